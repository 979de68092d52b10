import type { MachinePlan } from '../../core/index.ts';
import { layAssociation } from '../../scene/association-layout.ts';
import { layBoard } from '../../scene/board-layout.ts';
import type { DeskPlace } from '../../scene/desk-plan.ts';
import type { FloorPlan, RackName, Rect } from '../../scene/floor-plan.ts';
import { layDials, layKnobs, type KnobPlate } from '../../scene/knob-layout.ts';
import { roomIn } from '../../scene/rack.ts';
import { cutBottom, rowsOf } from '../../scene/rect.ts';
import { layResponse } from '../../scene/response-layout.ts';
import { laySensoryUnit } from '../../scene/sensory-plan.ts';
import { PLATE_ANSWERS, type AnswerId } from './answers.ts';

/** A place of the window that can be asked how it is known, in CSS pixels. */
export interface Mark {
  readonly answer: AnswerId;
  readonly rect: Rect;
}

/** The least that a finger can hit, in CSS pixels. */
const FINGER = { width: 38, height: 34 };

/** Where in the hall one can ask how it is known: every plate, dial, counter and number in sight, as a signal passes them. */
export function layMarks(plan: FloorPlan, machine: MachinePlan, origin: 'with-origin' | 'without'): Mark[] {
  const name = plan.title === null ? [] : [mark('name', plan.title)];
  const racks = (Object.keys(RACK_MARKS) as RackName[]).flatMap((rack) => marksOn(rack, plan, machine));
  const successor = plan.successor === null ? [] : [mark('successor', plan.successor)];
  const desk = (Object.keys(DESK_MARKS) as DeskPlace[]).flatMap((place) => marksAt(place, plan, origin));
  const told = [mark('caption', plan.caption), mark('time', plan.timeline)];
  return [...name, ...racks, ...successor, ...told, ...desk].map(forFinger);
}

function mark(answer: AnswerId, rect: Rect): Mark {
  return { answer, rect };
}

/** A rack that is not the Mark I's has one answer for all that is on it. */
function marksOn(rack: RackName, plan: FloorPlan, machine: MachinePlan): Mark[] {
  const rect = plan.racks[rack];
  if (rect === null) return [];
  if (machine.kind === 'direct') return [mark(PLATE_ANSWERS.teachingRacks[rack], rect)];
  const plate = { ...rect, height: roomIn(rect, plan.unit).y - rect.y };
  return [mark(PLATE_ANSWERS.racks[rack], plate), ...RACK_MARKS[rack](rect, plan.unit, machine)];
}

type LayRack = (rect: Rect, unit: number, machine: MachinePlan) => Mark[];

const RACK_MARKS: Readonly<Record<RackName, LayRack>> = {
  sensory: (rect, unit) => {
    const { retina, plate, screen, toggle } = laySensoryUnit(rect, unit);
    return [mark('photocells', around([retina, plate])), mark('camera', screen), mark('polarity', toggle)];
  },
  plugboard: (rect, unit, machine) => {
    const { panel } = layBoard(rect, unit, machine);
    return [mark('wires', { ...panel, height: roomIn(rect, unit).y + roomIn(rect, unit).height - panel.y })];
  },
  association: (rect, unit, machine) => [mark('a-units', layAssociation(rect, unit, machine).panel)],
  potentiometers: (rect, unit, machine) => {
    const { plates, panel } = layKnobs(rect, unit, machine);
    const [motors, speed, decay, threshold] = layDials(panel, unit);
    return [
      ...rowsOfPlates(plates).flatMap((row) => marksOnRow(row)),
      mark('motors', motors),
      mark('motor-speed', speed),
      mark('decay', decay),
      mark('threshold', threshold),
    ];
  },
  response: (rect, unit) => {
    const { meter, rule, units, counters } = layResponse(rect, unit);
    return [
      mark('meter', meter),
      mark('procedure', rule),
      mark('r-units', around(units)),
      mark('counters', counters),
    ];
  },
};

/** Plates that stand beside each other. */
function rowsOfPlates(plates: readonly KnobPlate[]): KnobPlate[][] {
  const rows = new Map<number, KnobPlate[]>();
  for (const plate of plates) {
    const row = Math.round(plate.label.y);
    rows.set(row, [...(rows.get(row) ?? []), plate]);
  }
  return [...rows.values()];
}

/** The knobs of a row of plates, and under them the names of their source-sets. */
function marksOnRow(plates: readonly KnobPlate[]): Mark[] {
  const knobs = around(plates.map(({ plate }) => plate));
  const foot = Math.max(...plates.map(({ label }) => label.y));
  const [names, above] = cutBottom(
    { ...knobs, height: foot + FINGER.height / 2 - knobs.y },
    FINGER.height,
    0,
  );
  return [mark('values', above), mark('source-sets', names)];
}

/** The desk's numbers and keys; every place has an answer, the lesson's a second one for its keys. */
const DESK_MARKS: Readonly<Record<DeskPlace, readonly AnswerId[]>> = {
  glass: ['glass'],
  tools: ['glass'],
  ask: ['teach'],
  shapes: ['teach'],
  lesson: ['lesson', 'pace'],
  chart: ['chart'],
};

/** The share of the lesson's place that its name takes, with the line of its origin or without. */
const NAME_SHARE = { 'with-origin': 0.48, without: 0.24 } as const;

function marksAt(place: DeskPlace, { desk }: FloorPlan, origin: keyof typeof NAME_SHARE): Mark[] {
  const answers = DESK_MARKS[place];
  const weights = answers.length === 1 ? [1] : [NAME_SHARE[origin], 1 - NAME_SHARE[origin]];
  const rows = rowsOf(desk[place], weights, 0);
  return rows.flatMap((rect, row) => answers.slice(row, row + 1).map((answer) => mark(answer, rect)));
}

/** The least rectangle that holds some others. */
function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const foot = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: foot - y };
}

/** What is too small for a finger grows about its middle. */
function forFinger({ answer, rect }: Mark): Mark {
  const width = Math.max(rect.width, FINGER.width);
  const height = Math.max(rect.height, FINGER.height);
  const grown = {
    x: rect.x - (width - rect.width) / 2,
    y: rect.y - (height - rect.height) / 2,
    width,
    height,
  };
  return { answer, rect: grown };
}
