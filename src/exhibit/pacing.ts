import { apply, isLessonOver, SPECIFICATION, type MachineEvent, type Ticks } from '../core/index.ts';
import { layCard } from './card.ts';
import { passTicks } from './stage.ts';
import { SPEEDS, type ExhibitState, type Talk } from './state.ts';

/**
 * Lets wall-clock seconds pass for the machine, by the pace and speed that are set. The machine knows only ticks: how the
 * seconds were cut into frames changes nothing of what it does.
 */
export function passTime(state: ExhibitState, seconds: number): ExhibitState {
  if (state.pace === 'held') return state;
  const { stage } = state;
  const due = stage.fraction + seconds * SPECIFICATION.ticksPerSecond.value * (SPEEDS[state.speed] ?? 1);
  const ticks = Math.floor(due);
  stage.fraction = due - ticks;
  if (ticks === 0) return state;
  const allowed = Math.min(ticks, ticksUntilHeld(state));
  return after(state, passTicks(stage, allowed, { lesson: state.pace === 'lesson' }));
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
  return hold(beginNext({ ...state, talk: told }));
}

/** Whether the card before the lens is the one on the glass, and not the lesson's. */
function isOnGlass({ lesson, strokes }: ExhibitState): boolean {
  return lesson === null || strokes.length > 0;
}

function talkAfter(talk: Talk, event: MachineEvent): Talk {
  if (event.kind !== 'trial') return talk;
  const { wanted, correct, corrections, response } = event.outcome;
  if (wanted !== null) return { kind: 'taught', correct, corrections, answered: response !== null };
  return response === null ? { kind: 'no-answer' } : { kind: 'answered', corrections };
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
  return done ? { ...state, pace: 'held' } : state;
}
