import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../src/core/network/activation.ts';
import { INITIALISATIONS } from '../../../src/core/network/initialisation.ts';
import { createNetwork } from '../../../src/core/network/mlp.ts';
import { backward, forward } from '../../../src/core/network/passes.ts';
import { histogramOf, summaryOf, viewLayers } from '../../../src/core/network/watch.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { drawnMatrix } from './networks.ts';

describe('histogramOf', () => {
  it('sorts into bins of equal width, the end belonging to the last', () => {
    const values = [0, 0.24, 0.25, 0.5, 0.99, 1, -0.1, 1.1, 1.2, NaN, Infinity, -Infinity];
    expect(histogramOf(values, { from: 0, to: 1, bins: 4 })).toEqual({
      from: 0,
      to: 1,
      counts: Uint32Array.of(2, 1, 1, 2),
      below: 2,
      above: 3,
      notNumbers: 1,
    });
  });

  it('refuses a range or bins that cannot be', () => {
    expect(() => histogramOf([], { from: 1, to: 1, bins: 1 })).toThrow('begin below its end, found 1 and 1.');
    expect(() => histogramOf([], { from: 0, to: Infinity, bins: 1 })).toThrow(RangeError);
    expect(() => histogramOf([], { from: 0, to: 1, bins: 0 })).toThrow('1 bin or more, found 0.');
    expect(() => histogramOf([], { from: 0, to: 1, bins: 1.5 })).toThrow(RangeError);
  });
});

describe('summaryOf', () => {
  it('tells count, mean, deviation and ends', () => {
    expect(summaryOf([1, 3, 5, 3])).toEqual({
      count: 4,
      mean: 3,
      deviation: Math.SQRT2,
      least: 1,
      greatest: 5,
    });
    expect(summaryOf([])).toBeNull();
  });
});

describe('viewLayers', () => {
  it('shows each layer its own arrays', () => {
    const layer = { unit: UNITS.tanh, initialisation: INITIALISATIONS.glorot };
    const network = createNetwork(
      {
        inputs: 3,
        layers: [
          { ...layer, units: 4 },
          { ...layer, units: 2 },
        ],
      },
      createRandom('view'),
    );
    const pass = forward(network, drawnMatrix(5, 3, createRandom('x')), 'training');
    const gradients = backward(network, pass, 'squared-error', drawnMatrix(5, 2, createRandom('y')));
    const views = viewLayers(network, pass, gradients);
    expect(
      views.map(({ weights, activations, weightGradients, sumGradients }) =>
        [weights, activations, weightGradients, sumGradients].map(({ length }) => length),
      ),
    ).toEqual([
      [12, 20, 12, 20],
      [8, 10, 8, 10],
    ]);
    expect(views[1]!.weights).toBe(network.layers[1]!.weights.cells);
    expect(views[1]!.activations).toBe(pass.layers[1]!.activations.cells);
    expect(views[0]!.weightGradients).toBe(gradients.layers[0]!.weights.cells);
    expect(views[0]!.sumGradients).toBe(gradients.layers[0]!.sums.cells);
  });
});
