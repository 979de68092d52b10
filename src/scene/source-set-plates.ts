import { responseOf, type SourceSets } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import type { Brush } from './paint/brush.ts';
import { paintAluminium, paintPlate } from './paint/plate.ts';
import { paintScrews } from './paint/screw.ts';
import { fitted, spreadIn, inset, rowsOf, columnsOf, type Spot } from './rect.ts';
import type { PlateWords } from './words.ts';

/** Knobs on a plate: eight rows of eight. */
const SIDE = 8;
const PER_PLATE = SIDE * SIDE;

/** One plate of 64 knobs and the label under it. */
export interface SourceSetPlate {
  readonly plate: Rect;
  readonly label: Spot;
  readonly pitch: number;
  readonly spots: readonly Spot[];
}

/** As many plates as the knobs need, in two rows. */
export function layPlates(room: Rect, knobs: number, unit: number): SourceSetPlate[] {
  const count = Math.max(1, Math.ceil(knobs / PER_PLATE));
  const columns = Math.ceil(count / 2);
  const rows = rowsOf(room, Array<number>(Math.ceil(count / columns)).fill(1), 6 * unit);
  const cells = rows.flatMap((row) => columnsOf(row, Array<number>(columns).fill(1), 10 * unit));
  return cells.slice(0, count).map((cell) => layPlate(cell, unit));
}

function layPlate(cell: Rect, unit: number): SourceSetPlate {
  const label = 28 * unit;
  const plate = fitted(
    { ...cell, height: cell.height - label },
    Math.max(0.8, Math.min(1.5, cell.width / (cell.height - label))),
  );
  const grid = spreadIn(inset(plate, 6 * unit), SIDE, SIDE);
  const spot = { x: plate.x + plate.width / 2, y: plate.y + plate.height + label / 2 };
  return { plate, label: spot, pitch: grid.pitch, spots: grid.spots };
}

/** The knobs' places, in the order of the A-units. */
export function knobSpots(plates: readonly SourceSetPlate[], knobs: number): Spot[] {
  return plates.flatMap(({ spots }) => spots).slice(0, knobs);
}

/** Paints a plate with the lines between source-sets and the name of those it carries. */
export function paintSourceSetPlate(
  brush: Brush,
  plates: readonly SourceSetPlate[],
  place: number,
  { sourceSets, words }: { readonly sourceSets: SourceSets; readonly words: PlateWords },
): void {
  const plate = plates[place]!;
  paintAluminium(brush, plate.plate);
  paintScrews(brush, inset(plate.plate, 5 * brush.unit));
  const first = place * PER_PLATE;
  const last = Math.min(first + PER_PLATE, sourceSets.from.at(-1)!) - 1;
  for (const from of sourceSets.from) if (from > first && from <= last) divide(brush, plate, from - first);
  const name = nameSets(responseOf(sourceSets, first), responseOf(sourceSets, last));
  const text = words.sourceSet === '' ? name : `${words.sourceSet} ${name}`;
  paintPlate(brush, text, plate.label, { size: 16, most: plate.plate.width });
}

function nameSets(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, place) => `R${first + place + 1}`).join(' · ');
}

/** A thin engraved line before a knob: under the rows before it, and down beside it. */
function divide({ ctx, unit }: Brush, { plate, spots, pitch }: SourceSetPlate, knob: number): void {
  const { x, y } = spots[knob]!;
  const half = pitch / 2;
  const steps: readonly (readonly [number, number])[] = [
    [plate.x + plate.width - 3 * unit, y - half],
    [x - half, y - half],
    [x - half, y + half],
    [plate.x + 3 * unit, y + half],
  ];
  const straight = knob % SIDE === 0;
  const path: typeof steps = straight ? [steps[0]!, [plate.x + 3 * unit, y - half]] : steps;
  for (const [shift, colour] of [
    [0, 'rgba(30,14,6,0.9)'],
    [Math.max(0.7, unit), 'rgba(255,255,250,0.75)'],
  ] as const) {
    ctx.beginPath();
    for (const [px, py] of path) ctx.lineTo(px + shift, py + shift);
    ctx.strokeStyle = colour;
    ctx.lineWidth = Math.max(0.8, 1.3 * unit);
    ctx.stroke();
  }
}
