/**
 * Numbers in rows and columns. A batch has one example in each row, so that a layer of n_in inputs and n_out units reads
 * G [batch][n_in] and gives F [batch][n_out]. Where the textbook writes one example as a column, here it is a row.
 */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** [rows · columns], one row after the other. */
  readonly cells: Float64Array;
}

export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, cells: new Float64Array(rows * columns) };
}

/** Throws a RangeError unless all rows are of one length. */
export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const matrix = zeros(rows.length, rows[0]?.length ?? 0);
  rows.forEach((row, r) => {
    if (row.length !== matrix.columns)
      throw new RangeError(
        `Every row must have ${matrix.columns} numbers like the first, found ${row.length} in row ${r}.`,
      );
    matrix.cells.set(row, r * matrix.columns);
  });
  return matrix;
}

/** One row, not a copy of it. */
export function rowOf({ cells, columns }: Matrix, row: number): Float64Array {
  return cells.subarray(row * columns, (row + 1) * columns);
}

/** The rows of these numbers, copied in that order. Throws a RangeError if there is no such row. */
export function pickRows(matrix: Matrix, numbers: ArrayLike<number>): Matrix {
  const picked = zeros(numbers.length, matrix.columns);
  Array.from(numbers).forEach((row, place) => {
    if (!Number.isInteger(row) || row < 0 || row >= matrix.rows)
      throw new RangeError(`A row must be 0 to ${matrix.rows - 1}, found ${row}.`);
    picked.cells.set(rowOf(matrix, row), place * matrix.columns);
  });
  return picked;
}

/** Throws a RangeError that names what has the wrong shape. */
export function checkShape(what: string, matrix: Matrix, rows: number, columns: number): void {
  const { rows: foundRows, columns: foundColumns, cells } = matrix;
  if (foundRows !== rows || foundColumns !== columns || cells.length !== rows * columns)
    throw new RangeError(
      `${what} must be ${rows} × ${columns}, found ${foundRows} × ${foundColumns} of ${cells.length} numbers.`,
    );
}

/** Throws a RangeError that names what has the wrong length. */
export function checkLength(what: string, found: ArrayLike<number>, length: number): void {
  if (found.length !== length)
    throw new RangeError(`${what} must have ${length} numbers, found ${found.length}.`);
}
