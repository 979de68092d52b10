import type { Rect } from './floor-plan.ts';
import { type Spot } from './rect.ts';

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
  jacks: { readonly side: number; readonly units: number },
  gap: number,
): BoardLayout {
  const { side, units } = jacks;
  const tall = room.height > room.width;
  const across = Math.max(1, Math.round(Math.sqrt(units / 2)));
  const along = Math.ceil(units / across);
  const field = tall ? { columns: across, rows: along } : { columns: along, rows: across };
  const columns = tall ? Math.max(side, field.columns) : side + field.columns;
  const rows = tall ? side + field.rows : Math.max(side, field.rows);
  const pitch = Math.min((room.width - (tall ? 0 : gap)) / columns, (room.height - (tall ? gap : 0)) / rows);
  const first = place(room, pitch, { columns: side, rows: side, tall, before: 0, of: [columns, rows], gap });
  const second = place(room, pitch, { ...field, tall, before: side, of: [columns, rows], gap });
  return {
    pitch,
    cells: spotsIn(first, pitch, side, side * side),
    units: spotsIn(second, pitch, field.columns, units),
    fields: [first, second],
  };
}

interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly tall: boolean;
  /** Jacks that come before, along the board. */
  readonly before: number;
  readonly of: readonly [number, number];
  readonly gap: number;
}

function place(room: Rect, pitch: number, { columns, rows, tall, before, of, gap }: Field): Rect {
  const width = columns * pitch;
  const height = rows * pitch;
  const shift = before * pitch + (before > 0 ? gap : 0);
  const wide = tall ? width : of[0] * pitch + gap;
  const high = tall ? of[1] * pitch + gap : height;
  return {
    x: room.x + (room.width - wide) / 2 + (tall ? 0 : shift),
    y: room.y + (room.height - high) / 2 + (tall ? shift : 0),
    width,
    height,
  };
}

function spotsIn(field: Rect, pitch: number, columns: number, count: number): Spot[] {
  return Array.from({ length: count }, (_, jack) => ({
    x: field.x + ((jack % columns) + 0.5) * pitch,
    y: field.y + (Math.floor(jack / columns) + 0.5) * pitch,
  }));
}
