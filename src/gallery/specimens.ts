import { apply, STANDARD_PANEL, type HandCommand } from '../core/index.ts';
import { passTicks } from '../exhibit/stage.ts';
import type { PlaceName, Rect } from '../scene/floor-plan.ts';
import { layDials, layKnobs } from '../scene/knob-layout.ts';
import { layResponse } from '../scene/response-layout.ts';
import { laySensoryUnit } from '../scene/sensory-plan.ts';
import type { Part } from '../scene/touch-plan.ts';
import { answered, idle, inDuel, inLesson, inPhase, type Moment } from './moments.ts';

/** A view of the scene, or a part of one. */
export type Sight = PlaceName | 'glass' | 'chart';

/** A view alone, in one state that a real machine has come to. */
export interface Specimen {
  readonly group: string;
  readonly name: string;
  readonly view: Sight;
  readonly make: () => Moment | Promise<Moment>;
  /** Ticks that then pass, each of them drawn: lamps warm, needles swing, knobs turn. */
  readonly then?: number;
  readonly inspected?: Part;
  /** The part of the view that is shown, where it is not all of it. */
  readonly crop?: (rect: Rect, unit: number, moment: Moment) => Rect;
}

/** The moment, with something done to it by hand. */
function handled(moment: Moment, ...commands: readonly HandCommand[]): Moment {
  for (const command of commands) apply(moment.stage.session, command);
  passTicks(moment.stage, 1, { lesson: moment.stage.session.plan.lesson !== null });
  return moment;
}

const every = (count: number, step: number): number[] =>
  Array.from({ length: Math.ceil(count / step) }, (_, place) => place * step);

const settling = (share: number): Moment => inPhase('02-e-or-x', { trials: 12, phase: 'settle-a', share });
const turning = (share: number): Moment => inPhase('03-alphabet', { trials: 60, phase: 'reinforce', share });

const SENSORY = [
  { name: 'dark', make: idle },
  { name: 'lit', make: () => settling(0) },
  {
    name: 'on where it is dark',
    make: () => handled(answered(), { kind: 'panel', change: { polarity: 'ground' } }),
  },
  {
    name: 'dead and stuck cells',
    make: () =>
      handled(
        answered(),
        { kind: 'break', fault: { part: 'photocells', cells: every(200, 7), become: 'dead' } },
        {
          kind: 'break',
          fault: { part: 'photocells', cells: every(200, 11).map((cell) => cell + 200), become: 'stuck' },
        },
      ),
  },
  { name: 'direct view', make: () => inPhase('07-direct-view', { trials: 3, phase: 'settle-r', share: 0 }) },
  { name: 'origin points of A-unit 100', make: idle, inspected: { kind: 'a-unit', unit: 99 } },
] as const;

const PLUGBOARD = [
  { name: 'idle', make: idle },
  { name: 'signals on their way', make: () => settling(0.5) },
  { name: 'the wires of a photocell', make: idle, inspected: { kind: 'photocell', cell: 210 } },
  {
    name: 'cut cables',
    make: () => handled(settling(0.5), { kind: 'break', fault: { part: 'cables', wires: every(10_240, 3) } }),
  },
] as const;

const ASSOCIATION = [
  { name: 'off', make: idle },
  { name: 'warming', make: () => settling(0.84), then: 2 },
  { name: 'firing', make: () => inPhase('02-e-or-x', { trials: 12, phase: 'settle-r', share: 0.5 }) },
  {
    name: 'pulled units',
    make: () => handled(turning(0.2), { kind: 'break', fault: { part: 'a-units', units: every(512, 6) } }),
  },
] as const;

const KNOBS = [
  { name: 'still', make: idle },
  { name: 'motors turning', make: () => turning(0.5), then: 2 },
  { name: 'taught: the end of the alphabet', make: () => inLesson('03-alphabet', 520) },
  {
    name: 'end stops',
    make: () =>
      handled(idle(), {
        kind: 'values',
        settings: every(512, 1).map((unit) => ({ unit, millivolts: unit % 2 === 0 ? 11_000 : -11_000 })),
      }),
  },
  {
    name: 'motors and clutches at fault',
    make: () =>
      handled(
        turning(0.3),
        { kind: 'break', fault: { part: 'motors', units: every(512, 9) } },
        {
          kind: 'break',
          fault: { part: 'clutches', units: every(510, 9).map((unit) => unit + 2), slipPercent: 40 },
        },
      ),
  },
] as const;

const RESPONSE = [
  { name: 'nothing answered', make: idle },
  { name: 'answered', make: answered },
  {
    name: 'the needle on its way',
    make: () => inPhase('02-e-or-x', { trials: 12, phase: 'settle-a', share: 0.9 }),
    then: 12,
  },
  { name: 'five R-units', make: () => inPhase('03-alphabet', { trials: 300, phase: 'judge', share: 0.5 }) },
  { name: 'the sigmoid on its face', make: () => inDuel('13-plain-shapes', 20) },
] as const;

const meterOf = (rect: Rect, unit: number): Rect => layResponse(rect, unit).meter;
const countersOf = (rect: Rect, unit: number): Rect => layResponse(rect, unit).counters;
const jewelsOf = (rect: Rect, unit: number): Rect => round(layResponse(rect, unit).units);

/** The rectangle round some. */
function round(rects: readonly Rect[]): Rect {
  const [x, y] = [Math.min(...rects.map((rect) => rect.x)), Math.min(...rects.map((rect) => rect.y))];
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  return { x, y, width: right - x, height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y };
}

const groupOf = (
  group: string,
  view: Sight,
  states: readonly Omit<Specimen, 'group' | 'view'>[],
  crop?: Specimen['crop'],
): Specimen[] => states.map((state) => ({ group, view, ...state, ...(crop === undefined ? {} : { crop }) }));

const dialsOf = (rect: Rect, unit: number, { stage }: Moment): Rect =>
  round(layDials(layKnobs(rect, unit, stage.session.machine.plan).panel, unit));

const otherDials = (): Moment =>
  handled(idle(), {
    kind: 'panel',
    change: { ...STANDARD_PANEL, threshold: 7, decayPerTrial: 0.04, motorSpeed: 20 },
  });

/** Every view of the scene, alone, in its states. */
export const SPECIMENS: readonly Specimen[] = [
  ...groupOf('Sensory unit', 'sensory', SENSORY),
  ...groupOf(
    'Camera screen',
    'sensory',
    SENSORY.slice(0, 2),
    (rect, unit) => laySensoryUnit(rect, unit).screen,
  ),
  ...groupOf('Plugboard', 'plugboard', PLUGBOARD),
  ...groupOf('Association units', 'association', ASSOCIATION),
  ...groupOf('Value potentiometers', 'potentiometers', KNOBS),
  ...groupOf(
    'Dials and the count of motors',
    'potentiometers',
    [
      { name: 'as at power-on', make: idle },
      { name: 'turned', make: otherDials },
      { name: 'counting', make: () => turning(0.5) },
    ],
    dialsOf,
  ),
  ...groupOf('Response', 'response', RESPONSE),
  ...groupOf('Meter', 'response', RESPONSE, meterOf),
  ...groupOf('Jewel lamps', 'response', RESPONSE.slice(0, 4), jewelsOf),
  ...groupOf(
    'Counters',
    'response',
    [
      { name: 'at nought', make: idle },
      { name: 'after 99 trials', make: () => inLesson('03-alphabet', 99) },
      { name: 'after 100', make: () => inLesson('03-alphabet', 100) },
    ],
    countersOf,
  ),
  ...groupOf('Glass', 'glass', [
    { name: 'empty', make: idle },
    { name: 'drawn on', make: answered },
  ]),
  ...groupOf('Strip chart', 'chart', [
    { name: 'empty', make: idle },
    { name: 'full', make: () => inLesson('03-alphabet', 520) },
    { name: 'duel', make: () => inDuel('13-plain-shapes', 50) },
  ]),
  ...groupOf('Successor', 'successor', [
    { name: 'before its first trial', make: () => inDuel('13-plain-shapes', 0) },
    { name: 'taught', make: () => inDuel('13-plain-shapes', 50) },
    { name: 'five outputs', make: () => inDuel('03-alphabet', 30) },
  ]),
];
