import { copyMark1, type Mark1 } from '../machine/mark1.ts';
import type { MachineEvent } from '../machine/trial.ts';
import type { Ticks } from '../machine/units.ts';
import { retrace, type Session } from './session.ts';

/** A point of a session: machine time has come to that tick, and so many of its commands are carried out. */
export interface Moment {
  readonly at: Ticks;
  readonly commands: number;
}

/** A session as it stood at a moment. What is written down in it only grows, so that its length is enough. */
export interface Keyframe extends Moment {
  readonly machine: Mark1;
  readonly trials: number;
  readonly tests: number;
  readonly lessonTrials: number;
  readonly lessonStimulus: string | null;
  readonly steepness: number | null;
}

/** A trial that has ended. */
export interface TrialMark {
  /** Before the command that began it. */
  readonly before: Moment;
  readonly end: Moment;
  /** Null where the machine was only asked. */
  readonly correct: boolean | null;
}

/** A session from power-on, with keyframes: any of its moments can be reached again. */
export interface Recording {
  readonly session: Session;
  /** In the order of time, the first at power-on. */
  readonly keyframes: Keyframe[];
  readonly trials: TrialMark[];
  /** So much work lies between two keyframes; it doubles when there are too many of them. */
  spacing: number;
}

/** More keyframes are never kept, however long the session: each is some 10 KB. */
const MOST_KEYFRAMES = 1024;
/** Work is counted in commands; a trial is as much as so many of them. */
const TRIAL_WORK = 8;
const FIRST_SPACING = 16 * TRIAL_WORK;

/** Begins to record a session that has just been switched on. */
export function record(session: Session): Recording {
  return { session, keyframes: [keyframeOf(session)], trials: [], spacing: FIRST_SPACING };
}

/** Where a session stands. */
export function momentOf({ machine, log }: Session): Moment {
  return { at: machine.tick, commands: log.length };
}

/**
 * Takes down what has happened since the last time. To be told whenever time has passed, and no later than at the end of a
 * trial, before the next command is given.
 */
export function follow(recording: Recording, events: readonly MachineEvent[]): void {
  const { session, trials, keyframes, spacing } = recording;
  for (const event of events) {
    if (event.kind !== 'trial') continue;
    const { wanted, correct } = event.outcome;
    trials.push({
      before: beforeLastTrial(session),
      end: { at: event.at, commands: session.log.length },
      correct: wanted === null ? null : correct,
    });
  }
  // Between two trials nothing is half done.
  if (session.machine.phase !== 'rest' || workOf(session) - workOf(keyframes.at(-1)!) < spacing) return;
  keyframes.push(keyframeOf(session));
  if (keyframes.length > MOST_KEYFRAMES) thin(recording);
}

/**
 * The session as it stood at one of its moments, by itself: what is then done to it leaves the recording as it is.
 * @throws RangeError for a moment that the session has not come to.
 */
export function sessionAt({ session, keyframes }: Recording, { at, commands }: Moment): Session {
  if (at > session.machine.tick || commands > session.log.length)
    throw new RangeError(
      `The session has come to tick ${session.machine.tick} and ${session.log.length} commands, found ${at} and ${commands}.`,
    );
  const from = keyframes.findLast((keyframe) => keyframe.at <= at && keyframe.commands <= commands)!;
  const again = reopen(session, from);
  retrace(again, session.log.slice(from.commands, commands), at);
  return again;
}

/** What stood at a tick, with all the commands that were given until then. */
export function momentAt({ session }: Recording, at: Ticks): Moment {
  const later = firstWhere(session.log.length, (place) => session.log[place]!.at > at);
  return { at, commands: later };
}

/** The same recording up to a moment, to be gone on with in another way; the first one stays as it is. */
export function branch(recording: Recording, moment: Moment): Recording {
  const isPast = ({ at, commands }: Moment): boolean => at <= moment.at && commands <= moment.commands;
  return {
    session: sessionAt(recording, moment),
    keyframes: recording.keyframes.filter(isPast),
    trials: recording.trials.filter(({ end }) => isPast(end)),
    spacing: recording.spacing,
  };
}

function keyframeOf(session: Session): Keyframe {
  const { machine, results, lessonTrials, lessonStimulus, steepness } = session;
  return {
    ...momentOf(session),
    machine: copyMark1(machine),
    trials: results.trials.length,
    tests: results.tests.length,
    lessonTrials,
    lessonStimulus,
    steepness,
  };
}

/** A session that stands where a keyframe stood. */
function reopen({ plan, seed, log, results }: Session, keyframe: Keyframe): Session {
  const { machine, commands, trials, tests, lessonTrials, lessonStimulus, steepness } = keyframe;
  return {
    plan,
    seed,
    machine: copyMark1(machine),
    log: log.slice(0, commands),
    results: { trials: results.trials.slice(0, trials), tests: results.tests.slice(0, tests) },
    lessonTrials,
    lessonStimulus,
    steepness,
  };
}

function workOf(stand: Session | Keyframe): number {
  const commands = 'log' in stand ? stand.log.length : stand.commands;
  return commands + TRIAL_WORK * stand.machine.counters.trials;
}

function thin(recording: Recording): void {
  const kept = recording.keyframes.filter((_, place) => place % 2 === 0);
  recording.keyframes.splice(0, recording.keyframes.length, ...kept);
  recording.spacing *= 2;
}

/** Where the last trial of a session begins: just after its command. The session must have begun one. */
export function trialUnderWay(session: Session): Moment {
  const { at, commands } = beforeLastTrial(session);
  return { at, commands: commands + 1 };
}

function beforeLastTrial({ log }: Session): Moment {
  const place = log.findLastIndex(({ command }) => command.kind === 'trial' || command.kind === 'next-trial');
  return { at: log[place]!.at, commands: place };
}

/** The first of so many places where something holds that then holds for all later ones; their number where it never does. */
function firstWhere(places: number, holds: (place: number) => boolean): number {
  let [from, to] = [0, places];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
