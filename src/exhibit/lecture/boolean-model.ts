import { createRandom } from '../../core/index.ts';
import * as network from '../../core/network/index.ts';

/** Where a truth table comes from: set by hand, or one of the patterns. */
export const PATTERNS = ['parity', 'majority', 'random'] as const;
export type Pattern = (typeof PATTERNS)[number];

export const INPUT_COUNTS = [2, 3, 4, 5, 6, 7, 8] as const;
export type InputCount = (typeof INPUT_COUNTS)[number];

/** A Boolean function with the two graphs that it is compiled to. */
export interface BooleanFunction {
  readonly inputs: InputCount;
  /** [2 ^ inputs] */
  readonly table: network.TruthTable;
  readonly from: Pattern | 'hand';
  /** How often a random table has been drawn; the next one is of the next seed. */
  readonly draws: number;
  /** The row whose signals are shown. */
  readonly row: number;
  readonly rows: network.Compiled;
  readonly fewest: network.Compiled;
}

/** Up to so many inputs every row of the table can be touched. */
export const MOST_TOUCHED = 4;

/** Three inputs, on where the first two are: small once it is minimised. */
export function freshBoolean(): BooleanFunction {
  const table = network.tableWhere(3, ([first, second]) => first === 1 && second === 1);
  return compile({ inputs: 3, table, from: 'hand', draws: 0, row: 3 });
}

function compile(plain: Omit<BooleanFunction, 'rows' | 'fewest'>): BooleanFunction {
  const { table } = plain;
  return { ...plain, rows: network.compileRows(table), fewest: network.compileMinimised(table) };
}

/** One row turned over; its signals are shown. */
export function toggleRow(state: BooleanFunction, row: number): BooleanFunction {
  const table = state.table.map((value, at) => (at === row ? 1 - value : value));
  return compile({ ...state, table, row, from: 'hand' });
}

/** A pattern for the inputs there are; drawn anew if it is random. */
export function usePattern(state: BooleanFunction, pattern: Pattern): BooleanFunction {
  const draws = pattern === 'random' ? state.draws + 1 : state.draws;
  const table = tableOfPattern(pattern, state.inputs, draws);
  return compile({ ...state, table, draws, from: pattern });
}

/** As many inputs, in the same pattern; a table set by hand begins anew as parity. */
export function countInputs(state: BooleanFunction, inputs: InputCount): BooleanFunction {
  const from = state.from === 'hand' ? 'parity' : state.from;
  const table = tableOfPattern(from, inputs, state.draws);
  return compile({ ...state, inputs, table, from, row: table.length - 1 });
}

function tableOfPattern(pattern: Pattern, inputs: InputCount, draw: number): network.TruthTable {
  const random = createRandom(`lecture ${draw}`);
  const on = (row: Uint8Array): number => row.reduce((sum, input) => sum + input, 0);
  const tests: Readonly<Record<Pattern, (row: Uint8Array) => boolean>> = {
    parity: (row) => on(row) % 2 === 1,
    majority: (row) => 2 * on(row) > inputs,
    random: () => random.below(2) === 1,
  };
  return network.tableWhere(inputs, tests[pattern]);
}

/** A graph that counts how many inputs are on, where the pattern is one of counting; else none. */
export function byCounting({ from, inputs }: BooleanFunction): network.GraphSize | null {
  if (from === 'parity') return network.sizeOf(network.parityOf(inputs));
  return from === 'majority' ? network.sizeOf(network.majorityOf(inputs)) : null;
}

/** Whether it is one of the two functions of three inputs that are four ANDs row by row, and still four when minimised. */
export function isStubborn({ inputs, rows, fewest }: BooleanFunction): boolean {
  return inputs === 3 && rows.terms.length === 4 && fewest.terms.length === 4;
}

/** How large parity is, for each number of inputs: as ANDs and an OR, and by counting. In perceptrons. */
export interface Growth {
  readonly inputs: InputCount;
  readonly twoLayers: number;
  readonly counting: number;
}

export function growthOfParity(): readonly Growth[] {
  return INPUT_COUNTS.map((inputs) => ({
    inputs,
    twoLayers: network.compileRows(tableOfPattern('parity', inputs, 0)).size.units,
    counting: network.sizeOf(network.parityOf(inputs)).units,
  }));
}
