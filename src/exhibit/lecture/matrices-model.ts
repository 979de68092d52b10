import * as network from '../../core/network/index.ts';

/** The layer's equations, in the order in which they are worked out. */
export type EquationId = 'sums' | 'outputs' | 'blame' | 'ofSums' | 'ofWeights' | 'ofInputs';

/** A cell of an equation's result, counted from 0. */
export interface CellPlace {
  readonly equation: EquationId;
  readonly row: number;
  readonly column: number;
}

/** Three inputs from −1 to 1, and the cell of a result that is looked at. */
export interface MatricesState {
  readonly inputs: readonly number[];
  readonly at: CellPlace;
}

/** A matrix with the name it goes by. */
export interface Named {
  readonly name: string;
  readonly matrix: network.Matrix;
}

/**
 * A result and what it is made of. In a product every cell is a row of the first times a column of the second, each of them
 * summed; number by number, every cell is made of the cells of the same place.
 */
export interface Equation {
  readonly id: EquationId;
  readonly kind: 'product' | 'each';
  readonly result: Named;
  readonly operands: readonly Named[];
}

/** W [2][3]: two units with three inputs. */
const WEIGHTS = network.matrixOf([
  [0.8, -0.5, 0.3],
  [-0.4, 0.9, 0.6],
]);
/** What is wanted of the two units. */
const WANTED = [1, 0] as const;
const UNIT = network.UNITS.sigmoid;

export function freshMatrices(): MatricesState {
  return { inputs: [0.5, 1, -0.5], at: { equation: 'sums', row: 0, column: 0 } };
}

/** Moves one input, counted from 0. */
export function moveInput(state: MatricesState, place: number, value: number): MatricesState {
  return { ...state, inputs: state.inputs.map((input, at) => (at === place ? value : input)) };
}

export interface LayerSums {
  readonly equations: readonly Equation[];
  /** ½ Σ (g′ − y)². */
  readonly loss: number;
}

/** Forward and backward through the layer for one example; its numbers stand in columns as the textbook has them. */
export function computeLayer(inputs: readonly number[]): LayerSums {
  const g = network.matrixOf([inputs]);
  const y = network.matrixOf([WANTED]);
  const f = network.sumInputs(WEIGHTS, new Float64Array(WEIGHTS.rows), g);
  const out = network.activateAll(UNIT, f);
  const blame = { ...out, cells: out.cells.map((output, unit) => output - (y.cells[unit] ?? 0)) };
  const ofSums = network.gradientOfSums(UNIT, out, blame);
  const one = { ...out, cells: out.cells.map((output) => 1 - output) };
  const column = transpose;
  return {
    loss: network.lossOf('squared-error', { unit: UNIT, sums: f, activations: out }, y),
    equations: [
      product('sums', named('f', column(f)), [named('W', WEIGHTS), named('g', column(g))]),
      each('outputs', named('g′', column(out)), [named('f', column(f))]),
      each('blame', named('∂L/∂g′', column(blame)), [named('g′', column(out)), named('y', column(y))]),
      each('ofSums', named('∂L/∂f', column(ofSums)), [
        named('∂L/∂g′', column(blame)),
        named('g′', column(out)),
        named('(1 − g′)', column(one)),
      ]),
      product('ofWeights', named('∂L/∂W', network.gradientOfWeights(ofSums, g)), [
        named('∂L/∂f', column(ofSums)),
        named('gᵀ', g),
      ]),
      product('ofInputs', named('∂L/∂g', column(network.gradientOfInputs(WEIGHTS, ofSums))), [
        named('Wᵀ', transpose(WEIGHTS)),
        named('∂L/∂f', column(ofSums)),
      ]),
    ],
  };
}

/** The pairs of numbers whose products add up to a cell of a product: a row of the first, a column of the second. */
export function pairsBehind({ operands }: Equation, row: number, column: number): [number, number][] {
  const [first, second] = operands;
  if (first === undefined || second === undefined) return [];
  return Array.from({ length: first.matrix.columns }, (_, k) => [
    cellOf(first.matrix, row, k),
    cellOf(second.matrix, k, column),
  ]);
}

export type Light = 'row' | 'column' | 'cell' | null;

/** How a cell of the operand at `place` shines when a cell of the result is looked at. */
export function lightOf(
  { kind, id }: Equation,
  place: number,
  cell: readonly [number, number],
  at: CellPlace,
): Light {
  if (at.equation !== id) return null;
  const [row, column] = cell;
  if (kind === 'each') return row === at.row && column === at.column ? 'cell' : null;
  if (place === 0) return row === at.row ? 'row' : null;
  return column === at.column ? 'column' : null;
}

export function cellOf({ cells, columns }: network.Matrix, row: number, column: number): number {
  return cells[row * columns + column] ?? Number.NaN;
}

/** Mᵀ [columns][rows]. */
function transpose(matrix: network.Matrix): network.Matrix {
  return network.matrixOf(
    Array.from({ length: matrix.columns }, (_, column) =>
      Array.from({ length: matrix.rows }, (_, row) => cellOf(matrix, row, column)),
    ),
  );
}

const named = (name: string, matrix: network.Matrix): Named => ({ name, matrix });
const product = (id: EquationId, result: Named, operands: readonly Named[]): Equation => ({
  id,
  kind: 'product',
  result,
  operands,
});
const each = (id: EquationId, result: Named, operands: readonly Named[]): Equation => ({
  id,
  kind: 'each',
  result,
  operands,
});
