import * as network from '../../core/network/index.ts';
import { CLASSES, drawLetters, type LetterLesson } from './letter-lesson.ts';
import type { RunGroup } from './run-group.ts';
import { beginRun, type RunPlan } from './training-run.ts';

/** The units that are compared. */
export const COMPARED = ['step', 'sigmoid', 'tanh', 'relu', 'leaky-relu'] as const;
export type ComparedUnit = (typeof COMPARED)[number];

/** f is moved from −EDGE to EDGE. */
export const EDGE = 4;
/** Steps of the lesson. */
export const UNIT_STEPS = 200;
const SEED = '1960';

/** The runs stand in the order of COMPARED. */
export interface UnitsState extends RunGroup {
  readonly chosen: ComparedUnit;
  readonly f: number;
}

/** The unit of that name; leaky enough for it to be seen. */
export function unitOf(name: ComparedUnit): network.Unit {
  return name === 'leaky-relu' ? { kind: 'leaky-relu', leak: 0.1 } : network.UNITS[name];
}

/** What there is to read of a unit at f. */
export interface Reading {
  readonly g: number;
  /** Null where it has none. */
  readonly slope: number | null;
}

/** g and dg/df; at f = 0 the step and both ReLUs have no derivative. */
export function readUnit(name: ComparedUnit, f: number): Reading {
  const unit = unitOf(name);
  const g = network.activate(unit, f);
  const isCorner = f === 0 && name !== 'sigmoid' && name !== 'tanh';
  return { g, slope: isCorner ? null : network.slopeOf(unit, g) };
}

let drawn: LetterLesson | null = null;

/** The lesson of all five: 24 pictures, letters out of place by a cell at most, with one cell in twenty flipped. */
export function unitLesson(): LetterLesson {
  return (drawn ??= drawLetters(6, { shift: 1, noise: 0.05 }, SEED));
}

/** Five networks that differ in their hidden units only, at rest. */
export function freshUnits(): UnitsState {
  return { chosen: 'sigmoid', f: 1, ...startUnits('at rest') };
}

/** The same start again. */
export function startUnits(when: 'at rest' | 'now'): RunGroup {
  return { runs: COMPARED.map((name) => beginRun(planOf(name))), playing: when === 'now' };
}

function planOf(name: ComparedUnit): RunPlan {
  const initialisation = network.INITIALISATIONS.glorot;
  return {
    network: {
      inputs: unitLesson().examples.inputs.columns,
      layers: [
        { units: 12, unit: unitOf(name), initialisation },
        { units: CLASSES, unit: network.UNITS.sigmoid, initialisation },
      ],
    },
    loss: 'cross-entropy',
    optimiser: { kind: 'gradient-descent', rate: 0.2 },
    examples: unitLesson().examples,
    steps: UNIT_STEPS,
    seed: SEED,
  };
}
