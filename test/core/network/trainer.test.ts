import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../src/core/network/activation.ts';
import { multiplicationsBackward, multiplicationsForward } from '../../../src/core/network/cost.ts';
import { INITIALISATIONS } from '../../../src/core/network/initialisation.ts';
import { matrixOf, pickRows } from '../../../src/core/network/matrix.ts';
import {
  copyNetwork,
  createNetwork,
  outputsOf,
  parametersOf,
  type Network,
  type NetworkPlan,
} from '../../../src/core/network/mlp.ts';
import { adam, copyOptimiser, type Optimiser } from '../../../src/core/network/optimiser.ts';
import { answer } from '../../../src/core/network/passes.ts';
import {
  batchesOf,
  createTrainee,
  lossOn,
  restoreGood,
  trainEpoch,
  trainOnBatch,
  type Examples,
  type Trainee,
  type TrainingPlan,
} from '../../../src/core/network/trainer.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { drawnMatrix } from './networks.ts';

const XOR: Examples = {
  inputs: matrixOf([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]),
  wanted: matrixOf([[0], [1], [1], [0]]),
};
const GLOROT = { initialisation: INITIALISATIONS.glorot };
const DESCENT: Optimiser = { kind: 'gradient-descent', rate: 0.5 };
const PLAN: TrainingPlan = { loss: 'squared-error', optimiser: DESCENT, l2: 0, keepEvery: 1 };
const TWO_TWO_ONE: NetworkPlan = {
  inputs: 2,
  layers: [
    { units: 2, unit: UNITS.sigmoid, ...GLOROT },
    { units: 1, unit: UNITS.sigmoid, ...GLOROT },
  ],
};
const EVERY = [0, 1, 2, 3];

function trainee(plan: Partial<TrainingPlan>, network: NetworkPlan = TWO_TWO_ONE, seed = '1960'): Trainee {
  return createTrainee(createNetwork(network, createRandom(seed)), { ...PLAN, ...plan });
}

/** [2, 3, 4] inputs and units, weights all 0.1. */
function small(batchNorm?: { momentum: number; epsilon: number }): NetworkPlan {
  const layer = { unit: UNITS.sigmoid, initialisation: { kind: 'constant', value: 0.1 } } as const;
  return {
    inputs: 2,
    layers: [
      { ...layer, units: 3, ...(batchNorm ? { batchNorm } : {}) },
      { ...layer, units: 4 },
    ],
  };
}

describe('trainOnBatch', () => {
  it('teaches a 2-2-1 network XOR, which one perceptron cannot learn', () => {
    const learner = trainee({ optimiser: adam(0.05), loss: 'cross-entropy' }, TWO_TWO_ONE, 'xor 0');
    for (let step = 0; step < 1000; step++) expect(trainOnBatch(learner, XOR).kind).toBe('stepped');
    const answers = [...answer(learner.network, XOR.inputs).cells];
    expect(answers.map(Math.round)).toEqual([0, 1, 1, 0]);
    expect(Math.max(...answers.map((g, at) => Math.abs(g - XOR.wanted.cells[at]!)))).toBeLessThan(0.05);
    expect(lossOn(learner.network, 'cross-entropy', XOR)).toBeLessThan(0.02);
  });

  it('comes to the same weights from the same seed, to the last bit', () => {
    const run = (): Network => {
      const learner = trainee({ optimiser: { kind: 'momentum', rate: 0.1, momentum: 0.9 }, l2: 0.01 });
      const random = createRandom('order');
      for (let epoch = 0; epoch < 20; epoch++)
        trainEpoch(learner, XOR, batchesOf(4, 3, random.split(`epoch ${epoch}`)));
      return learner.network;
    };
    expect(run()).toEqual(run());
  });

  it('cannot teach through a step, whose gradient is zero', () => {
    const learner = trainee({}, { inputs: 2, layers: [{ units: 1, unit: UNITS.step, ...GLOROT }] });
    const before = copyNetwork(learner.network);
    const step = trainOnBatch(learner, XOR);
    expect(step.kind === 'stepped' && step.loss).toBeGreaterThan(0);
    expect(step.kind === 'stepped' && step.cost.weightChanges).toBe(0);
    expect(learner.network).toEqual(before);
  });

  it('with equal weights, hidden units never part', () => {
    const learner = trainee({}, small());
    const examples = { inputs: XOR.inputs, wanted: drawnMatrix(4, 4, createRandom('wanted')) };
    for (let step = 0; step < 50; step++) trainOnBatch(learner, examples);
    const { cells } = learner.network.layers[0]!.weights;
    expect([...cells.subarray(2, 4)]).toEqual([...cells.subarray(0, 2)]);
    expect(cells[0]).not.toBe(0.1);
  });

  it('gives the loss from before the step, with its penalty, and a full batch is the mean of its examples', () => {
    const learner = trainee({ l2: 0.5 });
    const before = copyNetwork(learner.network);
    const squares = before.layers.flatMap(({ weights }) => [...weights.cells]).reduce((s, w) => s + w * w, 0);
    const { loss } = trainOnBatch(learner, XOR);
    const each = EVERY.map((row) =>
      lossOn(before, 'squared-error', {
        inputs: pickRows(XOR.inputs, [row]),
        wanted: pickRows(XOR.wanted, [row]),
      }),
    );
    expect(loss).toBeCloseTo(each.reduce((a, b) => a + b, 0) / 4 + 0.25 * squares, 13);
  });

  it('L2 alone shrinks every weight by rate · λ and leaves biases alone', () => {
    const learner = trainee({ l2: 0.25 }, { inputs: 2, layers: [{ units: 2, unit: UNITS.step, ...GLOROT }] });
    const { weights, biases } = learner.network.layers[0]!;
    biases.set([3, 4]);
    const before = weights.cells.slice();
    trainOnBatch(learner, { inputs: XOR.inputs, wanted: matrixOf(EVERY.map(() => [0, 0])) });
    weights.cells.forEach((weight, at) => expect(weight).toBeCloseTo(before[at]! * (1 - 0.125), 14));
    expect([...biases]).toEqual([3, 4]);
  });
});

describe('the cost', () => {
  it('is counted as the algebra is written', () => {
    const { network } = trainee({}, small());
    const weights = 2 * 3 + 3 * 4;
    expect(multiplicationsForward(network, 5)).toBe(5 * weights);
    // Each weight for its own gradient, the second layer's again for the blame, each unit for its slope.
    expect(multiplicationsBackward(network, 5)).toBe(5 * (weights + 3 * 4 + 3 + 4));
    const normed = trainee({}, small({ momentum: 0.9, epsilon: 0.1 })).network;
    expect(multiplicationsForward(normed, 5)).toBe(5 * (weights + 5 * 3));
    expect(multiplicationsBackward(normed, 5)).toBe(5 * (weights + 3 * 4 + 3 + 4 + 5 * 3));
  });

  it.each([
    [DESCENT, 1],
    [{ kind: 'momentum', rate: 0.1, momentum: 0.9 } as const, 2],
    [adam(0.1), 10],
  ])('adds the optimiser, L2 and the changes, step after step: %o', (optimiser, each) => {
    for (const l2 of [0, 0.1]) {
      const learner = trainee({ optimiser, l2 }, small());
      const examples = { inputs: XOR.inputs, wanted: drawnMatrix(4, 4, createRandom('wanted')) };
      const step = trainOnBatch(learner, examples);
      const multiplications = 4 * 18 + 4 * (18 + 12 + 7) + each * 25 + (l2 === 0 ? 0 : 18);
      expect(step).toMatchObject({ kind: 'stepped', cost: { multiplications, weightChanges: 25 } });
      trainOnBatch(learner, examples);
      expect(learner.cost).toEqual({ multiplications: 2 * multiplications, weightChanges: 50 });
    }
    const normed = trainee({ optimiser }, small({ momentum: 0.9, epsilon: 0.1 }));
    const examples = { inputs: XOR.inputs, wanted: drawnMatrix(4, 4, createRandom('wanted')) };
    trainOnBatch(normed, examples);
    expect(normed.cost.multiplications).toBe(4 * (18 + 15) + 4 * (18 + 12 + 7 + 15) + each * (25 + 6));
  });
});

describe('divergence', () => {
  const linear: NetworkPlan = { inputs: 2, layers: [{ units: 1, unit: UNITS.linear, ...GLOROT }] };

  it('stops, says so, and the last good state comes back', () => {
    const learner = trainee({ optimiser: { kind: 'momentum', rate: 1e60, momentum: 0.5 } }, linear);
    const steps = trainEpoch(learner, XOR, new Array<number[]>(50).fill(EVERY));
    expect(steps.length).toBeLessThan(10);
    expect(steps.slice(0, -1).every(({ kind, loss }) => kind === 'stepped' && Number.isFinite(loss))).toBe(
      true,
    );
    expect(steps.at(-1)!.kind).toBe('diverged');
    const again = trainOnBatch(learner, XOR);
    if (again.kind !== 'diverged') throw new Error('It must still be diverged.');
    expect(again.reason).toMatch(/^Training stopped at step \d+: .*(Infinity|NaN|no number)\.$/);
    restoreGood(learner);
    expect(Number.isFinite(lossOn(learner.network, 'squared-error', XOR))).toBe(true);
    expect(learner.optimiser.steps).toBe(learner.good.optimiser.steps);
  });

  it('notices weights that are lost while the loss is still finite', () => {
    const learner = trainee({ optimiser: { kind: 'gradient-descent', rate: 1e200 } }, linear);
    learner.network.layers[0]!.biases[0] = 1e150;
    const step = trainOnBatch(learner, XOR);
    if (step.kind !== 'diverged') throw new Error('It must diverge.');
    expect(Number.isFinite(step.loss)).toBe(true);
    expect(step.reason).toBe('Training stopped at step 1: 3 weights became infinite or no number.');
    restoreGood(learner);
    expect(parametersOf(learner.network).every((values) => values.every(Number.isFinite))).toBe(true);
    expect(learner.optimiser.steps).toBe(0);
  });

  it('keeps a good state as often as the plan says', () => {
    const learner = trainee({ optimiser: adam(0.1), keepEvery: 3 });
    const networks = [copyNetwork(learner.network)];
    const memories = [copyOptimiser(learner.optimiser)];
    for (let step = 1; step <= 8; step++) {
      trainOnBatch(learner, XOR);
      networks.push(copyNetwork(learner.network));
      memories.push(copyOptimiser(learner.optimiser));
    }
    expect(learner.good).toEqual({ network: networks[6], optimiser: memories[6] });
    restoreGood(learner);
    expect(learner.network).toEqual(networks[6]);
    expect(learner.optimiser).toEqual(memories[6]);
    trainOnBatch(learner, XOR);
    expect(learner.network).toEqual(networks[7]);
  });
});

describe('batchesOf', () => {
  it('takes every example once, the last batch smaller, another order for another stream', () => {
    const batches = batchesOf(10, 4, createRandom('a'));
    expect(batches.map(({ length }) => length)).toEqual([4, 4, 2]);
    expect(batches.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(batchesOf(10, 4, createRandom('a'))).toEqual(batches);
    expect(batchesOf(10, 4, createRandom('b'))).not.toEqual(batches);
    expect(batchesOf(8, 4, createRandom('a')).length).toBe(2);
    expect(() => batchesOf(8, 0, createRandom('a'))).toThrow(
      'The size of a batch must be a whole number of 1 or more, found 0.',
    );
  });
});

describe('createNetwork', () => {
  it('draws every layer from its own stream, so that a wider layer shifts no other', () => {
    const plan = (first: number): NetworkPlan => ({
      inputs: 3,
      layers: [first, 4, 5].map((units) => ({ units, unit: UNITS.tanh, ...GLOROT })),
    });
    const [narrow, wide] = [2, 6].map((first) => createNetwork(plan(first), createRandom('streams')).layers);
    expect(narrow![2]).toEqual(wide![2]);
    expect(narrow![0]!.weights).not.toEqual(wide![0]!.weights);
    const equal = createNetwork(plan(4), createRandom('streams')).layers;
    expect(equal[1]!.weights.cells.subarray(0, 12)).not.toEqual(equal[0]!.weights.cells);
  });
});

describe('copies', () => {
  it('share nothing that is learnt, normalisation included', () => {
    const learner = trainee({}, small({ momentum: 0.9, epsilon: 0.1 }));
    const copy = copyNetwork(learner.network);
    expect(copy).toEqual(learner.network);
    const examples = { inputs: XOR.inputs, wanted: drawnMatrix(4, 4, createRandom('wanted')) };
    trainOnBatch(learner, examples);
    const [now, then] = [learner.network.layers[0]!, copy.layers[0]!];
    expect(then.norm!.scale).not.toEqual(now.norm!.scale);
    expect(then.norm!.shift).not.toEqual(now.norm!.shift);
    expect(then.norm!.mean).not.toEqual(now.norm!.mean);
    expect(then.norm!.variance).not.toEqual(now.norm!.variance);
    expect(then.weights).not.toEqual(now.weights);
    expect(learner.network.layers[1]!.biases).not.toEqual(copy.layers[1]!.biases);
    restoreGood(learner);
    expect(learner.network).toEqual(copy);
    expect(JSON.parse(JSON.stringify(copy))).toMatchObject({ inputs: 2 });
    expect(structuredClone(learner.network)).toEqual(copy);
  });
});

describe('bad plans', () => {
  it('are refused in one sentence', () => {
    const layer = { units: 1, unit: UNITS.linear, ...GLOROT };
    const create = (plan: NetworkPlan): Network => createNetwork(plan, createRandom('bad'));
    expect(() => create({ inputs: 0, layers: [layer] })).toThrow(
      'The inputs must be a whole number of 1 or more, found 0.',
    );
    expect(() => create({ inputs: 1, layers: [] })).toThrow('at least 1 layer, found 0.');
    expect(() => create({ inputs: 1, layers: [layer, { ...layer, units: 1.5 }] })).toThrow(
      'The units of layer 1 must be a whole number of 1 or more, found 1.5.',
    );
    expect(() =>
      create({ inputs: 1, layers: [{ ...layer, unit: { kind: 'sigmoid', steepness: -1 } }] }),
    ).toThrow(RangeError);
    expect(() => trainee({ l2: -1 })).toThrow('The weight of L2 must be 0 or more, found -1.');
    expect(() => trainee({ l2: NaN })).toThrow(RangeError);
    expect(() => trainee({ keepEvery: 0 })).toThrow('The steps between kept states');
    expect(() => trainee({ loss: 'softmax-cross-entropy' })).toThrow('needs linear last units');
    expect(() => trainee({ optimiser: { kind: 'gradient-descent', rate: NaN } })).toThrow('found NaN.');
    const learner = trainee({});
    expect(() => trainOnBatch(learner, { ...XOR, inputs: matrixOf(EVERY.map(() => [0, 0, 0])) })).toThrow(
      'The inputs must be 4 × 2, found 4 × 3 of 12 numbers.',
    );
    expect(() => trainOnBatch(learner, { ...XOR, wanted: matrixOf([[1]]) })).toThrow(
      'What is wanted must be 4 × 1, found 1 × 1 of 1 numbers.',
    );
    expect(learner.cost.multiplications).toBe(0);
    expect(outputsOf(learner.network)).toBe(1);
  });
});
