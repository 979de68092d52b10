import { associate } from './association.ts';
import { forget, reinforce } from './control.ts';
import type { Mark1, Wanted } from './mark1.ts';
import { motorsRunning, pulseTicks, runMotors } from './motor.ts';
import { exposureOf, firingRuleOf, isIdeal, shaftsOf, travelIn, wipersOf } from './parts.ts';
import { TRIAL_PHASES, type Phase, type TrialPhase } from './plan.ts';
import { isSeen, readAnswer, sumValues, switchResponses, type Answer } from './response.ts';
import { expose } from './retina.ts';
import type { Ticks } from './units.ts';

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

/**
 * Starts a trial. With `wanted` the operator tells the machine what the picture is; without, it is only asked.
 * @throws RangeError when a trial is under way, or when `wanted` has not one sign for every R-unit in use.
 */
export function beginTrial(machine: Mark1, wanted: Wanted): void {
  makeReady(machine, wanted);
  enter(machine, 'expose');
}

/** Takes down what the operator wants and clears the lamps. @throws RangeError as `beginTrial` does. */
export function makeReady(machine: Mark1, wanted: Wanted): void {
  if (machine.phase !== 'rest') throw new RangeError('A trial is under way; it ends before the next begins.');
  if (wanted !== null && wanted.length !== machine.wanted.length) {
    throw new RangeError(`${machine.wanted.length} R-units are in use, found ${wanted.length} wanted signs.`);
  }
  if (wanted === null) machine.wanted.fill(0);
  else machine.wanted.set(wanted);
  release(machine);
  machine.answer.fill(0);
  machine.counters.correctionsNow = 0;
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

function pass(machine: Mark1, ticks: Ticks): void {
  machine.tick += ticks;
  if (!isTurning(machine.phase)) return;
  machine.counters.lostAtStops += runMotors(shaftsOf(machine), machine.pulses, travelIn(machine, ticks));
}

/** The phases in which motors may run. */
function isTurning(phase: Phase): boolean {
  return phase === 'reinforce' || phase === 'clear';
}

/** At rest the lens is open: lamps and needles follow the picture and the knobs. */
function follow(machine: Mark1): void {
  seeS(machine);
  seeA(machine);
  seeR(machine);
}

function seeS(machine: Mark1): void {
  expose(machine.picture, exposureOf(machine), machine.retina);
}

function seeA(machine: Mark1): void {
  associate(machine.retina, firingRuleOf(machine), machine);
}

function seeR(machine: Mark1): void {
  sumValues(machine.active, wipersOf(machine, machine.tick), machine.sourceSets, machine.meters);
}

function release(machine: Mark1): void {
  machine.retina.fill(0);
  machine.sums.fill(0);
  machine.active.fill(0);
  machine.meters.fill(0);
}

/** Enters a phase, and returns how many motors it starts. */
function enter(machine: Mark1, phase: Phase): number {
  machine.phase = phase;
  BEGINNINGS[phase]?.(machine);
  const running = motorsRunning(machine.pulses);
  if (isTurning(phase) && isIdeal(machine)) turnAtOnce(machine);
  machine.phaseEnds = machine.tick + lengthOf(machine, phase);
  return running;
}

function enterNext(machine: Mark1, events: MachineEvent[]): void {
  const next = TRIAL_PHASES[TRIAL_PHASES.indexOf(machine.phase as TrialPhase) + 1] ?? 'rest';
  const running = enter(machine, next);
  events.push({ kind: 'phase', at: machine.tick, phase: next });
  if (next === 'reinforce') events.push({ kind: 'motors', at: machine.tick, running });
  if (next === 'rest') events.push({ kind: 'trial', at: machine.tick, outcome: outcomeOf(machine) });
}

/** What happens as each phase begins. */
const BEGINNINGS: Partial<Record<Phase, (machine: Mark1) => void>> = {
  'settle-s': seeS,
  'settle-a': seeA,
  'settle-r': seeR,
  judge: (machine) => {
    if (machine.plan.answers === 'to-every-picture' || isSeen(machine)) {
      switchResponses(machine, machine.panel.discrimination, machine.answer);
    }
  },
  reinforce: (machine) => {
    const { faults, counters } = machine;
    const judged = { ...machine, pulled: faults.pulled };
    counters.correctionsNow = reinforce(judged, machine.pulses, machine.reinforced);
  },
  clear: (machine) => {
    forget(machine.panel.decayPerTrial, machine.shafts, machine.pulses);
    release(machine);
  },
  rest: count,
};

function lengthOf({ plan, pulses, panel }: Mark1, phase: Phase): Ticks {
  if (phase === 'rest') return Infinity;
  const fixed = phase === 'reinforce' ? 0 : plan.phaseTicks[phase];
  return isTurning(phase) ? Math.max(fixed, pulseTicks(pulses, panel.motorSpeed)) : fixed;
}

/** Ideal motors turn within the present tick. */
function turnAtOnce(machine: Mark1): void {
  machine.counters.lostAtStops += runMotors(shaftsOf(machine), machine.pulses, travelIn(machine, 0));
}

/** Counts a trial that is over. */
export function count(machine: Mark1): void {
  const { counters } = machine;
  counters.trials++;
  counters.corrections += counters.correctionsNow;
  if (isRight(machine)) counters.right++;
}

function isRight({ wanted, answer }: Mark1): boolean {
  for (let r = 0; r < wanted.length; r++) if (wanted[r] === 0 || wanted[r] !== answer[r]) return false;
  return true;
}

/** How the last trial ended. */
export function outcomeOf(machine: Mark1): TrialOutcome {
  return {
    trial: machine.counters.trials,
    wanted: readAnswer(machine.wanted),
    response: readAnswer(machine.answer),
    correct: isRight(machine),
    corrections: machine.counters.correctionsNow,
  };
}
