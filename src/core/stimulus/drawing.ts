import { LIT, blankPicture, type Picture } from '../machine/retina.ts';

/** A place on the glass in cells from its top left corner: 0, 0 to side, side. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One movement of pen or eraser over the glass. */
export interface Stroke {
  readonly tool: 'pen' | 'eraser';
  /** Half the width of the line, in cells. */
  readonly radius: number;
  readonly points: readonly Point[];
}

/** What the photocells see of the strokes on the glass: light fades over one cell at a line's edge. */
export function drawStrokes(strokes: readonly Stroke[], side: number): Picture {
  const picture = blankPicture(side);
  for (const stroke of strokes) {
    stroke.points.forEach((point, index) => {
      drawSegment(picture, side, stroke, [stroke.points[index - 1] ?? point, point]);
    });
  }
  return picture;
}

/** Adds one straight piece of a stroke to a picture, in place. */
export function drawSegment(
  picture: Picture,
  side: number,
  { tool, radius }: Pick<Stroke, 'tool' | 'radius'>,
  segment: readonly [Point, Point],
): void {
  const [from, to] = segment;
  const reach = radius + 1;
  const [left, right] = span(from.x, to.x, reach, side);
  const [top, bottom] = span(from.y, to.y, reach, side);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const reached = radius + 0.5 - distance({ x: column + 0.5, y: row + 0.5 }, segment);
      const ink = Math.round(Math.max(0, Math.min(1, reached)) * LIT);
      const light = picture[row * side + column]!;
      picture[row * side + column] = tool === 'pen' ? Math.max(light, ink) : Math.min(light, LIT - ink);
    }
  }
}

/** The first and last column (or row) that a line can reach. */
function span(one: number, other: number, reach: number, side: number): readonly [number, number] {
  const first = Math.floor(Math.min(one, other) - reach);
  const last = Math.ceil(Math.max(one, other) + reach);
  return [Math.max(0, first), Math.min(side - 1, last)];
}

/** From a point to the nearest point of a segment, in cells. */
function distance(point: Point, [from, to]: readonly [Point, Point]): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const squared = along.x * along.x + along.y * along.y;
  const share = squared === 0 ? 0 : ((point.x - from.x) * along.x + (point.y - from.y) * along.y) / squared;
  const clipped = Math.max(0, Math.min(1, share));
  const x = point.x - from.x - clipped * along.x;
  const y = point.y - from.y - clipped * along.y;
  return Math.sqrt(x * x + y * y);
}
