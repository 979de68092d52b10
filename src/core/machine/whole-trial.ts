import { LONGEST_PULSE, quantumOf, reinforcedSign } from './control.ts';
import { present, type Mark1, type Wanted } from './mark1.ts';
import { grip, turnShaft } from './motor.ts';
import { createObserver, type Activation, type Observer } from './observer.ts';
import { isIdeal, shaftsOf, travelIn, wipersOf } from './parts.ts';
import { readAnswer, readValue, switchAlone, switchLamps, type Answer, type Wipers } from './response.ts';
import type { Picture } from './retina.ts';
import { count, makeReady, outcomeOf, type TrialOutcome } from './trial.ts';
import type { Millivolts, Ticks } from './units.ts';

/** Whether the machine stands so that `runWholeTrial` knows the way: α-reinforcement, no decay. Otherwise a trial goes through its phases. */
export function isPlain({ panel }: Mark1): boolean {
  return panel.reinforcement === 'alpha' && panel.decayPerTrial === 0;
}

/** What the machine would answer, as it stands. Changes nothing. */
export function answerTo(machine: Mark1, activation: Activation): Answer {
  if (!activation.seen) return null;
  const meters = new Float64Array(machine.plan.responses);
  const answer = new Int8Array(meters.length);
  const firing = { ...activation, first: 0 };
  sumUnits(firing, wipersOf(machine, machine.tick), meters);
  switchLamps({ meters, answer }, machine.panel.discrimination, () => countOf(firing, meters.length));
  return readAnswer(answer);
}

/**
 * A whole trial of a plain machine at once. Comes to the same state, to the millivolt and the tick, as the phases of
 * `beginTrial` and `finishTrial`, and is many times faster, since it looks at the firing A-units only.
 * @throws RangeError as `present` and `beginTrial` do.
 */
export function runWholeTrial(
  machine: Mark1,
  picture: Picture,
  activation: Activation,
  wanted: Wanted,
): TrialOutcome {
  present(machine, picture);
  makeReady(machine, wanted);
  const { units, from, seen } = activation;
  settle(machine, { units, from, first: 0 }, seen);
  machine.meters.fill(0);
  return outcomeOf(machine);
}

/** A picture and what is wanted of every R-unit in use: +1, −1, or 0 for nothing. */
export interface Exercise {
  readonly picture: Picture;
  readonly wanted: Int8Array;
}

/** Exercises whose A-units are known, packed so that going through them is quick. Good until the machine is changed otherwise than by learning. */
export interface Drill {
  readonly exercises: readonly Exercise[];
  /** The A-units that fire, exercise by exercise and source-set by source-set. */
  readonly units: Uint16Array;
  /** Where they begin: source-set r of exercise e from from[e × (R + 1) + r] up to the next. */
  readonly from: Uint32Array;
  /** Whether there is anything to answer to. [exercises] */
  readonly seen: Uint8Array;
  /** [exercises × R] */
  readonly wanted: Int8Array;
}

/** Looks at every picture once. */
export function prepareDrill(machine: Mark1, exercises: readonly Exercise[]): Drill {
  const observer = createObserver(machine);
  const { responses } = machine.sourceSets;
  const activations = exercises.map(({ picture }) => observer.activate(picture));
  const units = new Uint16Array(activations.reduce((sum, activation) => sum + activation.units.length, 0));
  const from = new Uint32Array(exercises.length * (responses + 1));
  const wanted = new Int8Array(exercises.length * responses);
  let used = 0;
  activations.forEach((activation, exercise) => {
    units.set(activation.units, used);
    activation.from.forEach((start, r) => (from[exercise * (responses + 1) + r] = used + start));
    wanted.set(exercises[exercise]!.wanted, exercise * responses);
    used += activation.units.length;
  });
  const seen = Uint8Array.from(activations, (activation) => (activation.seen ? 1 : 0));
  return { exercises, units, from, seen, wanted };
}

/**
 * Whole trials of a plain machine, one after the other, of which nobody wants to know how each ended. Comes to the same
 * state as `runWholeTrial` on each, without what only a witness would need.
 * @throws RangeError as `runWholeTrial` does.
 */
export function runDrill(machine: Mark1, { exercises, units, from, seen, wanted }: Drill): void {
  const last = exercises.at(-1);
  if (last === undefined) return;
  const { responses } = machine.sourceSets;
  present(machine, last.picture);
  makeReady(machine, null);
  for (let exercise = 0; exercise < seen.length; exercise++) {
    for (let r = 0; r < responses; r++) machine.wanted[r] = wanted[exercise * responses + r]!;
    settle(machine, { units, from, first: exercise * (responses + 1) }, seen[exercise] === 1);
  }
  machine.meters.fill(0);
}

/** The same with pictures that are looked at as they come up. */
export function runFreshDrill(machine: Mark1, observer: Observer, exercises: readonly Exercise[]): void {
  const last = exercises.at(-1);
  if (last === undefined) return;
  present(machine, last.picture);
  makeReady(machine, null);
  for (const { picture, wanted } of exercises) {
    for (let r = 0; r < wanted.length; r++) machine.wanted[r] = wanted[r]!;
    const { units, from, seen } = observer.glance(picture);
    settle(machine, { units, from, first: 0 }, seen);
  }
  machine.meters.fill(0);
}

/** The A-units that fire: those of source-set r are units[from[first + r]] up to units[from[first + r + 1]]. */
interface Firing {
  readonly units: Uint16Array;
  readonly from: Uint16Array | Uint32Array;
  readonly first: number;
}

/** From the held picture to the cleared lamps: reads, judges, corrects and counts. */
function settle(machine: Mark1, firing: Firing, seen: boolean): void {
  const { phaseTicks } = machine.plan;
  machine.counters.correctionsNow = 0;
  machine.tick += phaseTicks.expose + phaseTicks['settle-s'] + phaseTicks['settle-a'];
  sumUnits(firing, wipersOf(machine, machine.tick), machine.meters);
  if (!seen) machine.answer.fill(0);
  else if (machine.panel.discrimination === 'alone') switchAlone(machine);
  else switchLamps(machine, machine.panel.discrimination, () => countOf(firing, machine.meters.length));
  machine.tick += phaseTicks['settle-r'] + phaseTicks.judge + correct(machine, firing) + phaseTicks.clear;
  count(machine);
}

/** The firing A-units of every source-set. */
function countOf({ from, first }: Firing, responses: number): Float64Array {
  return Float64Array.from({ length: responses }, (_, r) => from[first + r + 1]! - from[first + r]!);
}

function sumUnits({ units, from, first }: Firing, wipers: Wipers, sums: Float64Array): void {
  const { shafts, noise } = wipers;
  for (let r = 0; r < sums.length; r++) {
    const end = from[first + r + 1]!;
    let sum = 0;
    if (noise === 0) for (let place = from[first + r]!; place < end; place++) sum += shafts[units[place]!]!;
    else for (let place = from[first + r]!; place < end; place++) sum += readValue(wipers, units[place]!);
    sums[r] = sum;
  }
}

/** Turns the values of the firing A-units whose R-unit is reinforced. Returns how long the motors run. */
function correct(machine: Mark1, firing: Firing): Ticks {
  const { from, first } = firing;
  const { length } = machine.wanted;
  let longest = 0;
  for (let r = 0; r < length; r++) {
    const sign = reinforcedSign(machine, r);
    if (sign === 0) continue;
    const active = from[first + r + 1]! - from[first + r]!;
    if (active === 0) continue;
    const size = Math.min(LONGEST_PULSE, quantumOf(machine, r, active));
    turnSet(machine, firing, r, sign * size);
    machine.counters.correctionsNow++;
    machine.reinforced[r]!++;
    longest = Math.max(longest, size);
  }
  return longest === 0 || isIdeal(machine) ? 0 : Math.ceil(longest / machine.panel.motorSpeed);
}

/** Turns the values of the firing A-units of one source-set. */
function turnSet(machine: Mark1, { units, from, first }: Firing, r: number, pulse: Millivolts): void {
  const shafts = shaftsOf(machine);
  const travel = travelIn(machine, 0);
  const { slip } = shafts;
  const end = from[first + r + 1]!;
  let lost = 0;
  for (let place = from[first + r]!; place < end; place++) {
    const unit = units[place]!;
    lost += turnShaft(shafts, unit, slip[unit] === 0 ? pulse : grip(pulse, slip[unit]!), travel);
  }
  if (lost > 0) machine.counters.lostAtStops += lost;
}
