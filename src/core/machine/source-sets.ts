/**
 * Which R-unit each A-unit belongs to: every A-unit has one value, for its R-unit alone, derived from
 * the manual's words. [OPMAN60]
 * Source-set r is the A-units from `from[r]` up to `from[r + 1]`, as the knobs stand on the rack.
 */
export interface SourceSets {
  readonly from: Uint16Array;
}

/** Shares the A-units out evenly among the R-units in use, in order: 8 × 64, 4 × 128 … 1 × 512; five take 102 or 103 each. */
export function shareSourceSets(units: number, responses: number): SourceSets {
  return { from: Uint16Array.from({ length: responses + 1 }, (_, r) => Math.round((r * units) / responses)) };
}

/** The R-unit that an A-unit belongs to, counted from 0. */
export function responseOf(sets: SourceSets, unit: number): number {
  return sets.from.findIndex((from) => from > unit) - 1;
}
