/**
 * A perceptron in a graph of them: fires if Σ weights · what it reads + bias > 0; a sum of exactly zero does not. Whole
 * numbers, so that every sum is exact.
 */
export interface ThresholdUnit {
  /** What it reads: 0 … inputs − 1 are the inputs, inputs + k is unit k. A unit reads only units before it. */
  readonly from: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** A directed graph without circles of perceptrons; the last unit gives the answer. */
export interface ThresholdGraph {
  readonly inputs: number;
  readonly units: readonly ThresholdUnit[];
}

/** Throws a RangeError if a unit reads what is not before it, lacks a weight, or there is no unit. */
export function checkThresholdGraph({ inputs, units }: ThresholdGraph): void {
  if (units.length === 0) throw new RangeError('A threshold graph must have at least 1 unit, found 0.');
  units.forEach(({ from, weights, bias }, number) => {
    if (weights.length !== from.length)
      throw new RangeError(`Unit ${number} must have ${from.length} weights, found ${weights.length}.`);
    for (const source of from) {
      if (!Number.isInteger(source) || source < 0 || source >= inputs + number)
        throw new RangeError(`Unit ${number} must read inputs or units before it, found ${source}.`);
    }
    if (![bias, ...weights].every(Number.isSafeInteger))
      throw new RangeError(`Unit ${number} must have whole weights, found ${[bias, ...weights].join(', ')}.`);
  });
}

/** What is on: the inputs, then the units, 0 or 1 each. */
export function signalsOf({ inputs, units }: ThresholdGraph, input: ArrayLike<number>): Uint8Array {
  if (input.length !== inputs)
    throw new RangeError(`The graph must have ${inputs} inputs, found ${input.length}.`);
  const signals = new Uint8Array(inputs + units.length);
  signals.set(input);
  units.forEach(({ from, weights, bias }, number) => {
    const sum = from.reduce((total, source, wire) => total + weights[wire]! * signals[source]!, bias);
    signals[inputs + number] = sum > 0 ? 1 : 0;
  });
  return signals;
}

/** 1 if the last unit fires, else 0. */
export function answerOf(graph: ThresholdGraph, input: ArrayLike<number>): number {
  return signalsOf(graph, input).at(-1)!;
}

/** How large a graph is: its perceptrons, their wires, and the most perceptrons that a signal passes one after the other. */
export interface GraphSize {
  readonly units: number;
  readonly wires: number;
  readonly depth: number;
}

export function sizeOf({ inputs, units }: ThresholdGraph): GraphSize {
  const depths = new Array<number>(inputs).fill(0);
  for (const { from } of units) depths.push(1 + Math.max(0, ...from.map((source) => depths[source]!)));
  return {
    units: units.length,
    wires: units.reduce((sum, { from }) => sum + from.length, 0),
    depth: Math.max(...depths),
  };
}

/** All of n inputs: Σ x > n − 1. */
export function allOf(inputs: number): ThresholdGraph {
  return { inputs, units: [atLeast(inputs, inputs)] };
}

/** Any of n inputs: Σ x > 0. */
export function anyOf(inputs: number): ThresholdGraph {
  return { inputs, units: [atLeast(inputs, 1)] };
}

/** NOT: 1 − x > 0. */
export function negation(): ThresholdGraph {
  return { inputs: 1, units: [{ from: [0], weights: [-1], bias: 1 }] };
}

/** More than half of n inputs: Σ x > ⌊n / 2⌋. */
export function majorityOf(inputs: number): ThresholdGraph {
  return { inputs, units: [atLeast(inputs, Math.floor(inputs / 2) + 1)] };
}

/**
 * An odd number of n inputs, with n + 1 perceptrons: unit k fires if at least k inputs are on, and the last adds the odd
 * ones and takes away the even ones. Of two inputs it is XOR: OR and not AND.
 */
export function parityOf(inputs: number): ThresholdGraph {
  const counters = numbersBelow(inputs).map((k) => atLeast(inputs, k + 1));
  const last: ThresholdUnit = {
    from: counters.map((_, k) => inputs + k),
    weights: counters.map((_, k) => (k % 2 === 0 ? 1 : -1)),
    bias: 0,
  };
  return { inputs, units: [...counters, last] };
}

/** XOR, three perceptrons: one alone cannot. */
export function exclusiveOr(): ThresholdGraph {
  return parityOf(2);
}

function atLeast(inputs: number, count: number): ThresholdUnit {
  return { from: numbersBelow(inputs), weights: numbersBelow(inputs).map(() => 1), bias: 1 - count };
}

const numbersBelow = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
