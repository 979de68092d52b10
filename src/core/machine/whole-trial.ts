import { associate } from './association.ts';
import { LONGEST_PULSE, quantumOf, reinforcedSign } from './control.ts';
import { createFiringTable, SPARE, type FiringTable } from './firing-table.ts';
import { copyMark1, present, type Mark1, type Wanted } from './mark1.ts';
import { grip, turnShaft } from './motor.ts';
import { exposureOf, firingRuleOf, isIdeal, shaftsOf, travelIn, wipersOf } from './parts.ts';
import { isFigure, readAnswer, readValue, switchLamps, type Answer, type Wipers } from './response.ts';
import { expose, type Picture } from './retina.ts';
import { NO_RESPONSE } from './source-sets.ts';
import { count, makeReady, outcomeOf, type TrialOutcome } from './trial.ts';
import type { Millivolts, Ticks } from './units.ts';

/** What a picture does to the A-units of a machine as it stands. */
export interface Activation {
  /** The A-units that fire, source-set by source-set. */
  readonly units: Uint16Array;
  /** Those of source-set r are units[from[r]] up to units[from[r + 1]]. */
  readonly from: Uint16Array;
  /** Whether there is anything to answer to. */
  readonly seen: boolean;
}

/** Looks at pictures for a machine, and leaves the machine as it is. */
export interface Observer {
  /** Which A-units a picture fires, as the machine stands. */
  activate(picture: Picture): Activation;
  /** The same, without taking room: what it returns holds until the next look. */
  glance(picture: Picture): Activation;
}

/** Looks after which the A-units' sums are worth a table. */
const WORTH_A_TABLE = 400;

/** Sums wire by wire at first, and by a table when there is much to look at; both find the same A-units. */
export function createObserver(machine: Mark1): Observer {
  const sight = createSight(machine);
  let looks = 0;
  let table: FiringTable | null = null;
  let { panel, conducting, faults } = machine;
  const startAfresh = (): void => {
    ({ panel, conducting, faults } = machine);
    looks = 0;
    table = null;
  };
  const glance = (picture: Picture): Activation => {
    if (panel !== machine.panel || conducting !== machine.conducting || faults !== machine.faults)
      startAfresh();
    if (++looks === WORTH_A_TABLE) table = createFiringTable(firingRuleOf(machine));
    expose(picture, exposureOf(machine), sight.retina);
    const count = table === null ? listFiring(machine, sight) : table.list(sight.retina, sight.firing);
    return sortBySet(machine, sight, count);
  };
  return {
    glance,
    activate: (picture) => {
      const { units, from, seen } = glance(picture);
      return { units: units.slice(), from: from.slice(), seen };
    },
  };
}

/** Room to look at a picture in, so that the machine's own lamps stay as they are. */
interface Sight extends Pick<Mark1, 'retina' | 'sums' | 'active'> {
  /** The A-units that fire, in order, and whatever stood there before. */
  readonly firing: Uint16Array;
  /** The same, source-set by source-set. */
  readonly sorted: Uint16Array;
  readonly from: Uint16Array;
  /** Where the next A-unit of each source-set goes. */
  readonly next: Uint16Array;
}

function createSight(machine: Mark1): Sight {
  const { retina, sums, active } = copyMark1(machine);
  const { responses } = machine.sourceSets;
  return {
    retina,
    sums,
    active,
    firing: new Uint16Array(active.length + SPARE),
    sorted: new Uint16Array(active.length),
    from: new Uint16Array(responses + 1),
    next: new Uint16Array(responses),
  };
}

/** Sums wire by wire, lists the A-units that fire, and returns how many. */
function listFiring(machine: Mark1, sight: Sight): number {
  associate(sight.retina, firingRuleOf(machine), sight);
  const { active, firing } = sight;
  let count = 0;
  for (let unit = 0; unit < active.length; unit++) {
    firing[count] = unit;
    count += active[unit]!;
  }
  return count;
}

function sortBySet({ plan, sourceSets }: Mark1, sight: Sight, count: number): Activation {
  const { responseOf, responses } = sourceSets;
  const { firing, sorted, from, next } = sight;
  next.fill(0);
  for (let place = 0; place < count; place++) {
    const r = responseOf[firing[place]!]!;
    if (r !== NO_RESPONSE) next[r]!++;
  }
  for (let r = 0, end = 0; r < responses; r++) {
    from[r] = end;
    end += next[r]!;
    next[r] = from[r]!;
    from[r + 1] = end;
  }
  for (let place = 0; place < count; place++) {
    const unit = firing[place]!;
    const r = responseOf[unit]!;
    if (r !== NO_RESPONSE) sorted[next[r]!++] = unit;
  }
  const seen = plan.answers === 'to-every-picture' || (count > 0 && isFigure(sight.retina));
  return { units: sorted.subarray(0, from[responses]), from, seen };
}

/** Whether the machine stands so that `runWholeTrial` knows the way: α-reinforcement, no decay. Otherwise a trial goes through its phases. */
export function isPlain({ panel }: Mark1): boolean {
  return panel.reinforcement === 'alpha' && panel.decayPerTrial === 0;
}

/** What the machine would answer, as it stands. Changes nothing. */
export function answerTo(machine: Mark1, activation: Activation): Answer {
  if (!activation.seen) return null;
  const meters = new Float64Array(machine.plan.responses);
  const answer = new Int8Array(meters.length);
  sumUnits(activation, wipersOf(machine, machine.tick), meters);
  switchLamps({ meters, answer }, machine.panel.discrimination, () => countOf(activation));
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
  settle(machine, activation);
  machine.meters.fill(0);
  return outcomeOf(machine);
}

/** A trial whose activation is known, and what is wanted of every R-unit in use. */
export interface Exercise {
  readonly picture: Picture;
  readonly activation: Activation;
  readonly wanted: Int8Array;
}

/**
 * Many whole trials of a plain machine, one after the other, of which nobody wants to know how each ended. Comes to the same
 * state as `runWholeTrial` on each, without what only a witness would need.
 * @throws RangeError as `runWholeTrial` does, but for a picture of another size only after the last.
 */
export function drill(machine: Mark1, exercises: Iterable<Exercise>): void {
  let last: Picture | null = null;
  for (const { picture, wanted, activation } of exercises) {
    if (last === null) makeReady(machine, null);
    machine.wanted.set(wanted);
    if (!activation.seen) machine.answer.fill(0);
    machine.counters.correctionsNow = 0;
    settle(machine, activation);
    last = picture;
  }
  if (last === null) return;
  present(machine, last);
  machine.meters.fill(0);
}

/** From the held picture to the cleared lamps: reads, judges, corrects and counts. */
function settle(machine: Mark1, activation: Activation): void {
  const { expose, 'settle-s': s, 'settle-a': a, 'settle-r': r, judge, clear } = machine.plan.phaseTicks;
  machine.tick += expose + s + a;
  sumUnits(activation, wipersOf(machine, machine.tick), machine.meters);
  if (activation.seen) switchLamps(machine, machine.panel.discrimination, () => countOf(activation));
  machine.tick += r + judge + correct(machine, activation) + clear;
  count(machine);
}

/** The firing A-units of every source-set. */
function countOf({ from }: Activation): Float64Array {
  return Float64Array.from({ length: from.length - 1 }, (_, r) => from[r + 1]! - from[r]!);
}

function sumUnits({ units, from }: Activation, wipers: Wipers, sums: Float64Array): void {
  const { shafts, noise } = wipers;
  for (let r = 0; r < sums.length; r++) {
    const end = from[r + 1]!;
    let sum = 0;
    if (noise === 0) for (let place = from[r]!; place < end; place++) sum += shafts[units[place]!]!;
    else for (let place = from[r]!; place < end; place++) sum += readValue(wipers, units[place]!);
    sums[r] = sum;
  }
}

/** Turns the values of the firing A-units whose R-unit is reinforced. Returns how long the motors run. */
function correct(machine: Mark1, activation: Activation): Ticks {
  const { from } = activation;
  let longest = 0;
  for (let r = 0; r < machine.wanted.length; r++) {
    const sign = reinforcedSign(machine, r);
    if (sign === 0) continue;
    const count = from[r + 1]! - from[r]!;
    if (count === 0) continue;
    const size = Math.min(LONGEST_PULSE, quantumOf(machine, r, count));
    turnSet(machine, activation, r, sign * size);
    machine.counters.correctionsNow++;
    longest = Math.max(longest, size);
  }
  return isIdeal(machine) ? 0 : Math.ceil(longest / machine.panel.motorSpeed);
}

/** Turns the values of the firing A-units of one source-set. */
function turnSet(machine: Mark1, { units, from }: Activation, r: number, pulse: Millivolts): void {
  const shafts = shaftsOf(machine);
  const travel = travelIn(machine, 0);
  const end = from[r + 1]!;
  let lost = 0;
  for (let place = from[r]!; place < end; place++) {
    const unit = units[place]!;
    lost += turnShaft(shafts, unit, grip(pulse, shafts.slip[unit]!), travel);
  }
  machine.counters.lostAtStops += lost;
}
