import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../src/core/network/activation.ts';
import { drillBatch, drillEpoch, isQuick, prepareNetDrill } from '../../../src/core/network/drill.ts';
import { INITIALISATIONS } from '../../../src/core/network/initialisation.ts';
import { LOSSES, type Loss } from '../../../src/core/network/loss.ts';
import { matrixOf, type Matrix } from '../../../src/core/network/matrix.ts';
import {
  copyNetwork,
  createNetwork,
  outputsOf,
  type Network,
  type NetworkPlan,
} from '../../../src/core/network/mlp.ts';
import { adam, type Optimiser } from '../../../src/core/network/optimiser.ts';
import {
  batchesOf,
  createTrainee,
  pickExamples,
  restoreGood,
  trainOnBatch,
  type Examples,
  type Trainee,
} from '../../../src/core/network/trainer.ts';
import { createRandom, type Random } from '../../../src/core/random/random.ts';
import { anyPlan, anySeed, drawnMatrix, drawnWanted, stir } from './networks.ts';

const RATE: Optimiser = { kind: 'gradient-descent', rate: 0.3 };
const SQUARED = { loss: 'squared-error', optimiser: RATE } as const;
const EXAMPLES = 12;

/** Pictures of lit and dark cells, of grey ones, or no zero at all. */
type Light = 'lit' | 'grey' | 'bright';

function drawnInputs(light: Light, columns: number, random: Random): Matrix {
  const matrix = drawnMatrix(EXAMPLES, columns, random);
  if (light === 'bright') return matrix;
  const cells = matrix.cells.map((cell) => (cell < 0 ? 0 : light === 'lit' ? 1 : cell));
  return { ...matrix, cells };
}

function drawnExamples(network: Network, loss: Loss, light: Light, random: Random): Examples {
  return {
    inputs: drawnInputs(light, network.inputs, random.split('inputs')),
    wanted: drawnWanted(loss, EXAMPLES, outputsOf(network), random.split('wanted')),
  };
}

const traineeOf = (network: Network, loss: Loss, optimiser: Optimiser = RATE): Trainee =>
  createTrainee(network, { loss, optimiser, l2: 0, keepEvery: 3 });

/** All that can be seen of a trainee, with no difference between 0 and −0. */
function stateOf({ network, good, optimiser, cost }: Trainee): unknown {
  const plain = (layers: Network['layers']): number[][] =>
    layers.flatMap(({ weights, biases }) =>
      [weights.cells, biases].map((values) => [...values].map((w) => w + 0)),
    );
  return {
    now: plain(network.layers),
    good: plain(good.network.layers),
    steps: optimiser.steps,
    cost: { ...cost },
  };
}

/** The same batches by both ways, compared after each. */
function runBeside(
  network: Network,
  examples: Examples,
  batches: number[][],
  { loss, optimiser }: { readonly loss: Loss; readonly optimiser: Optimiser },
): void {
  const textbook = traineeOf(copyNetwork(network), loss, optimiser);
  const quick = traineeOf(copyNetwork(network), loss, optimiser);
  const drill = prepareNetDrill(quick, examples);
  for (const batch of batches) {
    const { kind, loss: wanted } = trainOnBatch(textbook, pickExamples(examples, batch));
    expect(drillBatch(drill, batch)).toMatchObject({ kind, loss: wanted });
    expect(stateOf(quick)).toEqual(stateOf(textbook));
  }
}

/** Wide enough for eight units at once and the rest, sizes that the small plans of other tests do not reach. */
const anyWidePlan = (): fc.Arbitrary<NetworkPlan> =>
  fc
    .record({
      inputs: fc.integer({ min: 1, max: 30 }),
      widths: fc.array(fc.integer({ min: 1, max: 21 }), { minLength: 1, maxLength: 3 }),
      names: fc.array(fc.constantFrom('sigmoid', 'tanh', 'relu', 'leaky-relu', 'linear', 'step'), {
        minLength: 4,
        maxLength: 4,
      }),
    })
    .map(({ inputs, widths, names }) => ({
      inputs,
      layers: widths.map((units, layer) => ({
        units,
        unit: UNITS[names[layer] as keyof typeof UNITS],
        initialisation: INITIALISATIONS.glorot,
      })),
    }));

const anyLight = (): fc.Arbitrary<Light> => fc.constantFrom('lit', 'grey', 'bright');
const anyBatches = (): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.nat({ max: EXAMPLES - 1 }), { minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 12,
  });

describe('a drill', () => {
  it.each(LOSSES)('comes to the very bits of trainOnBatch, whatever the shape: %s', (loss) => {
    fc.assert(
      fc.property(anyPlan(loss), anySeed(), anyLight(), anyBatches(), (plan, random, light, batches) => {
        const layers = plan.layers.map(({ units, unit, initialisation }) => ({
          units,
          unit,
          initialisation,
        }));
        const network = createNetwork({ ...plan, layers }, random.split('network'));
        stir(network, random.split('stir'));
        runBeside(network, drawnExamples(network, loss, light, random), batches, { loss, optimiser: RATE });
      }),
      { numRuns: 150 },
    );
  });

  it('does so for wide layers too', () => {
    fc.assert(
      fc.property(anyWidePlan(), anySeed(), anyLight(), anyBatches(), (plan, random, light, batches) => {
        const network = createNetwork(plan, random.split('network'));
        stir(network, random.split('stir'));
        runBeside(network, drawnExamples(network, 'squared-error', light, random), batches, SQUARED);
      }),
      { numRuns: 150 },
    );
  });

  it('counts no change where a step is lost in rounding', () => {
    const network = createNetwork(
      {
        inputs: 3,
        layers: [{ units: 4, unit: UNITS.linear, initialisation: { kind: 'constant', value: 1 } }],
      },
      createRandom('rounding'),
    );
    const examples = {
      inputs: matrixOf([[1, 1, 1]]),
      wanted: matrixOf([[3 + 1e-15, 3 + 3e-15, 3 - 1e-15, 3 + 1e-12]]),
    };
    runBeside(network, examples, [[0], [0], [0, 0], [0]], SQUARED);
  });

  /** Weights of 0; in example 1 they become 6.25 · 10¹⁵, at which the steps of example 2, an eighth, are lost. */
  const far = (sign: 1 | -1): { network: Network; examples: Examples } => ({
    network: createNetwork(
      { inputs: 2, layers: [{ units: 9, unit: UNITS.linear, initialisation: INITIALISATIONS.zero }] },
      createRandom('far'),
    ),
    examples: {
      inputs: matrixOf([
        [1, 0],
        [1, 0],
        [1, 0],
      ]),
      wanted: matrixOf([0, 1e17, 1.25e16 + 2].map((y) => new Array<number>(9).fill(sign * y))),
    },
  });
  const SIXTEENTH: Optimiser = { kind: 'gradient-descent', rate: 1 / 16 };

  it.each([
    ['one by one', [[0], [1], [2]]],
    ['in a batch', [[0, 0], [0], [1, 1], [2]]],
    ['again and again', [[0], [1], [2], [2], [0], [2]]],
  ])('knows how far the weights have gone, %s', (_, batches) => {
    for (const sign of [1, -1] as const) {
      const { network, examples } = far(sign);
      runBeside(network, examples, batches, { loss: 'squared-error', optimiser: SIXTEENTH });
    }
  });

  it('looks again where someone else has moved the weights', () => {
    const { network, examples } = far(1);
    const [textbook, mixed] = [copyNetwork(network), network].map((copy) =>
      traineeOf(copy, 'squared-error', SIXTEENTH),
    );
    const drill = prepareNetDrill(mixed!, examples);
    for (const number of [0, 1, 2]) {
      trainOnBatch(textbook!, pickExamples(examples, [number]));
      if (number === 1) trainOnBatch(mixed!, pickExamples(examples, [number]));
      else drillBatch(drill, [number]);
    }
    expect(stateOf(mixed!)).toEqual(stateOf(textbook!));
  });

  it('goes on where another way of training left off', () => {
    const random = createRandom('mixed');
    const plan = {
      inputs: 9,
      layers: [8, 8].map((units) => ({ units, unit: UNITS.tanh, initialisation: INITIALISATIONS.glorot })),
    };
    const network = createNetwork(plan, random);
    const examples = drawnExamples(network, 'squared-error', 'lit', random);
    const [textbook, mixed] = [copyNetwork(network), network].map((copy) => traineeOf(copy, 'squared-error'));
    const drill = prepareNetDrill(mixed!, examples);
    for (let step = 0; step < 20; step++) {
      const batch = step % 3 === 0 ? [step % EXAMPLES, 5] : [step % EXAMPLES];
      trainOnBatch(textbook!, pickExamples(examples, batch));
      if (step % 4 === 0) trainOnBatch(mixed!, pickExamples(examples, batch));
      else drillBatch(drill, batch);
    }
    expect(stateOf(mixed!)).toEqual(stateOf(textbook!));
  });

  it('takes the textbook’s way where it knows none of its own', () => {
    const plan = (batchNorm?: { momentum: number; epsilon: number }): NetworkPlan => ({
      inputs: 4,
      layers: [
        {
          units: 3,
          unit: UNITS.sigmoid,
          initialisation: INITIALISATIONS.glorot,
          ...(batchNorm === undefined ? {} : { batchNorm }),
        },
      ],
    });
    const create = (net: NetworkPlan, optimiser: Optimiser, l2: number): Trainee =>
      createTrainee(createNetwork(net, createRandom('fallback')), {
        loss: 'squared-error',
        optimiser,
        l2,
        keepEvery: 1,
      });
    const cases = [
      () => create(plan(), adam(0.1), 0),
      () => create(plan(), RATE, 0.1),
      () => create(plan({ momentum: 0.9, epsilon: 0.1 }), RATE, 0),
    ];
    for (const make of cases) {
      const [textbook, drilled] = [make(), make()];
      expect(isQuick(drilled)).toBe(false);
      const examples = drawnExamples(textbook.network, 'squared-error', 'grey', createRandom('fallback'));
      const drill = prepareNetDrill(drilled, examples);
      for (const batch of batchesOf(EXAMPLES, 5, createRandom('order'))) {
        const { kind, loss } = trainOnBatch(textbook, pickExamples(examples, batch));
        expect(drillBatch(drill, batch)).toEqual({ kind, loss });
      }
      expect(drilled).toEqual(textbook);
    }
    expect(isQuick(create(plan(), RATE, 0))).toBe(true);
  });
});

describe('a drill that diverges', () => {
  const linear: NetworkPlan = {
    inputs: 3,
    layers: [4, 1].map((units) => ({ units, unit: UNITS.linear, initialisation: INITIALISATIONS.glorot })),
  };
  const examples: Examples = {
    inputs: matrixOf([
      [1, 0, 1],
      [0, 1, 1],
      [1, 0, 0.5],
    ]),
    wanted: matrixOf([[1], [-1], [2]]),
  };
  const both = (rate: number): Trainee[] =>
    [0, 1].map(() =>
      traineeOf(createNetwork(linear, createRandom('far')), 'squared-error', {
        kind: 'gradient-descent',
        rate,
      }),
    );

  it.each([1e3, 1e60, 1e200, 1e308])(
    'stops at the same step in the same words, rate %d, and can begin again',
    (rate) => {
      for (const batch of [[0], [0, 1], [2], [1, 2, 0]]) {
        const [textbook, quick] = both(rate);
        const drill = prepareNetDrill(quick!, examples);
        for (let step = 0; step < 60; step++) {
          const taken = trainOnBatch(textbook!, pickExamples(examples, batch));
          const drilled = drillBatch(drill, batch);
          if (taken.kind === 'diverged') expect(drilled).toEqual(taken);
          else expect(drilled).toEqual({ kind: 'stepped', loss: taken.loss });
          expect(stateOf(quick!)).toEqual(stateOf(textbook!));
          if (step % 20 === 19) [textbook!, quick!].forEach(restoreGood);
        }
      }
    },
  );

  it.each([[[0]], [[0, 1]]])('counts every lost weight while the loss is still finite: %j', (batch) => {
    const plan = {
      inputs: 3,
      layers: [{ units: 8, unit: UNITS.linear, initialisation: INITIALISATIONS.glorot }],
    };
    const lit: Examples = {
      inputs: matrixOf([
        [1, 0, 1],
        [1, 0, 0],
        [0, 1, 0],
      ]),
      wanted: matrixOf([1, 2, 3].map((y) => new Array<number>(8).fill(y))),
    };
    const [textbook, quick] = [0, 1].map(() => {
      const network = createNetwork(plan, createRandom('lost'));
      network.layers[0]!.biases.fill(1e150);
      return traineeOf(network, 'squared-error', { kind: 'gradient-descent', rate: 1e200 });
    });
    const drill = prepareNetDrill(quick!, lit);
    // The third has light only where no weight was lost, and must not hide those that were.
    for (const numbers of [batch, [2], [2, 2]]) {
      const taken = trainOnBatch(textbook!, pickExamples(lit, numbers));
      expect(taken.kind).toBe('diverged');
      expect(drillBatch(drill, numbers)).toEqual(taken);
      expect(stateOf(quick!)).toEqual(stateOf(textbook!));
    }
    [textbook!, quick!].forEach(restoreGood);
    trainOnBatch(quick!, pickExamples(lit, batch));
    expect(drillBatch(drill, [2])).toMatchObject({ kind: 'diverged', loss: NaN });
  });

  it('ends an epoch there', () => {
    const drill = prepareNetDrill(both(1e60)[1]!, examples);
    const steps = drillEpoch(drill, new Array<number[]>(50).fill([0, 1]));
    expect(steps.length).toBeLessThan(10);
    expect(steps.map(({ kind }) => kind).indexOf('diverged')).toBe(steps.length - 1);
  });
});

describe('what does not fit', () => {
  it('is refused in one sentence', () => {
    const network = createNetwork(
      { inputs: 2, layers: [{ units: 1, unit: UNITS.linear, initialisation: INITIALISATIONS.glorot }] },
      createRandom('bad'),
    );
    const [inputs, wanted] = [matrixOf([[1, 0]]), matrixOf([[1]])];
    const learner = traineeOf(network, 'squared-error');
    expect(() => prepareNetDrill(learner, { inputs: wanted, wanted })).toThrow(
      'The inputs must be 1 × 2, found 1 × 1 of 1 numbers.',
    );
    expect(() => prepareNetDrill(learner, { inputs, wanted: inputs })).toThrow(
      'What is wanted must be 1 × 1, found 1 × 2 of 2 numbers.',
    );
    const drill = prepareNetDrill(learner, { inputs, wanted });
    expect(() => drillBatch(drill, [])).toThrow('A batch must have at least 1 example, found 0.');
    for (const number of [1, -1, 0.5, NaN])
      expect(() => drillBatch(drill, [number])).toThrow(`A row must be 0 to 0, found ${number}.`);
    expect(learner.optimiser.steps).toBe(0);
  });
});
