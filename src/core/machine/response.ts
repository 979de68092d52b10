import type { SourceSets } from './source-sets.ts';

/** What an R-unit answers; 0 stands for no answer. */
export type Sign = -1 | 1;

/** One sign for every R-unit in use, or nothing at all: a picture that fires no A-unit gets no answer, not a guess. */
export type Answer = readonly Sign[] | null;

/** Sums, for every R-unit, the voltages of the active A-units of its source-set, in mV. */
export function sumValues(
  active: Uint8Array,
  shafts: Int32Array,
  sets: SourceSets,
  meters: Int32Array,
): void {
  for (let r = 0; r < meters.length; r++) {
    let sum = 0;
    const end = sets.from[r + 1]!;
    for (let unit = sets.from[r]!; unit < end; unit++) if (active[unit] === 1) sum += shafts[unit]!;
    meters[r] = sum;
  }
}

/** What the R-units have to go by. */
export interface Signals {
  readonly retina: Uint8Array;
  readonly active: Uint8Array;
  /** Sums of the active values, in mV. */
  readonly meters: Int32Array;
}

/**
 * Switches every R-unit by the sign of its sum. A sum of exactly zero answers − (assumed); there is no dead zone
 * (assumed). Nobody answers to a picture in which all cells are alike, or that fires no A-unit (assumed).
 */
export function switchResponses({ retina, active, meters }: Signals, answer: Int8Array): void {
  const seen = retina.includes(1) && retina.includes(0) && active.includes(1);
  for (let r = 0; r < answer.length; r++) answer[r] = !seen ? 0 : meters[r]! > 0 ? 1 : -1;
}

/** The answer as it stands on the response panel. */
export function readAnswer(lamps: Int8Array): Answer {
  return lamps[0] === 0 ? null : [...lamps].map((lamp) => (lamp > 0 ? 1 : -1));
}
