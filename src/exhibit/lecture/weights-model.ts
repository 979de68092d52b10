import * as network from '../../core/network/index.ts';
import { CLASSES, drawLetters, type LetterLesson } from './letter-lesson.ts';
import type { RunGroup } from './run-group.ts';
import { beginRun, type RunPlan, type TrainingRun } from './training-run.ts';

/** How the first weights are drawn. */
export const STARTS = ['tiny', 'huge', 'glorot', 'he'] as const;
export type StartName = (typeof STARTS)[number];

const INITIALISATIONS: Readonly<Record<StartName, network.Initialisation>> = {
  tiny: { kind: 'normal', deviation: 0.01 },
  huge: { kind: 'normal', deviation: 2 },
  glorot: { kind: 'glorot' },
  he: { kind: 'he' },
};

export const HIDDEN_UNITS = ['tanh', 'relu'] as const;
export type HiddenUnit = (typeof HIDDEN_UNITS)[number];

const HIDDEN_LAYERS = 4;
const WIDTH = 12;
/** Steps of the lesson. */
export const WEIGHT_STEPS = 240;
const SEED = '1960';

/** The runs stand in the order of STARTS. */
export interface WeightsState extends RunGroup {
  readonly unit: HiddenUnit;
}

let drawn: LetterLesson | null = null;

/** The lesson of all four: 32 pictures, letters out of place by a cell at most, with one cell in ten flipped. */
export function weightLesson(): LetterLesson {
  return (drawn ??= drawLetters(8, { shift: 1, noise: 0.1 }, SEED));
}

/** Four networks that differ in their first weights only. */
export function startWeights(unit: HiddenUnit, when: 'at rest' | 'now'): WeightsState {
  return { unit, runs: STARTS.map((name) => beginRun(planOf(name, unit))), playing: when === 'now' };
}

/** A hidden layer as it answers all the pictures of the lesson. */
export interface LayerSight {
  /** From −1 to 1 for tanh, from 0 for ReLU. */
  readonly histogram: network.Histogram;
  /** Standard deviation of the activations. */
  readonly spread: number;
  /** The share that is so far out that the slope of tanh is below a tenth; of ReLU: the share that is 0. */
  readonly flat: number;
}

const BINS = 20;
/** Beyond this |g| the slope of tanh, 1 − g², is below 0.1. */
const SATURATED = 0.9487;
/** ReLU activations are sorted from 0 to this. */
const RELU_TOP = 2;

/** The hidden layers of a run, first to last. */
export function seeLayers({ trainee, plan, last }: TrainingRun, unit: HiddenUnit): LayerSight[] {
  const activations =
    last === null
      ? network
          .forward(trainee.network, plan.examples.inputs, 'inference')
          .layers.map(({ activations: { cells } }) => cells)
      : network.viewLayers(trainee.network, last.pass, last.gradients).map((layer) => layer.activations);
  return activations.slice(0, -1).map((cells) => ({
    histogram: network.histogramOf(cells, rangeOf(unit)),
    spread: network.summaryOf(cells)?.deviation ?? 0,
    flat: cells.filter((g) => (unit === 'tanh' ? Math.abs(g) > SATURATED : g === 0)).length / cells.length,
  }));
}

function rangeOf(unit: HiddenUnit): { from: number; to: number; bins: number } {
  return unit === 'tanh' ? { from: -1, to: 1, bins: BINS } : { from: 0, to: RELU_TOP, bins: BINS };
}

function planOf(name: StartName, unit: HiddenUnit): RunPlan {
  const initialisation = INITIALISATIONS[name];
  const hidden = { units: WIDTH, unit: network.UNITS[unit], initialisation };
  return {
    network: {
      inputs: weightLesson().examples.inputs.columns,
      layers: [
        ...Array.from({ length: HIDDEN_LAYERS }, () => hidden),
        { units: CLASSES, unit: network.UNITS.sigmoid, initialisation },
      ],
    },
    loss: 'cross-entropy',
    optimiser: { kind: 'gradient-descent', rate: 0.1 },
    examples: weightLesson().examples,
    steps: WEIGHT_STEPS,
    seed: SEED,
  };
}
