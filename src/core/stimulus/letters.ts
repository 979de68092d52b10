import type { Picture } from '../machine/retina.ts';
import { pictureWhere } from './picture.ts';
import { PLAIN } from './typefaces/plain.ts';
import type { Drawings } from './typefaces/typeface.ts';
import { TYPEWRITER } from './typefaces/typewriter.ts';

/**
 * The type faces of the exhibit, both assumed: the Navy speaks of letters of one type face and of a different one, and
 * does not say which they were. [NAVY60]
 */
const FACES = { plain: PLAIN, typewriter: TYPEWRITER } as const satisfies Record<string, Drawings>;

/** A type face that a letter can be shown in. */
export type Typeface = keyof typeof FACES;
export const TYPEFACES = Object.keys(FACES) as [Typeface, ...Typeface[]];

/** The letters that can be shown, in every type face. */
export const LETTERS: readonly string[] = Object.keys(PLAIN.letters);

/**
 * Draws a capital in the middle of a retina, one that leaves an odd number of cells free half a cell up and left of it.
 * On 20 × 20 a square of the plain face's drawing is two cells wide and high, one of the typewriter's is one.
 */
export function drawLetter(letter: string, side: number, face: Typeface = 'plain'): Picture {
  const { rows, scale } = setLetter(letter, side, face);
  const left = Math.floor((side - rows[0]!.length * scale) / 2);
  const top = Math.floor((side - rows.length * scale) / 2);
  return pictureWhere(side, (column, row) => {
    const inkRow = rows[Math.floor((row - top) / scale)];
    return inkRow?.[Math.floor((column - left) / scale)] === '#';
  });
}

/** A letter's drawing, and how many cells wide and high its squares are. */
function setLetter(letter: string, side: number, face: Typeface): { rows: readonly string[]; scale: number } {
  const { letters, squaresAcross }: Drawings = FACES[face];
  const rows = Object.hasOwn(letters, letter) ? letters[letter] : undefined;
  if (rows === undefined) throw new RangeError(`A letter is one of A to Z, found "${letter}".`);
  const scale = Math.max(1, Math.floor(side / squaresAcross));
  if (rows.length > side)
    throw new RangeError(
      `A letter of the ${face} face needs a retina of at least ${rows.length} cells a side, found ${side}.`,
    );
  return { rows, scale };
}
