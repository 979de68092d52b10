import type { Picture } from '../machine/retina.ts';
import type { Random } from '../random/random.ts';
import { drawDots, type Dots } from './dots.ts';
import { drawPair, type Pair } from './pair.ts';
import { drawPieces, type Pieces } from './pieces.ts';

/** A stimulus that is another picture each time it is shown. */
export type ChanceStimulus = Dots | Pair | Pieces;

/**
 * Draws such a stimulus for a retina of side × side cells.
 * @throws RangeError if it does not fit.
 */
export function drawByChance(stimulus: ChanceStimulus, side: number, random: Random): Picture {
  if ('dots' in stimulus) return drawDots(stimulus, side, random);
  if ('pair' in stimulus) return drawPair(stimulus, side, random);
  return drawPieces(stimulus, side, random);
}

/** Whether a stimulus is drawn anew each time. */
export function isByChance(stimulus: object): stimulus is ChanceStimulus {
  return 'dots' in stimulus || 'pair' in stimulus || 'pieces' in stimulus;
}
