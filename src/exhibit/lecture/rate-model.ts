import * as network from '../../core/network/index.ts';
import { CLASSES, drawLetters, type LetterLesson } from './letter-lesson.ts';
import { replaceRun, type RunGroup } from './run-group.ts';
import { beginRun, bringBack, turnOptimiser, type RunPlan } from './training-run.ts';

/** The four that learn at once. */
export const LEARNERS = ['small', 'good', 'large', 'adaptive'] as const;
export type LearnerName = (typeof LEARNERS)[number];

/** The rates that a slider stands at. */
export const RATES = [
  0.0003, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.5, 1,
] as const;

const FIRST: Readonly<Record<LearnerName, number>> = {
  small: 0.001,
  good: 0.05,
  large: 0.15,
  adaptive: 0.01,
};

/** Steps of the lesson. */
export const RATE_STEPS = 300;
const SEED = '1960';

/** The runs stand in the order of LEARNERS. */
export interface RateState extends RunGroup {
  /** What happened to a run last, to be told. */
  readonly told: { readonly kind: 'brought-back'; readonly learner: LearnerName } | null;
}

let drawn: LetterLesson | null = null;

/** The lesson of all four: 24 pictures, letters out of place by a cell at most, with one cell in twenty flipped. */
export function rateLesson(): LetterLesson {
  return (drawn ??= drawLetters(6, { shift: 1, noise: 0.05 }, SEED));
}

/** Four networks of the same first weights, at rest. */
export function freshRates(): RateState {
  return { runs: LEARNERS.map((name) => beginRun(planOf(name, FIRST[name]))), playing: false, told: null };
}

/** The same start again, with the rates as they stand. */
export function startRates(state: RateState): RateState {
  return { runs: state.runs.map(({ plan }) => beginRun(plan)), playing: true, told: null };
}

/** The rate that a learner has now. */
export function rateOf({ runs }: RateState, name: LearnerName): number {
  return runs[LEARNERS.indexOf(name)]?.plan.optimiser.rate ?? FIRST[name];
}

/** Turns a rate: a run goes on with it; one that was over or had diverged begins anew, at once. */
export function turnRate(state: RateState, name: LearnerName, rate: number): RateState {
  const place = LEARNERS.indexOf(name);
  const run = state.runs[place];
  if (run === undefined) return state;
  const turned = replaceRun(state, place, turnOptimiser(run, optimiserOf(name, rate)));
  return { ...turned, playing: state.playing || run.standing !== 'learning', told: null };
}

/** Brings the last good state of a run back and goes on with the half of its rate. */
export function bringRateBack(state: RateState, name: LearnerName): RateState {
  const place = LEARNERS.indexOf(name);
  const run = state.runs[place];
  if (run === undefined) return state;
  const half = optimiserOf(name, rateOf(state, name) / 2);
  const told = { kind: 'brought-back', learner: name } as const;
  return { ...replaceRun(state, place, bringBack(run, half)), playing: true, told };
}

function optimiserOf(name: LearnerName, rate: number): network.Optimiser {
  return name === 'adaptive' ? network.adam(rate) : { kind: 'gradient-descent', rate };
}

function planOf(name: LearnerName, rate: number): RunPlan {
  const initialisation = network.INITIALISATIONS.glorot;
  return {
    network: {
      inputs: rateLesson().examples.inputs.columns,
      layers: [
        { units: 12, unit: network.UNITS.tanh, initialisation },
        { units: CLASSES, unit: network.UNITS.linear, initialisation },
      ],
    },
    loss: 'squared-error',
    optimiser: optimiserOf(name, rate),
    examples: rateLesson().examples,
    steps: RATE_STEPS,
    seed: SEED,
  };
}
