import type { Picture } from '../machine/retina.ts';
import { pictureWhere } from './picture.ts';

/**
 * The typeface of the exhibit's letters: five columns by seven rows, drawn for this project. The face that the Mark I
 * learned is unknown. Rows from the top, `#` is ink.
 */
const FACE: Readonly<Record<string, readonly string[]>> = {
  A: ['.###.', '#...#', '#...#', '#####', '#...#', '#...#', '#...#'],
  B: ['####.', '#...#', '#...#', '####.', '#...#', '#...#', '####.'],
  C: ['.####', '#....', '#....', '#....', '#....', '#....', '.####'],
  D: ['####.', '#...#', '#...#', '#...#', '#...#', '#...#', '####.'],
  E: ['#####', '#....', '#....', '####.', '#....', '#....', '#####'],
  F: ['#####', '#....', '#....', '####.', '#....', '#....', '#....'],
  G: ['.####', '#....', '#....', '#..##', '#...#', '#...#', '.####'],
  H: ['#...#', '#...#', '#...#', '#####', '#...#', '#...#', '#...#'],
  I: ['.###.', '..#..', '..#..', '..#..', '..#..', '..#..', '.###.'],
  J: ['..###', '...#.', '...#.', '...#.', '...#.', '#..#.', '.##..'],
  K: ['#...#', '#..#.', '#.#..', '##...', '#.#..', '#..#.', '#...#'],
  L: ['#....', '#....', '#....', '#....', '#....', '#....', '#####'],
  M: ['#...#', '##.##', '#.#.#', '#.#.#', '#...#', '#...#', '#...#'],
  N: ['#...#', '##..#', '##..#', '#.#.#', '#..##', '#..##', '#...#'],
  O: ['.###.', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  P: ['####.', '#...#', '#...#', '####.', '#....', '#....', '#....'],
  Q: ['.###.', '#...#', '#...#', '#...#', '#.#.#', '#..#.', '.##.#'],
  R: ['####.', '#...#', '#...#', '####.', '#.#..', '#..#.', '#...#'],
  S: ['.####', '#....', '#....', '.###.', '....#', '....#', '####.'],
  T: ['#####', '..#..', '..#..', '..#..', '..#..', '..#..', '..#..'],
  U: ['#...#', '#...#', '#...#', '#...#', '#...#', '#...#', '.###.'],
  V: ['#...#', '#...#', '#...#', '#...#', '#...#', '.#.#.', '..#..'],
  W: ['#...#', '#...#', '#...#', '#.#.#', '#.#.#', '##.##', '#...#'],
  X: ['#...#', '#...#', '.#.#.', '..#..', '.#.#.', '#...#', '#...#'],
  Y: ['#...#', '#...#', '.#.#.', '..#..', '..#..', '..#..', '..#..'],
  Z: ['#####', '....#', '...#.', '..#..', '.#...', '#....', '#####'],
};

/** Columns and rows of a letter's drawing. */
const COLUMNS = 5;
const ROWS = 7;

/** The letters that can be shown. */
export const LETTERS: readonly string[] = Object.keys(FACE);

/** Draws a capital in the middle of a retina, each square of its drawing two cells wide and high on one of 20 × 20. */
export function drawLetter(letter: string, side: number): Picture {
  const face = Object.hasOwn(FACE, letter) ? FACE[letter] : undefined;
  if (face === undefined) throw new RangeError(`A letter is one of A to Z, found "${letter}".`);
  const scale = Math.max(1, Math.floor(side / 10));
  const left = Math.floor((side - COLUMNS * scale) / 2);
  const top = Math.floor((side - ROWS * scale) / 2);
  return pictureWhere(side, (column, row) => {
    const inkRow = face[Math.floor((row - top) / scale)];
    return inkRow?.[Math.floor((column - left) / scale)] === '#';
  });
}
