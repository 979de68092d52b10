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
  for (let cell = 0; cell < picture.length; cell++) {
    const centre = { x: (cell % side) + 0.5, y: Math.floor(cell / side) + 0.5 };
    const reached = radius + 0.5 - distance(centre, segment);
    const ink = Math.round(Math.max(0, Math.min(1, reached)) * LIT);
    const light = picture[cell]!;
    picture[cell] = tool === 'pen' ? Math.max(light, ink) : Math.min(light, LIT - ink);
  }
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
