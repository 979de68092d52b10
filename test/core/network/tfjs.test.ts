import { describe, expect, it, vi } from 'vitest';
import { UNITS, type Unit } from '../../../src/core/network/activation.ts';
import type { BatchNormPlan } from '../../../src/core/network/batch-norm.ts';
import type { Loss } from '../../../src/core/network/loss.ts';
import { createNetwork, parametersOf, type Network } from '../../../src/core/network/mlp.ts';
import { adam, type Optimiser } from '../../../src/core/network/optimiser.ts';
import {
  batchesOf,
  createTrainee,
  pickExamples,
  trainOnBatch,
  type Examples,
  type TrainingPlan,
} from '../../../src/core/network/trainer.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { drawnMatrix, drawnWanted, UNIT_NAMES } from './networks.ts';
import { followWithTfjs } from './tfjs.ts';

vi.setConfig({ testTimeout: 60_000 });

const STEPS = 200;
const TOLERANCE = 3e-5;
const INPUTS = 10;
const OUTPUTS = 3;

/** What a layer's unit must be at the end for the loss. */
const LAST: Record<Loss, (unit: Unit) => Unit> = {
  'squared-error': (unit) => unit,
  'cross-entropy': () => UNITS.sigmoid,
  'softmax-cross-entropy': () => UNITS.linear,
};

function networkOf(unit: Unit, loss: Loss, batchNorm?: BatchNormPlan): Network {
  const hidden = { unit, initialisation: { kind: 'glorot' }, ...(batchNorm ? { batchNorm } : {}) } as const;
  const network = createNetwork(
    {
      inputs: INPUTS,
      layers: [
        { ...hidden, units: 8 },
        { ...hidden, units: 6 },
        { units: OUTPUTS, unit: LAST[loss](unit), initialisation: { kind: 'glorot' } },
      ],
    },
    createRandom(`tfjs ${unit.kind}`),
  );
  // Both begin with the same single-precision numbers.
  for (const values of parametersOf(network)) values.set(Float32Array.from(values));
  return network;
}

/** Batches of 7 out of 30 examples in single precision, epoch after epoch, 2 in the last of each. */
function batchesFor(loss: Loss): Examples[] {
  const random = createRandom(`tfjs ${loss}`);
  const inputs = drawnMatrix(30, INPUTS, random.split('inputs'));
  const wanted = drawnWanted(loss, 30, OUTPUTS, random.split('wanted'));
  for (const { cells } of [inputs, wanted]) cells.set(Float32Array.from(cells));
  const numbers = Array.from({ length: STEPS / 5 }, (_, epoch) =>
    batchesOf(30, 7, random.split(`epoch ${epoch}`)),
  );
  return numbers.flat().map((batch) => pickExamples({ inputs, wanted }, batch));
}

async function expectSameCurve(network: Network, plan: TrainingPlan): Promise<void> {
  const batches = batchesFor(plan.loss);
  expect(batches.length).toBe(STEPS);
  const theirs = await followWithTfjs(network, plan, batches);
  const learner = createTrainee(network, plan);
  const ours = batches.map((batch) => trainOnBatch(learner, batch).loss);
  const differences = ours.map((loss, step) => Math.abs(loss - theirs.losses[step]!) / Math.abs(loss));
  expect(Math.max(...differences)).toBeLessThan(TOLERANCE);
  parametersOf(network).forEach((values, array) => {
    const length = Math.hypot(...values);
    const distance = Math.hypot(...values.map((value, at) => value - theirs.parameters[array]![at]!));
    expect(distance).toBeLessThanOrEqual(TOLERANCE * Math.max(length, 0.1));
  });
  // Something was learnt, or the agreement would mean nothing.
  const mean = (losses: readonly number[]): number => losses.reduce((a, b) => a + b, 0) / losses.length;
  expect(mean(ours.slice(-20))).toBeLessThan(mean(ours.slice(0, 20)));
}

const DESCENT: Optimiser = { kind: 'gradient-descent', rate: 0.1 };
const PLAN = { optimiser: DESCENT, l2: 0, keepEvery: 1000 };

describe('200 steps beside TensorFlow.js', () => {
  describe.each(['cross-entropy', 'softmax-cross-entropy'] as const)('%s', (loss) => {
    it.each(UNIT_NAMES)('%s', (name) => expectSameCurve(networkOf(UNITS[name], loss), { ...PLAN, loss }));
  });

  it.each(UNIT_NAMES.filter((name) => name !== 'step'))('squared error, %s', (name) =>
    expectSameCurve(networkOf(UNITS[name], 'squared-error'), { ...PLAN, loss: 'squared-error' }),
  );

  it.each([
    { kind: 'sigmoid', steepness: 3 },
    { kind: 'leaky-relu', leak: 0.3 },
  ] as const)('%o', (unit) =>
    expectSameCurve(networkOf(unit, 'squared-error'), { ...PLAN, loss: 'squared-error' }),
  );

  it.each([
    DESCENT,
    { kind: 'momentum', rate: 0.03, momentum: 0.9 } as const,
    { kind: 'momentum', rate: 0.05, momentum: 0.5 } as const,
    adam(0.01),
    { kind: 'adam', rate: 0.02, beta1: 0.8, beta2: 0.95, epsilon: 1e-3 } as const,
  ])('%o, with L2', (optimiser) =>
    expectSameCurve(networkOf(UNITS.tanh, 'cross-entropy'), {
      ...PLAN,
      optimiser,
      l2: 0.01,
      loss: 'cross-entropy',
    }),
  );

  it.each(['sigmoid', 'tanh', 'relu'] as const)('batch normalisation before %s', (name) =>
    expectSameCurve(networkOf(UNITS[name], 'softmax-cross-entropy', { momentum: 0.9, epsilon: 0.1 }), {
      ...PLAN,
      loss: 'softmax-cross-entropy',
    }),
  );
});
