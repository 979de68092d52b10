import type { Picture } from '../machine/retina.ts';
import type { Random } from '../random/random.ts';
import { drawSquares, type Place } from './blocks.ts';

/**
 * A ring and a bar, laid of square bricks. In two pieces the ring is closed and the bar lies apart from it; in one piece the
 * very same brick is taken out of the ring and ties the bar to it. So both have as many lit cells, and the same Euler number:
 * one piece without a hole, or two pieces with one.
 */
export interface Pieces {
  readonly pieces: 1 | 2;
  /** Width and height of a brick in cells. */
  readonly size: number;
}

/** Bricks across that ring, gap and bar need at least. */
const LEAST_BRICKS = 5;

/** Bricks across a side of the least ring. */
const LEAST_RING = 3;

/** A ring from the top left corner of the drawing, the bar on its right. */
interface Layout {
  readonly ring: { readonly columns: number; readonly rows: number };
  /** First and last row of the bar. */
  readonly bar: readonly [number, number];
  /** The row in which a brick can tie bar and ring. */
  readonly tie: number;
  /** The brick of the ring that can be taken out. */
  readonly gap: Place;
}

/**
 * Draws ring and bar: first their sizes, then the brick in question, then how they are turned, then where they lie.
 * @throws RangeError if the retina is too small.
 */
export function drawPieces({ pieces, size }: Pieces, side: number, random: Random): Picture {
  const across = Math.floor(side / size);
  if (across < LEAST_BRICKS)
    throw new RangeError(
      `Pieces of ${size} cells need a retina of ${LEAST_BRICKS * size} cells a side, found ${side}.`,
    );
  const layout = drawLayout(across, random);
  const turned = turn(bricksOf(layout, pieces), layout, random);
  const edge = Math.floor((side - across * size) / 2);
  const right = random.below(across - widthOf(turned, 'column') + 1);
  const down = random.below(across - widthOf(turned, 'row') + 1);
  const corner = (brick: number): number => edge + brick * size;
  const corners = turned.map(({ column, row }) => ({
    column: corner(column + right),
    row: corner(row + down),
  }));
  return drawSquares(corners, size, side);
}

function drawLayout(across: number, random: Random): Layout {
  const upTo = (most: number): number => LEAST_RING + random.below(most - LEAST_RING + 1);
  const ring = { columns: upTo(across - 2), rows: upTo(across) };
  const first = random.below(ring.rows - 1);
  const last = first + 1 + random.below(ring.rows - 1 - first);
  const tie = first + random.below(last - first + 1);
  const gaps = ringOf(ring).filter(({ column, row }) => {
    const isCorner = (column === 0 || column === ring.columns - 1) && (row === 0 || row === ring.rows - 1);
    return !isCorner && !(column === ring.columns - 1 && row === tie);
  });
  return { ring, bar: [first, last], tie, gap: gaps[random.below(gaps.length)]! };
}

function ringOf({ columns, rows }: Layout['ring']): Place[] {
  return Array.from({ length: columns * rows }, (_, brick) => ({
    column: brick % columns,
    row: Math.floor(brick / columns),
  })).filter(({ column, row }) => column === 0 || row === 0 || column === columns - 1 || row === rows - 1);
}

function bricksOf({ ring, bar: [first, last], tie, gap }: Layout, pieces: 1 | 2): Place[] {
  const bar = Array.from({ length: last - first + 1 }, (_, brick) => ({
    column: ring.columns + 1,
    row: first + brick,
  }));
  const closed = [...ringOf(ring), ...bar];
  if (pieces === 2) return closed;
  const open = closed.filter(({ column, row }) => column !== gap.column || row !== gap.row);
  return [...open, { column: ring.columns, row: tie }];
}

/** The bar to the right, to the left, below or above. */
function turn(bricks: readonly Place[], { ring }: Layout, random: Random): Place[] {
  const quarters = random.below(4);
  const last = ring.columns + 1;
  return bricks.map(({ column, row }) => {
    const along = quarters % 2 === 0 ? column : last - column;
    return quarters < 2 ? { column: along, row } : { column: row, row: along };
  });
}

function widthOf(bricks: readonly Place[], way: keyof Place): number {
  return 1 + Math.max(...bricks.map((brick) => brick[way]));
}
