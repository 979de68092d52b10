/** A face as it is drawn: every letter as rows from the top, `#` is ink. */
export interface Drawings {
  /** How many squares of the drawing go across a whole retina. */
  readonly squaresAcross: number;
  /** By letter; all have the same number of rows, and all rows the same length. */
  readonly letters: Readonly<Record<string, readonly string[]>>;
}

/** Reads drawings that stand side by side, a space between two, each line of them named by its letters. */
export function readSheet(squaresAcross: number, sheet: Readonly<Record<string, string>>): Drawings {
  const lines = Object.entries(sheet).flatMap(([letters, drawing]) => readLine(letters, drawing));
  return { squaresAcross, letters: Object.fromEntries(lines) };
}

function readLine(letters: string, drawing: string): [letter: string, rows: string[]][] {
  const rows = drawing
    .trim()
    .split(/\s*\n\s*/)
    .map((row) => row.split(' '));
  return Array.from(letters, (letter, place) => [letter, rows.map((row) => row[place] ?? '')]);
}
