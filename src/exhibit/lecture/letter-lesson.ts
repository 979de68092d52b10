import { createRandom, drawLetter, place, type Picture, type Vary } from '../../core/index.ts';
import * as network from '../../core/network/index.ts';

/** Cells on a side of the retina that the letters are held before. */
export const SIDE = 20;
const LIT = 255;

/** Letters of alike shape, so that there is something to learn. */
export const LETTERS = ['E', 'F', 'H', 'L'] as const;

/** A lesson of retina pictures, one class for each letter. */
export interface LetterLesson {
  readonly pictures: readonly Picture[];
  /** X [pictures][400], light from 0 to 1, and Y [pictures][letters], 1 for the letter it is. */
  readonly examples: network.Examples;
}

/** So many pictures of each letter, placed with the chance of that seed. */
export function drawLetters(each: number, vary: Pick<Vary, 'shift' | 'noise'>, seed: string): LetterLesson {
  const random = createRandom(seed);
  const shown = Array.from({ length: each }, () => LETTERS).flat();
  const pictures = shown.map((letter) =>
    place(drawLetter(letter, SIDE), SIDE, { turnDegrees: 0, wrap: false, ...vary }, random),
  );
  return {
    pictures,
    examples: {
      inputs: network.matrixOf(pictures.map((picture) => Float64Array.from(picture, (light) => light / LIT))),
      wanted: network.matrixOf(shown.map((letter) => LETTERS.map((name) => (name === letter ? 1 : 0)))),
    },
  };
}

/** Units of the last layer: one for each letter. */
export const CLASSES = LETTERS.length;

/** The share of examples, 0 to 1, whose greatest output is that of the class that is wanted. */
export function shareRight(outputs: network.Matrix, wanted: network.Matrix): number {
  let right = 0;
  for (let example = 0; example < wanted.rows; example++)
    if (greatest(network.rowOf(outputs, example)) === greatest(network.rowOf(wanted, example))) right++;
  return right / wanted.rows;
}

function greatest(row: Float64Array): number {
  return row.indexOf(row.reduce((most, value) => Math.max(most, value), -Infinity));
}
