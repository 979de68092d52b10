import type { MachinePlan, Mark1 } from '../core/index.ts';
import { layAssociation } from './association-layout.ts';
import { layBoard } from './board-layout.ts';
import { HALL, toHall, toWindow, viewOf, type Camera } from './camera/camera.ts';
import type { FloorPlan, RackName, Rect } from './floor-plan.ts';
import { layKnobs } from './knob-layout.ts';
import { middleOf, type Grid, type Spot } from './rect.ts';
import { layResponse } from './response-layout.ts';
import { layPhotocells, layRetinaFoot, laySensoryUnit } from './sensory-plan.ts';
import type { Sizes } from './unit-layout.ts';

/** A part of the machine that can be touched and looked into, counted from 0. */
export type Part =
  | { readonly kind: 'a-unit'; readonly unit: number }
  | { readonly kind: 'photocell'; readonly cell: number }
  /** The meter of an R-unit. */
  | { readonly kind: 'meter'; readonly response: number };

/** Where the parts of a machine can be touched, in CSS pixels of the window. */
export interface TouchPlan {
  /** The part nearest to a place among those whose bank is there. */
  readonly partAt: (x: number, y: number) => Part | null;
  /** Where a part is, on the first rack along the way of the signal that has it in sight. */
  readonly spotOf: (part: Part) => Spot | null;
  /** Half the distance to its neighbours, where `spotOf` has it; 0 out of sight. */
  readonly reach: (part: Part) => number;
}

/** Parts of one kind beside each other on one rack, in their order from `first`. */
interface Bank extends Grid {
  readonly kind: Part['kind'];
  readonly first: number;
}

/** How far beyond its outermost places a bank can be touched, in CSS pixels, where half their distance is less. */
const FINGER = 7;

/** Lays out what can be touched, as a camera sees it: an A-unit's lamp, jack and knob, a photocell's lamp and jack. */
export function layTouch(plan: FloorPlan, machine: Pick<Mark1, 'plan'>, camera: Camera = HALL): TouchPlan {
  const view = viewOf(plan);
  const banks = banksOf(plan, machine.plan);
  const bounds = banks.map(boundsOf);
  const homeOf = (part: Part): { readonly bank: Bank; readonly spot: Spot } | null => {
    for (const bank of banks) {
      const spot = bank.kind === part.kind ? bank.spots[numberOf(part) - bank.first] : undefined;
      if (spot !== undefined) return { bank, spot };
    }
    return null;
  };
  return {
    partAt: (x, y) => {
      const touch = toHall(camera, view, { x, y });
      return nearestPart(
        banks.filter((_, place) => isIn(bounds[place]!, touch)),
        touch,
      );
    },
    spotOf: (part) => {
      const spot = homeOf(part)?.spot;
      return spot === undefined ? null : toWindow(camera, view, spot);
    },
    reach: (part) => ((homeOf(part)?.bank.pitch ?? 0) / 2) * camera.scale,
  };
}

function numberOf(part: Part): number {
  if (part.kind === 'meter') return part.response;
  return part.kind === 'a-unit' ? part.unit : part.cell;
}

function partOf({ kind, first }: Bank, place: number): Part {
  const number = first + place;
  if (kind === 'meter') return { kind, response: number };
  return kind === 'a-unit' ? { kind, unit: number } : { kind, cell: number };
}

function nearestPart(banks: readonly Bank[], touch: Spot): Part | null {
  let nearest = Infinity;
  let part: Part | null = null;
  for (const bank of banks) {
    bank.spots.forEach(({ x, y }, place) => {
      const distance = (x - touch.x) * (x - touch.x) + (y - touch.y) * (y - touch.y);
      if (distance >= nearest) return;
      nearest = distance;
      part = partOf(bank, place);
    });
  }
  return part;
}

function isIn({ x, y, width, height }: Rect, touch: Spot): boolean {
  return touch.x >= x && touch.x <= x + width && touch.y >= y && touch.y <= y + height;
}

/** Round all places of a bank and half their distance beyond, or a little more. */
function boundsOf({ spots, pitch }: Bank): Rect {
  const across = spots.map(({ x }) => x);
  const down = spots.map(({ y }) => y);
  const [x, y] = [Math.min(...across), Math.min(...down)];
  const round = { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
  return outset(round, Math.max(pitch / 2, FINGER));
}

function outset({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

type PartSizes = Sizes & Pick<MachinePlan, 'responses'>;
type LayBanks = (rect: Rect, unit: number, sizes: PartSizes) => readonly Bank[];

/** The banks of every rack; the large meter is that of the first R-unit. Where a part is on two racks, the one that comes first here is its home. */
const RACK_BANKS: Readonly<Record<RackName, LayBanks>> = {
  association: (rect, unit, sizes) => [aUnits(layAssociation(rect, unit, sizes))],
  sensory: (rect, unit, sizes) => {
    const layout = laySensoryUnit(rect, unit);
    const { extra } = layRetinaFoot(layout, unit, sizes);
    const cells: Bank = { kind: 'photocell', first: 0, ...layPhotocells(layout, unit, sizes) };
    if (extra === null) return [cells];
    return [cells, { kind: 'a-unit', first: cells.spots.length, spots: [extra.cell], pitch: extra.pitch }];
  },
  plugboard: (rect, unit, sizes) => {
    const { cells, units, pitch } = layBoard(rect, unit, sizes);
    return [{ kind: 'photocell', first: 0, pitch, spots: cells }, aUnits({ pitch, spots: units })];
  },
  potentiometers: (rect, unit, sizes) =>
    layKnobs(rect, unit, sizes).plates.map(({ first, pitch, spots }) => ({
      kind: 'a-unit',
      first,
      pitch,
      spots,
    })),
  response: (rect, unit, { responses }) => {
    const { meter, units } = layResponse(rect, unit);
    const pitch = Math.min(units[0]!.width, units[0]!.height);
    const tiles = units.slice(0, responses).map(middleOf);
    return [
      { kind: 'meter', first: 0, spots: tiles, pitch },
      { kind: 'meter', first: 0, spots: [middleOf(meter)], pitch: Math.min(meter.width, meter.height) },
    ];
  },
};

function aUnits({ pitch, spots }: Grid): Bank {
  return { kind: 'a-unit', first: 0, pitch, spots };
}

function banksOf({ racks, unit }: FloorPlan, sizes: PartSizes): Bank[] {
  return Object.entries(RACK_BANKS).flatMap(([name, lay]) => {
    const rect = racks[name as RackName];
    return rect === null ? [] : lay(rect, unit, sizes);
  });
}
