import { inputsOfTable, type TruthTable } from './truth-table.ts';

/** A product of literals: it holds where the inputs in `mask` are as in `value`, the others are free. */
export interface Term {
  readonly mask: number;
  readonly value: number;
}

/** Whether the term holds in that row of the table. */
export function holds({ mask, value }: Term, row: number): boolean {
  return (row & mask) === value;
}

/** One term for each row that is on, all inputs in it: the function as its table stands. */
export function termsOfRows(table: TruthTable): Term[] {
  const mask = (1 << inputsOfTable(table)) - 1;
  return [...table].flatMap((on, value) => (on === 1 ? [{ mask, value }] : []));
}

/**
 * All prime implicants: the terms that hold only where the function is on, and no longer do if any literal is left out.
 * (Quine 1952, McCluskey 1956) By masks, the full one first: a term with one input fewer is an implicant if both terms that
 * fix that input are; it took their place, so they are not prime. 3ⁿ terms at most, 6561 of 8 inputs.
 */
export function primeImplicants(table: TruthTable): Term[] {
  const full = (1 << inputsOfTable(table)) - 1;
  const primes: Term[] = [];
  let level = new Map([[full, new Set(termsOfRows(table).map(({ value }) => value))]]);
  while (level.size > 0) {
    const next = new Map<number, Set<number>>();
    for (const [mask, values] of level) {
      const merged = mergeAll(mask, values, next);
      for (const value of values) if (!merged.has(value)) primes.push({ mask, value });
    }
    level = next;
  }
  return primes;
}

/** Puts every pair that differs in one input of the mask into the next level; returns those that found a partner. */
function mergeAll(mask: number, values: ReadonlySet<number>, next: Map<number, Set<number>>): Set<number> {
  const merged = new Set<number>();
  for (let bit = 1; bit <= mask; bit <<= 1) {
    if ((mask & bit) === 0) continue;
    for (const value of values) {
      if ((value & bit) !== 0 || !values.has(value | bit)) continue;
      merged.add(value).add(value | bit);
      const shorter = next.get(mask & ~bit) ?? new Set();
      next.set(mask & ~bit, shorter.add(value));
    }
  }
  return merged;
}
