import { apply, isLessonOver, SPECIFICATION, type MachineEvent, type Ticks } from '../core/index.ts';
import { layCard } from './card.ts';
import { milliseconds } from './clock.ts';
import { passTicks } from './stage.ts';
import { SPEEDS, type ExhibitState, type Talk } from './state.ts';

/** The longest that the machine may lag behind the wall clock, in seconds; what is due beyond that is let go. */
const LONGEST_LAG = 0.25;

/**
 * Lets wall-clock seconds pass for the machine, by the pace and speed that are set. The machine knows only ticks: how the
 * seconds were cut into frames changes nothing of what it does. When the clock shows `until` milliseconds, what is left to
 * do stays due: a slow computer shows a slower machine, never another one.
 */
export function passTime(state: ExhibitState, seconds: number, until = Infinity): ExhibitState {
  const { stage, pace } = state;
  if (pace === 'held') return forgive(state);
  const ticksPerSecond = SPECIFICATION.ticksPerSecond.value * (SPEEDS[state.speed] ?? 1);
  const mostOwed = Math.ceil(LONGEST_LAG * ticksPerSecond);
  const elapsed = stage.fraction + seconds * ticksPerSecond;
  const due = Math.min(stage.owed, mostOwed) + Math.floor(elapsed);
  stage.fraction = elapsed % 1;
  if (due === 0) return state;
  const { machine } = stage.session;
  const from = machine.tick;
  const events = passTicks(stage, Math.min(due, ticksUntilHeld(state)), {
    lesson: pace === 'lesson',
    isLate: () => milliseconds() > until,
  });
  const passed = machine.tick - from;
  // Where no time can pass, none is owed.
  stage.owed = passed === 0 ? 0 : Math.min(due - passed, mostOwed);
  return after(state, events);
}

/** Time that stands still is not made up for. */
function forgive(state: ExhibitState): ExhibitState {
  state.stage.owed = 0;
  return state;
}

/** One phase at a time stops at its end; one trial at a time stops wherever a phase of it ends, and goes on from there. */
function ticksUntilHeld({ pace, stage }: ExhibitState): Ticks {
  const { machine } = stage.session;
  return pace === 'phase' || pace === 'trial' ? machine.phaseEnds - machine.tick : Infinity;
}

/** What the page says and does after these events. */
function after(state: ExhibitState, events: readonly MachineEvent[]): ExhibitState {
  if (events.length === 0) return state;
  const told = events.reduce(talkAfter, state.talk);
  if (isOnGlass(state) && events.some(({ kind }) => kind === 'trial')) layCard(state, state);
  return hold(beginNext({ ...state, talk: told, news: events }));
}

/** Whether the card before the lens is the one on the glass, and not the lesson's. */
function isOnGlass({ lesson, strokes }: ExhibitState): boolean {
  return lesson === null || strokes.length > 0;
}

function talkAfter(talk: Talk, event: MachineEvent): Talk {
  if (event.kind !== 'trial') return talk;
  const { wanted, correct, corrections, response } = event.outcome;
  if (wanted !== null) return { kind: 'taught', correct, corrections, answered: response !== null };
  if (response === null) return { kind: 'no-answer' };
  const bet = talk.kind === 'listening' && talk.bet !== undefined ? { bet: talk.bet } : {};
  return { kind: 'answered', corrections, ...bet };
}

/** A trial that was asked for while another was under way. */
function beginNext(state: ExhibitState): ExhibitState {
  const { stage, next } = state;
  if (next === null || stage.session.machine.phase !== 'rest') return state;
  apply(stage.session, next);
  return { ...state, next: null, talk: { kind: 'listening' } };
}

/** Time stands still after one phase, after one trial, and when the lesson is over. */
function hold(state: ExhibitState): ExhibitState {
  const { pace, stage } = state;
  const done = {
    held: true,
    live: false,
    lesson: isLessonOver(stage.session),
    trial: stage.session.machine.phase === 'rest',
    phase: true,
  }[pace];
  return done ? forgive({ ...state, pace: 'held' }) : state;
}
