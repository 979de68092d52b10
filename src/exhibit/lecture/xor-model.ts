import * as network from '../../core/network/index.ts';
import type { Weighing } from './half-space-model.ts';

/** A function of two inputs by its number, 0 to 15, and the inputs that are switched on, as a row of its table. */
export interface Xor {
  readonly number: number;
  readonly row: number;
  /** Functions looked at that one perceptron cannot compute. */
  readonly found: readonly number[];
}

export const FUNCTIONS: readonly number[] = Array.from({ length: 16 }, (_, number) => number);
/** XOR and its opposite are as many as one perceptron cannot compute. */
export const HARD = 2;
const AND = 8;
const XOR = 6;

export function freshXor(): Xor {
  return { number: AND, row: 0, found: [] };
}

/** Another function; if it is beyond one perceptron, it counts as found. */
export function pickFunction(state: Xor, number: number): Xor {
  const isHard = proofOf(number).kind === 'contradiction';
  const found = isHard && !state.found.includes(number) ? [...state.found, number] : state.found;
  return { ...state, number, found };
}

/** One input switched over, counted from 0. */
export function toggleInput(state: Xor, input: number): Xor {
  return { ...state, row: state.row ^ (1 << input) };
}

/** Whether one perceptron computes the function, with its proof. */
export function proofOf(number: number): ReturnType<typeof network.canOnePerceptron> {
  return network.canOnePerceptron(network.tableOfNumber(2, number));
}

/** A graph of perceptrons that computes the function: one if one can, else three. */
export function graphOf(number: number): network.ThresholdGraph {
  const proof = proofOf(number);
  if (proof.kind === 'one-perceptron') return { inputs: 2, units: [proof.unit] };
  return number === XOR ? network.exclusiveOr() : network.compileRows(network.tableOfNumber(2, number)).graph;
}

/** What a unit weighs: weights in tenths and threshold in hundredths, as on the plane of station 1. */
export function weighingOf({ weights, bias }: network.ThresholdUnit): Weighing {
  const [first = 0, second = 0] = weights;
  return { weights: [10 * first, 10 * second], threshold: -100 * bias };
}
