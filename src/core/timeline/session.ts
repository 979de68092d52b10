import type { Fault, Repair } from '../machine/faults.ts';
import {
  assign,
  createMark1,
  damage,
  plug,
  plugAnew,
  present,
  repair,
  setPanel,
  setValues,
  type HandSetting,
  type Mark1,
  type Wanted,
} from '../machine/mark1.ts';
import type { Panel } from '../machine/panel.ts';
import type { MachinePlan } from '../machine/plan.ts';
import { advance, beginTrial, type MachineEvent } from '../machine/trial.ts';
import type { Ticks } from '../machine/units.ts';
import type { Picture } from '../machine/retina.ts';
import { createRandom, type Random } from '../random/random.ts';
import { asLearner } from '../training/learner.ts';
import { planTrial, type Lesson } from '../training/lesson.ts';
import { examine, type Score } from '../training/score.ts';
import { isTestDue, type TrialRow } from '../training/trainer.ts';
import { strike, type Incident } from './incident.ts';

/** Everything that anybody can do to a machine, as plain data. A session is its plan, its seed and its commands. */
export type Command =
  /** Hold a picture before the lens. */
  | { readonly kind: 'present'; readonly picture: Picture }
  /** Start a trial on the picture that is there: told what it is, or only asked. */
  | { readonly kind: 'trial'; readonly wanted: Wanted }
  /** Start the lesson's next trial. */
  | { readonly kind: 'next-trial' }
  /** Turn a switch of the operator's panel. */
  | { readonly kind: 'panel'; readonly change: Partial<Panel> }
  /** Turn knobs by hand. */
  | { readonly kind: 'values'; readonly settings: readonly HandSetting[] }
  /** Plug A-units to another R-unit, or to none; all counted from 0. */
  | { readonly kind: 'assign'; readonly units: readonly number[]; readonly response: number | null }
  /** Plug one wire to another S-unit; both counted from 0. */
  | { readonly kind: 'plug'; readonly wire: number; readonly cell: number }
  /** Plug the whole board anew, from another seed. */
  | { readonly kind: 'plug-anew'; readonly seed: string }
  | { readonly kind: 'break'; readonly fault: Fault }
  | { readonly kind: 'repair'; readonly repair: Repair }
  /**
   * Bend the response law. The machine's own stays the step, as built; at any other a successor with sigmoids that steep
   * stands beside it. Null is the step.
   */
  | { readonly kind: 'law'; readonly steepness: number | null }
  /** Bring back the last good state of a successor that has diverged. */
  | { readonly kind: 'recover' };

/** What is done to the machine itself, by hand. */
export type HandCommand = Exclude<
  Command,
  { readonly kind: 'present' | 'trial' | 'next-trial' | 'law' | 'recover' }
>;

/** A command and the machine time at which it was given. */
export interface LoggedCommand {
  readonly at: Ticks;
  readonly command: Command;
}

/** What is settled before power-on, but for the seed. A visitor's own machine has no lesson. */
export interface SessionPlan {
  readonly machine: MachinePlan;
  readonly lesson: Lesson | null;
  /** What breaks, or is mended, by plan. */
  readonly incidents?: readonly Incident[];
}

/** A machine in use, and what has been done to it. */
export interface Session {
  readonly plan: SessionPlan;
  readonly seed: string;
  readonly machine: Mark1;
  readonly log: LoggedCommand[];
  readonly results: { readonly trials: TrialRow[]; readonly tests: Score[] };
  /** Lesson trials begun. */
  lessonTrials: number;
  /** The stimulus of the lesson trial under way; none in a visitor's own. */
  lessonStimulus: string | null;
  /** Of the response law; null at the step. */
  steepness: number | null;
}

/** What a seed settles, each by a stream of its own. */
export interface Streams {
  readonly machine: Random;
  readonly lesson: Random;
  /** The first weights of the machine's successor. */
  readonly successor: Random;
}

/** The streams of a seed. */
export function streamsOf(seed: string): Streams {
  const random = createRandom(seed);
  return {
    machine: random.split('machine'),
    lesson: random.split('lesson'),
    successor: random.split('successor'),
  };
}

/** Switches a new machine on and holds the test before the first trial, where the lesson has one. */
export function createSession(plan: SessionPlan, seed: string): Session {
  const session: Session = {
    plan,
    seed,
    machine: createMark1(plan.machine, streamsOf(seed).machine),
    log: [],
    results: { trials: [], tests: [] },
    lessonTrials: 0,
    lessonStimulus: null,
    steepness: null,
  };
  strike(session.machine, plan.incidents ?? [], { trial: 0, random: streamsOf(seed).machine });
  testIfDue(session);
  return session;
}

/**
 * Carries out a command at the present machine time and logs it.
 * @throws RangeError for a trial that cannot begin: one is under way, or the lesson is over; and for what the machine refuses.
 */
export function apply(session: Session, command: Command): void {
  carryOut(session, command);
  session.log.push({ at: session.machine.tick, command: ownCopy(command) });
}

/** Lets machine time pass. A lesson trial that ends is written down, and the test after it is held, in no machine time. */
export function advanceSession(session: Session, ticks: Ticks): readonly MachineEvent[] {
  const events = advance(session.machine, ticks);
  for (const event of events) {
    if (event.kind !== 'trial' || session.lessonStimulus === null) continue;
    session.results.trials.push({ stimulus: session.lessonStimulus, ...event.outcome });
    session.lessonStimulus = null;
    testIfDue(session);
  }
  return events;
}

/**
 * Lets machine time pass while the lesson goes on: whenever the machine comes to rest, the next trial begins. When the
 * last has ended no more time passes.
 */
export function playLesson(session: Session, ticks: Ticks): readonly MachineEvent[] {
  const { machine } = session;
  const until = machine.tick + ticks;
  const events: MachineEvent[] = [];
  while (machine.tick < until && !isLessonOver(session)) {
    if (machine.phase === 'rest') apply(session, { kind: 'next-trial' });
    events.push(...advanceSession(session, Math.min(until, machine.phaseEnds) - machine.tick));
  }
  return events;
}

/** Whether the lesson has a trial left to begin. */
export function isLessonOpen({ plan, lessonTrials }: Session): boolean {
  return plan.lesson !== null && lessonTrials < plan.lesson.trials;
}

/** Whether the lesson's last trial has ended; so too where there is no lesson. */
export function isLessonOver(session: Session): boolean {
  return !isLessonOpen(session) && session.machine.phase === 'rest';
}

/** Does everything again from power-on: the same plan, seed and commands come to the same state. */
export function replay(
  plan: SessionPlan,
  seed: string,
  recorded: { readonly log: readonly LoggedCommand[]; readonly until: Ticks },
): Session {
  const session = createSession(plan, seed);
  const due = recorded.log.filter(({ at }) => at <= recorded.until);
  retrace(session, due, recorded.until);
  return session;
}

/** Looks on while a session is gone through again: after every command, and as every phase ends. */
export type Witness = (session: Session, what: Command | readonly MachineEvent[]) => void;

/** Does these commands at their times, then lets time pass until a tick. */
export function retrace(
  session: Session,
  log: readonly LoggedCommand[],
  until: Ticks,
  witness?: Witness,
): void {
  const wait = (tick: Ticks): void => {
    if (witness === undefined) advanceSession(session, tick - session.machine.tick);
    else waitWatched(session, tick, witness);
  };
  for (const { at, command } of log) {
    wait(at);
    apply(session, command);
    witness?.(session, command);
  }
  wait(until);
}

function waitWatched(session: Session, until: Ticks, witness: Witness): void {
  const { machine } = session;
  do {
    witness(session, advanceSession(session, Math.min(until, machine.phaseEnds) - machine.tick));
  } while (machine.tick < until);
}

function carryOut(session: Session, command: Command): void {
  const { machine } = session;
  switch (command.kind) {
    case 'present':
      present(machine, command.picture);
      return;
    case 'trial':
      beginTrial(machine, command.wanted);
      return;
    case 'next-trial':
      beginLessonTrial(session);
      return;
    case 'law':
      bend(session, command.steepness);
      return;
    case 'recover':
      return;
    default:
      operate(machine, command);
  }
}

function bend(session: Session, steepness: number | null): void {
  if (steepness !== null && !(steepness > 0 && steepness < Infinity))
    throw new RangeError(`The steepness of the response law must be above 0 and finite, found ${steepness}.`);
  session.steepness = steepness;
}

function operate(machine: Mark1, command: HandCommand): void {
  switch (command.kind) {
    case 'panel':
      setPanel(machine, command.change);
      return;
    case 'values':
      setValues(machine, command.settings);
      return;
    case 'assign':
      assign(machine, command.units, command.response);
      return;
    case 'plug':
      plug(machine, command.wire, command.cell);
      return;
    case 'plug-anew':
      plugAnew(machine, streamsOf(command.seed).machine);
      return;
    case 'break':
      damage(machine, command.fault);
      return;
    case 'repair':
      repair(machine, command.repair);
  }
}

function beginLessonTrial(session: Session): void {
  const { lesson } = session.plan;
  if (lesson === null || !isLessonOpen(session))
    throw new RangeError('The lesson is over; it has no next trial.');
  const number = session.lessonTrials + 1;
  const streams = streamsOf(session.seed);
  const { stimulus, picture, wanted } = planTrial(lesson, number, streams.lesson);
  beginTrial(session.machine, wanted);
  strike(session.machine, session.plan.incidents ?? [], { trial: number, random: streams.machine });
  present(session.machine, picture);
  session.lessonTrials = number;
  session.lessonStimulus = stimulus;
}

/** A picture goes into the log as it was, whoever draws on it afterwards. */
function ownCopy(command: Command): Command {
  return command.kind === 'present' ? { ...command, picture: command.picture.slice() } : command;
}

function testIfDue({ plan, machine, seed, results, lessonTrials }: Session): void {
  if (plan.lesson === null || !isTestDue(plan.lesson, lessonTrials)) return;
  results.tests.push(examine(asLearner(machine), plan.lesson, lessonTrials, streamsOf(seed).lesson));
}
