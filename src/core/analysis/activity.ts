import { countActive } from './example.ts';
import { choose, ratio } from './whole-numbers.ts';

/** An A-unit of the theory: so many wires of either sign, to cells that are all different, and its threshold θ. */
export interface UnitPlan {
  readonly excitatory: number;
  readonly inhibitory: number;
  readonly threshold: number;
}

/**
 * P_a on a retina of so many cells, of which so many are lit: the share of A-units that fire,
 * Σ_{e−i≥θ} C(x,e) C(y,i) C(z,r−e−i) / C(n,r) with z = n − x − y. [PARA57, App. I] Counted in whole numbers, rounded once.
 * Throws a RangeError if there are more wires or lit cells than cells.
 */
export function activityOf(
  { excitatory, inhibitory, threshold }: UnitPlan,
  cells: number,
  lit: number,
): number {
  const absent = cells - excitatory - inhibitory;
  if (absent < 0 || lit < 0 || lit > cells)
    throw new RangeError(
      `Wires and lit cells must be at most the ${cells} cells, found ${excitatory + inhibitory} and ${lit}.`,
    );
  let ways = 0n;
  for (let e = 0; e <= excitatory; e++) {
    for (let i = 0; i <= inhibitory && e - i >= threshold; i++)
      ways += choose(excitatory, e) * choose(inhibitory, i) * choose(absent, lit - e - i);
  }
  return ratio(ways, choose(cells, lit));
}

/** P_a on a large retina with this share lit: e and i are binomial, P(e − i ≥ θ). [PARA57, App. I] */
export function activityOfLarge({ excitatory, inhibitory, threshold }: UnitPlan, litShare: number): number {
  const excited = binomial(excitatory, litShare);
  const inhibited = binomial(inhibitory, litShare);
  let share = 0;
  excited.forEach((p, e) => {
    inhibited.forEach((q, i) => {
      if (e - i >= threshold) share += p * q;
    });
  });
  return share;
}

/** P_a as it is: the share of these A-units that fire; null if there are none. */
export function measuredActivity(active: Uint8Array): number | null {
  return active.length === 0 ? null : countActive(active) / active.length;
}

/** The chances of 0 … `draws` hits, drawn one at a time, so that nothing is divided and nothing cancels. */
export function binomial(draws: number, share: number): Float64Array {
  const chances = new Float64Array(draws + 1);
  chances[0] = 1;
  for (let draw = 1; draw <= draws; draw++) {
    for (let hits = draw; hits >= 0; hits--)
      chances[hits] = chances[hits]! * (1 - share) + (hits > 0 ? chances[hits - 1]! * share : 0);
  }
  return chances;
}
