import { describe, expect, it } from 'vitest';
import {
  adam,
  checkOptimiser,
  copyOptimiser,
  createOptimiser,
  descend,
  overwriteOptimiser,
  type Optimiser,
} from '../../../src/core/network/optimiser.ts';

/** Two parameters in two arrays, led by these gradients in turn; what the first and second are after each step. */
function follow(optimiser: Optimiser, gradients: readonly (readonly [number, number])[]): number[][] {
  const parameters = [Float64Array.of(1), Float64Array.of(-2)];
  const state = createOptimiser(optimiser, parameters);
  return gradients.map(([first, second]) => {
    descend(optimiser, state, { parameters, gradients: [Float64Array.of(first), Float64Array.of(second)] });
    return parameters.map((values) => values[0]!);
  });
}

describe('descend, by hand', () => {
  it('gradient descent goes down by rate · gradient', () => {
    expect(
      follow({ kind: 'gradient-descent', rate: 0.5 }, [
        [1, -4],
        [2, 0],
      ]),
    ).toEqual([
      [0.5, 0],
      [-0.5, 0],
    ]);
  });

  it('momentum: v ← momentum · v + gradient, w ← w − rate · v', () => {
    // v: 1, 0.5 + 2 = 2.5, 1.25; and −4, −2, −1.
    expect(
      follow({ kind: 'momentum', rate: 0.5, momentum: 0.5 }, [
        [1, -4],
        [2, 0],
        [0, 0],
      ]),
    ).toEqual([
      [0.5, 0],
      [-0.75, 1],
      [-1.375, 1.5],
    ]);
  });

  it('Adam: two steps worked out', () => {
    const optimiser: Optimiser = { kind: 'adam', rate: 0.5, beta1: 0.5, beta2: 0.75, epsilon: 1 };
    const [one, two] = follow(optimiser, [
      [3, 0],
      [-1, 0],
    ]);
    // m = 1.5, v = 2.25; m̂ = 1.5 / 0.5 = 3, v̂ = 2.25 / 0.25 = 9: 0.5 · 3 / (3 + 1).
    expect(one).toEqual([1 - 0.375, -2]);
    // m = 0.75 − 0.5 = 0.25, v = 1.6875 + 0.25 = 1.9375; m̂ = 0.25 / 0.75, v̂ = 1.9375 / 0.4375.
    expect(two![0]).toBeCloseTo(0.625 - (0.5 * (1 / 3)) / (Math.sqrt(1.9375 / 0.4375) + 1), 15);
  });

  it("Adam's first step is as long as the rate, however small the gradient", () => {
    for (const slope of [1e-3, 5, -700]) {
      const [[first]] = follow(adam(0.01), [[slope, 0]]) as [[number]];
      expect(first).toBeCloseTo(1 - 0.01 * Math.sign(slope), 6);
    }
    expect(adam(0.01)).toEqual({ kind: 'adam', rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 });
  });

  it('counts what changed and what was lost', () => {
    const parameters = [Float64Array.of(1, 2, 3), Float64Array.of(1e308)];
    const optimiser: Optimiser = { kind: 'gradient-descent', rate: 1 };
    const state = createOptimiser(optimiser, parameters);
    const gradients = [Float64Array.of(0, 1, NaN), Float64Array.of(-1e308)];
    expect(descend(optimiser, state, { parameters, gradients })).toEqual({ changed: 3, lost: 2 });
    expect(state.steps).toBe(1);
  });
});

describe('the memory of an optimiser', () => {
  it('is as much as it needs, and copied and brought back whole', () => {
    const parameters = [new Float64Array(2), new Float64Array(3)];
    const lengths = (optimiser: Optimiser): number[][] => {
      const { first, second } = createOptimiser(optimiser, parameters);
      return [first, second].map((arrays) => arrays.map(({ length }) => length));
    };
    expect(lengths({ kind: 'gradient-descent', rate: 1 })).toEqual([[], []]);
    expect(lengths({ kind: 'momentum', rate: 1, momentum: 0.9 })).toEqual([[2, 3], []]);
    expect(lengths(adam(1))).toEqual([
      [2, 3],
      [2, 3],
    ]);
    const state = createOptimiser(adam(1), parameters);
    const gradients = parameters.map((values) => values.map(() => 1));
    descend(adam(1), state, { parameters, gradients });
    const kept = copyOptimiser(state);
    expect(kept).toEqual(state);
    descend(adam(1), state, { parameters, gradients });
    expect(kept).not.toEqual(state);
    overwriteOptimiser(state, kept);
    expect(state).toEqual(kept);
  });
});

describe('bad optimisers', () => {
  it.each([0, -1, NaN, Infinity])('a rate of %d is refused in one sentence', (rate) => {
    expect(() => checkOptimiser({ kind: 'gradient-descent', rate })).toThrow(
      `The learning rate must be a number above 0, found ${rate}.`,
    );
  });

  it('so are the others', () => {
    expect(() => checkOptimiser({ kind: 'newton', rate: 1 } as unknown as Optimiser)).toThrow(
      'An optimiser must be gradient-descent, momentum or adam, found newton.',
    );
    expect(() => checkOptimiser({ kind: 'momentum', rate: 1, momentum: 1 })).toThrow(
      'The momentum must be 0 to below 1, found 1.',
    );
    expect(() => checkOptimiser({ ...adam(1), beta1: -1 } as Optimiser)).toThrow('beta1 must be');
    expect(() => checkOptimiser({ ...adam(1), beta2: 1 } as Optimiser)).toThrow('beta2 must be');
    expect(() => createOptimiser({ ...adam(1), epsilon: 0 } as Optimiser, [])).toThrow('The epsilon of Adam');
  });
});
