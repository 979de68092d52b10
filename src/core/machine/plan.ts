import { STANDARD_PANEL, type Panel } from './panel.ts';
import type { SourceSetPlan } from './source-sets.ts';
import { SPECIFICATION } from './specification.ts';
import type { Millivolts, Ticks } from './units.ts';
import type { WiringPlan } from './wiring.ts';

/** The phases of a trial in their order; between trials the machine is at rest. */
export const TRIAL_PHASES = [
  'expose',
  'settle-s',
  'settle-a',
  'settle-r',
  'judge',
  'reinforce',
  'clear',
] as const;
export type TrialPhase = (typeof TRIAL_PHASES)[number];
export type Phase = 'rest' | TrialPhase;

/** How far the parts of a machine as built lie from ideal ones; all are assumed. */
export interface Tolerances {
  /** How far the light level of a photocell lies from the common one, at most; of 255. */
  readonly cellSpread: number;
  /** How far a wiper's reading lies from its value, at most; in thousandths of the value. */
  readonly wiperNoise: number;
  /** What a motor turns in vain after it has changed its direction. */
  readonly backlash: Millivolts;
}

/** Parts that are what they should be. */
export const NO_TOLERANCES: Tolerances = { cellSpread: 0, wiperNoise: 0, backlash: 0 };

/** What is fixed before power-on. Sizes other than the Mark I's work too. */
export interface MachinePlan extends WiringPlan {
  /** `direct`: the teaching view, whose photocells are wired straight to values. It is not the Mark I. */
  readonly kind: 'mark1' | 'direct';
  /** R-units in use, 1 to 8. */
  readonly responses: number;
  /** Which A-units each of them has at power-on; `even` shares them all out in order. */
  readonly sourceSets: SourceSetPlan;
  readonly stopMillivolts: Millivolts;
  readonly tolerances: Tolerances;
  /** `to-every-picture`: also to a blank one, and to one that fires no A-unit. */
  readonly answers: 'to-figures' | 'to-every-picture';
  /** How the panel is set at power-on. */
  readonly panel: Panel;
  /** Lengths of the phases; `reinforce` lasts as long as the longest pulse, and `clear` at least as long as decay takes. */
  readonly phaseTicks: Readonly<Record<Exclude<TrialPhase, 'reinforce'>, Ticks>>;
}

/** The Mark I as the specification has it, with one R-unit in use. */
export const MARK1_PLAN: MachinePlan = {
  kind: 'mark1',
  side: SPECIFICATION.retinaSide.value,
  associationUnits: SPECIFICATION.associationUnits.value,
  responses: 1,
  sourceSets: 'even',
  wiring: { kind: 'random' },
  excitatory: SPECIFICATION.excitatory.value,
  inhibitory: SPECIFICATION.inhibitory.value,
  wiresPerCell: SPECIFICATION.wiresPerCell.value,
  stopMillivolts: SPECIFICATION.stop.value,
  tolerances: {
    cellSpread: SPECIFICATION.cellSpread.value,
    wiperNoise: SPECIFICATION.wiperNoise.value,
    backlash: SPECIFICATION.backlash.value,
  },
  answers: 'to-figures',
  panel: STANDARD_PANEL,
  phaseTicks: {
    expose: SPECIFICATION.exposeTicks.value,
    'settle-s': SPECIFICATION.settleSTicks.value,
    'settle-a': SPECIFICATION.settleATicks.value,
    'settle-r': SPECIFICATION.settleRTicks.value,
    judge: SPECIFICATION.judgeTicks.value,
    clear: SPECIFICATION.clearTicks.value,
  },
};

/**
 * The direct view: a value for every photocell and one for a cell that is always lit, all on one R-unit. It shows the
 * rule at its plainest, as the textbook of today has it. It is not the Mark I, which has A-units in between.
 */
export const DIRECT_PLAN: MachinePlan = {
  ...MARK1_PLAN,
  kind: 'direct',
  associationUnits: SPECIFICATION.retinaSide.value * SPECIFICATION.retinaSide.value + 1,
  wiring: { kind: 'direct' },
  excitatory: 1,
  inhibitory: 0,
  tolerances: NO_TOLERANCES,
  answers: 'to-every-picture',
  panel: { ...STANDARD_PANEL, threshold: 1, zero: 'always-corrected', build: 'ideal' },
};
