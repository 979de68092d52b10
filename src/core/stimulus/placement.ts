import { LIT, type Picture } from '../machine/retina.ts';
import type { Random } from '../random/random.ts';
import { exactSine, exactCosine } from './exact-angle.ts';
import { pictureWhere } from './picture.ts';

/** How a stimulus varies from trial to trial. */
export interface Vary {
  /** Whole cells, each direction uniform in −shift … shift. */
  readonly shift: number;
  /** Degrees, uniform in ±turnDegrees, about the picture's centre. */
  readonly turnDegrees: number;
  /** The chance that a cell is flipped. */
  readonly noise: number;
  /** Cells pushed off one edge return at the other; otherwise they are lost. */
  readonly wrap: boolean;
}

/** A picture held still and clean. */
export const STILL: Vary = { shift: 0, turnDegrees: 0, noise: 0, wrap: false };

/** Turns, then shifts, then adds noise, all drawn from `random`. Returns the picture itself where nothing varies. */
export function place(picture: Picture, side: number, vary: Vary, random: Random): Picture {
  const turned = vary.turnDegrees === 0 ? picture : turnPicture(picture, side, drawAngle(vary, random));
  const shifted = vary.shift === 0 ? turned : shiftPicture(turned, side, drawShift(vary, random));
  return vary.noise === 0 ? shifted : flipCells(shifted, vary.noise, random);
}

function drawAngle({ turnDegrees }: Vary, random: Random): number {
  return (random.fraction() * 2 - 1) * turnDegrees;
}

/** A move in whole cells, right and down. */
export interface Shift {
  readonly right: number;
  readonly down: number;
  readonly wrap: boolean;
}

function drawShift({ shift, wrap }: Vary, random: Random): Shift {
  const oneWay = (): number => random.below(2 * shift + 1) - shift;
  return { right: oneWay(), down: oneWay(), wrap };
}

/** Moves a picture by whole cells. */
export function shiftPicture(picture: Picture, side: number, { right, down, wrap }: Shift): Picture {
  return pictureWhere(side, (column, row) => isLit(picture, side, [column - right, row - down], wrap));
}

/**
 * Turns a picture clockwise about its centre. Every cell takes the light of the cell that its centre came from, to the
 * nearest; what comes from beyond the edge is dark.
 */
export function turnPicture(picture: Picture, side: number, degrees: number): Picture {
  const centre = side / 2 - 0.5;
  const sine = exactSine(degrees);
  const cosine = exactCosine(degrees);
  return pictureWhere(side, (column, row) => {
    const x = column - centre;
    const y = row - centre;
    const from = [x * cosine + y * sine, y * cosine - x * sine] as const;
    return isLit(picture, side, [Math.round(from[0] + centre), Math.round(from[1] + centre)], false);
  });
}

function flipCells(picture: Picture, chance: number, random: Random): Picture {
  return picture.map((light) => (random.fraction() < chance ? LIT - light : light));
}

function isLit(
  picture: Picture,
  side: number,
  [column, row]: readonly [number, number],
  wrap: boolean,
): boolean {
  const x = wrap ? ((column % side) + side) % side : column;
  const y = wrap ? ((row % side) + side) % side : row;
  return x >= 0 && y >= 0 && x < side && y < side && picture[y * side + x] === LIT;
}
