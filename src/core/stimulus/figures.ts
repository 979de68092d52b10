import type { Picture } from '../machine/retina.ts';
import { pictureWhere } from './picture.ts';

/** A geometric figure of the retina's middle. */
export interface Figure {
  readonly figure: FigureName;
  /** Width and height in cells. */
  readonly size: number;
  /** Drawn as a line two cells wide, or filled. */
  readonly style: 'outline' | 'solid';
}

/** Width of an outline, in cells. */
const LINE = 2;

/**
 * How far a point lies inside the figure's edge, in cells: positive inside, and about 1 more for each cell inwards.
 * x and y are measured from the centre, `reach` is half the size.
 */
type Depth = (x: number, y: number, reach: number) => number;

const DEPTHS = {
  circle: (x, y, reach) => reach - Math.sqrt(x * x + y * y),
  square: (x, y, reach) => reach - Math.max(Math.abs(x), Math.abs(y)),
  diamond: (x, y, reach) => (reach - Math.abs(x) - Math.abs(y)) * Math.SQRT1_2,
  triangle: (x, y, reach) => Math.min(reach - y, ((reach + y) / 2 - Math.abs(x)) * 0.9),
  cross: (x, y, reach) =>
    Math.min(reach - Math.max(Math.abs(x), Math.abs(y)), LINE / 2 - Math.min(Math.abs(x), Math.abs(y))),
} as const satisfies Record<string, Depth>;

export type FigureName = keyof typeof DEPTHS;
export const FIGURE_NAMES = Object.keys(DEPTHS) as [FigureName, ...FigureName[]];

/**
 * Draws a figure in the middle of a retina, one that leaves an odd number of cells free half a cell up and left of it.
 * Only +, −, × and √ are used, which every engine rounds alike.
 */
export function drawFigure({ figure, size, style }: Figure, side: number): Picture {
  const centre = Math.floor((side - size) / 2) + size / 2 - 0.5;
  const innermost = style === 'outline' ? LINE : Infinity;
  return pictureWhere(side, (column, row) => {
    const depth = DEPTHS[figure](column - centre, row - centre, size / 2);
    return depth >= 0 && depth < innermost;
  });
}
