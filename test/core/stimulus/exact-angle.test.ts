import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactCosine, exactSine } from '../../../src/core/stimulus/exact-angle.ts';

describe('sine and cosine by arithmetic alone', () => {
  it('agree with the engine to fourteen places', () => {
    fc.assert(
      fc.property(fc.double({ min: -720, max: 720, noNaN: true }), (degrees) => {
        const radians = (degrees * Math.PI) / 180;
        expect(Math.abs(exactSine(degrees) - Math.sin(radians))).toBeLessThan(1e-14);
        expect(Math.abs(exactCosine(degrees) - Math.cos(radians))).toBeLessThan(1e-14);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [-180, 0, -1],
    [-90, -1, 0],
    [0, 0, 1],
    [90, 1, 0],
    [180, 0, -1],
    [270, -1, 0],
    [360, 0, 1],
    [450, 1, 0],
  ])('are exact at %i degrees', (degrees, sine, cosine) => {
    expect(exactSine(degrees) + 0).toBe(sine);
    expect(exactCosine(degrees) + 0).toBe(cosine);
  });
});

// One bit more or less turns a cell on a boundary to its neighbour, and every lesson with turns would change.
describe('the table of sines', () => {
  it('stays what it was to the last bit', () => {
    expect([1, 30, 44.9, 45, 60.5, 123.456].map(exactSine)).toEqual([
      0.017452406437283515, 0.49999999999999994, 0.7058715706786809, 0.7071067811865475, 0.8703556959398996,
      0.8343094333148066,
    ]);
  });
});
