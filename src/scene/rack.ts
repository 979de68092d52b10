import type { Rect } from './floor-plan.ts';
import type { Brush } from './paint/brush.ts';
import { paintRack } from './paint/enamel.ts';
import { paintPlate } from './paint/plate.ts';

/** Paints a rack with its name, before what is built into it. */
export function paintRackFront(brush: Brush, rect: Rect, name: string): void {
  paintRack(brush, rect);
  const { unit } = brush;
  paintPlate(
    brush,
    name,
    { x: rect.x + rect.width / 2, y: rect.y + 30 * unit },
    { size: 19, most: rect.width - 56 * unit },
  );
}

/** The room that a rack has for its parts, under its name. */
export function roomIn(rect: Rect, unit: number): Rect {
  const top = 54 * unit;
  const side = 20 * unit;
  return {
    x: rect.x + side,
    y: rect.y + top,
    width: rect.width - 2 * side,
    height: rect.height - top - 22 * unit,
  };
}
