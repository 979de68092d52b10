import { describe, expect, it } from 'vitest';
import { discriminationDeviate } from '../../../src/core/analysis/discrimination.ts';

// Table I as printed. [PARA57]
const COLUMNS = [
  { activity: 0.1, units: 100, fourthPower: 'kept', printed: '23.6 7.45 2.36 .745 .236 .0745' },
  { activity: 0.1, units: 200, fourthPower: 'kept', printed: '33.3 10.5 3.33 1.05 .333 .105' },
  { activity: 0.01, units: 1000, fourthPower: 'dropped', printed: '707. 223.7 70.7 22.37 7.07 2.237' },
  { activity: 0.01, units: 2000, fourthPower: 'dropped', printed: '1000 316 100 31.6 10.0 3.16' },
] as const;
const STIMULI = [10, 100, 1000, 10_000, 100_000, 1_000_000];
const CELLS = COLUMNS.flatMap(({ printed, ...column }) =>
  printed.split(' ').map((cell, row) => ({ ...column, stimuli: STIMULI[row]!, cell })),
);

const figures = (text: string) => text.replace('.', '').replace(/^0+/, '').length;

describe('Table I of 1957', () => {
  it.each(CELLS)(
    '$cell: N_S $stimuli, N_A $units, P_a $activity, to three figures',
    ({ cell, ...memory }) => {
      const z = discriminationDeviate(memory);
      expect(Number(z.toPrecision(3))).toBe(Number(Number(cell).toPrecision(3)));
    },
  );

  it('is rounded, not cut off, and 21 of its cells have no more than three figures that are not zeros', () => {
    const exact = CELLS.filter(({ cell, ...memory }) => {
      const z = discriminationDeviate(memory);
      return Number(z.toPrecision(cell === '1000' ? 3 : figures(cell))) === Number(cell);
    });
    expect(exact).toHaveLength(21);
    const cut = CELLS.filter(({ cell, ...memory }) => {
      const z = discriminationDeviate(memory);
      return (
        Number(z.toPrecision(12).slice(0, cell.length + (cell.startsWith('.') ? 1 : 0))) === Number(cell)
      );
    });
    expect(cut.length).toBeLessThan(21);
  });

  it('has a 7 for a 6 in three cells of four figures, as a σ rounded to .00447 gives', () => {
    const odd = CELLS.filter(({ cell }) => figures(cell) === 4 && cell !== '1000');
    expect(odd.map(({ cell }) => cell)).toEqual(['223.7', '22.37', '2.237']);
    const computed = odd.map((memory) => discriminationDeviate(memory).toPrecision(4));
    expect(computed).toEqual(['223.6', '22.36', '2.236']);
    expect((1 / 0.00447).toFixed(1)).toBe('223.7');
  });

  it('keeps P_a⁴ in the columns of .10 and drops it in those of .01', () => {
    const other = CELLS.filter(({ cell, ...memory }) => {
      const fourthPower = memory.fourthPower === 'kept' ? 'dropped' : 'kept';
      const z = discriminationDeviate({ ...memory, fourthPower });
      return Number(z.toPrecision(3)) === Number(Number(cell).toPrecision(3));
    });
    expect(other).toEqual([]);
  });

  it('makes 2.23 sigma a probability of 0.987', () => {
    for (const z of [2.23, 2.236, 2.237]) expect(normal(z).toFixed(3)).toBe('0.987');
  });
});

/** Φ, by its power series, which needs no table at these z. */
function normal(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 1; n < 60; n++) {
    term *= (-z * z) / (2 * n);
    sum += term / (2 * n + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}
