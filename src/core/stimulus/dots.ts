import type { Picture } from '../machine/retina.ts';
import { shuffled, type Random } from '../random/random.ts';
import { drawSquares } from './blocks.ts';

/** So many square dots, at random places of a grid in the retina's middle. */
export interface Dots {
  /** How many dots: one of these numbers, each as likely as the others. */
  readonly dots: readonly number[];
  /** Places in a row and in a column of the grid. */
  readonly across: number;
  /** Width and height of a dot in cells. Between two places lies one dark cell. */
  readonly size: number;
}

/** Width and height in cells of the grid of places. */
function widthOfGrid({ across, size }: Pick<Dots, 'across' | 'size'>): number {
  return across * (size + 1) - 1;
}

/**
 * Draws dots: first how many, then where.
 * @throws RangeError if the grid is wider than the retina, or holds fewer places than dots.
 */
export function drawDots({ dots, across, size }: Dots, side: number, random: Random): Picture {
  const width = widthOfGrid({ across, size });
  if (width > side)
    throw new RangeError(
      `${across} dots of ${size} cells in a row need ${width} cells a side, found ${side}.`,
    );
  const most = Math.max(...dots);
  if (most > across * across)
    throw new RangeError(`${most} dots need as many places, found a grid of ${across} × ${across}.`);
  const count = dots[random.below(dots.length)]!;
  const places = shuffled([...Array(across * across).keys()], random).slice(0, count);
  const edge = Math.floor((side - width) / 2);
  const corner = (place: number): number => edge + place * (size + 1);
  return drawSquares(
    places.map((place) => ({ column: corner(place % across), row: corner(Math.floor(place / across)) })),
    size,
    side,
  );
}
