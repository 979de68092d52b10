import { describe, expect, it } from 'vitest';
import {
  checkInitialisation,
  INITIALISATIONS,
  initialWeights,
  normalDraws,
  type Initialisation,
} from '../../../src/core/network/initialisation.ts';
import { summaryOf } from '../../../src/core/network/watch.ts';
import { createRandom } from '../../../src/core/random/random.ts';

/** Mean and variance of many weights, each within five of its own standard errors. */
function expectNormal(weights: Float64Array, variance: number): void {
  const { mean, deviation, count } = summaryOf(weights)!;
  expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(variance / count));
  expect(Math.abs((deviation * deviation) / variance - 1)).toBeLessThan(5 * Math.sqrt(2 / count));
}

describe('normalDraws', () => {
  it('has the moments and the tails of the normal distribution', () => {
    const draw = normalDraws(createRandom('normal'));
    const values = Float64Array.from({ length: 100_000 }, draw);
    expectNormal(values, 1);
    const share = (within: number): number =>
      values.filter((value) => Math.abs(value) < within).length / values.length;
    expect(Math.abs(share(1) - 0.6827)).toBeLessThan(0.0075);
    expect(Math.abs(share(2) - 0.9545)).toBeLessThan(0.0035);
    expect(Math.abs(share(3) - 0.9973)).toBeLessThan(0.001);
    expect(Math.abs(values.reduce((sum, x) => sum + x * x * x, 0) / 1e5)).toBeLessThan(0.07);
  });

  it('has neighbours that know nothing of each other', () => {
    const draw = normalDraws(createRandom('pairs'));
    let product = 0;
    for (let pair = 0; pair < 50_000; pair++) product += draw() * draw();
    expect(Math.abs(product / 50_000)).toBeLessThan(5 / Math.sqrt(50_000));
  });
});

describe('initialWeights', () => {
  const draw = (initialisation: Initialisation, inputs: number, units: number): Float64Array =>
    initialWeights(initialisation, inputs, units, createRandom('weights')).cells;

  it.each([
    [400, 64],
    [64, 400],
    [150, 150],
  ])('Glorot: variance 2 / (n_in + n_out), %i × %i', (inputs, units) => {
    expectNormal(draw(INITIALISATIONS.glorot, inputs, units), 2 / (inputs + units));
  });

  it.each([
    [400, 64],
    [64, 400],
  ])('He: variance 2 / n_in, %i × %i', (inputs, units) => {
    expectNormal(draw(INITIALISATIONS.he, inputs, units), 2 / inputs);
  });

  it('very small, very large and constant are what they say', () => {
    expectNormal(draw(INITIALISATIONS['very-small'], 100, 100), 1e-6);
    expectNormal(draw(INITIALISATIONS['very-large'], 100, 100), 100);
    expect(draw({ kind: 'constant', value: 0.3 }, 3, 2)).toEqual(new Float64Array(6).fill(0.3));
    expect(draw(INITIALISATIONS.zero, 3, 2)).toEqual(new Float64Array(6));
  });

  it('is a row for each unit, and the same again from the same seed', () => {
    const weights = initialWeights(INITIALISATIONS.he, 3, 2, createRandom('a'));
    expect([weights.rows, weights.columns]).toEqual([2, 3]);
    expect(initialWeights(INITIALISATIONS.he, 3, 2, createRandom('a'))).toEqual(weights);
    expect(initialWeights(INITIALISATIONS.he, 3, 2, createRandom('b'))).not.toEqual(weights);
  });

  it('lets signals through many layers keep their size with Glorot, vanish when tiny, saturate when huge', () => {
    const through = (initialisation: Initialisation): number => {
      let signal = Float64Array.from({ length: 100 }, normalDraws(createRandom('signal')));
      for (let layer = 0; layer < 8; layer++) {
        const { cells } = initialWeights(initialisation, 100, 100, createRandom(`layer ${layer}`));
        signal = signal.map((_, unit) =>
          Math.tanh(signal.reduce((sum, g, input) => sum + g * cells[unit * 100 + input]!, 0)),
        );
      }
      return summaryOf(signal)!.deviation;
    };
    expect(through(INITIALISATIONS['very-small'])).toBeLessThan(1e-10);
    expect(through(INITIALISATIONS['very-large'])).toBeGreaterThan(0.95);
    expect(through(INITIALISATIONS.glorot)).toBeGreaterThan(0.15);
    expect(through(INITIALISATIONS.glorot)).toBeLessThan(0.6);
  });

  it('refuses numbers that are none', () => {
    expect(() => checkInitialisation({ kind: 'constant', value: Infinity })).toThrow(RangeError);
    expect(() => checkInitialisation({ kind: 'normal', deviation: -1 })).toThrow('0 or more, found -1.');
    expect(() => draw({ kind: 'normal', deviation: NaN }, 1, 1)).toThrow(RangeError);
    expect(() => draw({ kind: 'zeros' } as unknown as Initialisation, 1, 1)).toThrow(
      'An initialisation must be constant, normal, glorot or he, found zeros.',
    );
  });
});
