import { createMark1, present, type Mark1 } from '../../src/core/machine/mark1.ts';
import {
  advance,
  beginTrial,
  finishTrial,
  type MachineEvent,
  type TrialOutcome,
} from '../../src/core/machine/trial.ts';
import { STANDARD_PANEL, type Panel } from '../../src/core/machine/panel.ts';
import {
  NO_TOLERANCES,
  type MachinePlan,
  type Tolerances,
  type TrialPhase,
} from '../../src/core/machine/plan.ts';
import type { Picture } from '../../src/core/machine/retina.ts';
import { createRandom } from '../../src/core/random/random.ts';
import { pictureFromRows } from '../../src/core/stimulus/picture.ts';

/**
 * A Mark I that one can check by hand: 36 photocells, 24 A-units with three wires that excite and two that inhibit, two
 * R-units, end stops at ±3 V, a step of half a volt and motors of 40 mV a tick, so that a step takes 12½ ticks.
 * Every phase has its own length, and every part is what it should be.
 */
export const TOY_PLAN: MachinePlan = {
  kind: 'mark1',
  side: 6,
  associationUnits: 24,
  responses: 2,
  sourceSets: 'even',
  wiring: { kind: 'random' },
  excitatory: 3,
  inhibitory: 2,
  wiresPerCell: 5,
  stopMillivolts: 3000,
  tolerances: NO_TOLERANCES,
  answers: 'to-figures',
  panel: { ...STANDARD_PANEL, threshold: 1, stepMillivolts: 500, motorSpeed: 40 },
  phaseTicks: { expose: 3, 'settle-s': 2, 'settle-a': 4, 'settle-r': 5, judge: 6, clear: 7 },
};

/** Parts that are far from what they should be: on the toy every tolerance shows. */
export const POOR_PARTS: Tolerances = { cellSpread: 100, wiperNoise: 80, backlash: 90 };

/** What a test may want otherwise than in the toy's plan. */
export type ToyChanges = Partial<Omit<MachinePlan, 'panel'>> & { readonly panel?: Partial<Panel> };

export function toyPlan({ panel, ...changes }: ToyChanges = {}): MachinePlan {
  return { ...TOY_PLAN, ...changes, panel: { ...TOY_PLAN.panel, ...panel } };
}

export function toyMachine(changes: ToyChanges = {}, seed = 'toy'): Mark1 {
  return createMark1(toyPlan(changes), createRandom(seed));
}

/** Two pictures that share no lit cell. */
export const LEFT_BAR: Picture = pictureFromRows(Array<string>(6).fill('##....'));
export const RIGHT_BAR: Picture = pictureFromRows(Array<string>(6).fill('....##'));

/** Lets the trial under way run to its end and returns how it ended. */
export function outcomeOf(machine: Mark1) {
  return lastTrial(finishTrial(machine));
}

function lastTrial(events: readonly MachineEvent[]) {
  const last = events.at(-1);
  if (last?.kind !== 'trial') throw new Error('The machine came to no end of a trial.');
  return last.outcome;
}

/** One whole trial, the picture told as wanted. */
export function teach(machine: Mark1, picture = LEFT_BAR, wanted: (1 | -1)[] = [1, 1]): TrialOutcome {
  present(machine, picture);
  beginTrial(machine, wanted);
  return outcomeOf(machine);
}

/** Lets time pass until a phase begins. */
export function advanceTo(machine: Mark1, phase: TrialPhase): void {
  for (let tick = 0; machine.phase !== phase; tick++) {
    if (tick > 100) throw new Error(`The machine came to no phase "${phase}".`);
    advance(machine, 1);
  }
}
