import type { Discrimination } from './panel.ts';
import { NO_RESPONSE, type SourceSets } from './source-sets.ts';
import { chanceAt, readWiper } from './tolerance.ts';
import type { Ticks } from './units.ts';

/** What an R-unit answers; 0 stands for no answer. */
export type Sign = -1 | 1;

/** One sign for every R-unit in use, or nothing at all: a picture that fires no A-unit gets no answer, not a guess. */
export type Answer = readonly Sign[] | null;

/** The values as the wipers tell them. */
export interface Wipers {
  /** In mV. [A] */
  readonly shafts: Int32Array;
  /** Thousandths by which a reading may be off; 0 for exact ones. */
  readonly noise: number;
  /** The machine's seed of chance. */
  readonly chance: number;
  /** When they are read. */
  readonly tick: Ticks;
}

/** The voltage that an A-unit puts on its R-unit when it fires, in mV. */
export function readValue({ shafts, noise, chance, tick }: Wipers, unit: number): number {
  const value = shafts[unit]!;
  return noise === 0 || value === 0 ? value : readWiper(value, noise, chanceAt(chance, unit, tick));
}

/** Sums, for every R-unit, the voltages of the active A-units of its source-set, in mV. */
export function sumValues(
  active: Uint8Array,
  wipers: Wipers,
  { responseOf }: SourceSets,
  meters: Float64Array,
): void {
  meters.fill(0);
  for (let unit = 0; unit < active.length; unit++) {
    if (active[unit] === 0 || responseOf[unit] === NO_RESPONSE) continue;
    meters[responseOf[unit]!]! += readValue(wipers, unit);
  }
}

/** What the R-units have to go by. */
export interface Signals {
  readonly active: Uint8Array;
  /** Sums of the active values, in mV. */
  readonly meters: Float64Array;
  readonly sourceSets: SourceSets;
}

/** Whether there is anything to answer to: a picture in which not all cells are alike, and which fires an A-unit (assumed). */
export function isSeen(signals: { readonly retina: Uint8Array; readonly active: Uint8Array }): boolean {
  return isFigure(signals.retina) && signals.active.includes(1);
}

/** Whether some S-units are on and others off. */
export function isFigure(retina: Uint8Array): boolean {
  return retina.includes(1) && retina.includes(0);
}

/**
 * Switches every R-unit by the sign of its sum, or the greatest sum or mean of several. A sum of exactly zero answers −
 * (assumed), and so do all R-units that share the greatest; there is no dead zone (assumed).
 */
export function switchResponses(signals: Signals, discrimination: Discrimination, answer: Int8Array): void {
  const { meters } = signals;
  switchLamps({ meters, answer }, discrimination, () => countActive(signals));
}

/** The same, where the firing A-units of every source-set are counted by `count`. */
export function switchLamps(
  { meters, answer }: { readonly meters: Float64Array; readonly answer: Int8Array },
  discrimination: Discrimination,
  count: () => Float64Array,
): void {
  if (discrimination === 'alone' || meters.length === 1) {
    switchAlone({ meters, answer });
    return;
  }
  const counts = discrimination === 'sums' ? meters.map(() => 1) : count();
  for (let r = 0; r < answer.length; r++) answer[r] = leads(meters, counts, r) ? 1 : -1;
}

/** Every R-unit by the sign of its own sum. */
export function switchAlone({
  meters,
  answer,
}: {
  readonly meters: Float64Array;
  readonly answer: Int8Array;
}): void {
  for (let r = 0; r < answer.length; r++) answer[r] = meters[r]! > 0 ? 1 : -1;
}

/** Whether sum r over its count is greater than every other, compared without dividing. */
function leads(sums: Float64Array, counts: Float64Array, r: number): boolean {
  return (
    counts[r]! > 0 &&
    sums.every(
      (sum, other) => other === r || counts[other] === 0 || sums[r]! * counts[other]! > sum * counts[r]!,
    )
  );
}

/** The active A-units of every source-set. */
function countActive({ active, meters, sourceSets }: Signals): Float64Array {
  const counts = new Float64Array(meters.length);
  active.forEach((on, unit) => {
    const r = sourceSets.responseOf[unit]!;
    if (on === 1 && r !== NO_RESPONSE) counts[r]!++;
  });
  return counts;
}

/** The answer as it stands on the response panel. */
export function readAnswer(lamps: Int8Array): Answer {
  if (lamps[0] === 0) return null;
  const answer: Sign[] = [];
  for (let r = 0; r < lamps.length; r++) answer.push(lamps[r]! > 0 ? 1 : -1);
  return answer;
}
