/** What exact arithmetic decides about signed rows. */
export type Exact =
  | { readonly kind: 'blend'; /** [rows], whole, not negative. */ readonly parts: readonly bigint[] }
  | { readonly kind: 'values'; /** [columns], whole. */ readonly values: readonly bigint[] }
  | { readonly kind: 'gave-up' };

/** Rows of whole numbers, one for each example, turned by its sign; in the order in which they are taken. */
interface Tableau {
  /** [rows][columns]: scale · (what the row stands for) = Σ cells · (what the column stands for). */
  readonly cells: bigint[][];
  /** What stands at a row or column: example e as e, the value of column c as −1 − c. */
  readonly rows: number[];
  readonly columns: number[];
  /** Always positive. */
  scale: bigint;
}

/**
 * Decides, in whole numbers of any size, whether values w exist with row·w > 0 for every row, or else finds parts of at
 * least zero, not all zero, with Σ parts · row = 0. One of the two always holds (Gordan).
 *
 * First every value is expressed by the sums of some rows (Gauss). Then those sums are set to 1, and a row whose sum
 * falls below 1 is exchanged with a column that can raise it, both by least number, which cannot go round (Bland). A row
 * that no column can raise is minus a blend of the others, and that is the blend. Cells are minors of the matrix, so that
 * every division comes out (Edmonds). `work` is how many cells may be computed before it gives up.
 */
export function decideExactly(rows: readonly ArrayLike<number>[], work: number): Exact {
  const tableau: Tableau = {
    cells: rows.map((row) => Array.from(row, (cell) => BigInt(cell))),
    rows: rows.map((_, row) => row),
    columns: Array.from(rows[0] ?? [], (_, column) => -1 - column),
    scale: 1n,
  };
  const cost = rows.length * tableau.columns.length;
  let left = work - cost * expressValues(tableau, Math.floor(work / cost));
  for (; left >= 0; left -= cost) {
    const low = leastBelowOne(tableau);
    if (low < 0) return { kind: 'values', values: readValues(tableau) };
    const raising = leastRaising(tableau, low);
    if (raising < 0) return { kind: 'blend', parts: readBlend(tableau, low) };
    exchange(tableau, low, raising);
  }
  return { kind: 'gave-up' };
}

/** Brings as many values as possible from the columns to the rows; returns how many exchanges it took. */
function expressValues(tableau: Tableau, most: number): number {
  let exchanges = 0;
  for (let row = 0; row < tableau.rows.length && exchanges <= most; row++) {
    const column = tableau.columns.findIndex((name, c) => name < 0 && tableau.cells[row]![c] !== 0n);
    if (column < 0) continue;
    exchange(tableau, row, column);
    exchanges++;
  }
  return exchanges;
}

/** The example of least number whose sum is below 1 while those at the columns are 1; −1 if there is none. */
function leastBelowOne({ cells, rows, scale }: Tableau): number {
  let least = -1;
  rows.forEach((name, row) => {
    if (name < 0 || (least >= 0 && name > rows[least]!)) return;
    if (total(cells[row]!) < scale) least = row;
  });
  return least;
}

/** The column of least number that raises this row; −1 if there is none. */
function leastRaising({ cells, columns }: Tableau, row: number): number {
  let least = -1;
  columns.forEach((name, column) => {
    if (name < 0 || cells[row]![column]! <= 0n) return;
    if (least < 0 || name < columns[least]!) least = column;
  });
  return least;
}

/** Lets a row and a column change places. The cell where they meet must not be zero. */
function exchange(tableau: Tableau, at: number, column: number): void {
  const { cells, rows, columns, scale } = tableau;
  const pivotRow = cells[at]!;
  const pivot = pivotRow[column]!;
  const flip = pivot < 0n;
  cells.forEach((row, r) => {
    if (r !== at) cells[r] = exchangedRow(row, { pivotRow, column, scale, flip });
  });
  cells[at] = pivotRow.map((cell, c) => (c === column ? scale : -cell) * (flip ? -1n : 1n));
  tableau.scale = flip ? -pivot : pivot;
  [rows[at], columns[column]] = [columns[column]!, rows[at]!];
}

interface Exchange {
  readonly pivotRow: readonly bigint[];
  readonly column: number;
  readonly scale: bigint;
  readonly flip: boolean;
}

function exchangedRow(row: readonly bigint[], { pivotRow, column, scale, flip }: Exchange): bigint[] {
  const pivot = pivotRow[column]!;
  const factor = row[column]!;
  const divisor = flip ? -scale : scale;
  return row.map((cell, c) => {
    if (c === column) return flip ? -factor : factor;
    if (factor === 0n) return cell === 0n ? 0n : (cell * pivot) / divisor;
    return (cell * pivot - factor * pivotRow[c]!) / divisor;
  });
}

/** Values (times the scale) that give every sum at the columns 1; a value still at a column is 0. */
function readValues({ cells, rows, columns }: Tableau): bigint[] {
  const values = columns.map(() => 0n);
  rows.forEach((name, row) => {
    if (name < 0) values[-1 - name] = totalOfExamples(cells[row]!, columns);
  });
  return values;
}

function readBlend({ cells, rows, columns, scale }: Tableau, row: number): bigint[] {
  const parts = rows.map(() => 0n);
  parts[rows[row]!] = scale;
  columns.forEach((name, column) => {
    if (name >= 0) parts[name] = -cells[row]![column]!;
  });
  return parts;
}

const total = (cells: readonly bigint[]): bigint => cells.reduce((sum, cell) => sum + cell, 0n);

const totalOfExamples = (cells: readonly bigint[], columns: readonly number[]): bigint =>
  cells.reduce((sum, cell, c) => (columns[c]! >= 0 ? sum + cell : sum), 0n);
