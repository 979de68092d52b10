import {
  BUILDS,
  CORRECTIONS,
  DISCRIMINATIONS,
  POLARITIES,
  PROCEDURES,
  REINFORCEMENTS,
  VALENCES,
  ZERO_RULES,
  type Mark1,
  type Panel,
  type Standing,
} from '../../core/index.ts';

/** Where a setting comes from: the KEYs of docs/sources.md, and how far they carry. */
export interface Origin {
  readonly standing: Standing;
  readonly keys: readonly string[];
}

/** The switches of the panel in their order, each with its positions. */
export const SWITCHES = {
  procedure: PROCEDURES,
  reinforcement: REINFORCEMENTS,
  valence: VALENCES,
  correction: CORRECTIONS,
  zero: ZERO_RULES,
  discrimination: DISCRIMINATIONS,
  polarity: POLARITIES,
  build: BUILDS,
} as const satisfies { readonly [K in keyof Panel]?: readonly Panel[K][] };
export type SwitchName = keyof typeof SWITCHES;

/** How far a dial turns, and by what, in the panel's own units. */
export interface DialPlan {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** The dials of the panel in their order. */
export const DIALS = {
  threshold: { least: 1, most: 20, step: 1 },
  stepMillivolts: { least: 100, most: 5000, step: 100 },
  decayPerTrial: { least: 0, most: 0.2, step: 0.005 },
  motorSpeed: { least: 5, most: 330, step: 5 },
  illumination: { least: 0, most: 255, step: 5 },
} as const satisfies { readonly [K in keyof Panel]?: DialPlan };
export type DialName = keyof typeof DIALS;

const ASSUMED: Origin = { standing: 'assumed', keys: [] };
const PSYREV58: Origin = { standing: 'secondary', keys: ['PSYREV58'] };
/** The name is read, what it means is assumed. */
const NAMED_IN_1962: Origin = { standing: 'assumed', keys: ['NEURODYN62'] };
const OF_1957: Origin = { standing: 'primary', keys: ['PARA57', 'PSYREV58'] };

/** Where every position of every switch comes from; core/machine/panel.ts and control.ts have the formulas. */
export const ORIGINS: { readonly [K in SwitchName]: Readonly<Record<Panel[K], Origin>> } = {
  procedure: {
    forced: { standing: 'primary', keys: ['OPMAN60', 'PARA57'] },
    'error-correction': { standing: 'primary', keys: ['OPMAN60', 'NAVY60'] },
    spontaneous: { standing: 'assumed', keys: ['OPMAN60'] },
  },
  reinforcement: { alpha: PSYREV58, beta: PSYREV58, gamma: PSYREV58 },
  valence: { bivalent: PSYREV58, monovalent: PSYREV58 },
  correction: { quantized: NAMED_IN_1962, 'non-quantized': NAMED_IN_1962, 'random-sign': NAMED_IN_1962 },
  zero: { 'answers-minus': ASSUMED, 'always-corrected': ASSUMED },
  discrimination: { alone: ASSUMED, sums: OF_1957, means: OF_1957 },
  polarity: { figure: ASSUMED, ground: ASSUMED },
  build: { 'as-built': { standing: 'assumed', keys: ['JENSENDUNNING26'] }, ideal: ASSUMED },
};

/** Where the dials come from: what they do has a source for some, how far they were turned for none. */
export const DIAL_ORIGINS: Readonly<Record<DialName, Origin>> = {
  threshold: { standing: 'assumed', keys: ['PSYREV58'] },
  stepMillivolts: ASSUMED,
  decayPerTrial: { standing: 'assumed', keys: ['JENSENDUNNING26'] },
  motorSpeed: ASSUMED,
  illumination: ASSUMED,
};

/** Whether a switch does nothing as the others stand. */
export function isIdle(name: SwitchName, { panel, plan }: Mark1): boolean {
  const corrects = panel.procedure === 'error-correction';
  if (name === 'discrimination') return plan.responses < 2;
  return !corrects && (name === 'correction' || name === 'zero');
}
