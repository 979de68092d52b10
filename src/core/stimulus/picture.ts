import { LIT, type Picture } from '../machine/retina.ts';

/** Draws a picture as text, one row a line: `#` is a lit cell, `.` a dark one. */
export function formatPicture(picture: Picture, side: number): string[] {
  return Array.from({ length: side }, (_, row) =>
    [...picture.subarray(row * side, (row + 1) * side)].map((light) => (light === LIT ? '#' : '.')).join(''),
  );
}

/** Reads a picture from rows of `#` and `.`, all of the same length as there are rows. What else they hold is dark. */
export function pictureFromRows(rows: readonly string[]): Picture {
  return pictureWhere(rows.length, (column, row) => rows[row]?.[column] === '#');
}

/** The picture whose lit cells are those for which `lit` holds; column and row count from the top left. */
export function pictureWhere(side: number, lit: (column: number, row: number) => boolean): Picture {
  return pictureOf(side, (column, row) => (lit(column, row) ? LIT : 0));
}

/** The picture with that light on every cell. */
export function pictureOf(side: number, light: (column: number, row: number) => number): Picture {
  return Uint8Array.from({ length: side * side }, (_, cell) => light(cell % side, Math.floor(cell / side)));
}
