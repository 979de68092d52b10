import { describe, expect, it } from 'vitest';
import type { Timbre } from '../../src/exhibit/sound/ear.ts';
import { humOf, MOST_VOICES } from '../../src/exhibit/sound/mix.ts';
import { createOrgan, type Organ } from '../../src/exhibit/sound/organ.ts';
import { LOUDEST } from '../../src/exhibit/sound/sound-state.ts';

const RATE = 44_100;
const FRAME = 128 / RATE;
const UNITS = Int16Array.from({ length: MOST_VOICES }, (_, voice) => voice * 21);

/** Plays what is told at each moment, in seconds, and gives what comes out. */
async function render(
  seconds: number,
  moments: readonly (readonly [at: number, play: (organ: Organ) => void])[],
): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, RATE * seconds, RATE);
  const organ = createOrgan(context);
  for (const [at, play] of moments) {
    void context.suspend(Math.ceil(at / FRAME) * FRAME).then(async () => {
      play(organ);
      await context.resume();
    });
  }
  return (await context.startRendering()).getChannelData(0);
}

const loud = (organ: Organ): void => {
  organ.setVolume(LOUDEST);
};
const motors =
  (running: number, tempo = 1) =>
  (organ: Organ): void => {
    organ.play({ strikes: [], running, units: UNITS, tempo });
  };
const strike =
  (timbre: Timbre, level = 1) =>
  (organ: Organ): void => {
    organ.strike({ timbre, level, delay: 0 });
  };

function part(samples: Float32Array, from: number, to: number): Float32Array {
  return samples.subarray(from * RATE, to * RATE);
}
function energy(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
function peak(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}
/** How much of it is a tone of that pitch, in Hz. */
function tone(samples: Float32Array, hertz: number): number {
  const [step, sum] = [(2 * Math.PI * hertz) / RATE, { cos: 0, sin: 0 }];
  samples.forEach((sample, i) => {
    sum.cos += sample * Math.cos(i * step);
    sum.sin += sample * Math.sin(i * step);
  });
  return (2 * Math.hypot(sum.cos, sum.sin)) / samples.length;
}

describe('the organ, in the browser’s own audio', () => {
  it('is silent until something is played, and at volume 0', async () => {
    expect(peak(await render(1, [[0, loud]]))).toBe(0);
    const muted = await render(1, [
      [0, (organ) => organ.setVolume(0)],
      [0.1, motors(512)],
      [0.2, strike('bell')],
    ]);
    expect(peak(muted)).toBe(0);
  });

  it('is louder with more motors, and falls silent when they stop', async () => {
    const whirr = async (running: number): Promise<Float32Array> =>
      render(2, [
        [0, loud],
        [0.1, motors(running)],
        [1.2, motors(0)],
      ]);
    const [one, twenty, all] = await Promise.all([whirr(1), whirr(20), whirr(512)]);
    const levels = [one, twenty, all].map((samples) => energy(part(samples, 0.6, 1.2)));
    expect(levels[0]).toBeGreaterThan(0.003);
    expect(levels[1]).toBeGreaterThan(1.5 * levels[0]!);
    expect(levels[2]).toBeGreaterThan(1.5 * levels[1]!);
    expect(energy(part(all, 1.8, 2))).toBeLessThan(0.001);
  });

  it('hums higher when the motors turn faster', async () => {
    const hum = async (tempo: number): Promise<Float32Array> => {
      const samples = await render(2, [
        [0, loud],
        [0.1, motors(1, tempo)],
      ]);
      return part(samples, 1, 2);
    };
    const [low, high] = [await hum(0.6), await hum(2)];
    expect(tone(low, humOf(0, 0.6))).toBeGreaterThan(10 * tone(low, humOf(0, 2)));
    expect(tone(high, humOf(0, 2))).toBeGreaterThan(10 * tone(high, humOf(0, 0.6)));
  });

  it('never passes full scale, with 512 motors, a bell, and relays without end', async () => {
    const strikes = Array.from({ length: 150 }, (_, i) => [0.3 + i * 0.01, strike('relay')] as const);
    const others = (['plug', 'lens', 'button', 'bell'] as const).map(
      (timbre, i) => [0.505 + i * 0.01, strike(timbre)] as const,
    );
    const samples = await render(2, [[0, loud], [0.1, motors(512, 2.4)], ...strikes, ...others]);
    expect(peak(samples)).toBeGreaterThan(0.2);
    expect(peak(samples)).toBeLessThan(1);
    expect(samples.every((sample) => Number.isFinite(sample))).toBe(true);
  });

  it('lets 512 motors drown neither a relay nor the bell', async () => {
    const whirr = [
      [0, loud],
      [0.1, motors(512)],
    ] as const;
    const alone = await render(2, whirr);
    for (const timbre of ['relay', 'bell'] as const) {
      const struck = await render(2, [...whirr, [1, strike(timbre)]]);
      const added = struck.map((sample, i) => sample - alone[i]!);
      expect(peak(part(added, 1, 1.1)), timbre).toBeGreaterThan(0.05);
    }
  });

  it.each(['relay', 'lens', 'plug', 'button'] as const)('gives a short %s', async (timbre) => {
    const samples = await render(1, [
      [0, loud],
      [0.5, strike(timbre)],
    ]);
    expect(peak(part(samples, 0, 0.5))).toBeLessThan(0.001);
    expect(peak(part(samples, 0.5, 0.6))).toBeGreaterThan(0.03);
    expect(energy(part(samples, 0.8, 1))).toBeLessThan(0.001);
  });

  it('lets the bell ring on', async () => {
    const samples = await render(3, [
      [0, loud],
      [0.5, strike('bell')],
    ]);
    expect(energy(part(samples, 1.4, 1.5))).toBeGreaterThan(0.005);
    expect(energy(part(samples, 1.4, 1.5))).toBeLessThan(energy(part(samples, 0.52, 0.62)));
  });

  it('builds nothing more, however long it is played', async () => {
    const context = new OfflineAudioContext(1, RATE, RATE);
    const organ = createOrgan(context);
    const makers = ['createGain', 'createOscillator', 'createBufferSource', 'createBiquadFilter'] as const;
    let made = 0;
    for (const maker of makers) {
      Object.defineProperty(context, maker, { value: () => made++ });
    }
    for (let i = 0; i < 1000; i++) {
      strike(i % 2 === 0 ? 'relay' : 'bell')(organ);
      motors(i % 513)(organ);
    }
    expect(made).toBe(0);
    await context.startRendering();
  });
});
