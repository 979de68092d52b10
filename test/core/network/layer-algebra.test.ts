import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../src/core/network/activation.ts';
import {
  activateAll,
  gradientOfBiases,
  gradientOfInputs,
  gradientOfSums,
  gradientOfWeights,
  sumInputs,
} from '../../../src/core/network/layer-algebra.ts';
import {
  checkLength,
  checkShape,
  matrixOf,
  pickRows,
  rowOf,
  zeros,
} from '../../../src/core/network/matrix.ts';

const W = matrixOf([
  [1, 2, 3],
  [-4, 5, -6],
]);
const G = matrixOf([
  [1, 0, -1],
  [2, 1, 0.5],
]);
const b = Float64Array.of(10, 20);

describe('the algebra of a layer, by hand', () => {
  it('f = W g + b', () => {
    expect(sumInputs(W, b, G)).toEqual(
      matrixOf([
        [1 - 3 + 10, -4 + 6 + 20],
        [2 + 2 + 1.5 + 10, -8 + 5 - 3 + 20],
      ]),
    );
  });

  it('g = u(f)', () => {
    expect(activateAll(UNITS.relu, matrixOf([[-1, 2]]))).toEqual(matrixOf([[0, 2]]));
  });

  it('∂L/∂f = ∂L/∂g ∘ g ∘ (1 − g) for sigmoids', () => {
    expect(gradientOfSums(UNITS.sigmoid, matrixOf([[0.25, 0.5]]), matrixOf([[4, -2]]))).toEqual(
      matrixOf([[4 * 0.25 * 0.75, -2 * 0.25]]),
    );
  });

  it('∂L/∂W = ∂L/∂f · gᵀ, summed over the batch', () => {
    expect(
      gradientOfWeights(
        matrixOf([
          [1, 2],
          [-1, 10],
        ]),
        G,
      ),
    ).toEqual(
      matrixOf([
        [1 - 2, -1, -1 - 0.5],
        [2 + 20, 10, -2 + 5],
      ]),
    );
  });

  it('∂L/∂b = ∂L/∂f, summed over the batch', () => {
    const ofSums = matrixOf([
      [1, 2, 3],
      [-1, 10, 4],
    ]);
    expect(gradientOfBiases(ofSums)).toEqual(Float64Array.of(0, 12, 7));
  });

  it('∂L/∂g = Wᵀ ∂L/∂f', () => {
    const ofSums = matrixOf([
      [1, 2],
      [0, -1],
    ]);
    expect(gradientOfInputs(W, ofSums)).toEqual(
      matrixOf([
        [1 - 8, 2 + 10, 3 - 12],
        [4, -5, 6],
      ]),
    );
  });
});

describe('shapes that do not match', () => {
  it('are refused in one sentence', () => {
    expect(() => sumInputs(W, b, zeros(2, 4))).toThrow('The inputs must be 2 × 3, found 2 × 4 of 8 numbers.');
    expect(() => sumInputs(W, new Float64Array(3), G)).toThrow('The biases must have 2 numbers, found 3.');
    expect(() => gradientOfWeights(zeros(3, 2), G)).toThrow('The gradient of the sums must be 2 × 2');
    expect(() => gradientOfInputs(W, zeros(2, 3))).toThrow('The gradient of the sums must be 2 × 2');
    expect(() => gradientOfSums(UNITS.relu, zeros(1, 2), zeros(2, 1))).toThrow(RangeError);
    expect(() => matrixOf([[1], [1, 2]])).toThrow(
      'Every row must have 1 numbers like the first, found 2 in row 1.',
    );
    expect(() => checkShape('It', { rows: 1, columns: 2, cells: new Float64Array(3) }, 1, 2)).toThrow(
      'It must be 1 × 2, found 1 × 2 of 3 numbers.',
    );
    expect(() => checkLength('It', [1], 2)).toThrow(RangeError);
  });
});

describe('rows', () => {
  it('are picked as copies, in the order asked for', () => {
    const picked = pickRows(G, [1, 0, 1]);
    expect(picked).toEqual(
      matrixOf([
        [2, 1, 0.5],
        [1, 0, -1],
        [2, 1, 0.5],
      ]),
    );
    picked.cells.fill(9);
    expect(G.cells[0]).toBe(1);
    expect([...rowOf(G, 1)]).toEqual([2, 1, 0.5]);
    for (const strange of [2, -1, 0.5, NaN])
      expect(() => pickRows(G, [strange])).toThrow(`A row must be 0 to 1, found ${strange}.`);
  });
});
