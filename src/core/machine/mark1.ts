import type { Random } from '../random/random.ts';
import { associate } from './association.ts';
import { forget, reinforce } from './control.ts';
import { motorsRunning, pulseTicks, runMotors } from './motor.ts';
import type { MachinePlan, Millivolts, Panel, Phase, Ticks, TrialPhase } from './plan.ts';
import { TRIAL_PHASES } from './plan.ts';
import { createPlugboard, type Plugboard } from './plugboard.ts';
import { readAnswer, sumValues, switchResponses, type Answer, type Sign } from './response.ts';
import { blankPicture, expose, type Picture } from './retina.ts';
import { shareSourceSets, type SourceSets } from './source-sets.ts';
import { SPECIFICATION } from './specification.ts';

/** The wanted response of every R-unit in use, or nothing when the machine is only asked. */
export type Wanted = readonly Sign[] | null;

/**
 * The whole machine. What is fixed before power-on stands first and is shared between copies; the rest is its state,
 * plain data that `copyMark1` copies in full. S, A and R stand for the numbers of S-units, A-units and R-units in use.
 */
export interface Mark1 {
  readonly plan: MachinePlan;
  readonly board: Plugboard;
  readonly sourceSets: SourceSets;

  panel: Panel;
  /** Machine time since power-on. */
  tick: Ticks;
  phase: Phase;
  /** When the phase ends; at rest, never. */
  phaseEnds: Ticks;
  /** Light before the lens, 0 to 255. [S] */
  readonly picture: Picture;
  /** S-units: 1 on, 0 off. [S] */
  readonly retina: Uint8Array;
  /** Excitation − inhibition, in wires. [A] */
  readonly sums: Int16Array;
  /** A-units: 1 firing. [A] */
  readonly active: Uint8Array;
  /** Values: where the shafts stand, in mV. [A] */
  readonly shafts: Int32Array;
  /** How far each motor has yet to turn, in mV, signed; 0 when it stands. [A] */
  readonly pulses: Int32Array;
  /** Sums of the active values, in mV. [R] */
  readonly meters: Int32Array;
  /** Responses of the last trial: +1, −1, 0 for no answer. [R] */
  readonly answer: Int8Array;
  /** What the operator wants: +1, −1, 0 when only asked. [R] */
  readonly wanted: Int8Array;
  readonly counters: Counters;
}

/** The odometers. Only trials with a wanted response count as right. */
export interface Counters {
  trials: number;
  right: number;
  /** Source-sets reinforced since power-on. */
  corrections: number;
  /** Source-sets reinforced in the present trial. */
  correctionsNow: number;
}

/** What happened, and at which tick. */
export type MachineEvent =
  | { readonly kind: 'phase'; readonly at: Ticks; readonly phase: Phase }
  | { readonly kind: 'motors'; readonly at: Ticks; readonly running: number }
  | { readonly kind: 'trial'; readonly at: Ticks; readonly outcome: TrialOutcome };

/** How one trial ended. */
export interface TrialOutcome {
  /** Counted from 1 since power-on. */
  readonly trial: number;
  readonly wanted: Wanted;
  readonly response: Answer;
  /** Every R-unit in use answered as wanted; false where nothing was wanted. */
  readonly correct: boolean;
  /** Source-sets reinforced. */
  readonly corrections: number;
}

/** A machine as it is delivered: plugged from `random`, every shaft at its start, at rest before a dark picture. */
export function createMark1(plan: MachinePlan, random: Random): Mark1 {
  const cells = plan.side * plan.side;
  const units = plan.associationUnits;
  return {
    plan,
    board: createPlugboard(plan, random.split('plugboard')),
    sourceSets: shareSourceSets(units, plan.responses),
    panel: plan.panel,
    tick: 0,
    phase: 'rest',
    phaseEnds: Infinity,
    picture: blankPicture(plan.side),
    retina: new Uint8Array(cells),
    sums: new Int16Array(units),
    active: new Uint8Array(units),
    shafts: new Int32Array(units).fill(SPECIFICATION.start.value),
    pulses: new Int32Array(units),
    meters: new Int32Array(plan.responses),
    answer: new Int8Array(plan.responses),
    wanted: new Int8Array(plan.responses),
    counters: { trials: 0, right: 0, corrections: 0, correctionsNow: 0 },
  };
}

/** A copy that shares what never changes and owns its state. */
export function copyMark1(machine: Mark1): Mark1 {
  return {
    ...machine,
    picture: machine.picture.slice(),
    retina: machine.retina.slice(),
    sums: machine.sums.slice(),
    active: machine.active.slice(),
    shafts: machine.shafts.slice(),
    pulses: machine.pulses.slice(),
    meters: machine.meters.slice(),
    answer: machine.answer.slice(),
    wanted: machine.wanted.slice(),
    counters: { ...machine.counters },
  };
}

/** Makes `to` equal to `from`, allocating nothing. Both must be of one plan. */
export function overwriteMark1(to: Mark1, from: Mark1): void {
  to.panel = from.panel;
  to.tick = from.tick;
  to.phase = from.phase;
  to.phaseEnds = from.phaseEnds;
  to.picture.set(from.picture);
  to.retina.set(from.retina);
  to.sums.set(from.sums);
  to.active.set(from.active);
  to.shafts.set(from.shafts);
  to.pulses.set(from.pulses);
  to.meters.set(from.meters);
  to.answer.set(from.answer);
  to.wanted.set(from.wanted);
  Object.assign(to.counters, from.counters);
}

/**
 * Holds a picture before the lens. At rest the machine follows it; a trial takes what is there when the S-units settle.
 * @throws RangeError when the picture has not as many cells as the retina.
 */
export function present(machine: Mark1, picture: Picture): void {
  if (picture.length !== machine.picture.length) {
    throw new RangeError(`A picture needs ${machine.picture.length} cells, found ${picture.length}.`);
  }
  machine.picture.set(picture);
}

/**
 * Starts a trial. With `wanted` the operator tells the machine what the picture is; without, it is only asked.
 * @throws RangeError when a trial is under way, or when `wanted` has not one sign for every R-unit in use.
 */
export function beginTrial(machine: Mark1, wanted: Wanted): void {
  if (machine.phase !== 'rest') throw new RangeError('A trial is under way; it ends before the next begins.');
  if (wanted !== null && wanted.length !== machine.wanted.length) {
    throw new RangeError(`${machine.wanted.length} R-units are in use, found ${wanted.length} wanted signs.`);
  }
  if (wanted === null) machine.wanted.fill(0);
  else machine.wanted.set(wanted);
  release(machine);
  machine.answer.fill(0);
  machine.counters.correctionsNow = 0;
  enter(machine, 'expose');
}

/** Lets machine time pass, and tells what happened. Steps of any size come to the same state. */
export function advance(machine: Mark1, ticks: Ticks): readonly MachineEvent[] {
  const events: MachineEvent[] = [];
  const until = machine.tick + ticks;
  while (machine.phase !== 'rest') {
    if (machine.tick === machine.phaseEnds) enterNext(machine, events);
    else if (machine.tick < until) pass(machine, Math.min(until, machine.phaseEnds) - machine.tick);
    else break;
  }
  if (machine.tick < until) {
    machine.tick = until;
    follow(machine);
  }
  return events;
}

/** Lets the present trial run to its end; at rest, does nothing. */
export function finishTrial(machine: Mark1): readonly MachineEvent[] {
  const events: MachineEvent[] = [];
  while (machine.phase !== 'rest') events.push(...advance(machine, machine.phaseEnds - machine.tick));
  return events;
}

/** Turns a switch or a dial of the operator's panel. */
export function setPanel(machine: Mark1, change: Partial<Panel>): void {
  machine.panel = { ...machine.panel, ...change };
}

/** What the machine would answer to a picture, as it stands. Reads and changes nothing but `scratch`. */
export function readOut(machine: Mark1, picture: Picture, scratch: Mark1): Answer {
  expose(picture, machine.panel.polarity, scratch.retina);
  associate(machine.board, scratch.retina, machine.panel.threshold, scratch);
  sumValues(scratch.active, machine.shafts, machine.sourceSets, scratch.meters);
  switchResponses(scratch, scratch.answer);
  return readAnswer(scratch.answer);
}

function pass(machine: Mark1, ticks: Ticks): void {
  machine.tick += ticks;
  if (isTurning(machine.phase)) runMotors(machine.shafts, machine.pulses, travel(machine, ticks));
}

/** The phases in which motors may run. */
function isTurning(phase: Phase): boolean {
  return phase === 'reinforce' || phase === 'clear';
}

function travel(machine: Mark1, ticks: Ticks): { ticks: Ticks; speed: Millivolts; stop: Millivolts } {
  return { ticks, speed: machine.panel.motorSpeed, stop: machine.plan.stopMillivolts };
}

/** At rest the lens is open: lamps and needles follow the picture and the knobs. */
function follow(machine: Mark1): void {
  seeS(machine);
  seeA(machine);
  seeR(machine);
}

function seeS(machine: Mark1): void {
  expose(machine.picture, machine.panel.polarity, machine.retina);
}

function seeA(machine: Mark1): void {
  associate(machine.board, machine.retina, machine.panel.threshold, machine);
}

function seeR(machine: Mark1): void {
  sumValues(machine.active, machine.shafts, machine.sourceSets, machine.meters);
}

function release(machine: Mark1): void {
  machine.retina.fill(0);
  machine.sums.fill(0);
  machine.active.fill(0);
  machine.meters.fill(0);
}

function enter(machine: Mark1, phase: Phase): void {
  machine.phase = phase;
  BEGINNINGS[phase]?.(machine);
  machine.phaseEnds = machine.tick + lengthOf(machine, phase);
}

function enterNext(machine: Mark1, events: MachineEvent[]): void {
  const next = TRIAL_PHASES[TRIAL_PHASES.indexOf(machine.phase as TrialPhase) + 1] ?? 'rest';
  enter(machine, next);
  events.push({ kind: 'phase', at: machine.tick, phase: next });
  if (next === 'reinforce') {
    events.push({ kind: 'motors', at: machine.tick, running: motorsRunning(machine.pulses) });
  }
  if (next === 'rest') events.push({ kind: 'trial', at: machine.tick, outcome: outcomeOf(machine) });
}

/** What happens as each phase begins. */
const BEGINNINGS: Partial<Record<Phase, (machine: Mark1) => void>> = {
  'settle-s': seeS,
  'settle-a': seeA,
  'settle-r': seeR,
  judge: (machine) => {
    switchResponses(machine, machine.answer);
  },
  reinforce: (machine) => {
    machine.counters.correctionsNow = reinforce(machine, machine.pulses);
  },
  clear: (machine) => {
    forget(machine.panel.decayPerTrial, machine.shafts, machine.pulses);
    release(machine);
  },
  rest: count,
};

function lengthOf(machine: Mark1, phase: Phase): Ticks {
  if (phase === 'rest') return Infinity;
  const fixed = phase === 'reinforce' ? 0 : machine.plan.phaseTicks[phase];
  return isTurning(phase) ? Math.max(fixed, pulseTicks(machine.pulses, machine.panel.motorSpeed)) : fixed;
}

function count(machine: Mark1): void {
  const { counters } = machine;
  counters.trials++;
  counters.corrections += counters.correctionsNow;
  if (isRight(machine)) counters.right++;
}

function isRight({ wanted, answer }: Mark1): boolean {
  return wanted[0] !== 0 && wanted.every((sign, r) => sign === answer[r]);
}

function outcomeOf(machine: Mark1): TrialOutcome {
  return {
    trial: machine.counters.trials,
    wanted: readAnswer(machine.wanted),
    response: readAnswer(machine.answer),
    correct: isRight(machine),
    corrections: machine.counters.correctionsNow,
  };
}
