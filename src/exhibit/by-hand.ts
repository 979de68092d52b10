import {
  apply,
  createRandom,
  DEAD,
  drawUnits,
  originPointsOf,
  type HandCommand,
  type Mark1,
  type Session,
} from '../core/index.ts';
import type { HandStep, Operator, Refusal } from './operator.ts';
import type { ExhibitState } from './state.ts';
import { inverseOf, standingOf } from './undo.ts';

/** How many steps can be undone. */
const MOST_STEPS = 100;

/** Does something to the machine by hand, so that it can be undone, or says why it cannot be done. */
export function doByHand(
  state: ExhibitState,
  command: HandCommand,
  gesture: string | null = gestureOf(command),
): ExhibitState {
  const { session } = state.stage;
  const refusal = refusalOf(session.machine, command);
  if (refusal !== null) return withOperator(state, { refusal });
  const before = standingOf(session.machine);
  apply(session, command);
  const step = { kind: command.kind, gesture, inverse: inverseOf(session, command, before) };
  return followOn(withOperator(state, { steps: addStep(state.operator.steps, step), refusal: null }));
}

/** Undoes the last thing that was done by hand. */
export function undo(state: ExhibitState): ExhibitState {
  const { session } = state.stage;
  const step = state.operator.steps.at(-1);
  if (step === undefined) return state;
  const refusal = step.kind === 'panel' ? refusalOfAll(session.machine, step.inverse) : null;
  if (refusal !== null) return withOperator(state, { refusal });
  for (const command of step.inverse) apply(session, command);
  const steps = state.operator.steps.slice(0, -1);
  return followOn(withOperator(state, { steps, refusal: null, wire: null, target: null }));
}

/** The state with something else before the operator. */
export function withOperator(state: ExhibitState, change: Partial<Operator>): ExhibitState {
  return { ...state, operator: { ...state.operator, ...change } };
}

/** Lamps and needle follow the hand, also where time stood still between two trials. */
function followOn(state: ExhibitState): ExhibitState {
  const still = state.pace === 'held' && state.stage.session.machine.phase === 'rest';
  return still ? { ...state, pace: 'live' } : state;
}

/** The slide of one dial or of one knob is one gesture, however many commands it gives. */
function gestureOf(command: HandCommand): string | null {
  if (command.kind === 'values' && command.settings.length === 1) {
    return `value ${command.settings[0]?.unit ?? ''}`;
  }
  if (command.kind !== 'panel') return null;
  const [[name, value] = [], ...others] = Object.entries(command.change);
  return others.length === 0 && typeof value === 'number' ? `dial ${String(name)}` : null;
}

function addStep(steps: readonly HandStep[], step: HandStep): readonly HandStep[] {
  const last = steps.at(-1);
  if (last === undefined || step.gesture === null || last.gesture !== step.gesture) {
    return [...steps, step].slice(-MOST_STEPS);
  }
  // What sets a place anew is undone by its first inverse; what breaks one part after another, by all of them.
  const overwrites = step.kind === 'values' || step.kind === 'panel';
  const inverse = overwrites ? last.inverse : [...step.inverse, ...last.inverse];
  return [...steps.slice(0, -1), { ...step, inverse }];
}

function refusalOfAll(machine: Mark1, commands: readonly HandCommand[]): Refusal | null {
  return commands.map((command) => refusalOf(machine, command)).find((refusal) => refusal !== null) ?? null;
}

/** Why the machine would not carry out a command; the same cases in which the core throws. */
function refusalOf(machine: Mark1, command: HandCommand): Refusal | null {
  if (command.kind === 'plug') return plugRefusal(machine, command.wire, command.cell);
  if (command.kind === 'panel') return isLocked(machine, command.change) ? { why: 'trial-under-way' } : null;
  return null;
}

/** What can be turned only at rest, since the length of a trial hangs on it. */
const AT_REST_ONLY = ['motorSpeed', 'build'] as const;

/** Whether a change of the panel must wait for the end of the trial. */
export function isLocked({ phase, panel }: Mark1, change: Partial<Mark1['panel']>): boolean {
  return phase !== 'rest' && AT_REST_ONLY.some((name) => name in change && change[name] !== panel[name]);
}

function plugRefusal({ board, plan }: Mark1, wire: number, cell: number): Refusal | null {
  if (board.originPoints[wire] === cell) return null;
  const unit = board.unitFrom.findIndex((from) => from > wire) - 1;
  if (originPointsOf(board, unit).some((point) => point.cell === cell)) {
    return { why: 'wired-already', unit, cell };
  }
  const jacks = plan.wiresPerCell;
  return jacksTaken(board, cell) >= jacks ? { why: 'jacks-taken', cell, jacks } : null;
}

/** How many wires leave a photocell. */
export function jacksTaken({ originPoints }: Mark1['board'], cell: number): number {
  return originPoints.reduce((sum, origin) => sum + (origin === cell ? 1 : 0), 0);
}

/**
 * Pulls or puts back A-units, drawn by the session's seed and the length of its log, until a share of all is pulled. Those
 * that are pulled stay so while the share grows.
 */
export function pullShare(state: ExhibitState, share: number): ExhibitState {
  const { machine } = state.stage.session;
  const [more, units] = drawUntil(state.stage.session, machine.faults.pulled, share);
  if (units.length === 0) return state;
  const parts = { part: 'a-units', units } as const;
  const command: HandCommand = more ? { kind: 'break', fault: parts } : { kind: 'repair', repair: parts };
  return doByHand(state, command, 'share of A-units');
}

/** Lets photocells die, or mends dead ones, until a share of all is dead; drawn like `pullShare`. */
export function killShare(state: ExhibitState, share: number): ExhibitState {
  const { faults } = state.stage.session.machine;
  const dead = faults.cells.map((cell) => (cell === DEAD ? 1 : 0));
  const [more, cells] = drawUntil(state.stage.session, dead, share);
  if (cells.length === 0) return state;
  const command: HandCommand = more
    ? { kind: 'break', fault: { part: 'photocells', cells, become: 'dead' } }
    : { kind: 'repair', repair: { part: 'photocells', cells } };
  return doByHand(state, command, 'share of photocells');
}

/** The places to mark more, or to mark less, until a share of all is marked. */
function drawUntil(session: Session, marks: Uint8Array, share: number): [more: boolean, places: number[]] {
  const wanted = Math.round(share * marks.length);
  const marked = marks.reduce((sum, mark) => sum + mark, 0);
  const more = wanted > marked;
  const open = Array.from(marks.keys()).filter((place) => (marks[place] === 0) === more);
  const random = createRandom(session.seed).split('by hand').split(String(session.log.length));
  const drawn = drawUnits(open.length, Math.abs(wanted - marked) / Math.max(1, open.length), random);
  return [more, drawn.map((place) => open[place] ?? 0)];
}

/** Another seed for the plugboard, as from a throw of dice: it hangs on the last one alone. */
export function rollSeed(seed: string): string {
  return String(createRandom(seed).split('dice').below(1_000_000));
}
