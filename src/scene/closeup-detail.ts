import { Container, type Sprite } from 'pixi.js';
import type { Mark1, Plugboard } from '../core/index.ts';
import { layAssociation } from './association-layout.ts';
import { layBoard } from './board-layout.ts';
import { createVoltField } from './closeup-volts.ts';
import type { PlaceName, Rect } from './floor-plan.ts';
import { KNOB_RADIUS } from './knob-field.ts';
import { knobSpots, layKnobs } from './knob-layout.ts';
import { paintKnobScale, paintName, paintUnder, placesIn, type Place } from './paint/closeup.ts';
import type { Grid } from './rect.ts';
import { layPhotocells, laySensoryUnit } from './sensory-plan.ts';
import type { Studio } from './studio.ts';
import { INK } from './theme.ts';
import type { View } from './view.ts';
import { whenChanged } from './when-changed.ts';

/** The rack in sight, how near it is, and which part of it is seen. */
export interface Near {
  readonly name: PlaceName;
  readonly rect: Rect;
  readonly level: number;
  readonly within: Rect;
}

/** The distance of parts from which what is lettered beside them can be read, in CSS pixels. */
const READABLE = 44;

/** What only a near eye can read: numbers, scales, voltages; null where there is nothing, or it is too far. */
export function createDetail(studio: Studio, near: Near, machine: Mark1): View | null {
  return DETAILS[near.name]?.(studio, near, machine) ?? null;
}

type BuildDetail = (studio: Studio, near: Near, machine: Mark1) => View | null;

const DETAILS: Readonly<Partial<Record<PlaceName, BuildDetail>>> = {
  sensory: detailCells,
  plugboard: detailJacks,
  association: detailLamps,
  potentiometers: detailKnobs,
};

function isReadable({ pitch }: Grid, { level }: Near): boolean {
  return pitch * level >= READABLE;
}

/** A photocell's row and column. */
function detailCells(studio: Studio, { rect, ...near }: Near, { plan }: Mark1): View | null {
  const grid = layPhotocells(laySensoryUnit(rect, studio.unit), studio.unit, plan);
  if (!isReadable(grid, { rect, ...near })) return null;
  const sprite = studio.bake(rect, (brush) => {
    for (const place of placesIn(grid, near.within))
      paintUnder(brush, place, [[tellCell(place, plan.side), INK.ivory]]);
  });
  return still(sprite);
}

function tellCell({ number }: Place, side: number): string {
  return `${Math.floor(number / side) + 1} | ${(number % side) + 1}`;
}

/** Which photocell and which A-unit a jack is of. */
function detailJacks(studio: Studio, { rect, ...near }: Near, { plan }: Mark1): View | null {
  const { pitch, cells, units } = layBoard(rect, studio.unit, plan);
  if (!isReadable({ pitch, spots: cells }, { rect, ...near })) return null;
  const sprite = studio.bake(rect, (brush) => {
    for (const place of placesIn({ pitch, spots: cells }, near.within))
      paintUnder(brush, place, [[tellCell(place, plan.side), INK.ivory]]);
    for (const place of placesIn({ pitch, spots: units }, near.within))
      paintUnder(brush, place, [[nameUnit(place), INK.ivory]]);
  });
  return still(sprite);
}

function nameUnit({ number }: Place): string {
  return `A${number + 1}`;
}

/** The red and the blue of the cables, bright enough for small letters. */
const EXCITES = '#ff8a76';
const INHIBITS = '#8db8ff';

/** An A-unit's number, and how many origin points excite and inhibit it. */
function detailLamps(studio: Studio, { rect, ...near }: Near, { plan }: Mark1): View | null {
  const grid = layAssociation(rect, studio.unit, plan);
  if (!isReadable(grid, { rect, ...near })) return null;
  const slate = studio.slate(rect);
  const places = placesIn(grid, near.within);
  const paint = whenChanged((board: Plugboard) => {
    slate.paint((brush) => {
      for (const place of places) {
        const { excite, inhibit } = countOrigins(board, place.number);
        paintName(brush, place, nameUnit(place), INK.ivory);
        paintUnder(brush, place, [
          [`+${excite}`, EXCITES],
          [`−${inhibit}`, INHIBITS],
        ]);
      }
    });
  });
  return { ...still(slate.sprite), draw: ({ after }) => paint(after.board) };
}

function countOrigins({ unitFrom, signs }: Plugboard, unit: number): { excite: number; inhibit: number } {
  let [excite, inhibit] = [0, 0];
  for (let wire = unitFrom[unit]!; wire < unitFrom[unit + 1]!; wire++) {
    if (signs[wire]! > 0) excite++;
    else inhibit++;
  }
  return { excite, inhibit };
}

/** A value's number, its scale from end stop to end stop, and its voltage. */
function detailKnobs(studio: Studio, near: Near, { plan }: Mark1): View | null {
  const { rect, within } = near;
  const layout = layKnobs(rect, studio.unit, plan);
  const grid = { spots: knobSpots(layout), pitch: layout.plates[0]!.pitch };
  if (!isReadable(grid, near)) return null;
  const places = placesIn(grid, within);
  const radius = grid.pitch * KNOB_RADIUS;
  const furniture = studio.bake(rect, (brush) => {
    for (const place of places) {
      paintKnobScale(brush, place.spot, { radius, stopMillivolts: plan.stopMillivolts });
      paintName(brush, place, nameUnit(place), INK.pen);
    }
  });
  const volts = createVoltField(studio, places);
  const container = new Container({ children: [furniture, volts.container] });
  return {
    container,
    draw: ({ before, after, progress }) => volts.draw(before.shafts, after.shafts, progress),
    destroy: () => container.destroy({ children: true }),
  };
}

function still(sprite: Sprite): View {
  const container = new Container({ children: [sprite] });
  return { container, draw: () => undefined, destroy: () => container.destroy({ children: true }) };
}
