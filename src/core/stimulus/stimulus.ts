import type { Picture } from '../machine/retina.ts';
import { drawFigure, type Figure } from './figures.ts';
import { drawLetter, type Typeface } from './letters.ts';

/** What is held before the retina, before it is placed. */
export type Stimulus =
  Figure | { readonly letter: string; readonly face?: Typeface } | { readonly picture: Picture };

/** Draws a stimulus upright in the middle of a retina of side × side cells. */
export function drawStimulus(stimulus: Stimulus, side: number): Picture {
  if ('figure' in stimulus) return drawFigure(stimulus, side);
  if ('letter' in stimulus) return drawLetter(stimulus.letter, side, stimulus.face);
  return stimulus.picture;
}
