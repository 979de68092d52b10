import { roomIn } from './rack.ts';
import { columnsOf, cutBottom, fitted, inset, rowsOf, spreadIn, type Rect, type Spot } from './rect.ts';
import { layUnits, type Sizes } from './unit-layout.ts';

/** Knobs on a plate: eight rows of eight. */
const SIDE = 8;
const PER_PLATE = SIDE * SIDE;

/** One plate of knobs and the label under it. */
export interface KnobPlate {
  readonly plate: Rect;
  readonly label: Spot;
  readonly pitch: number;
  readonly spots: readonly Spot[];
  /** The A-unit of its first knob. */
  readonly first: number;
}

/** Where the knobs of the values are on their rack, and what is left below them for the panel's dials. */
export interface KnobLayout {
  readonly plates: readonly KnobPlate[];
  readonly panel: Rect;
}

/** As many plates as the knobs need, in two rows; in a direct view one, with the knobs as the photocells lie. */
export function layKnobs(rect: Rect, unit: number, sizes: Sizes): KnobLayout {
  const room = roomIn(rect, unit);
  const [panel, above] = cutBottom(room, Math.min(112 * unit, room.height * 0.3), 6 * unit);
  return {
    panel,
    plates: sizes.kind === 'direct' ? [layPicture(above, unit, sizes)] : layPlates(above, unit, sizes),
  };
}

/** The counter of the motors, and the dials of speed, decay and threshold beside it. */
export function layDials(panel: Rect, unit: number): readonly [Rect, Rect, Rect, Rect] {
  return columnsOf(panel, [1.25, 1, 1, 1], 10 * unit) as [Rect, Rect, Rect, Rect];
}

/** The knobs' places, in the order of the A-units. */
export function knobSpots({ plates }: KnobLayout): Spot[] {
  return plates.flatMap(({ spots }) => [...spots]);
}

function layPlates(room: Rect, unit: number, { associationUnits: knobs }: Sizes): KnobPlate[] {
  const count = Math.max(1, Math.ceil(knobs / PER_PLATE));
  const columns = Math.ceil(count / 2);
  const rows = rowsOf(room, Array<number>(Math.ceil(count / columns)).fill(1), 6 * unit);
  const cells = rows.flatMap((row) => columnsOf(row, Array<number>(columns).fill(1), 10 * unit));
  // A plate that stands alone has no more rows than it needs.
  const rowsOfKnobs = count === 1 ? Math.ceil(knobs / SIDE) : SIDE;
  return cells.slice(0, count).map((cell, place) => {
    const first = place * PER_PLATE;
    return layPlate(cell, unit, { first, knobs: Math.min(PER_PLATE, knobs - first), rows: rowsOfKnobs });
  });
}

/** The largest distance of knobs, in pixels of the 1080p drawing. */
const WIDEST = 46;

function layPlate(
  cell: Rect,
  unit: number,
  { first, knobs, rows }: { readonly first: number; readonly knobs: number; readonly rows: number },
): KnobPlate {
  const { most, name } = placeLabel(cell, unit);
  const room = atMost(most, WIDEST * unit * rows);
  const square = SIDE / rows;
  const plate = fitted(room, Math.max(0.8 * square, Math.min(1.5 * square, room.width / room.height)));
  const { pitch, spots } = spreadIn(inset(plate, 6 * unit), SIDE, rows);
  return { plate, label: name(plate), pitch, spots: spots.slice(0, knobs), first };
}

function atMost(rect: Rect, height: number): Rect {
  const smaller = Math.min(rect.height, height);
  return { ...rect, y: rect.y + (rect.height - smaller) / 2, height: smaller };
}

function layPicture(cell: Rect, unit: number, sizes: Sizes): KnobPlate {
  const { most, name } = placeLabel(cell, unit);
  const wide = (sizes.side + 2) / sizes.side;
  const plate = fitted(most, most.width > most.height ? wide : 1 / wide);
  const { pitch, spots } = layUnits(inset(plate, 6 * unit), sizes);
  return { plate, label: name(plate), pitch: Math.min(pitch, WIDEST * unit), spots, first: 0 };
}

/** The room for a plate over its label, and where the label is under it. */
function placeLabel(cell: Rect, unit: number): { readonly most: Rect; readonly name: (plate: Rect) => Spot } {
  const label = 28 * unit;
  return {
    most: { ...cell, height: cell.height - label },
    name: (plate) => ({ x: plate.x + plate.width / 2, y: plate.y + plate.height + label / 2 }),
  };
}
