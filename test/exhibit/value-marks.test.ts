import { describe, expect, it } from 'vitest';
import { DEPTHS, dotZeros, markValues, readableScale, signValues } from '../../src/exhibit/value-marks.ts';

describe('the scale of a value map', () => {
  it('ends at a round number of volts a little above the largest value, never below one volt', () => {
    expect([0, 900, 1000, 1100, 4999, 5001, 11_000, 99_000].map(readableScale)).toEqual([
      1000, 1000, 1000, 1500, 6000, 6000, 15_000, 100_000,
    ]);
  });
});

describe('the marks of a value map', () => {
  const cells = Int32Array.of(1000, -1000, 0, -10);

  it('are discs for plus and squares for minus, deeper where the value is larger', () => {
    const marks = markValues(cells, 2, 1000);
    expect(marks.map(({ sign, depth }) => [sign, depth])).toEqual([
      [1, DEPTHS - 1],
      [-1, DEPTHS - 1],
      [-1, 0],
    ]);
    expect(marks.map(({ path }) => /a/.test(path))).toEqual([true, false, false]);
  });

  it('carry a cross or a bar where there is room for one', () => {
    expect(signValues(cells, 2, 1000).match(/M/g)).toHaveLength(3);
  });

  it('are dots at zero', () => {
    expect(dotZeros(cells, 2)).toBe('M0.5 1.5h0');
  });
});
