import * as network from '../../core/network/index.ts';
import { CLASSES, drawLetters, shareRight, type LetterLesson } from './letter-lesson.ts';
import { fillSlice, type TimeSlice } from './time-slice.ts';
import { beginRun, stepRun, type RunPlan, type TrainingRun } from './training-run.ts';

/** Hidden layers that can be chosen, and units in each. */
export const DEPTHS = [0, 1, 2, 3] as const;
export const WIDTHS = [1, 2, 4, 8, 16, 32] as const;

/** The shape of a network: hidden layers, and units in each. */
export interface Shape {
  readonly depth: number;
  readonly width: number;
}

/** Steps of the lesson, and how often the fresh pictures are tried. */
export const CAPACITY_STEPS = 200;
export const TEST_EVERY = 4;
const SEED = '1960';
/** How many finished tries are remembered. */
const MOST_TRIES = 6;

/** How a try ended. */
export interface Try {
  readonly shape: Shape;
  readonly weights: number;
  /** Shares right, 0 to 1, of the pictures learnt from and of fresh ones. */
  readonly train: number;
  readonly test: number;
  /** Milliseconds of work. */
  readonly milliseconds: number;
}

export interface CapacityState {
  readonly shape: Shape;
  readonly run: TrainingRun;
  readonly playing: boolean;
  /** The loss on fresh pictures after 0, TEST_EVERY, 2 · TEST_EVERY … steps. */
  readonly tested: readonly number[];
  /** Milliseconds of work so far, by the clock of this device: the only number here that is not the same every time. */
  readonly milliseconds: number;
  /** The newest first, one for each shape. */
  readonly tries: readonly Try[];
}

let drawn: { readonly train: LetterLesson; readonly test: LetterLesson } | null = null;

/** Few pictures to learn from, 24, and 60 fresh ones to be tried on; letters with one cell in eight flipped. */
export function capacityLesson(): { readonly train: LetterLesson; readonly test: LetterLesson } {
  const vary = { shift: 1, noise: 0.125 };
  return (drawn ??= { train: drawLetters(6, vary, SEED), test: drawLetters(15, vary, 'fresh') });
}

/** A network of that shape, before its first step. */
export function freshCapacity(
  shape: Shape = { depth: 1, width: 8 },
  tries: readonly Try[] = [],
): CapacityState {
  return { shape, run: beginRun(planOf(shape)), playing: false, tested: [], milliseconds: 0, tries };
}

/** A network of another shape, at rest; the tries stay. */
export function reshape({ shape, tries }: CapacityState, change: Partial<Shape>): CapacityState {
  return freshCapacity({ ...shape, ...change }, tries);
}

/** Weights and biases. */
export function weightsIn({ trainee }: TrainingRun): number {
  return network.parametersOf(trainee.network).reduce((sum, { length }) => sum + length, 0);
}

/** Shares right, 0 to 1, as the network is now. */
function sharesRight({ trainee }: TrainingRun): Pick<Try, 'train' | 'test'> {
  const { train, test } = capacityLesson();
  const share = ({ examples }: LetterLesson): number =>
    shareRight(network.answer(trainee.network, examples.inputs), examples.wanted);
  return { train: share(train), test: share(test) };
}

/** Steps that a slice takes at most, so that curves can be watched while they grow. */
const MOST_PIECES = 4;

/** Steps and tests for as long as the slice lasts; when the run is over, it is among the tries. */
export function workOnCapacity(state: CapacityState, slice: TimeSlice): CapacityState {
  if (!state.playing) return state;
  const begun = slice.now();
  let { run } = state;
  const tested = [...state.tested];
  const isTestDue = (): boolean => tested.length * TEST_EVERY <= run.steps;
  fillSlice(slice, MOST_PIECES, () => {
    if (isTestDue())
      tested.push(network.lossOn(run.trainee.network, run.plan.loss, capacityLesson().test.examples));
    else if (run.standing === 'learning') run = stepRun(run);
    else return false;
    return true;
  });
  const milliseconds = state.milliseconds + slice.now() - begun;
  const next = { ...state, run, tested, milliseconds };
  return run.standing === 'learning' || isTestDue() ? next : remember(next);
}

function remember(state: CapacityState): CapacityState {
  const { shape, run, milliseconds } = state;
  const done: Try = { shape, weights: weightsIn(run), ...sharesRight(run), milliseconds };
  const others = state.tries.filter((other) => !isSame(other.shape, shape));
  return { ...state, playing: false, tries: [done, ...others].slice(0, MOST_TRIES) };
}

/** Without hidden layers the width does not matter. */
function isSame(one: Shape, other: Shape): boolean {
  return one.depth === other.depth && (one.depth === 0 || one.width === other.width);
}

function planOf({ depth, width }: Shape): RunPlan {
  const hidden = { units: width, unit: network.UNITS.relu, initialisation: network.INITIALISATIONS.he };
  const { examples } = capacityLesson().train;
  return {
    network: {
      inputs: examples.inputs.columns,
      layers: [
        ...Array.from({ length: depth }, () => hidden),
        { units: CLASSES, unit: network.UNITS.sigmoid, initialisation: network.INITIALISATIONS.glorot },
      ],
    },
    loss: 'cross-entropy',
    optimiser: network.adam(0.005),
    examples,
    steps: CAPACITY_STEPS,
    seed: SEED,
  };
}
