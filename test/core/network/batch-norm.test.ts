import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../src/core/network/activation.ts';
import { checkBatchNorm, createBatchNorm, follow, normalise } from '../../../src/core/network/batch-norm.ts';
import { INITIALISATIONS } from '../../../src/core/network/initialisation.ts';
import { matrixOf, rowOf, zeros } from '../../../src/core/network/matrix.ts';
import { createNetwork } from '../../../src/core/network/mlp.ts';
import { answer, forward, followBatch } from '../../../src/core/network/passes.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { anySeed, drawnMatrix } from './networks.ts';

const PLAN = { momentum: 0.75, epsilon: 0.25 };

describe('normalise', () => {
  it('is γ (f − μ) / √(v + ε) + β, with the statistics of the batch while training', () => {
    const norm = createBatchNorm(PLAN, 2);
    norm.scale.set([3, 10]);
    norm.shift.set([5, -1]);
    // Means 2 and 0; mean squares of the distances 2 and 0.
    const sums = matrixOf([
      [2 - Math.SQRT2, 0],
      [2 + Math.SQRT2, 0],
    ]);
    const pass = normalise(norm, sums, 'training');
    expect(pass.mean[0]).toBeCloseTo(2, 14);
    expect(pass.variance[0]).toBeCloseTo(2, 14);
    expect([pass.mean[1], pass.variance[1]]).toEqual([0, 0]);
    const expected = [(-3 * Math.SQRT2) / 1.5 + 5, -1, (3 * Math.SQRT2) / 1.5 + 5, -1];
    pass.outputs.cells.forEach((cell, at) => expect(cell).toBeCloseTo(expected[at]!, 13));
    expect(norm.mean).toEqual(new Float64Array(2));
  });

  it('goes by the running statistics in inference, each example by itself', () => {
    const norm = createBatchNorm(PLAN, 1);
    norm.mean[0] = 4;
    norm.variance[0] = 3.75;
    const { outputs, mean } = normalise(norm, matrixOf([[8], [4]]), 'inference');
    expect([...outputs.cells]).toEqual([2, 0]);
    mean[0] = 100;
    expect(norm.mean[0]).toBe(4);
  });

  it('gives every unit mean 0 and variance v / (v + ε) over a batch', () => {
    fc.assert(
      fc.property(anySeed(), fc.integer({ min: 2, max: 9 }), (random, batch) => {
        const sums = drawnMatrix(batch, 3, random);
        const { outputs, variance } = normalise(createBatchNorm(PLAN, 3), sums, 'training');
        for (let unit = 0; unit < 3; unit++) {
          const column = Array.from({ length: batch }, (_, example) => rowOf(outputs, example)[unit]!);
          const mean = column.reduce((a, b) => a + b, 0) / batch;
          const square = column.reduce((a, b) => a + b * b, 0) / batch;
          expect(mean).toBeCloseTo(0, 12);
          expect(square).toBeCloseTo(variance[unit]! / (variance[unit]! + 0.25), 12);
        }
      }),
    );
  });

  it('follows the batches: running ← momentum · running + (1 − momentum) · batch', () => {
    const norm = createBatchNorm(PLAN, 1);
    const pass = normalise(norm, matrixOf([[2], [6]]), 'training');
    follow(norm, pass);
    expect([norm.mean[0], norm.variance[0]]).toEqual([1, 0.75 + 1]);
    follow(norm, pass);
    expect([norm.mean[0], norm.variance[0]]).toEqual([1.75, 0.75 * 1.75 + 1]);
  });

  it('in a network, training and inference agree once the running statistics are those of the batch', () => {
    const plan = { units: 3, unit: UNITS.tanh, initialisation: INITIALISATIONS.glorot };
    const norm = { momentum: 0, epsilon: 1e-5 };
    const network = createNetwork(
      { inputs: 4, layers: [{ ...plan, batchNorm: norm }, plan, { ...plan, batchNorm: norm }] },
      createRandom('agree'),
    );
    const inputs = drawnMatrix(6, 4, createRandom('inputs'));
    const pass = forward(network, inputs, 'training');
    expect(answer(network, inputs)).not.toEqual(pass.layers.at(-1)!.activations);
    followBatch(network, pass);
    expect(answer(network, inputs)).toEqual(pass.layers.at(-1)!.activations);
  });
});

describe('bad normalisations', () => {
  it('are refused in one sentence', () => {
    expect(() => checkBatchNorm({ momentum: 1.5, epsilon: 1 })).toThrow('0 to 1, found 1.5.');
    expect(() => checkBatchNorm({ momentum: -0.5, epsilon: 1 })).toThrow(RangeError);
    expect(() => createBatchNorm({ momentum: 0.9, epsilon: 0 }, 2)).toThrow('above 0, found 0.');
    expect(() => normalise(createBatchNorm(PLAN, 2), zeros(1, 3), 'training')).toThrow(
      'The normalisation must have 3 numbers, found 2.',
    );
  });
});
