import { SPECIFICATION } from './specification.ts';
import type { Millivolts } from './units.ts';

/** `figure`: a lit cell switches its S-unit on. `ground`: a dark one does. Which it was is unknown. */
export const POLARITIES = ['figure', 'ground'] as const;
export type Polarity = (typeof POLARITIES)[number];

/**
 * Who decides whether, and which way, the motors run: the manual's three ways to use the machine. [OPMAN60]
 * `forced` (S-controlled): the operator, on every trial, whatever the response. [PARA57]
 * `error-correction`: the operator, when the response is wrong. [NAVY60]
 * `spontaneous` (R-controlled): the machine's own response, on every trial; nobody teaches.
 */
export const PROCEDURES = ['forced', 'error-correction', 'spontaneous'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** How a reinforcement is shared out in a source-set; the formulas stand in control.ts. [PSYREV58 Table 1] */
export const REINFORCEMENTS = ['alpha', 'beta', 'gamma'] as const;
export type Reinforcement = (typeof REINFORCEMENTS)[number];

/** `bivalent`: values gain and lose. `monovalent`: only the source-sets that are to answer + gain. [PSYREV58 pp. 402-403] */
export const VALENCES = ['bivalent', 'monovalent'] as const;
export type Valence = (typeof VALENCES)[number];

/** How far, and which way, a wrong response is corrected. The names are NEURODYN62's; what they mean here is assumed. */
export const CORRECTIONS = ['quantized', 'non-quantized', 'random-sign'] as const;
export type Correction = (typeof CORRECTIONS)[number];

/** Whether a sum of exactly zero, which answers −, is corrected only where + is wanted, or whatever is wanted. */
export const ZERO_RULES = ['answers-minus', 'always-corrected'] as const;
export type ZeroRule = (typeof ZERO_RULES)[number];

/**
 * How the R-units switch. `alone`: each by the sign of its own sum, as the Mark I is assumed to do. `sums` (Σ-system) and
 * `means` (μ-system): the R-unit with the greatest sum, or mean over its active A-units, answers + and the others −.
 * [PARA57, PSYREV58 Table 1]
 */
export const DISCRIMINATIONS = ['alone', 'sums', 'means'] as const;
export type Discrimination = (typeof DISCRIMINATIONS)[number];

/**
 * `as-built`: end stops, motors of finite speed, and the tolerances of the ledger. `ideal`: none of these; a reinforcement
 * takes no time and the values know no end, so the machine is the rule of the textbook, step for step.
 */
export const BUILDS = ['as-built', 'ideal'] as const;
export type Build = (typeof BUILDS)[number];

/** The operator's panel: what may be turned while the machine is on. */
export interface Panel {
  readonly polarity: Polarity;
  /** Light on a lit cell, 0 to 255. */
  readonly illumination: number;
  /** θ, in wires: an A-unit fires when excitation − inhibition ≥ θ. */
  readonly threshold: number;
  readonly discrimination: Discrimination;
  readonly procedure: Procedure;
  readonly reinforcement: Reinforcement;
  readonly valence: Valence;
  readonly correction: Correction;
  readonly zero: ZeroRule;
  /** What one reinforcement moves each active value, in mV; with β, what it feeds the whole source-set. */
  readonly stepMillivolts: Millivolts;
  /** The share of each value lost in a trial, 0 to 1. */
  readonly decayPerTrial: number;
  /** mV in a tick. */
  readonly motorSpeed: Millivolts;
  readonly build: Build;
}

/** The panel as the specification has it. */
export const STANDARD_PANEL: Panel = {
  polarity: 'figure',
  illumination: SPECIFICATION.illumination.value,
  threshold: SPECIFICATION.threshold.value,
  discrimination: 'alone',
  procedure: 'error-correction',
  reinforcement: 'alpha',
  valence: 'bivalent',
  correction: 'quantized',
  zero: 'answers-minus',
  stepMillivolts: SPECIFICATION.step.value,
  decayPerTrial: SPECIFICATION.decay.value,
  motorSpeed: SPECIFICATION.motorSpeed.value,
  build: 'as-built',
};

/** Greatest step and motor speed, in mV: far beyond any supply, near enough to keep sums whole. */
const MOST_MILLIVOLTS = 1_000_000;
/** θ beyond the wires that one A-unit can have. */
const MOST_THRESHOLD = 40;

/** What each switch and dial takes, in words, and whether a value is that. */
const SETTINGS: { readonly [K in keyof Panel]: readonly [string, (value: unknown) => boolean] } = {
  polarity: oneOf(POLARITIES),
  illumination: whole(0, 255),
  threshold: whole(1, MOST_THRESHOLD),
  discrimination: oneOf(DISCRIMINATIONS),
  procedure: oneOf(PROCEDURES),
  reinforcement: oneOf(REINFORCEMENTS),
  valence: oneOf(VALENCES),
  correction: oneOf(CORRECTIONS),
  zero: oneOf(ZERO_RULES),
  stepMillivolts: whole(1, MOST_MILLIVOLTS),
  decayPerTrial: ['a number from 0 to 1', (value) => typeof value === 'number' && value >= 0 && value <= 1],
  motorSpeed: whole(1, MOST_MILLIVOLTS),
  build: oneOf(BUILDS),
};

/** What can be turned only while no trial is under way, since the length of a phase hangs on it. */
const AT_REST_ONLY: readonly (keyof Panel)[] = ['motorSpeed', 'build'];

function oneOf(choices: readonly string[]): readonly [string, (value: unknown) => boolean] {
  return [
    `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`,
    (value) => typeof value === 'string' && choices.includes(value),
  ];
}

function whole(least: number, most: number): readonly [string, (value: unknown) => boolean] {
  return [
    `a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
  ];
}

/**
 * The panel with some of its switches turned.
 * @throws RangeError for a switch that the panel has not, for a setting that it has not, and for a change that must wait for rest.
 */
export function turnSwitches(panel: Panel, change: Partial<Panel>, atRest: boolean): Panel {
  for (const [name, value] of Object.entries(change)) {
    if (!Object.hasOwn(SETTINGS, name))
      throw new RangeError(`The panel has no switch "${name.slice(0, 40)}".`);
    const [expected, fits] = SETTINGS[name as keyof Panel];
    if (!fits(value))
      throw new RangeError(`The panel's ${name} must be ${expected}, found ${showSetting(value)}.`);
    if (!atRest && AT_REST_ONLY.includes(name as keyof Panel) && value !== panel[name as keyof Panel]) {
      throw new RangeError(`The panel's ${name} can be changed at rest only.`);
    }
  }
  return { ...panel, ...change };
}

function showSetting(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  return typeof value === 'object' && value !== null ? 'an object' : String(value).slice(0, 40);
}
