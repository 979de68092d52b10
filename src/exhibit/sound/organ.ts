import type { Cues, Strike, Timbre } from './ear.ts';
import { humOf, loudnessOf, MOST_VOICES, voiceLevel, voicesOf, whirrLevel } from './mix.ts';
import { LOUDEST } from './sound-state.ts';

/** What makes the sound: all of it is built once, and played again and again. */
export interface Organ {
  /** Plays what is to be heard from now on. */
  readonly play: (cues: Pick<Cues, 'strikes' | 'running' | 'units' | 'tempo'>) => void;
  /** One stroke by itself. */
  readonly strike: (strike: Strike) => void;
  /** 0 to LOUDEST; 0 is silent. */
  readonly setVolume: (volume: number) => void;
}

/** Seconds in which a level follows: short enough for the ear, long enough not to crack. */
const FOLLOWS = 0.04;

/** Builds the organ in an audio context; whatever is played on it never comes out louder than full scale. */
export function createOrgan(context: BaseAudioContext): Organ {
  const volume = context.createGain();
  volume.gain.value = 0;
  volume.connect(context.destination);
  const bus = createLimiter(context, volume);
  const noise = createNoise(context);
  const whirr = createWhirr(context, noise, bus);
  const strikers = createStrikers(context, noise, bus);
  const bell = createBell(context, bus);
  const loudness = createFollower(volume.gain);
  const strike = (one: Strike): void => {
    const at = context.currentTime + one.delay;
    if (one.timbre === 'bell') bell(one.level, at);
    else strikers(one.timbre, one.level, at);
  };
  return {
    play: (cues) => {
      whirr(cues, context.currentTime);
      cues.strikes.forEach(strike);
    },
    strike,
    setVolume: (set) => {
      loudness(loudnessOf(set, LOUDEST), context.currentTime);
    },
  };
}

/** A compressor for what is loud for long, and behind it a soft stop for what is loud at once: full scale is never passed. */
function createLimiter(context: BaseAudioContext, output: AudioNode): AudioNode {
  const compressor = context.createDynamicsCompressor();
  compressor.threshold.value = -12;
  compressor.knee.value = 6;
  compressor.ratio.value = 12;
  compressor.attack.value = 0.002;
  compressor.release.value = 0.15;
  const stop = context.createWaveShaper();
  stop.curve = softStop();
  compressor.connect(stop);
  stop.connect(output);
  return compressor;
}

/** Straight up to a half, then bent, so that the loudest there is comes out as 0.95. */
function softStop(): Float32Array<ArrayBuffer> {
  const [points, straight, most] = [1025, 0.5, 0.95];
  const curve = new Float32Array(points);
  for (let i = 0; i < points; i++) {
    const x = (2 * i) / (points - 1) - 1;
    const over = Math.max(0, Math.abs(x) - straight) / (1 - straight);
    const bent = straight + (most - straight) * over * (2 - over);
    curve[i] = Math.sign(x) * (over === 0 ? Math.abs(x) : bent);
  }
  return curve;
}

/** A second of hiss, always the same one, that goes round and round. */
function createNoise(context: BaseAudioContext): AudioNode {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  let draw = 1960;
  for (let i = 0; i < samples.length; i++) {
    draw = (Math.imul(draw, 1_664_525) + 1_013_904_223) >>> 0;
    samples[i] = draw / 2_147_483_648 - 1;
  }
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.loop = true;
  source.start();
  return source;
}

function gainTo(context: BaseAudioContext, output: AudioNode, level = 0): GainNode {
  const gain = context.createGain();
  gain.gain.value = level;
  gain.connect(output);
  return gain;
}

function filterTo(
  context: BaseAudioContext,
  output: AudioNode,
  { type, hertz, q }: { readonly type: BiquadFilterType; readonly hertz: number; readonly q: number },
): BiquadFilterNode {
  const filter = context.createBiquadFilter();
  filter.type = type;
  filter.frequency.value = hertz;
  filter.Q.value = q;
  filter.connect(output);
  return filter;
}

function toneTo(output: AudioNode, hertz: number, type: OscillatorType = 'sine'): OscillatorNode {
  const tone = output.context.createOscillator();
  tone.type = type;
  tone.frequency.value = hertz;
  tone.connect(output);
  tone.start();
  return tone;
}

/** A level or a pitch that is only told when it is another. */
function createFollower(param: AudioParam): (value: number, at: number) => void {
  let told = param.value;
  return (value, at) => {
    if (value === told) return;
    told = value;
    param.setTargetAtTime(value, at, FOLLOWS);
  };
}

/** The motors: a hum for each voice, and the gears of all of them as one rattling hiss. */
function createWhirr(
  context: BaseAudioContext,
  noise: AudioNode,
  output: AudioNode,
): (cues: Pick<Cues, 'running' | 'units' | 'tempo'>, at: number) => void {
  const body = filterTo(context, output, { type: 'lowpass', hertz: 1300, q: 0.7 });
  const voices = Array.from({ length: MOST_VOICES }, (_, voice) => {
    const gain = gainTo(context, body);
    const tone = toneTo(gain, humOf(voice * 21, 1), 'sawtooth');
    return { level: createFollower(gain.gain), pitch: createFollower(tone.frequency) };
  });
  const gears = gainTo(context, output);
  const rattle = gainTo(context, gears, 0.7);
  const hiss = filterTo(context, rattle, { type: 'bandpass', hertz: 2100, q: 1.1 });
  noise.connect(hiss);
  const shake = context.createGain();
  shake.gain.value = 0.3;
  shake.connect(rattle.gain);
  const shaking = createFollower(toneTo(shake, 17).frequency);
  const gearLevel = createFollower(gears.gain);
  return ({ running, units, tempo }, at) => {
    const count = voicesOf(running);
    const level = voiceLevel(running);
    voices.forEach((voice, i) => {
      voice.level(i < count ? level : 0, at);
      if (i < count) voice.pitch(humOf(units[i] ?? 0, tempo), at);
    });
    gearLevel(0.5 * whirrLevel(running), at);
    if (running > 0) shaking(17 * tempo, at);
  };
}

/** What a stroke is made of: a thud that dies away, and a short hiss through a narrow filter. */
interface StrikeSound {
  readonly thud: { readonly hertz: number; readonly level: number; readonly fades: number };
  readonly hiss: {
    readonly hertz: number;
    readonly q: number;
    readonly level: number;
    readonly fades: number;
  };
}

const STRIKES: Readonly<Record<Exclude<Timbre, 'bell'>, StrikeSound>> = {
  relay: {
    thud: { hertz: 410, level: 0.16, fades: 0.007 },
    hiss: { hertz: 3100, q: 2.2, level: 0.9, fades: 0.005 },
  },
  lens: {
    thud: { hertz: 190, level: 0.3, fades: 0.018 },
    hiss: { hertz: 1500, q: 1.2, level: 0.7, fades: 0.011 },
  },
  plug: {
    thud: { hertz: 130, level: 0.55, fades: 0.03 },
    hiss: { hertz: 900, q: 1.6, level: 1, fades: 0.016 },
  },
  button: {
    thud: { hertz: 250, level: 0.22, fades: 0.014 },
    hiss: { hertz: 1900, q: 1.4, level: 0.35, fades: 0.006 },
  },
};

/** Strokes that can sound at once; the one after takes the place of the oldest. */
const STRIKERS = 10;

function createStrikers(
  context: BaseAudioContext,
  noise: AudioNode,
  output: AudioNode,
): (timbre: keyof typeof STRIKES, level: number, at: number) => void {
  const strikers = Array.from({ length: STRIKERS }, () => createStriker(context, noise, output));
  let next = 0;
  return (timbre, level, at) => {
    strikers[next]?.(STRIKES[timbre], level, at);
    next = (next + 1) % STRIKERS;
  };
}

function createStriker(
  context: BaseAudioContext,
  noise: AudioNode,
  output: AudioNode,
): (sound: StrikeSound, level: number, at: number) => void {
  const thud = gainTo(context, output);
  const tone = toneTo(thud, 200);
  const hiss = gainTo(context, output);
  const filter = filterTo(context, hiss, { type: 'bandpass', hertz: 2000, q: 1 });
  noise.connect(filter);
  return (sound, level, at) => {
    tone.frequency.setValueAtTime(sound.thud.hertz, at);
    filter.frequency.setValueAtTime(sound.hiss.hertz, at);
    filter.Q.setValueAtTime(sound.hiss.q, at);
    ring(thud.gain, { level: level * sound.thud.level, at, fades: sound.thud.fades });
    ring(hiss.gain, { level: level * sound.hiss.level, at, fades: sound.hiss.fades });
  };
}

/** Up within a millisecond, then down by a share in every `fades` seconds. */
function ring(
  gain: AudioParam,
  { level, at, fades }: { readonly level: number; readonly at: number; readonly fades: number },
): void {
  gain.cancelScheduledValues(at);
  gain.setTargetAtTime(level, at, 0.0004);
  gain.setTargetAtTime(0, at + 0.002, fades);
}

/** The partials of a small bell: how high above the lowest, how loud, and how long they ring. */
const PARTIALS = [
  { ratio: 1, level: 0.2, fades: 0.7 },
  { ratio: 2.02, level: 0.13, fades: 0.5 },
  { ratio: 2.76, level: 0.11, fades: 0.32 },
  { ratio: 4.07, level: 0.06, fades: 0.2 },
  { ratio: 5.43, level: 0.04, fades: 0.1 },
] as const;
const BELL_HERTZ = 1046;

function createBell(context: BaseAudioContext, output: AudioNode): (level: number, at: number) => void {
  const partials = PARTIALS.map(({ ratio, level, fades }) => {
    const gain = gainTo(context, output);
    toneTo(gain, BELL_HERTZ * ratio);
    return { gain, level, fades };
  });
  return (loud, at) => {
    for (const { gain, level, fades } of partials) ring(gain.gain, { level: loud * level, at, fades });
  };
}
