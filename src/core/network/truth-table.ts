import { answerOf, type ThresholdGraph } from './threshold-graph.ts';

/** A Boolean function of n inputs: 2ⁿ values, 0 or 1. Bit i of a row's number is input i. */
export type TruthTable = Uint8Array;

/** As many inputs as a table may have. */
export const MOST_INPUTS = 8;

/** How many inputs the function has. Throws a RangeError unless it is a table of 0 or 1 for 1 to 8 inputs. */
export function inputsOfTable(table: TruthTable): number {
  const inputs = 31 - Math.clz32(table.length);
  if (table.length !== 1 << inputs || inputs < 1 || inputs > MOST_INPUTS)
    throw new RangeError(
      `A truth table must have 2ⁿ rows, n from 1 to ${MOST_INPUTS}, found ${table.length}.`,
    );
  const strange = table.find((value) => value > 1);
  if (strange !== undefined) throw new RangeError(`A truth table must hold 0 and 1 alone, found ${strange}.`);
  return inputs;
}

/** The inputs of a row, [n], 0 or 1 each. */
export function inputsOfRow(row: number, inputs: number): Uint8Array {
  return Uint8Array.from({ length: inputs }, (_, input) => (row >> input) & 1);
}

/** The table with these rows on, of a function of n inputs. */
export function tableWhere(inputs: number, on: (row: Uint8Array) => boolean): TruthTable {
  return Uint8Array.from({ length: 1 << inputs }, (_, row) => (on(inputsOfRow(row, inputs)) ? 1 : 0));
}

/** Function number k of n inputs, n ≤ 5: bit r of k is row r. Of two inputs, 6 is XOR and 8 is AND. */
export function tableOfNumber(inputs: number, number: number): TruthTable {
  return Uint8Array.from({ length: 1 << inputs }, (_, row) => (number >>> row) & 1);
}

/** What a threshold graph computes. */
export function tableOfGraph(graph: ThresholdGraph): TruthTable {
  return tableWhere(graph.inputs, (inputs) => answerOf(graph, inputs) === 1);
}
