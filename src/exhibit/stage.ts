import {
  advanceSession,
  copyMark1,
  overwriteMark1,
  playLesson,
  type Mark1,
  type MachineEvent,
  type Session,
  type Ticks,
} from '../core/index.ts';

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
}

/** Puts a session on show. */
export function createStage(session: Session): Stage {
  return { session, before: copyMark1(session.machine), record: [], fraction: 0 };
}

/** Lets whole ticks pass, keeping the state before the last of them. With `lesson`, the lesson goes on by itself. */
export function passTicks(
  stage: Stage,
  ticks: Ticks,
  { lesson }: { readonly lesson: boolean },
): readonly MachineEvent[] {
  if (ticks === 0) return [];
  const { session, before } = stage;
  const pass = lesson ? playLesson : advanceSession;
  const events = [...pass(session, ticks - 1)];
  overwriteMark1(before, session.machine);
  events.push(...pass(session, 1));
  for (const event of events) {
    if (event.kind === 'trial' && event.outcome.wanted !== null)
      stage.record.push({ correct: event.outcome.correct });
  }
  return events;
}
