import { SPECIFICATION } from './specification.ts';

/** Machine time in ticks of 1/60 s, one cycle of the mains. */
export type Ticks = number;
/** A shaft position, read as the voltage on its wiper. */
export type Millivolts = number;

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

/** `figure`: a lit cell switches its S-unit on. `ground`: a dark one does. Which it was is unknown. */
export type Polarity = 'figure' | 'ground';

/** Who decides whether, and which way, the motors run. The third of the manual's three, spontaneous, is yet to come. [OPMAN60] */
export const PROCEDURES = ['forced', 'error-correction'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** How a reinforcement is shared out in a source-set. γ and β are yet to come. */
export const REINFORCEMENTS = ['alpha'] as const;
export type Reinforcement = (typeof REINFORCEMENTS)[number];

/** The operator's panel: what may be turned while the machine runs. */
export interface Panel {
  readonly polarity: Polarity;
  /** θ, in wires: an A-unit fires when excitation − inhibition ≥ θ. */
  readonly threshold: number;
  readonly procedure: Procedure;
  readonly reinforcement: Reinforcement;
  /** What one reinforcement moves each active value, in mV. */
  readonly stepMillivolts: Millivolts;
  /** The share of each value lost in a trial, 0 to 1. */
  readonly decayPerTrial: number;
  /** mV in a tick. */
  readonly motorSpeed: Millivolts;
}

/** What is fixed before power-on. Sizes other than the Mark I's work too. */
export interface MachinePlan {
  /** Photocells on a side. */
  readonly side: number;
  readonly associationUnits: number;
  /** R-units in use. The A-units are shared out evenly among them. */
  readonly responses: number;
  /** x, wires to an A-unit that excite it. */
  readonly excitatory: number;
  /** y, wires to an A-unit that inhibit it. */
  readonly inhibitory: number;
  /** The most wires from one S-unit. */
  readonly wiresPerCell: number;
  readonly stopMillivolts: Millivolts;
  /** How the panel is set at power-on. */
  readonly panel: Panel;
  /** Lengths of the phases; `reinforce` lasts as long as the longest pulse, and `clear` at least as long as decay takes. */
  readonly phaseTicks: Readonly<Record<Exclude<TrialPhase, 'reinforce'>, Ticks>>;
}

/** The panel as the specification has it. */
export const STANDARD_PANEL: Panel = {
  polarity: 'figure',
  threshold: SPECIFICATION.threshold.value,
  procedure: 'error-correction',
  reinforcement: 'alpha',
  stepMillivolts: SPECIFICATION.step.value,
  decayPerTrial: SPECIFICATION.decay.value,
  motorSpeed: SPECIFICATION.motorSpeed.value,
};

/** The Mark I as the specification has it, with one R-unit in use. */
export const MARK1_PLAN: MachinePlan = {
  side: SPECIFICATION.retinaSide.value,
  associationUnits: SPECIFICATION.associationUnits.value,
  responses: 1,
  excitatory: SPECIFICATION.excitatory.value,
  inhibitory: SPECIFICATION.inhibitory.value,
  wiresPerCell: SPECIFICATION.wiresPerCell.value,
  stopMillivolts: SPECIFICATION.stop.value,
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
