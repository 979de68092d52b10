import { countActive, sumActive, type Example } from './example.ts';

/**
 * How far the nearest example is on its right side: the least of wanted · sum / ‖values‖ (Euclid), so that the unit of the
 * values drops out; negative if an answer is wrong. 0 may be right (a sum of zero answers −). Null if every value is zero or
 * nothing is asked. An example that fires nothing and is wanted − is left out: it is right with any values.
 */
export function marginOf(values: ArrayLike<number>, examples: readonly Example[]): number | null {
  let squares = 0;
  for (let unit = 0; unit < values.length; unit++) squares += values[unit]! * values[unit]!;
  const least = leastSum(values, examples);
  return squares === 0 || least === null ? null : least / Math.sqrt(squares);
}

/** The least sum in the wanted direction, in the unit of the values. */
function leastSum(values: ArrayLike<number>, examples: readonly Example[]): number | null {
  const sums = examples.filter(isAsked).map(({ active, wanted }) => wanted * sumActive(active, values) + 0);
  return sums.length === 0 ? null : sums.reduce((least, sum) => Math.min(least, sum));
}

/** R²: the largest number of A-units that one example fires, for A-units fire or do not. [derived] */
export function squaredReach(examples: readonly Example[]): number {
  return examples.reduce((most, { active }) => Math.max(most, countActive(active)), 0);
}

/**
 * At most so many corrections, (R/γ)² rounded down, does error correction make on these examples, in any order and however
 * often. [WIKIPERCEPTRON] Counted in corrections of one R-unit, each of which moves every active value by one whole step of
 * any size; it begins with all values at zero, and nothing else moves them. γ is the margin of values that solve it: any
 * solution gives a true bound, a wider margin a lower one. Null if the margin is not above zero: then nothing is promised.
 * `values` are whole mV, so that the bound is computed in whole numbers.
 *
 * In steps: each correction adds wanted · a, which brings w nearer to the solution by γ at least, w*·w ≥ Mγ. It was made at
 * wanted · a·w ≤ 0, so that ‖w‖² grows by ‖a‖² ≤ R² at most. Mγ ≤ ‖w‖ ≤ R√M, hence M ≤ R²/γ².
 */
export function correctionBound(values: ArrayLike<number>, examples: readonly Example[]): number | null {
  const least = leastSum(values, examples);
  if (least === null || least <= 0) return null;
  const whole = Array.from(values, BigInt);
  const squares = whole.reduce((sum, value) => sum + value * value, 0n);
  return Number((BigInt(squaredReach(examples)) * squares) / (BigInt(least) * BigInt(least)));
}

/** Corrections so far, beside the bound. */
export interface Progress {
  /** Of this R-unit, since its values were zero. */
  readonly corrections: number;
  /** The most that the theorem allows; null while no solution is known. */
  readonly bound: number | null;
  /** Why the theorem does not hold for this run; empty if it does. */
  readonly obstacles: readonly Obstacle[];
}

/** Lays a run beside the bound that these values, a solution, give. */
export function progressOf(
  { corrections, ...facts }: RunFacts & { readonly corrections: number },
  solution: ArrayLike<number> | null,
  examples: readonly Example[],
): Progress {
  const bound = solution === null ? null : correctionBound(solution, examples);
  return { corrections, bound, obstacles: obstaclesOf(facts) };
}

/** What matters to the theorem about a run so far; counts since power-on. */
export interface RunFacts {
  readonly procedure: string;
  readonly reinforcement: string;
  /** Whether values only gain. */
  readonly valence: 'bivalent' | 'monovalent';
  /** Whether every R-unit switches by its own sum, or by comparing. */
  readonly discrimination: 'alone' | 'sums' | 'means';
  /** How large a correction is: one step, as large as needed, or of a sign left to chance. */
  readonly correction: 'quantized' | 'non-quantized' | 'random-sign';
  readonly decayPerTrial: number;
  /** Corrections in which a shaft met its end stop. */
  readonly stopHits: number;
  /** Corrections that did not move every active value by one whole step for another reason: motors cut short or stuck. */
  readonly brokenSteps: number;
  /** Values set by hand, or not at zero at the start. */
  readonly setByHand: number;
  /** Wires, units, cells or thresholds that were changed or broken on the way. */
  readonly changes: number;
  /** Trials with a picture that is not among the examples, or with another wanted answer. */
  readonly otherPictures: number;
  /** Spread of cells, noise of wipers, backlash: whether any of them is on. */
  readonly tolerances: 'none' | 'some';
}

const OBSTACLES = {
  'not-error-correction': ({ procedure }) => procedure !== 'error-correction',
  'not-alpha': ({ reinforcement }) => reinforcement !== 'alpha',
  monovalent: ({ valence }) => valence === 'monovalent',
  compared: ({ discrimination }) => discrimination !== 'alone',
  'not-quantized': ({ correction }) => correction !== 'quantized',
  decay: ({ decayPerTrial }) => decayPerTrial !== 0,
  'end-stops': ({ stopHits }) => stopHits > 0,
  'broken-steps': ({ brokenSteps }) => brokenSteps > 0,
  'set-by-hand': ({ setByHand }) => setByHand > 0,
  'changed-machine': ({ changes }) => changes > 0,
  'other-pictures': ({ otherPictures }) => otherPictures > 0,
  tolerances: ({ tolerances }) => tolerances !== 'none',
} satisfies Record<string, (facts: RunFacts) => boolean>;

/** A reason why the bound says nothing about a run. */
export type Obstacle = keyof typeof OBSTACLES;

/** Every reason why the theorem does not hold for this run, in a fixed order; with clipping it is void. [derived] */
export function obstaclesOf(facts: RunFacts): readonly Obstacle[] {
  const names = Object.keys(OBSTACLES) as Obstacle[];
  return names.filter((name) => OBSTACLES[name](facts));
}

const isAsked = ({ active, wanted }: Example): boolean => wanted > 0 || active.includes(1);
