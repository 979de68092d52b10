import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS, type Unit } from '../../../src/core/network/activation.ts';
import { activateAll } from '../../../src/core/network/layer-algebra.ts';
import {
  checkLoss,
  gradientOfLoss,
  lossOf,
  softmax,
  type Loss,
  type Outputs,
} from '../../../src/core/network/loss.ts';
import { matrixOf } from '../../../src/core/network/matrix.ts';

const outputs = (unit: Unit, sums: number[][]): Outputs => {
  const F = matrixOf(sums);
  return { unit, sums: F, activations: activateAll(unit, F) };
};

describe('lossOf, by hand', () => {
  it('squared error is half the square, summed over outputs, the mean over examples', () => {
    const given = outputs(UNITS.linear, [
      [1, 2],
      [0, 0],
    ]);
    const wanted = matrixOf([
      [0, 4],
      [0, 1],
    ]);
    expect(lossOf('squared-error', given, wanted)).toBe((0.5 * (1 + 4) + 0.5) / 2);
    expect([...gradientOfLoss('squared-error', given, wanted).cells]).toEqual([0.5, -1, 0, -0.5]);
  });

  it('cross-entropy is minus the logarithm of what was given to the right answer', () => {
    const given = outputs(UNITS.sigmoid, [[Math.log(3), Math.log(4)]]);
    expect(lossOf('cross-entropy', given, matrixOf([[1, 0]]))).toBeCloseTo(
      -Math.log(0.75) - Math.log(0.2),
      14,
    );
    const gradient = gradientOfLoss('cross-entropy', given, matrixOf([[1, 0]])).cells;
    expect(gradient[0]).toBeCloseTo(-0.25, 14);
    expect(gradient[1]).toBeCloseTo(0.8, 14);
  });

  it('cross-entropy of a softmax likewise', () => {
    const given = outputs(UNITS.linear, [[Math.log(1), Math.log(3), Math.log(4)]]);
    const wanted = matrixOf([[0, 1, 0]]);
    expect(lossOf('softmax-cross-entropy', given, wanted)).toBeCloseTo(-Math.log(3 / 8), 14);
    const gradient = gradientOfLoss('softmax-cross-entropy', given, wanted).cells;
    [1 / 8, 3 / 8 - 1, 1 / 2].forEach((blame, at) => expect(gradient[at]).toBeCloseTo(blame, 14));
  });
});

describe('stability', () => {
  it('the wrong answer with a sum of 1000 costs 1000 and has the full gradient', () => {
    const sure = outputs(UNITS.sigmoid, [[1000], [-1000]]);
    const wrong = matrixOf([[0], [1]]);
    expect(lossOf('cross-entropy', sure, wrong)).toBe(1000);
    expect([...gradientOfLoss('cross-entropy', sure, wrong).cells]).toEqual([0.5, -0.5]);
    expect(lossOf('cross-entropy', sure, matrixOf([[1], [0]]))).toBe(0);
    const one = outputs(UNITS.linear, [[1000, -1000]]);
    expect(lossOf('softmax-cross-entropy', one, matrixOf([[0, 1]]))).toBe(2000);
    expect([...gradientOfLoss('softmax-cross-entropy', one, matrixOf([[0, 1]])).cells]).toEqual([1, -1]);
    expect(lossOf('softmax-cross-entropy', one, matrixOf([[1, 0]]))).toBe(0);
  });

  it('softmax does not mind what is added to all sums', () => {
    const row = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(row, fc.constantFrom(-800, 0, 800), (sums, more) => {
        const shares = softmax(matrixOf([sums])).cells;
        const moved = softmax(matrixOf([sums.map((f) => f + more)])).cells;
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        shares.forEach((share, at) => expect(moved[at]).toBeCloseTo(share, 10));
      }),
    );
  });

  it('has no gradient where the shares are those wanted, whatever they sum to', () => {
    const given = outputs(UNITS.linear, [
      [0, Math.log(3)],
      [0, Math.log(3)],
    ]);
    const wanted = matrixOf([
      [0.25, 0.75],
      [1, 3],
    ]);
    for (const blame of gradientOfLoss('softmax-cross-entropy', given, wanted).cells)
      expect(blame).toBeCloseTo(0, 14);
  });
});

describe('bad losses', () => {
  it('are refused in one sentence', () => {
    const given = outputs(UNITS.linear, [[1]]);
    expect(() => checkLoss('hinge' as Loss, UNITS.linear)).toThrow(
      'A loss must be one of squared-error, cross-entropy, softmax-cross-entropy, found hinge.',
    );
    expect(() => checkLoss('cross-entropy', UNITS.tanh)).toThrow('needs sigmoids');
    expect(() => checkLoss('cross-entropy', { kind: 'sigmoid', steepness: Infinity })).toThrow(RangeError);
    expect(() => checkLoss('softmax-cross-entropy', UNITS.relu)).toThrow('needs linear last units');
    expect(() => lossOf('squared-error', given, matrixOf([[1, 2]]))).toThrow('What is wanted must be 1 × 1');
    expect(() => lossOf('squared-error', outputs(UNITS.linear, []), matrixOf([]))).toThrow(
      'A batch must have at least 1 example, found 0.',
    );
  });
});
