import {
  advanceSession,
  branch,
  copyMark1,
  momentAt,
  momentOf,
  sessionAt,
  SPECIFICATION,
  type Command,
  type LoggedCommand,
  type Moment,
  type Recording,
  type Session,
} from '../core/index.ts';
import { duelAt, framesUntil } from './duel-frames.ts';
import { createLitTime } from '../scene/lit-time.ts';
import type { Past, PlayheadAction, Stride } from './playhead-state.ts';
import { openRounds } from './rounds.ts';
import type { Stage } from './stage.ts';
import type { ExhibitState } from './state.ts';
import { shutSheets } from './sheets.ts';

type PlayheadHandlers = {
  readonly [K in PlayheadAction['kind']]: (
    state: ExhibitState,
    action: Extract<PlayheadAction, { kind: K }>,
  ) => ExhibitState;
};

/** What each of these actions makes of the exhibit. */
export const PLAYHEAD_HANDLERS: PlayheadHandlers = {
  'go-to': (state, { at }) => goTo(state, momentAt(timelineOf(state).recording, at)),
  step: (state, { stride, by }) => {
    const { recording } = timelineOf(state);
    const from = state.past?.moment ?? momentOf(recording.session);
    const moment = by > 0 ? nextOf(recording, from, stride) : lastOf(recording, from, stride);
    return moment === null ? state : goTo(state, moment);
  },
  'go-to-now': (state) => (state.past === null ? state : comeBack(state, state.past.from)),
  'take-back': (state) => {
    const before = beforeLastDeed(state.stage.session);
    return before === null ? state : takeBack(state, before);
  },
  'swap-branches': (state) =>
    state.other === null ? state : comeBack({ ...state, other: timelineOf(state) }, state.other),
  compare: (state, { open }) => ({
    ...(open ? shutSheets(state) : state),
    comparing: open && state.other !== null,
  }),
};

/** The moment before the last thing that somebody did; what the lesson does by itself, and pictures, do not count. */
export function beforeLastDeed({ log }: Session): Moment | null {
  const last = log.findLastIndex(({ command }) => isDeed(command));
  if (last < 0) return null;
  let first = last;
  while (first > 0 && isSameGesture(log[first - 1], log[first])) first--;
  const { at } = log[first] ?? { at: 0 };
  return { at, commands: first };
}

function isDeed({ kind }: Command): boolean {
  return kind !== 'present' && kind !== 'next-trial';
}

/** The slide of a dial gives many commands, one soon after the other. */
function isSameGesture(one: LoggedCommand | undefined, other: LoggedCommand | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const { kind } = one.command;
  const slides = kind === 'values' || kind === 'panel' || kind === 'law';
  return slides && kind === other.command.kind && other.at - one.at <= SPECIFICATION.ticksPerSecond.value;
}

function takeBack(state: ExhibitState, before: Moment): ExhibitState {
  const pace = state.lesson === null ? 'live' : 'held';
  return {
    ...atRest(state),
    pace,
    stage: stageAt(state.stage, before),
    past: null,
    other: timelineOf(state),
  };
}

/** The stage whose session the timeline shows: also while an earlier moment of it is looked at. */
export function timelineOf({ stage, past }: ExhibitState): Stage {
  return past?.from ?? stage;
}

/** Whoever does something in the past goes on from there: a branch, and what was there before is the other one. */
export function branchOff(state: ExhibitState): ExhibitState {
  const { past, stage } = state;
  if (past === null) return state;
  if (stage !== past.shown) return { ...state, past: null, other: null, comparing: false };
  const { at, commands } = momentOf(stage.session);
  if (at === past.moment.at && commands === past.moment.commands) return state;
  return { ...state, past: null, other: past.from };
}

function goTo(state: ExhibitState, moment: Moment): ExhibitState {
  const from = timelineOf(state);
  if (!isBefore(moment, momentOf(from.session))) return comeBack(state, from);
  const shown = stageAt(from, moment);
  const past: Past = { from, moment, shown };
  return { ...atRest(state), stage: shown, past };
}

function comeBack(state: ExhibitState, stage: Stage): ExhibitState {
  return { ...atRest(state), stage, past: null };
}

/** Time stands still, and the glass is empty: what was drawn then is on the photocells. */
function atRest(state: ExhibitState): ExhibitState {
  return {
    ...state,
    pace: 'held',
    strokes: [],
    cursor: null,
    picking: null,
    next: null,
    talk: { kind: 'listening' },
    operator: { ...state.operator, steps: [], refusal: null, wire: null, target: null },
  };
}

/** A stage by itself on which everything is as it was at a moment. */
function stageAt(from: Stage, moment: Moment): Stage {
  const recording = branch(from.recording, moment);
  const { session } = recording;
  const told = recording.trials.filter(({ correct }) => correct !== null).length;
  return {
    session,
    before: copyMark1(session.machine),
    lit: createLitTime(session.machine),
    record: from.record.slice(0, told),
    fraction: 0,
    owed: 0,
    rounds: openRounds(session),
    recording,
    duel: duelAt(from.duelFrames, from.recording, moment),
    duelFrames: framesUntil(from.duelFrames, moment),
  };
}

function isBefore(one: Moment, other: Moment): boolean {
  return one.at < other.at || (one.at === other.at && one.commands < other.commands);
}

/** Where the next phase, trial or mistake ends; null where there is none. */
function nextOf(recording: Recording, from: Moment, stride: Stride): Moment | null {
  if (stride === 'phase') return nextPhase(recording, from);
  const mark = recording.trials.find(
    ({ end, correct }) => isBefore(from, end) && (stride === 'trial' || correct === false),
  );
  return mark?.end ?? (stride === 'trial' ? momentOf(recording.session) : null);
}

function lastOf(recording: Recording, from: Moment, stride: Stride): Moment | null {
  if (stride === 'phase') return lastPhase(recording, from);
  const mark = recording.trials.findLast(
    ({ end, correct }) => isBefore(end, from) && (stride === 'trial' || correct === false),
  );
  return mark?.end ?? (stride === 'trial' ? POWER_ON : null);
}

const POWER_ON: Moment = { at: 0, commands: 0 };

function nextPhase(recording: Recording, from: Moment): Moment | null {
  const { machine } = sessionAt(recording, from);
  if (machine.phase !== 'rest') return endOfPhase(recording, machine.phaseEnds);
  const begin = beginnings(recording).find((moment) => isBefore(from, moment));
  return begin ?? null;
}

/** A trial's end is a moment before the next begins, though both may be at one tick. */
function endOfPhase(recording: Recording, at: number): Moment {
  const mark = recording.trials.find(({ end }) => end.at >= at);
  return mark?.end.at === at ? mark.end : momentAt(recording, at);
}

/** The ends of the phases since the last trial began; before it, where that trial began, and where the one before ended. */
function lastPhase(recording: Recording, from: Moment): Moment | null {
  const begin = beginnings(recording).findLast((moment) => isBefore(moment, from));
  if (begin === undefined) return isBefore(POWER_ON, from) ? POWER_ON : null;
  const session = sessionAt(recording, begin);
  let last = begin;
  while (session.machine.phase !== 'rest') {
    advanceSession(session, session.machine.phaseEnds - session.machine.tick);
    const end = endOfPhase(recording, session.machine.tick);
    if (!isBefore(end, from)) break;
    last = end;
  }
  return last;
}

/** Where trials begin, the one under way too: each just after its command. */
function beginnings({ session, trials }: Recording): Moment[] {
  const begun = trials.map(({ before }) => after(before));
  if (session.machine.phase === 'rest') return begun;
  const place = session.log.findLastIndex(
    ({ command: { kind } }) => kind === 'trial' || kind === 'next-trial',
  );
  const logged = session.log[place];
  return logged === undefined ? begun : [...begun, { at: logged.at, commands: place + 1 }];
}

function after({ at, commands }: Moment): Moment {
  return { at, commands: commands + 1 };
}
