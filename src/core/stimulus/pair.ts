import type { Picture } from '../machine/retina.ts';
import type { Random } from '../random/random.ts';
import { drawSquares, type Place } from './blocks.ts';

/** Two square dots, both in one half of the retina, left or right, or one in each. */
export interface Pair {
  readonly pair: PairName;
  /** Width and height of a dot in cells. */
  readonly size: number;
}

export const PAIR_NAMES = ['same-side', 'two-sides'] as const;
type PairName = (typeof PAIR_NAMES)[number];

/**
 * Draws two dots that do not overlap: first the half of the first and its place, then the place of the second. The middle
 * column of an odd retina belongs to neither half.
 * @throws RangeError unless three dots fit into the retina side by side.
 */
export function drawPair({ pair, size }: Pair, side: number, random: Random): Picture {
  if (3 * size > side)
    throw new RangeError(
      `Two dots of ${size} cells need a retina of ${3 * size} cells a side, found ${side}.`,
    );
  const half = random.below(2);
  const first = pick(placesIn(half, size, side), random);
  const second = pick(
    placesIn(pair === 'same-side' ? half : 1 - half, size, side).filter((place) =>
      isApart(place, first, size),
    ),
    random,
  );
  return drawSquares([first, second], size, side);
}

/** Where a dot can lie in the left half (0) or the right (1). */
function placesIn(half: number, size: number, side: number): Place[] {
  const columns = Math.floor(side / 2) - size + 1;
  const rows = side - size + 1;
  const left = half === 0 ? 0 : Math.ceil(side / 2);
  return Array.from({ length: columns * rows }, (_, place) => ({
    column: left + (place % columns),
    row: Math.floor(place / columns),
  }));
}

function isApart(one: Place, other: Place, size: number): boolean {
  return Math.abs(one.column - other.column) >= size || Math.abs(one.row - other.row) >= size;
}

function pick(places: readonly Place[], random: Random): Place {
  return places[random.below(places.length)]!;
}
