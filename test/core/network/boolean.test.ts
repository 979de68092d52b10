import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMinimised, compileRows, type Compiled } from '../../../src/core/network/boolean.ts';
import { coverRows } from '../../../src/core/network/cover.ts';
import { holds, primeImplicants, type Term } from '../../../src/core/network/prime-implicants.ts';
import { checkThresholdGraph } from '../../../src/core/network/threshold-graph.ts';
import {
  inputsOfTable,
  MOST_INPUTS,
  tableOfGraph,
  tableOfNumber,
  tableWhere,
  type TruthTable,
} from '../../../src/core/network/truth-table.ts';

function expectRight(table: TruthTable): { rows: Compiled; minimised: Compiled } {
  const rows = compileRows(table);
  const minimised = compileMinimised(table);
  for (const { graph, terms, size } of [rows, minimised]) {
    checkThresholdGraph(graph);
    expect(tableOfGraph(graph)).toEqual(table);
    expect(size.units).toBe(terms.length + 1);
    expect(size.depth).toBeLessThanOrEqual(2);
  }
  expect(minimised.size.units).toBeLessThanOrEqual(rows.size.units);
  expect(minimised.size.wires).toBeLessThanOrEqual(rows.size.wires);
  return { rows, minimised };
}

/** Every term that holds only where the function is on, and with one literal fewer no longer does: by trying all 3ⁿ. */
function primesByTrying(table: TruthTable): Term[] {
  const full = table.length - 1;
  const isImplicant = (term: Term): boolean => table.every((on, row) => on === 1 || !holds(term, row));
  const primes: Term[] = [];
  for (let mask = 0; mask <= full; mask++) {
    for (let value = 0; value <= full; value++) {
      const term = { mask, value };
      if ((value & ~mask) !== 0 || !isImplicant(term)) continue;
      const bits = Array.from({ length: 8 }, (_, bit) => 1 << bit).filter((bit) => (mask & bit) !== 0);
      if (!bits.some((bit) => isImplicant({ mask: mask & ~bit, value: value & ~bit }))) primes.push(term);
    }
  }
  return primes;
}

/** The fewest sets that hold all rows, by trying every choice. */
function fewestByTrying(sets: readonly (readonly number[])[]): number {
  const all = new Set(sets.flat()).size;
  let fewest = sets.length;
  for (let choice = 0; choice < 1 << sets.length; choice++) {
    const chosen = sets.filter((_, set) => (choice >> set) & 1);
    if (chosen.length < fewest && new Set(chosen.flat()).size === all) fewest = chosen.length;
  }
  return fewest;
}

const byMaskAndValue = (a: Term, b: Term): number => a.mask - b.mask || a.value - b.value;

describe('compiling a truth table', () => {
  it.each([1, 2, 3])('is right for every function of %i inputs, with the fewest terms', (inputs) => {
    for (let number = 0; number < 2 ** (1 << inputs); number++) {
      const table = tableOfNumber(inputs, number);
      const { minimised } = expectRight(table);
      expect(minimised.fewestTerms).toBe('proved');
      const primes = primesByTrying(table);
      expect(primeImplicants(table).sort(byMaskAndValue)).toEqual(primes.sort(byMaskAndValue));
      const rows = [...table.keys()].filter((row) => table[row] === 1);
      const sets = primes.map((term) => rows.filter((row) => holds(term, row)));
      expect(minimised.terms.length).toBe(rows.length === 0 ? 0 : fewestByTrying(sets));
    }
  });

  it('is right for random functions of four to eight inputs', () => {
    const anyTable = fc
      .record({ inputs: fc.integer({ min: 4, max: 8 }), density: fc.double({ min: 0, max: 1, noNaN: true }) })
      .chain(({ inputs, density }) =>
        fc
          .array(fc.double({ min: 0, max: 1, noNaN: true }), {
            minLength: 1 << inputs,
            maxLength: 1 << inputs,
          })
          .map((draws) => Uint8Array.from(draws, (draw) => (draw < density ? 1 : 0))),
      );
    fc.assert(
      fc.property(anyTable, (table) => {
        expectRight(table);
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it('knows the sizes of well-known functions', () => {
    const size = (table: TruthTable): number[] => {
      const { rows, minimised } = expectRight(table);
      return [rows.size.units, minimised.size.units];
    };
    const on = (row: Uint8Array): number => row.reduce((sum, input) => sum + input, 0);
    // Parity cannot be minimised: every row is its own term. Majority of 7 takes every choice of 4 of them.
    expect(size(tableWhere(8, (row) => on(row) % 2 === 1))).toEqual([129, 129]);
    expect(size(tableWhere(7, (row) => on(row) > 3))).toEqual([65, 36]);
    expect(size(tableWhere(8, (row) => on(row) === 8))).toEqual([2, 2]);
    expect(size(tableWhere(8, (row) => on(row) > 0))).toEqual([256, 9]);
    expect(size(tableWhere(8, () => true))).toEqual([257, 2]);
    expect(size(tableWhere(8, () => false))).toEqual([1, 1]);
    // Which of two numbers of four bits is the larger.
    const value = (bits: Uint8Array): number => bits.reduceRight((sum, bit) => 2 * sum + bit, 0);
    expect(size(tableWhere(8, (row) => value(row.subarray(0, 4)) > value(row.subarray(4))))).toEqual([
      121, 16,
    ]);
  });

  it('the cyclic table of three inputs needs three terms, though greed could be led to four', () => {
    const table = tableWhere(3, (row) => new Set(row).size === 2);
    expect(primeImplicants(table).length).toBe(6);
    expect(compileMinimised(table).terms.length).toBe(3);
  });
});

describe('coverRows', () => {
  it('finds the fewest, and better than greed where greed is wrong', () => {
    const greedy = [
      [0, 1, 2, 3],
      [0, 1, 4],
      [2, 3, 5],
    ];
    expect(coverRows(greedy, 100)).toEqual({ chosen: [1, 2], fewest: 'proved' });
    expect(coverRows(greedy, 0)).toEqual({ chosen: [0, 1, 2], fewest: 'not proved' });
    expect(coverRows([], 10)).toEqual({ chosen: [], fewest: 'proved' });
  });

  it('finds as few as trying every choice does', () => {
    const anySets = fc.array(fc.array(fc.nat(11), { maxLength: 5 }), { maxLength: 10 });
    // Rows that only two or three sets hold: here the first branch is seldom the best.
    const tightRows = fc
      .array(fc.uniqueArray(fc.nat(8), { minLength: 2, maxLength: 3 }), { maxLength: 16 })
      .map((rows) =>
        Array.from({ length: 9 }, (_, set) => rows.flatMap((able, row) => (able.includes(set) ? [row] : []))),
      );
    fc.assert(
      fc.property(fc.oneof(anySets, tightRows), (drawn) => {
        const sets = drawn.map((rows) => [...new Set(rows)]);
        const { chosen, fewest } = coverRows(sets, 10_000);
        expect(fewest).toBe('proved');
        expect(new Set(chosen.flatMap((set) => sets[set]!))).toEqual(new Set(sets.flat()));
        expect(chosen.length).toBe(fewestByTrying(sets));
      }),
      { numRuns: 600 },
    );
  }, 30_000);
});

describe('truth tables', () => {
  it('are numbered by their inputs, the first input the lowest bit', () => {
    expect([...tableOfNumber(2, 6)]).toEqual([0, 1, 1, 0]);
    expect([...tableOfNumber(2, 8)]).toEqual([0, 0, 0, 1]);
    expect([...tableWhere(2, ([first]) => first === 1)]).toEqual([0, 1, 0, 1]);
    expect(tableOfNumber(5, 0xffffffff).every((on) => on === 1)).toBe(true);
    expect([1, 2, 8].map((n) => inputsOfTable(new Uint8Array(1 << n)))).toEqual([1, 2, 8]);
  });

  it('are refused in one sentence', () => {
    for (const length of [0, 1, 3, 2 << MOST_INPUTS])
      expect(() => inputsOfTable(new Uint8Array(length))).toThrow(
        `A truth table must have 2ⁿ rows, n from 1 to 8, found ${length}.`,
      );
    expect(() => compileMinimised(Uint8Array.of(0, 2))).toThrow(
      'A truth table must hold 0 and 1 alone, found 2.',
    );
  });
});
