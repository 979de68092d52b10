import type { Random } from '../random/random.ts';
import type { Tolerances } from './plan.ts';
import { SPECIFICATION } from './specification.ts';
import type { Millivolts } from './units.ts';

/**
 * 32 well-mixed bits of a seed and two places, so that chance in the machine hangs on its seed and its time alone and not
 * on how often somebody looked. The same in every engine.
 */
export function chanceAt(seed: number, place: number, time: number): number {
  let bits = seed ^ Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(time + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** What a wiper tells of a value: the value itself, give or take `perMille` thousandths of it. Zero stays zero. */
export function readWiper(value: Millivolts, perMille: number, chance: number): Millivolts {
  const thousandths = (chance % (2 * perMille + 1)) - perMille;
  return value + Math.trunc((value * thousandths) / 1000);
}

/** The light from which each photocell is on, of 255: the common level, give or take the spread. */
export function drawLightLevels(cells: number, { cellSpread }: Tolerances, random: Random): Uint8Array {
  return Uint8Array.from(
    { length: cells },
    () => SPECIFICATION.lightLevel.value - cellSpread + random.below(2 * cellSpread + 1),
  );
}

/** Where each gear stands in its play at power-on, in mV from 0 to the backlash. */
export function drawSlack(units: number, { backlash }: Tolerances, random: Random): Int32Array {
  return Int32Array.from({ length: units }, () => random.below(backlash + 1));
}
