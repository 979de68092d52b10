import { coverRows } from './cover.ts';
import { holds, primeImplicants, termsOfRows, type Term } from './prime-implicants.ts';
import { sizeOf, type GraphSize, type ThresholdGraph, type ThresholdUnit } from './threshold-graph.ts';
import { inputsOfTable, type TruthTable } from './truth-table.ts';

/** A Boolean function as two layers of perceptrons: an AND for each term, and an OR over them. */
export interface Compiled {
  readonly graph: ThresholdGraph;
  readonly terms: readonly Term[];
  readonly size: GraphSize;
  /** Whether no OR of fewer ANDs computes the function. Other graphs may be far smaller: compare `parityOf`. */
  readonly fewestTerms: 'proved' | 'not proved';
}

/** Branches of the search for the fewest terms. */
const BRANCHES = 1000;

/** One AND for each row of the table that is on. Up to 2ⁿ + 1 perceptrons. */
export function compileRows(table: TruthTable): Compiled {
  const terms = termsOfRows(table);
  return compiled(inputsOfTable(table), terms, terms.length <= 1 ? 'proved' : 'not proved');
}

/** As few ANDs as could be found, in none of which an input could be left out. */
export function compileMinimised(table: TruthTable): Compiled {
  const primes = primeImplicants(table);
  const rows = [...table.keys()].filter((row) => table[row] === 1);
  const { chosen, fewest } = coverRows(
    primes.map((term) => rows.filter((row) => holds(term, row))),
    BRANCHES,
  );
  return compiled(
    inputsOfTable(table),
    chosen.map((number) => primes[number]!),
    fewest,
  );
}

function compiled(inputs: number, terms: readonly Term[], fewestTerms: Compiled['fewestTerms']): Compiled {
  const ands = terms.map((term) => andOf(term, inputs));
  const or: ThresholdUnit = {
    from: ands.map((_, number) => inputs + number),
    weights: ands.map(() => 1),
    bias: 0,
  };
  const graph = { inputs, units: [...ands, or] };
  return { graph, terms, size: sizeOf(graph), fewestTerms };
}

/** Σ (inputs wanted on) − Σ (inputs wanted off) > (how many are wanted on) − 1. */
function andOf({ mask, value }: Term, inputs: number): ThresholdUnit {
  const from = Array.from({ length: inputs }, (_, input) => input).filter((input) => (mask >> input) & 1);
  const weights = from.map((input) => ((value >> input) & 1 ? 1 : -1));
  return { from, weights, bias: 1 - weights.filter((weight) => weight > 0).length };
}
