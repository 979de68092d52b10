import { checkValues } from './certificate.ts';
import type { Example } from './example.ts';
import { commonDivisor, magnitude, ratio } from './whole-numbers.ts';

/** Values that answer every example as wanted. */
export interface Separable {
  readonly separable: true;
  /** [A], whole mV. */
  readonly values: Int32Array;
  /** Whether they lie within the stops; where not, finer whole values within them may still exist. */
  readonly fitsStops: boolean;
}

const INT32_MOST = 2_147_483_647;

/**
 * Rounds values to whole mV that answer every example as wanted: as far as the stops allow, or else, beyond them, as far as
 * 32 bits do. Only the proportions of the given values matter. Null if rounding spoils both.
 */
export function roundToMillivolts(
  values: Float64Array,
  examples: readonly Example[],
  stopMillivolts: number,
): Separable | null {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return null;
  for (const most of [stopMillivolts, INT32_MOST]) {
    const whole = Int32Array.from(values, (value) => Math.round((value / largest) * most));
    if (checkValues(whole, examples))
      return { separable: true, values: whole, fitsStops: most === stopMillivolts };
  }
  return null;
}

/** The same for whole values of any size, which need no rounding where they, over their common divisor, fit. */
export function fitToMillivolts(
  values: readonly bigint[],
  examples: readonly Example[],
  stopMillivolts: number,
): Separable | null {
  const divisor = values.reduce(commonDivisor, 0n);
  if (divisor === 0n) return null;
  const least = values.map((value) => value / divisor);
  const largest = least.map(magnitude).reduce((most, value) => (value > most ? value : most));
  const times = BigInt(stopMillivolts) / largest;
  const whole = Int32Array.from(least, (value) => Number(value * (times > 0n ? times : 1n)));
  if (times > 0n)
    return checkValues(whole, examples) ? { separable: true, values: whole, fitsStops: true } : null;
  const shares = Float64Array.from(least, (value) => ratio(value, largest));
  return roundToMillivolts(shares, examples, stopMillivolts);
}
