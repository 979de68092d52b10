import type { Panel } from './plan.ts';
import type { Pulses } from './motor.ts';
import type { SourceSets } from './source-sets.ts';

/** What the reinforcement control looks at. All arrays are the machine's own. */
export interface Judged {
  readonly panel: Panel;
  readonly sourceSets: SourceSets;
  readonly active: Uint8Array;
  /** The response of every R-unit in use: +1, −1, or 0 for no answer. */
  readonly answer: Int8Array;
  /** The wanted response of every R-unit in use; 0 where none is wanted. */
  readonly wanted: Int8Array;
}

/**
 * Whether this R-unit is to be reinforced. Forced learning ignores the response [PARA57]; error correction acts on a wrong
 * one [NAVY60]. No answer is wrong too, but nothing was said that could be corrected (assumed).
 */
function isReinforced({ panel, answer, wanted }: Judged, r: number): boolean {
  if (wanted[r] === 0) return false;
  return panel.procedure === 'forced' || (answer[r] !== 0 && answer[r] !== wanted[r]);
}

/**
 * α-reinforcement: every active value of a reinforced source-set moves by one step towards the wanted response,
 * the others by nothing. [PSYREV58 Table 1; gains and losses pp. 402-403]
 * Fills the pulses and returns how many source-sets were reinforced; one without an active unit moves no motor and does not count.
 */
export function reinforce(judged: Judged, pulses: Pulses): number {
  const { active, sourceSets, wanted, panel } = judged;
  let reinforced = 0;
  for (let r = 0; r < wanted.length; r++) {
    if (!isReinforced(judged, r)) continue;
    const step = wanted[r]! * panel.stepMillivolts;
    let moved = false;
    const end = sourceSets.from[r + 1]!;
    for (let unit = sourceSets.from[r]!; unit < end; unit++) {
      if (active[unit] === 0) continue;
      pulses[unit] = step;
      moved = true;
    }
    if (moved) reinforced++;
  }
  return reinforced;
}

/** Decay: every value loses its share, rounded to the millivolt. The machine's law is unknown; this one is proportional (assumed). [JENSENDUNNING26] */
export function forget(decayPerTrial: number, shafts: Int32Array, pulses: Pulses): void {
  if (decayPerTrial === 0) return;
  for (let unit = 0; unit < shafts.length; unit++) {
    const value = shafts[unit]!;
    pulses[unit] = -Math.sign(value) * Math.round(Math.abs(value) * decayPerTrial);
  }
}
