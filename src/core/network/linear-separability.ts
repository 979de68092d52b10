import type { ThresholdUnit } from './threshold-graph.ts';
import { inputsOfRow, inputsOfTable, type TruthTable } from './truth-table.ts';

/** Whether one perceptron computes a Boolean function, with a proof that can be checked by hand. */
export type Separability =
  | { readonly kind: 'one-perceptron'; readonly unit: ThresholdUnit }
  /**
   * Two rows that are on and two that are off whose inputs have the same sum: x + x' = y + y'. Any weights and bias give
   * both pairs the same total; but that of two rows that are on is above zero, and that of two that are off is not.
   */
  | {
      readonly kind: 'contradiction';
      readonly on: readonly [number, number];
      readonly off: readonly [number, number];
    }
  | { readonly kind: 'undecided' };

/** Corrections after which the search for weights is given up. */
const MOST_CORRECTIONS = 1_000_000;

/**
 * Looks for a contradiction; where there is none, the perceptron learns the function by error correction, which comes to an
 * end if it can. Up to 8 inputs one of the two always exists (Muroga, Tsuboi, Baugh 1970), and whichever is found is a proof
 * by itself.
 */
export function canOnePerceptron(table: TruthTable): Separability {
  const inputs = inputsOfTable(table);
  const contradiction = findContradiction(table, inputs);
  if (contradiction !== null) return contradiction;
  const unit = learnWeights(table, inputs);
  return unit === null ? { kind: 'undecided' } : { kind: 'one-perceptron', unit };
}

/** Every pair of rows that are on is filed under its sum; then a pair of rows that are off is looked for there. */
function findContradiction(table: TruthTable, inputs: number): Separability | null {
  const sums = Array.from(table, (_, row) => spread(row, inputs));
  const pairs = new Map<number, readonly [number, number]>();
  for (const [first, second] of pairsWith(table, 1)) {
    const sum = sums[first]! + sums[second]!;
    if (!pairs.has(sum)) pairs.set(sum, [first, second]);
  }
  for (const off of pairsWith(table, 0)) {
    const on = pairs.get(sums[off[0]]! + sums[off[1]]!);
    if (on !== undefined) return { kind: 'contradiction', on, off };
  }
  return null;
}

function* pairsWith(table: TruthTable, value: number): Generator<readonly [number, number]> {
  for (let first = 0; first < table.length; first++) {
    if (table[first] !== value) continue;
    for (let second = first + 1; second < table.length; second++)
      if (table[second] === value) yield [first, second];
  }
}

/** The inputs of a row as digits to base 3, so that the sum of two rows tells the sum of every input. */
function spread(row: number, inputs: number): number {
  return inputsOfRow(row, inputs).reduceRight((digits, input) => 3 * digits + input, 0);
}

/** Error correction from zero, in whole steps, until a pass over all rows is without error. */
function learnWeights(table: TruthTable, inputs: number): ThresholdUnit | null {
  const rows = Array.from(table, (_, row) => inputsOfRow(row, inputs));
  const weights = new Array<number>(inputs).fill(0);
  let bias = 0;
  let corrections = 0;
  for (let before = -1; before !== corrections;) {
    before = corrections;
    rows.forEach((row, number) => {
      const sum = row.reduce((total, input, at) => total + input * weights[at]!, bias);
      const wanted = table[number]!;
      if ((sum > 0 ? 1 : 0) === wanted) return;
      const step = wanted === 1 ? 1 : -1;
      row.forEach((input, at) => (weights[at]! += step * input));
      bias += step;
      corrections++;
    });
    if (corrections > MOST_CORRECTIONS) return null;
  }
  return { from: weights.map((_, input) => input), weights, bias };
}
