import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideExactly } from '../../../src/core/analysis/exact-tableau.ts';
import { independentUnits } from '../../../src/core/analysis/independent.ts';
import { choose, commonDivisor, ratio } from '../../../src/core/analysis/whole-numbers.ts';

const PLENTY = 1_000_000;
const rowsOf = (most: number, reach: number) =>
  fc.integer({ min: 1, max: 8 }).chain((columns) =>
    fc.array(fc.array(fc.integer({ min: -reach, max: reach }), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: most,
    }),
  );
const dot = (a: readonly bigint[], b: readonly number[]) =>
  a.reduce((sum, value, place) => sum + value * BigInt(b[place]!), 0n);

describe('decideExactly', () => {
  it('finds values above zero on every row, or parts that blend the rows to nothing, for any rows', () => {
    fc.assert(
      fc.property(rowsOf(14, 3), (rows) => {
        const exact = decideExactly(rows, PLENTY);
        if (exact.kind === 'values') {
          for (const row of rows) expect(dot(exact.values, row) > 0n).toBe(true);
          return;
        }
        if (exact.kind === 'gave-up') throw new Error('It must decide.');
        expect(exact.parts.every((parts) => parts >= 0n)).toBe(true);
        expect(exact.parts.some((parts) => parts > 0n)).toBe(true);
        rows[0]!.forEach((_, column) => {
          expect(
            dot(
              exact.parts,
              rows.map((row) => row[column]!),
            ),
          ).toBe(0n);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('gives up when the work is too much', () => {
    expect(
      decideExactly(
        [
          [1, 0],
          [-1, 1],
          [0, -1],
        ],
        3,
      ),
    ).toEqual({ kind: 'gave-up' });
  });
});

describe('independentUnits', () => {
  it('finds as many independent units as there are', () => {
    const rows = [
      [1, 1, 0, 1],
      [0, 0, 1, 1],
      [1, 1, 1, 0],
    ].map((row) => Uint8Array.from(row));
    expect(independentUnits(rows)).toEqual([0, 2, 3]);
    expect(independentUnits(rows.slice(0, 2))).toEqual([0, 2]);
    expect(independentUnits([Uint8Array.of(0, 1, 1), Uint8Array.of(0, 1, 1)])).toEqual([1]);
  });
});

describe('whole numbers', () => {
  it('divides large ones to the nearest double', () => {
    expect(ratio(1n, 3n)).toBe(1 / 3);
    expect(ratio(10n ** 400n, 4n * 10n ** 399n)).toBe(2.5);
    expect(ratio(1n, 10n ** 40n)).toBeCloseTo(1e-40, 55);
    expect(ratio(-3n, 4n)).toBe(-0.75);
    expect(ratio(0n, 7n)).toBe(0);
  });

  it('chooses, and finds what divides both', () => {
    expect([0, 1, 2, 3, 4, 5].map((some) => choose(4, some))).toEqual([1n, 4n, 6n, 4n, 1n, 0n]);
    expect(choose(4, -1)).toBe(0n);
    expect(choose(400, 200) % 7n).toBe((choose(399, 199) * 2n) % 7n);
    expect(commonDivisor(-12n, 18n)).toBe(6n);
    expect(commonDivisor(0n, 5n)).toBe(5n);
  });
});
