import { roomIn } from './rack.ts';
import {
  columnsOf,
  cutLeft,
  cutTop,
  gridIn,
  inset,
  rowsOf,
  type Grid,
  type Rect,
  type Spot,
} from './rect.ts';
import { limitLamps, type Sizes } from './unit-layout.ts';

/** Where the parts of the sensory unit stand on its rack. */
export interface SensoryPlan {
  readonly retina: Rect;
  readonly plate: Rect;
  readonly screen: Rect;
  readonly toggle: Rect;
}

/** The rest below the retina or beside it, whichever leaves the retina larger. */
export function laySensoryUnit(rect: Rect, unit: number): SensoryPlan {
  const room = roomIn(rect, unit);
  const above = Math.min(room.width, room.height - 160 * unit);
  const beside = Math.min(room.height - 38 * unit, room.width - 180 * unit);
  return above > beside ? layBelow(room, above, unit) : layBeside(room, beside, unit);
}

function layBelow(room: Rect, size: number, unit: number): SensoryPlan {
  const retina = { x: room.x + (room.width - size) / 2, y: room.y, width: size, height: size };
  const [, rest] = cutTop(room, size, 10 * unit);
  const [plate, parts] = cutTop(rest, 30 * unit, 8 * unit);
  const [screen, toggle] = columnsOf(parts, [1.2, 1], 12 * unit) as [Rect, Rect];
  return { retina, plate, screen, toggle };
}

function layBeside(room: Rect, size: number, unit: number): SensoryPlan {
  const [left, right] = cutLeft(room, size, 14 * unit);
  const [retina, below] = cutTop(
    { ...left, y: room.y + (room.height - size - 38 * unit) / 2 },
    size,
    8 * unit,
  );
  const [screen, toggle] = rowsOf(right, [1.3, 0.9], 12 * unit) as [Rect, Rect];
  return { retina, plate: { ...below, height: 30 * unit }, screen, toggle };
}

/** Where the photocells are on the retina. */
export function layPhotocells({ retina }: SensoryPlan, unit: number, { side }: Sizes): Grid {
  return limitLamps(gridIn(inset(retina, 7 * unit), side, side), unit);
}

/** Where the plate of the retina goes, and beside it, in a direct view, the cell that is always lit and its name. */
export interface RetinaFoot {
  readonly plate: Rect;
  readonly extra: { readonly cell: Spot; readonly pitch: number; readonly name: Rect } | null;
}

export function layRetinaFoot({ plate }: SensoryPlan, unit: number, { kind }: Sizes): RetinaFoot {
  if (kind !== 'direct') return { plate, extra: null };
  const [left, right] = columnsOf(plate, [1.5, 1], 6 * unit) as [Rect, Rect];
  const [lamp, name] = cutLeft(right, plate.height, 2 * unit);
  const cell = { x: lamp.x + lamp.width / 2, y: lamp.y + lamp.height / 2 };
  return { plate: left, extra: { cell, pitch: lamp.height * 0.86, name } };
}
