import type { Rect } from './floor-plan.ts';
import { roomIn } from './rack.ts';
import { columnsOf, cutBottom, cutTop, rowsOf } from './rect.ts';

/** Places for R-units on the panel. */
const PLACES = 8;

/** How the response panel is divided. */
export interface ResponseLayout {
  readonly meter: Rect;
  /** The plate that tells how the machine is taught. */
  readonly rule: Rect;
  readonly units: readonly Rect[];
  readonly counters: Rect;
}

export function layResponse(rect: Rect, unit: number): ResponseLayout {
  const room = roomIn(rect, unit);
  const gap = 12 * unit;
  const plate = 27 * unit;
  if (room.width > room.height * 1.1) {
    const [left, right] = columnsOf(room, [1.15, 1], gap) as [Rect, Rect];
    const [above, counters] = rowsOf(left, [2.6, 1], gap) as [Rect, Rect];
    const [rule, meter] = cutBottom(above, plate, gap * 0.7);
    return { meter, rule, units: placesIn(right, gap), counters };
  }
  const [meter, below] = cutTop(room, Math.min(room.height * 0.4, room.width * 0.92), gap * 0.8);
  const [rule, rest] = cutTop(below, plate, gap * 0.8);
  const [units, counters] = rowsOf(rest, [3.6, 1], gap * 0.8) as [Rect, Rect];
  return { meter, rule, units: placesIn(units, gap), counters };
}

/** Two columns, numbered down the first and on down the second. */
function placesIn(room: Rect, gap: number): Rect[] {
  const rows = Array<number>(PLACES / 2).fill(1);
  return columnsOf(room, [1, 1], gap * 0.55).flatMap((column) => rowsOf(column, rows, gap * 0.5));
}
