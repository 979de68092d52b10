import type { Random } from '../random/random.ts';
import type { MachinePlan, Panel, Phase, Ticks } from './plan.ts';
import { createPlugboard, type Plugboard } from './plugboard.ts';
import type { Sign } from './response.ts';
import { blankPicture, type Picture } from './retina.ts';
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
 * Turns a switch or a dial of the operator's panel.
 * @throws RangeError for a motor speed that is no whole number of 1 mV a tick or more, or that changes in mid-trial.
 */
export function setPanel(machine: Mark1, change: Partial<Panel>): void {
  const { motorSpeed = machine.panel.motorSpeed } = change;
  if (!Number.isInteger(motorSpeed) || motorSpeed < 1) {
    throw new RangeError(
      `The motor speed must be a whole number of mV a tick, 1 or more, found ${motorSpeed}.`,
    );
  }
  if (motorSpeed !== machine.panel.motorSpeed && machine.phase !== 'rest') {
    throw new RangeError('The motor speed can be changed at rest only.');
  }
  machine.panel = { ...machine.panel, ...change };
}
