import { LIT, type Picture } from '../machine/retina.ts';
import { SPECIFICATION } from '../machine/specification.ts';
import type { Random } from '../random/random.ts';
import { exactSine, exactCosine } from './exact-angle.ts';
import { pictureOf } from './picture.ts';

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
  return pictureOf(side, (column, row) => lightAt(picture, side, [column - right, row - down], wrap));
}

/**
 * Turns a picture clockwise about its centre. Every cell takes the light of the cell that its centre came from, to the
 * nearest; what comes from beyond the edge is dark.
 */
export function turnPicture(picture: Picture, side: number, degrees: number): Picture {
  const centre = side / 2 - 0.5;
  const sine = exactSine(degrees);
  const cosine = exactCosine(degrees);
  return pictureOf(side, (column, row) => {
    const x = column - centre;
    const y = row - centre;
    const from = [x * cosine + y * sine, y * cosine - x * sine] as const;
    return lightAt(picture, side, [Math.round(from[0] + centre), Math.round(from[1] + centre)], false);
  });
}

/** Moves a picture by whole cells so that what is lit in it stands in the middle, as an operator would lay a card. */
export function centrePicture(picture: Picture, side: number): Picture {
  const lit = Array.from(picture.keys()).filter((cell) => picture[cell]! >= SPECIFICATION.lightLevel.value);
  if (lit.length === 0) return picture;
  const toMiddle = (places: readonly number[]): number =>
    Math.round((side - 1 - Math.min(...places) - Math.max(...places)) / 2);
  const right = toMiddle(lit.map((cell) => cell % side));
  const down = toMiddle(lit.map((cell) => Math.floor(cell / side)));
  return shiftPicture(picture, side, { right, down, wrap: false });
}

function flipCells(picture: Picture, chance: number, random: Random): Picture {
  return picture.map((light) => (random.fraction() < chance ? LIT - light : light));
}

/** The light on a cell; beyond the edge it is dark, unless the edges meet. */
function lightAt(
  picture: Picture,
  side: number,
  [column, row]: readonly [number, number],
  wrap: boolean,
): number {
  const x = wrap ? ((column % side) + side) % side : column;
  const y = wrap ? ((row % side) + side) % side : row;
  return x >= 0 && y >= 0 && x < side && y < side ? picture[y * side + x]! : 0;
}
