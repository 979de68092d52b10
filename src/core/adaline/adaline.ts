import { LIT, type Picture } from '../machine/retina.ts';

/**
 * ADALINE of Stanford, 1960 [WIDROWHOFF60], set beside a lesson as a contrast. It is NOT the Mark I: sixteen switches and a
 * bias with a weight each [4 × 4 and 17 unverified], no A-units, and a meter that is to read a mark for every pattern.
 * It corrects in every trial, by the error of the meter, and not by the answer: W ← W + α ε X / |X|², ε = d − WᵀX, with
 * 0.1 < α < 1 [WIDROWLEHR90, secondary]. A switch is +1 or −1, and all weights begin at zero [assumed].
 */

/** Switches on a side of the array. [unverified] */
export const ADALINE_SIDE = 4;
/** One for each switch, and the bias. [unverified] */
export const ADALINE_WEIGHTS = ADALINE_SIDE * ADALINE_SIDE + 1;

/** 17 inputs, each +1 or −1: the bias, which is always +1, then the switches row by row from the top left. */
export type Switches = readonly number[];
/** 17 weights in the order of the switches, in units of the meter. */
export type Weights = readonly number[];

/** A pattern, and what the meter is to read for it. */
export interface MarkedPattern {
  readonly name: string;
  readonly switches: Switches;
  readonly mark: number;
}

/** One trial: a pattern was shown, the meter read, and the weights moved. */
export interface AdalineTrial {
  /** Counted from 1. */
  readonly trial: number;
  readonly pattern: MarkedPattern;
  /** What the meter read before the correction. */
  readonly reading: number;
  /** The mark less the reading: ε. */
  readonly error: number;
  /** After the correction. */
  readonly weights: Weights;
}

/** What ADALINE is taught: its patterns in that order, over and over. */
export interface AdalineLesson {
  /** The share of the error that a trial takes away: above 0.1 and below 1. */
  readonly alpha: number;
  /** Whole number, at least 1. */
  readonly passes: number;
  readonly patterns: readonly MarkedPattern[];
}

/** Before the first trial: every weight is zero. */
export function restingWeights(): Weights {
  return Array<number>(ADALINE_WEIGHTS).fill(0);
}

/**
 * The switches that a picture of side × side cells sets: each stands for a square of cells, and is +1 where more than half
 * of them are lit.
 * @throws RangeError where the side is no multiple of 4.
 */
export function switchesFor(picture: Picture, side: number): Switches {
  if (side % ADALINE_SIDE !== 0)
    throw new RangeError(`A side must be a multiple of ${ADALINE_SIDE}, found ${side}.`);
  const square = side / ADALINE_SIDE;
  const lit = Array<number>(ADALINE_SIDE * ADALINE_SIDE).fill(0);
  picture.forEach((light, cell) => {
    const row = Math.floor(Math.floor(cell / side) / square);
    const place = row * ADALINE_SIDE + Math.floor((cell % side) / square);
    if (light === LIT) lit[place] = lit[place]! + 1;
  });
  return [1, ...lit.map((cells) => (2 * cells > square * square ? 1 : -1))];
}

/** What the meter reads: WᵀX. */
export function readMeter(weights: Weights, switches: Switches): number {
  return weights.reduce((sum, weight, place) => sum + weight * switches[place]!, 0);
}

/** One correction by alpha-LMS: after it, the error of this pattern is 1 − α of what it was. */
export function correctWeights(weights: Weights, { switches, mark }: MarkedPattern, alpha: number): Weights {
  const turn = (alpha * (mark - readMeter(weights, switches))) / switches.length;
  return weights.map((weight, place) => weight + turn * switches[place]!);
}

/** The whole lesson, trial by trial. Only +, −, × and ÷: the same in every JavaScript engine. */
export function runAdaline({ alpha, passes, patterns }: AdalineLesson): readonly AdalineTrial[] {
  const trials: AdalineTrial[] = [];
  let weights = restingWeights();
  for (let trial = 1; trial <= passes * patterns.length; trial++) {
    const pattern = patterns[(trial - 1) % patterns.length]!;
    const reading = readMeter(weights, pattern.switches);
    weights = correctWeights(weights, pattern, alpha);
    trials.push({ trial, pattern, reading, error: pattern.mark - reading, weights });
  }
  return trials;
}

/** The greatest error over all patterns with those weights, without its sign. */
export function greatestError(weights: Weights, patterns: readonly MarkedPattern[]): number {
  return Math.max(...patterns.map(({ switches, mark }) => Math.abs(mark - readMeter(weights, switches))));
}
