import { SPECIFICATION } from '../../core/index.ts';

/** Motors that are heard one by one; more of them only make the whirr louder. */
export const MOST_VOICES = 24;

/** How loud all 512 motors are together, as a share of the loudest that can be. */
const ALL_MOTORS = 0.3;
/** What one motor alone adds, so that it can be heard at all. */
const ONE_MOTOR = 0.02;

/** How many voices so many running motors have. */
export function voicesOf(running: number): number {
  return Math.min(MOST_VOICES, running);
}

/**
 * How loud so many motors are together, from 0 to 0.3. Machines that run independently add up by the root of their number,
 * and one alone is lifted so that it can be heard: 512 of them are some nine times as loud as one, and drown nothing.
 */
export function whirrLevel(running: number): number {
  if (running === 0) return 0;
  const share = running / SPECIFICATION.associationUnits.value;
  return ONE_MOTOR + (ALL_MOTORS - ONE_MOTOR) * Math.sqrt(Math.min(1, share));
}

/** How loud each voice is, so that the voices together are as loud as the motors. */
export function voiceLevel(running: number): number {
  return running === 0 ? 0 : whirrLevel(running) / Math.sqrt(voicesOf(running));
}

/** The hum of a motor at the speed that is assumed for the Mark I, in Hz. Nobody knows how it sounded: this is ours. */
const HUM = 92;
/** However fast or slow the motors turn, the hum stays within two octaves and a half. */
const TEMPO = { least: 0.4, most: 2.4 } as const;

/**
 * By how much the hum is higher than the standard one: motors that turn faster sound higher, and so do motors that are
 * watched in fast forward. `motorSpeed` in mV a tick, `pace` in machine seconds a second.
 */
export function whirrTempo(motorSpeed: number, pace: number): number {
  const faster = (motorSpeed / SPECIFICATION.motorSpeed.value) * pace;
  return Math.max(TEMPO.least, Math.min(TEMPO.most, Math.sqrt(faster)));
}

/** Motors are never quite alike: each hums by its number up to 3 % higher or lower, always by the same. In Hz. */
export function humOf(unit: number, tempo: number): number {
  const share = ((unit * 37) % 101) / 100 - 0.5;
  return HUM * tempo * (1 + 0.06 * share);
}

/**
 * Which motors are the voices: of all that run, as many as there are voices, evenly taken. Writes their numbers into
 * `units` and returns how many motors run.
 */
export function chooseMotors(pulses: Int32Array, units: Int16Array): number {
  let running = 0;
  for (const pulse of pulses) if (pulse !== 0) running++;
  const voices = Math.min(units.length, running);
  let [seen, voice] = [0, 0];
  for (let unit = 0; unit < pulses.length && voice < voices; unit++) {
    if (pulses[unit] === 0) continue;
    if (seen++ === Math.floor((voice * running) / voices)) units[voice++] = unit;
  }
  return running;
}

/** Clicks of relays that are heard within one frame, at most. */
export const MOST_AT_ONCE = 4;
/** Clicks of relays in a second, at most: in fast forward they are a patter and no noise. */
export const MOST_A_SECOND = 16;
/** A-units that switch together for one more click. */
const UNITS_A_CLICK = 40;

/** How many clicks so many units that switch together make: never as many as there are units. */
export function clicksOf(units: number): number {
  return Math.min(MOST_AT_ONCE, Math.ceil(units / UNITS_A_CLICK));
}

/** How loud each of these clicks is, 0 to 1. */
export function clickLevel(units: number): number {
  const share = units / SPECIFICATION.associationUnits.value;
  return Math.min(1, 0.35 + 0.65 * Math.sqrt(share));
}

/** How loud a volume of 0 to 10 is, 0 to 1: an ear hears steps, not sums. */
export function loudnessOf(volume: number, loudest: number): number {
  const share = volume / loudest;
  return share * share;
}
