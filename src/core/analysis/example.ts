import type { Sign } from '../machine/response.ts';

/** A picture as one R-unit meets it: which A-units of its source-set fire, and the answer that is wanted. */
export interface Example {
  readonly name: string;
  /** [A], 1 where the A-unit fires. */
  readonly active: Uint8Array;
  readonly wanted: Sign;
}

/** The number of A-units of these examples, 0 if there are none; throws a RangeError if they differ. */
export function countUnits(examples: readonly Example[]): number {
  const units = examples[0]?.active.length ?? 0;
  for (const { name, active } of examples) {
    if (active.length !== units)
      throw new RangeError(`${name} must have ${units} A-units, found ${active.length}.`);
  }
  return units;
}

/** How many A-units fire. */
export function countActive(active: Uint8Array): number {
  return active.reduce((count, fires) => count + fires, 0);
}

/** The sum of the values of the A-units that fire, in the unit of the values. */
export function sumActive(active: Uint8Array, values: ArrayLike<number>): number {
  let sum = 0;
  for (let unit = 0; unit < active.length; unit++) if (active[unit] === 1) sum += values[unit]!;
  return sum;
}
