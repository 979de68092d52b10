import { describe, expect, it } from 'vitest';
import { fitToMillivolts, roundToMillivolts } from '../../../src/core/analysis/whole-values.ts';
import { examplesOf } from './examples.ts';

const EXAMPLES = examplesOf('+ 110', '- 011');

describe('roundToMillivolts', () => {
  it('uses the whole reach of the stops', () => {
    expect(roundToMillivolts(Float64Array.of(0.5, 0.25, -0.5), EXAMPLES, 11_000)).toEqual({
      separable: true,
      values: Int32Array.of(11_000, 5500, -11_000),
      fitsStops: true,
    });
  });

  it('goes beyond the stops where millivolts within them are too coarse', () => {
    const rounded = roundToMillivolts(Float64Array.of(1, -0.999, 0.998), EXAMPLES, 100);
    expect(rounded).toMatchObject({ separable: true, fitsStops: false });
    expect(rounded?.values[0]).toBe(2_147_483_647);
  });

  it('finds nothing in wrong values or none', () => {
    expect(roundToMillivolts(Float64Array.of(-1, 0, 0), EXAMPLES, 100)).toBeNull();
    expect(roundToMillivolts(Float64Array.of(0, 0, 0), EXAMPLES, 100)).toBeNull();
  });
});

describe('fitToMillivolts', () => {
  it('multiplies values, over their common divisor, as far as the stops allow', () => {
    expect(fitToMillivolts([60n, 20n, -40n], EXAMPLES, 11)).toEqual({
      separable: true,
      values: Int32Array.of(9, 3, -6),
      fitsStops: true,
    });
  });

  it('rounds what is larger than the stops, and 32 bits', () => {
    const large = 10n ** 30n;
    expect(fitToMillivolts([3n * large, large + 1n, -2n * large], EXAMPLES, 30)).toEqual({
      separable: true,
      values: Int32Array.of(30, 10, -20),
      fitsStops: true,
    });
    expect(fitToMillivolts([large, 1n - large, large - 2n], EXAMPLES, 30)).toBeNull();
  });

  it('finds nothing in wrong values or none', () => {
    expect(fitToMillivolts([-1n, 0n, 0n], EXAMPLES, 30)).toBeNull();
    expect(fitToMillivolts([0n, 0n, 0n], EXAMPLES, 30)).toBeNull();
  });
});
