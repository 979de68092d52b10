import { binomial, type UnitPlan } from './activity.ts';
import { countActive, sumActive } from './example.ts';

/** Two pictures on one retina, in cells: lit in both, in the first alone, in the second alone, in neither. */
export interface Overlap {
  readonly both: number;
  readonly lost: number;
  readonly gained: number;
  readonly neither: number;
}

/** Counts the cells of two pictures, [S] each, 1 where the S-unit is on. */
export function overlapOf(first: Uint8Array, second: Uint8Array): Overlap {
  const counts = [0, 0, 0, 0];
  first.forEach((cell, place) => counts[2 * cell + second[place]!]!++);
  return { both: counts[3]!, lost: counts[2]!, gained: counts[1]!, neither: counts[0]! };
}

/**
 * P_c, the share of the A-units that fire for the first picture which fire for the second as well; null if none fires for
 * the first. The wires of an A-unit go to x + y different cells, so that how many of them end in each of the four regions is
 * hypergeometric: x cells are drawn, then y of those that are left. It fires for the first picture if its excitatory wires
 * into "both" and "lost" exceed the inhibitory ones there by θ, for the second likewise with "both" and "gained".
 * [PARA57, App. I; derived] Chances are sums of products of positive numbers, so that nothing cancels. Throws a RangeError if
 * there are more wires than cells.
 */
export function communalityOf(unit: UnitPlan, { both, lost, gained, neither }: Overlap): number | null {
  const cells = both + lost + gained + neither;
  if (unit.excitatory + unit.inhibitory > cells)
    throw new RangeError(
      `Wires must be at most the ${cells} cells, found ${unit.excitatory + unit.inhibitory}.`,
    );
  const fired = { first: 0, both: 0 };
  for (const plus of landings({ both, lost, gained, neither }, unit.excitatory)) {
    const left = {
      both: both - plus.both,
      lost: lost - plus.lost,
      gained: gained - plus.gained,
      neither: neither - (unit.excitatory - plus.both - plus.lost - plus.gained),
    };
    for (const minus of landings(left, unit.inhibitory)) addFired(fired, plus, minus, unit.threshold);
  }
  return fired.first === 0 ? null : fired.both / fired.first;
}

/** How many wires of one sign land in three of the regions, and the chance of it. */
interface Landing {
  readonly both: number;
  readonly lost: number;
  readonly gained: number;
  readonly chance: number;
}

function addFired(
  fired: { first: number; both: number },
  plus: Landing,
  minus: Landing,
  threshold: number,
): void {
  const common = plus.both - minus.both;
  if (common + plus.lost - minus.lost < threshold) return;
  const chance = plus.chance * minus.chance;
  fired.first += chance;
  if (common + plus.gained - minus.gained >= threshold) fired.both += chance;
}

/** Every way in which so many wires can land in different cells, region by region. */
function landings(cells: Overlap, wires: number): Landing[] {
  const found: Landing[] = [];
  const outside = cells.gained + cells.neither;
  hypergeometric(cells.both, cells.lost + outside, wires).forEach((ofBoth, both) => {
    if (ofBoth === 0) return;
    hypergeometric(cells.lost, outside, wires - both).forEach((ofLost, lost) => {
      if (ofLost === 0) return;
      hypergeometric(cells.gained, cells.neither, wires - both - lost).forEach((ofGained, gained) => {
        if (ofGained > 0) found.push({ both, lost, gained, chance: ofBoth * ofLost * ofGained });
      });
    });
  });
  return found;
}

/** The chances of 0 … `draws` marked cells among so many drawn, one at a time, from marked and plain ones. */
function hypergeometric(marked: number, plain: number, draws: number): Float64Array {
  const chances = new Float64Array(draws + 1);
  chances[0] = 1;
  for (let drawn = 0; drawn < draws; drawn++) {
    const left = marked + plain - drawn;
    for (let hits = drawn + 1; hits >= 0; hits--) {
      const miss = (chances[hits]! * Math.max(0, plain - (drawn - hits))) / left;
      const hit = hits > 0 ? (chances[hits - 1]! * Math.max(0, marked - (hits - 1))) / left : 0;
      chances[hits] = miss + hit;
    }
  }
  return chances;
}

/** What changes from the first picture to the second on a large retina, as shares. */
export interface Change {
  /** R: the share of the retina that the first picture lights. */
  readonly lit: number;
  /** L: the share of those that go out. */
  readonly lost: number;
  /** G: the share of the others that are lit instead. */
  readonly gained: number;
}

/** P_c on a large retina, where e, i and what they lose and gain are binomial; null if P_a is 0. [PARA57, App. I] */
export function communalityOfLarge(unit: UnitPlan, change: Change): number | null {
  const { excitatory, inhibitory, threshold } = unit;
  const excited = binomial(excitatory, change.lit);
  const inhibited = binomial(inhibitory, change.lit);
  let first = 0;
  let both = 0;
  excited.forEach((p, e) => {
    const plus = afterChange(e, excitatory, change);
    inhibited.forEach((q, i) => {
      if (e - i < threshold) return;
      first += p * q;
      both += p * q * chanceAbove(plus, afterChange(i, inhibitory, change), threshold);
    });
  });
  return first === 0 ? null : both / first;
}

/** P_c,min: no wire that was excited is lost, none that was not is gained, (1 − L)^x (1 − G)^y. [PARA57, App. I] */
export function leastCommunality({ excitatory, inhibitory }: UnitPlan, { lost, gained }: Change): number {
  let share = 1;
  for (let wire = 0; wire < excitatory; wire++) share *= 1 - lost;
  for (let wire = 0; wire < inhibitory; wire++) share *= 1 - gained;
  return share;
}

/** P_c as it is: the share of the units that fire first which fire again; null if none fires first. */
export function measuredCommunality(first: Uint8Array, second: Uint8Array): number | null {
  const fired = countActive(first);
  return fired === 0 ? null : sumActive(first, second) / fired;
}

/** The chances that so many of all wires are lit by the second picture, if `lit` were by the first. */
function afterChange(lit: number, wires: number, { lost, gained }: Change): Float64Array {
  const kept = binomial(lit, 1 - lost);
  const added = binomial(wires - lit, gained);
  const chances = new Float64Array(wires + 1);
  kept.forEach((p, k) => {
    added.forEach((q, a) => (chances[k + a]! += p * q));
  });
  return chances;
}

function chanceAbove(plus: Float64Array, minus: Float64Array, threshold: number): number {
  let chance = 0;
  plus.forEach((p, e) => {
    minus.forEach((q, i) => {
      if (e - i >= threshold) chance += p * q;
    });
  });
  return chance;
}
