import type { Pulses } from './motor.ts';
import type { Panel } from './panel.ts';
import { NO_RESPONSE, type SourceSets } from './source-sets.ts';
import { chanceAt } from './tolerance.ts';
import type { Millivolts } from './units.ts';

/** A trial as it is judged. All arrays are the machine's own, and the machine is one. */
export interface Verdict {
  readonly panel: Panel;
  /** Sums of the active values, in mV. [R] */
  readonly meters: Float64Array;
  /** The response of every R-unit in use: +1, −1, or 0 for no answer. */
  readonly answer: Int8Array;
  /** The wanted response of every R-unit in use; 0 where none is wanted. */
  readonly wanted: Int8Array;
  /** The machine's seed of chance. */
  readonly chance: number;
  /** Trials since power-on, without the present one. */
  readonly counters: { readonly trials: number };
}

/** What the reinforcement control looks at. */
export interface Judged extends Verdict {
  readonly sourceSets: SourceSets;
  readonly active: Uint8Array;
  /** 1 where the A-unit is pulled from the rack. [A] */
  readonly pulled: Uint8Array;
}

/** The furthest that a pulse turns, in mV. */
export const LONGEST_PULSE = 2_147_483_647;

/**
 * Sets the motors going, and returns how many source-sets are reinforced; one in which no motor is to move does not count.
 * `pulses` [A] is filled with what every motor of those sets is to turn, in mV; `tally` [R] counts the sets.
 */
export function reinforce(judged: Judged, pulses: Pulses, tally?: Uint32Array): number {
  const signs = judged.wanted.map((_, r) => reinforcedSign(judged, r));
  if (!signs.some((sign) => sign !== 0)) return 0;
  const counts = countUnits(judged);
  const shares = [...signs].map((sign, r) =>
    sign === 0 || counts.active[r] === 0 ? null : shareOut(judged, r, { sign, ...pick(counts, r) }),
  );
  const seen = { active: new Uint16Array(signs.length), inactive: new Uint16Array(signs.length) };
  const moved = new Uint8Array(signs.length);
  for (let unit = 0; unit < pulses.length; unit++) {
    const r = judged.sourceSets.responseOf[unit]!;
    const share = r === NO_RESPONSE || judged.pulled[unit] === 1 ? null : shares[r];
    if (share === null || share === undefined) continue;
    const pulse = judged.active[unit] === 1 ? share.gain(seen.active[r]!++) : share.loss(seen.inactive[r]!++);
    pulses[unit] = Math.max(-LONGEST_PULSE, Math.min(LONGEST_PULSE, pulse));
    if (pulse !== 0) moved[r] = 1;
  }
  if (tally !== undefined) moved.forEach((one, r) => (tally[r]! += one));
  return moved.reduce((sum, one) => sum + one, 0);
}

/**
 * The sign of η for an R-unit, 0 where it is not reinforced.
 * Forced learning (S-controlled) takes the wanted sign on every trial, whatever the response [PARA57, sect. II]. Spontaneous
 * learning (R-controlled) takes the response itself, whatever is wanted [OPMAN60; the rule unverified]. Error correction takes
 * the wanted sign when the response is wrong [NAVY60], or, with `random-sign`, either sign by chance [unverified]. No answer
 * is wrong too, but nothing was said that could be corrected (assumed). Monovalent systems reinforce a + only. [PSYREV58 pp. 402-403]
 */
export function reinforcedSign(judged: Verdict, r: number): number {
  const sign = directedSign(judged, r);
  return judged.panel.valence === 'monovalent' ? Math.max(0, sign) : sign;
}

function directedSign(judged: Verdict, r: number): number {
  switch (judged.panel.procedure) {
    case 'forced':
      return judged.wanted[r]!;
    case 'spontaneous':
      return judged.answer[r]!;
    case 'error-correction':
      return correctedSign(judged, r);
  }
}

/** Chance has the places from −1 down here; those from 0 up are the wipers'. */
function correctedSign({ panel, answer, wanted, meters, chance, counters }: Verdict, r: number): number {
  if (wanted[r] === 0 || answer[r] === 0) return 0;
  const atZero = panel.zero === 'always-corrected' && meters[r] === 0;
  if (answer[r] === wanted[r] && !atZero) return 0;
  return panel.correction === 'random-sign'
    ? 1 - 2 * (chanceAt(chance, -1 - r, counters.trials) & 1)
    : wanted[r]!;
}

/** How many A-units of a source-set fire, and how many do not. */
interface Counts {
  readonly active: number;
  readonly inactive: number;
}

function countUnits({ active, pulled, sourceSets, wanted }: Judged): {
  readonly active: Uint16Array;
  readonly inactive: Uint16Array;
} {
  const counts = { active: new Uint16Array(wanted.length), inactive: new Uint16Array(wanted.length) };
  for (let unit = 0; unit < active.length; unit++) {
    const r = sourceSets.responseOf[unit]!;
    if (r !== NO_RESPONSE && pulled[unit] === 0) counts[active[unit] === 1 ? 'active' : 'inactive'][r]!++;
  }
  return counts;
}

function pick(counts: ReturnType<typeof countUnits>, r: number): Counts {
  return { active: counts.active[r]!, inactive: counts.inactive[r]! };
}

/** What the k-th firing and the k-th silent A-unit of a source-set get, in mV; k counts from 0. */
interface Share {
  readonly gain: (k: number) => Millivolts;
  readonly loss: (k: number) => Millivolts;
}

/**
 * The three value systems [PSYREV58 Table 1], with η the signed quantum, N_a the firing and N − N_a the silent A-units of
 * the source-set:
 * α, uncompensated gain: Δv = η for the firing ones, 0 for the others.
 * β, constant feed: the source-set gets η in all, so Δv = η / N_a for the firing ones.
 * γ, parasitic gain: Δv = η for the firing ones and −η N_a / (N − N_a) for the silent ones, so that the sum of the set stays;
 * where none is silent, nothing moves.
 * Values are whole mV, so shares that do not come out even differ by 1 mV between A-units and add up exactly.
 */
function shareOut(judged: Judged, r: number, order: Counts & { readonly sign: number }): Share {
  const { panel } = judged;
  const { active, inactive } = order;
  const quantum = order.sign * quantumOf(judged, r, active);
  const nothing = (): number => 0;
  if (panel.reinforcement === 'alpha') return { gain: () => quantum, loss: nothing };
  if (panel.reinforcement === 'beta') return { gain: (k) => partOf(quantum, active, k), loss: nothing };
  if (inactive === 0) return { gain: nothing, loss: nothing };
  return { gain: () => quantum, loss: (k) => -partOf(quantum * active, inactive, k) };
}

/** Part k of a whole that is cut into `parts` nearly equal whole numbers. */
function partOf(whole: number, parts: number, k: number): number {
  const even = Math.trunc(whole / parts);
  const rest = whole - even * parts;
  const cut = (place: number): number => Math.trunc((rest * place) / parts);
  return even + cut(k + 1) - cut(k);
}

/**
 * The size of η in mV. Quantized: the step of the panel. Non-quantized, in error correction: the least that brings the sum to
 * the other side of zero, since |sum| / N_a does for each of N_a values (the name is NEURODYN62's, the size unverified). Of a sum
 * that is there already, as can be where sums are compared, 1 mV.
 */
export function quantumOf({ panel, meters, wanted }: Verdict, r: number, active: number): Millivolts {
  if (panel.procedure !== 'error-correction' || panel.correction !== 'non-quantized') {
    return panel.stepMillivolts;
  }
  const short = Math.max(0, -wanted[r]! * meters[r]!);
  const each = short / (panel.reinforcement === 'beta' ? 1 : active);
  const throughZero = wanted[r]! > 0 || panel.zero === 'always-corrected';
  return Math.max(1, throughZero ? Math.floor(each) + 1 : Math.ceil(each));
}

/** Decay: every value loses its share, rounded to the millivolt. The machine's law is unknown; this one is proportional (assumed). [JENSENDUNNING26] */
export function forget(decayPerTrial: number, shafts: Int32Array, pulses: Pulses): void {
  if (decayPerTrial === 0) return;
  for (let unit = 0; unit < shafts.length; unit++) {
    const value = shafts[unit]!;
    pulses[unit] = -Math.sign(value) * Math.round(Math.abs(value) * decayPerTrial);
  }
}
