import type { Random } from '../random/random.ts';
import { breakPart, mendPart, soundFaults, type Fault, type Faults, type Repair } from './faults.ts';
import { turnSwitches, type Panel } from './panel.ts';
import type { MachinePlan, Phase } from './plan.ts';
import { turn } from './potentiometer.ts';
import { createPlugboard, replug, withoutCut, type Plugboard } from './plugboard.ts';
import type { Sign } from './response.ts';
import { blankPicture, type Picture } from './retina.ts';
import { assignUnits, createSourceSets, type SourceSets } from './source-sets.ts';
import { SPECIFICATION } from './specification.ts';
import { drawLightLevels, drawSlack } from './tolerance.ts';
import type { Millivolts, Ticks } from './units.ts';

/** The wanted response of every R-unit in use, or nothing when the machine is only asked. */
export type Wanted = readonly Sign[] | null;

/**
 * The whole machine. What is fixed before power-on stands first and is shared between copies; the rest is its state,
 * plain data that `copyMark1` copies in full. S, A and R stand for the numbers of S-units, A-units and R-units in use.
 */
export interface Mark1 {
  readonly plan: MachinePlan;
  /** The light from which each photocell is on, of 255, in a machine as built. [S] */
  readonly levels: Uint8Array;
  /** The seed of whatever the machine leaves to chance while it runs. */
  readonly chance: number;

  panel: Panel;
  /** The plugboard as it is plugged. Replaced as a whole when a wire is. */
  board: Plugboard;
  /** The wires that conduct: the board without its cut cables. */
  conducting: Plugboard;
  sourceSets: SourceSets;
  faults: Faults;
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
  /** Where each gear stands in its play, from 0 to the backlash, in mV. [A] */
  readonly slack: Int32Array;
  /** How far each motor has yet to turn, in mV, signed; 0 when it stands. [A] */
  readonly pulses: Int32Array;
  /** Sums of the active values, in mV. [R] */
  readonly meters: Float64Array;
  /** Responses of the last trial: +1, −1, 0 for no answer. [R] */
  readonly answer: Int8Array;
  /** What the operator wants: +1, −1, 0 when only asked. [R] */
  readonly wanted: Int8Array;
  /** How often each source-set was reinforced since power-on. [R] */
  readonly reinforced: Uint32Array;
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
  /** What the motors turned in vain against end stops, over all shafts, in mV. */
  lostAtStops: Millivolts;
}

/**
 * A machine as it is delivered: plugged from `random`, every shaft at its start, at rest before a dark picture.
 * @throws RangeError for a plan that cannot be built.
 */
export function createMark1(plan: MachinePlan, random: Random): Mark1 {
  const cells = plan.side * plan.side;
  const units = plan.associationUnits;
  const board = createPlugboard(plan, random.split('plugboard'));
  const tolerances = random.split('tolerances');
  return {
    plan,
    levels: drawLightLevels(cells, plan.tolerances, tolerances.split('light levels')),
    chance: tolerances.split('chance').below(4_294_967_296),
    panel: plan.panel,
    board,
    conducting: board,
    sourceSets: createSourceSets(plan.sourceSets, units, plan.responses),
    faults: soundFaults(cells, units, board.originPoints.length),
    tick: 0,
    phase: 'rest',
    phaseEnds: Infinity,
    picture: blankPicture(plan.side),
    retina: new Uint8Array(cells),
    sums: new Int16Array(units),
    active: new Uint8Array(units),
    shafts: new Int32Array(units).fill(SPECIFICATION.start.value),
    slack: drawSlack(units, plan.tolerances, tolerances.split('slack')),
    pulses: new Int32Array(units),
    meters: new Float64Array(plan.responses),
    answer: new Int8Array(plan.responses),
    wanted: new Int8Array(plan.responses),
    reinforced: new Uint32Array(plan.responses),
    counters: { trials: 0, right: 0, corrections: 0, correctionsNow: 0, lostAtStops: 0 },
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
    slack: machine.slack.slice(),
    pulses: machine.pulses.slice(),
    meters: machine.meters.slice(),
    answer: machine.answer.slice(),
    wanted: machine.wanted.slice(),
    reinforced: machine.reinforced.slice(),
    counters: { ...machine.counters },
  };
}

/** Makes `to` equal to `from`, allocating nothing. Both must be of one plan and one seed. */
export function overwriteMark1(to: Mark1, from: Mark1): void {
  to.panel = from.panel;
  to.board = from.board;
  to.conducting = from.conducting;
  to.sourceSets = from.sourceSets;
  to.faults = from.faults;
  to.tick = from.tick;
  to.phase = from.phase;
  to.phaseEnds = from.phaseEnds;
  to.picture.set(from.picture);
  to.retina.set(from.retina);
  to.sums.set(from.sums);
  to.active.set(from.active);
  to.shafts.set(from.shafts);
  to.slack.set(from.slack);
  to.pulses.set(from.pulses);
  to.meters.set(from.meters);
  to.answer.set(from.answer);
  to.wanted.set(from.wanted);
  to.reinforced.set(from.reinforced);
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
 * Turns switches and dials of the operator's panel. Where an ideal machine becomes one as built, a shaft beyond its stop is
 * brought back to it.
 * @throws RangeError for a switch or a setting that there is not, and in mid-trial for one that must wait; then none is turned.
 */
export function setPanel(machine: Mark1, change: Partial<Panel>): void {
  const { build } = machine.panel;
  machine.panel = turnSwitches(machine.panel, change, machine.phase === 'rest');
  if (machine.panel.build === build) return;
  const stop = endStop(machine);
  machine.shafts.forEach((shaft, unit) => (machine.shafts[unit] = turn(shaft, 0, stop)));
}

/** The furthest that a shaft can be from zero, in mV: its end stop, or in an ideal machine as far as 32 bits go. */
export function endStop({ plan, panel }: Mark1): Millivolts {
  return panel.build === 'ideal' ? FURTHEST : plan.stopMillivolts;
}

const FURTHEST = 2_147_483_647;

/** A value and the A-unit, counted from 0, that it is set on. */
export interface HandSetting {
  readonly unit: number;
  readonly millivolts: Millivolts;
}

/**
 * Turns knobs by hand. [PASQUINELLI23: values could be set by hand] A motor that is running goes on from there.
 * @throws RangeError for an A-unit that there is not and for a value that is no whole mV within the stops; then none is turned.
 */
export function setValues(machine: Mark1, settings: readonly HandSetting[]): void {
  const stop = endStop(machine);
  for (const { unit, millivolts } of settings) {
    if (!(Number.isInteger(unit) && unit >= 0 && unit < machine.shafts.length)) {
      throw new RangeError(`An A-unit must be one of ${machine.shafts.length}, found ${unit + 1}.`);
    }
    if (!(Number.isInteger(millivolts) && Math.abs(millivolts) <= stop)) {
      throw new RangeError(`A value must be whole mV from -${stop} to ${stop}, found ${millivolts}.`);
    }
  }
  for (const { unit, millivolts } of settings) machine.shafts[unit] = millivolts;
}

/** Plugs A-units to another R-unit, or to none. @throws RangeError for units that there are not. */
export function assign(machine: Mark1, units: readonly number[], response: number | null): void {
  machine.sourceSets = assignUnits(machine.sourceSets, units, response);
}

/** Plugs one wire to another S-unit; a cut cable is replaced by a new one. @throws RangeError where that cannot be. */
export function plug(machine: Mark1, wire: number, cell: number): void {
  machine.board = replug(machine.board, { wire, cell }, machine.plan.wiresPerCell);
  machine.faults = mendPart(machine.faults, { part: 'cables', wires: [wire] });
  machine.conducting = withoutCut(machine.board, machine.faults.cut);
}

/** Plugs the whole board anew, from another table of random numbers. All its cables are sound. */
export function plugAnew(machine: Mark1, random: Random): void {
  machine.board = createPlugboard(machine.plan, random.split('plugboard'));
  machine.conducting = machine.board;
  machine.faults = { ...machine.faults, cut: new Uint8Array(machine.board.originPoints.length) };
}

/** Breaks something. @throws RangeError for a part that there is not; then nothing is broken. */
export function damage(machine: Mark1, fault: Fault): void {
  machine.faults = breakPart(machine.faults, fault);
  machine.conducting = withoutCut(machine.board, machine.faults.cut);
}

/** Mends something. @throws RangeError for a part that there is not; then nothing is mended. */
export function repair(machine: Mark1, order: Repair): void {
  machine.faults = mendPart(machine.faults, order);
  machine.conducting = withoutCut(machine.board, machine.faults.cut);
}
