/** How gradients become changes of the weights. The rate is the length of a step. */
export type Optimiser =
  /** w ← w − rate · ∂L/∂w */
  | { readonly kind: 'gradient-descent'; readonly rate: number }
  /** v ← momentum · v + ∂L/∂w; w ← w − rate · v */
  | { readonly kind: 'momentum'; readonly rate: number; readonly momentum: number }
  /**
   * m ← β₁ m + (1 − β₁) ∂L/∂w; v ← β₂ v + (1 − β₂) (∂L/∂w)²; after step t,
   * w ← w − rate · m̂ / (√v̂ + ε), m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ). (Kingma, Ba 2015)
   */
  | {
      readonly kind: 'adam';
      readonly rate: number;
      readonly beta1: number;
      readonly beta2: number;
      readonly epsilon: number;
    };

/** What an optimiser remembers, for each array of parameters: v of momentum, or m and v of Adam. */
export interface OptimiserState {
  steps: number;
  readonly first: readonly Float64Array[];
  readonly second: readonly Float64Array[];
}

/** Adam with the numbers of its authors. */
export function adam(rate: number): Optimiser {
  return { kind: 'adam', rate, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
}

/** Throws a RangeError if the optimiser is unknown or one of its numbers is out of range. */
export function checkOptimiser(optimiser: Optimiser): void {
  const { kind, rate } = optimiser;
  if (!['gradient-descent', 'momentum', 'adam'].includes(kind))
    throw new RangeError(`An optimiser must be gradient-descent, momentum or adam, found ${kind as string}.`);
  if (!(rate > 0 && rate < Infinity))
    throw new RangeError(`The learning rate must be a number above 0, found ${rate}.`);
  if (kind === 'momentum') checkShare('The momentum', optimiser.momentum);
  if (kind !== 'adam') return;
  checkShare('beta1', optimiser.beta1);
  checkShare('beta2', optimiser.beta2);
  if (!(optimiser.epsilon > 0 && optimiser.epsilon < Infinity))
    throw new RangeError(`The epsilon of Adam must be above 0, found ${optimiser.epsilon}.`);
}

/** A memory of zeros for these parameters. */
export function createOptimiser(
  optimiser: Optimiser,
  parameters: readonly ArrayLike<number>[],
): OptimiserState {
  checkOptimiser(optimiser);
  const blank = (): Float64Array[] => parameters.map(({ length }) => new Float64Array(length));
  return {
    steps: 0,
    first: optimiser.kind === 'gradient-descent' ? [] : blank(),
    second: optimiser.kind === 'adam' ? blank() : [],
  };
}

/** The memory of an optimiser by itself. */
export function copyOptimiser({ steps, first, second }: OptimiserState): OptimiserState {
  return { steps, first: first.map((array) => array.slice()), second: second.map((array) => array.slice()) };
}

/** Makes one memory the same as another of its shape, without allocating. */
export function overwriteOptimiser(state: OptimiserState, by: OptimiserState): void {
  state.steps = by.steps;
  state.first.forEach((array, number) => array.set(by.first[number]!));
  state.second.forEach((array, number) => array.set(by.second[number]!));
}

/** Parameters and their gradients, arrays of the same lengths in the same order. */
export interface Descent {
  readonly parameters: readonly Float64Array[];
  readonly gradients: readonly Float64Array[];
}

/** How many parameters a step gave another value, and how many of them a value that is no longer a finite number. */
export interface Change {
  changed: number;
  lost: number;
}

/** One step, in place. */
export function descend(
  optimiser: Optimiser,
  state: OptimiserState,
  { parameters, gradients }: Descent,
): Change {
  state.steps++;
  const change: Change = { changed: 0, lost: 0 };
  parameters.forEach((values, array) => {
    const before = values.slice();
    moveDown(optimiser, state, { values, slopes: gradients[array]!, array });
    countChanges(change, before, values);
  });
  return change;
}

/** Multiplications, divisions and roots that a step takes for each parameter. */
export function multiplicationsOf({ kind }: Optimiser): number {
  return { 'gradient-descent': 1, momentum: 2, adam: 10 }[kind];
}

interface Move {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
  /** Which of the arrays of parameters it is. */
  readonly array: number;
}

function moveDown(optimiser: Optimiser, state: OptimiserState, { values, slopes, array }: Move): void {
  const { kind, rate } = optimiser;
  const first = state.first[array]!;
  switch (kind) {
    case 'gradient-descent':
      for (let at = 0; at < values.length; at++) values[at]! -= rate * slopes[at]!;
      return;
    case 'momentum':
      for (let at = 0; at < values.length; at++) {
        first[at] = optimiser.momentum * first[at]! + slopes[at]!;
        values[at]! -= rate * first[at]!;
      }
      return;
    case 'adam':
      moveByAdam(optimiser, state, { values, slopes, array });
  }
}

function moveByAdam(
  { rate, beta1, beta2, epsilon }: Extract<Optimiser, { kind: 'adam' }>,
  state: OptimiserState,
  { values, slopes, array }: Move,
): void {
  const first = state.first[array]!;
  const second = state.second[array]!;
  const correction1 = 1 - Math.pow(beta1, state.steps);
  const correction2 = 1 - Math.pow(beta2, state.steps);
  for (let at = 0; at < values.length; at++) {
    const slope = slopes[at]!;
    first[at] = beta1 * first[at]! + (1 - beta1) * slope;
    second[at] = beta2 * second[at]! + (1 - beta2) * slope * slope;
    const spread = Math.sqrt(second[at]! / correction2) + epsilon;
    values[at]! -= (rate * (first[at]! / correction1)) / spread;
  }
}

function countChanges(change: Change, before: Float64Array, after: Float64Array): void {
  for (let at = 0; at < after.length; at++) {
    if (after[at] !== before[at]) change.changed++;
    if (!Number.isFinite(after[at])) change.lost++;
  }
}

function checkShare(what: string, share: number): void {
  if (!(share >= 0 && share < 1)) throw new RangeError(`${what} must be 0 to below 1, found ${share}.`);
}
