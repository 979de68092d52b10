import type { Rect } from './floor-plan.ts';
import { columnsOf, rowsOf, spreadIn, type Spot } from './rect.ts';

/** Where the jacks of the plugboard are: every photocell's as on the retina, every A-unit's as on its rack. */
export interface BoardLayout {
  readonly pitch: number;
  readonly cells: readonly Spot[];
  readonly units: readonly Spot[];
  /** Round the jacks of the S-units and of the A-units. */
  readonly fields: readonly [Rect, Rect];
}

/** S-units above A-units on a tall board, beside them on a low one. `gap` is the room between, in CSS pixels. */
export function layBoard(
  room: Rect,
  { side, units }: { readonly side: number; readonly units: number },
  gap: number,
): BoardLayout {
  const tall = room.height > room.width;
  const few = Math.max(1, Math.round(Math.sqrt(units / 2)));
  const many = Math.ceil(units / few);
  const fields = (tall ? rowsOf : columnsOf)(room, [side, many], gap) as [Rect, Rect];
  const sensory = spreadIn(fields[0], side, side);
  const association = tall ? spreadIn(fields[1], few, many) : spreadIn(fields[1], many, few);
  return {
    pitch: Math.min(sensory.pitch, association.pitch),
    cells: sensory.spots,
    units: association.spots.slice(0, units),
    fields,
  };
}
