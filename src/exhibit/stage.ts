import {
  advanceSession,
  apply,
  copyMark1,
  follow,
  overwriteMark1,
  playLesson,
  record,
  type Command,
  type Mark1,
  type MachineEvent,
  type Recording,
  type Session,
  type Ticks,
} from '../core/index.ts';
import { countLit, createLitTime, type LitTime } from '../scene/lit-time.ts';
import { keepDuel, newDuelFrames, type DuelFrames } from './duel-frames.ts';
import { duelWorks } from './duel-works.ts';
import type { Duel } from './duel.ts';
import { followRounds, openRounds, type Rounds } from './rounds.ts';

/**
 * The machine on show: its session, how it stood one tick ago, and the part of a tick that has passed since. Two states
 * and a fraction are all that a picture is drawn from.
 */
export interface Stage {
  readonly session: Session;
  /** The machine one tick before the present one. */
  readonly before: Mark1;
  /** Told trials since power-on, oldest first: the strip chart's record. */
  readonly record: { readonly correct: boolean }[];
  /** Part of a tick, 0 to 1, by which the wall clock is ahead of the machine. */
  fraction: number;
  /** Whole ticks that are due, and for which there was no time yet. */
  owed: Ticks;
  /** Whether the lesson goes round; replaced after each of its trials. */
  rounds: Rounds;
  readonly recording: Recording;
  /** The successor beside the machine; null while the response law stands at the step. */
  duel: Duel | null;
  readonly duelFrames: DuelFrames;
  /** For how long each lamp was lit since the session came on show. */
  readonly lit: LitTime;
}

/** Puts a session on show that has just been switched on. */
export function createStage(session: Session): Stage {
  return {
    session,
    before: copyMark1(session.machine),
    record: [],
    fraction: 0,
    owed: 0,
    rounds: openRounds(session),
    recording: record(session),
    duel: null,
    duelFrames: newDuelFrames(),
    lit: createLitTime(session.machine),
  };
}

/** Does something that the successor heeds as well. */
export function tellBoth(stage: Stage, command: Command): void {
  apply(stage.session, command);
  stage.duel = duelWorks().heedDuel(stage.duel, stage.session, command);
  keepDuel(stage.duelFrames, stage.recording, { duel: stage.duel, when: 'at-once' });
}

/** How ticks pass: whether the lesson goes on by itself, and, where time is short, when none is left for them. */
interface Passing {
  readonly lesson: boolean;
  readonly isLate?: () => boolean;
}

/** Lets whole ticks pass, or as many as there is time for, keeping the state before the last of them. */
export function passTicks(stage: Stage, ticks: Ticks, passing: Passing): readonly MachineEvent[] {
  if (ticks === 0) return [];
  const { session, before } = stage;
  const events = passWatched(stage, ticks - 1, passing);
  overwriteMark1(before, session.machine);
  events.push(...passWatched(stage, 1, passing));
  for (const event of events) {
    if (event.kind === 'trial' && event.outcome.wanted !== null)
      stage.record.push({ correct: event.outcome.correct });
  }
  return events;
}

/** Stops at every end of a phase, so that the machine is seen as each trial of the lesson leaves it. */
function passWatched(stage: Stage, ticks: Ticks, { lesson, isLate }: Passing): MachineEvent[] {
  const { session } = stage;
  const pass = lesson ? playLesson : advanceSession;
  const { machine } = session;
  const until = machine.tick + ticks;
  const events: MachineEvent[] = [];
  while (machine.tick < until) {
    const [from, taught] = [machine.tick, session.results.trials.length];
    // At rest no phase ends; a lesson's next trial begins with the next tick.
    const step = machine.phase === 'rest' && lesson ? 1 : machine.phaseEnds - machine.tick;
    const news = passSeen(stage, Math.min(step, until - machine.tick), pass);
    follow(stage.recording, news);
    if (stage.duel !== null) {
      duelWorks().heedDuel(stage.duel, session, news);
      keepDuel(stage.duelFrames, stage.recording, { duel: stage.duel, when: 'if-due' });
    }
    events.push(...news);
    if (session.results.trials.length > taught) stage.rounds = followRounds(stage.rounds, session);
    if (machine.tick === from || isLate?.() === true) break;
  }
  return events;
}

/** Within a phase lamps stay as they were as it began; at rest they follow what is before the lens. */
function passSeen({ session, lit }: Stage, ticks: Ticks, pass: typeof playLesson): readonly MachineEvent[] {
  const { machine } = session;
  const from = machine.tick;
  const rests = machine.phase === 'rest';
  if (!rests) countLit(lit, machine, ticks);
  const news = pass(session, ticks);
  if (rests) countLit(lit, machine, machine.tick - from);
  return news;
}
