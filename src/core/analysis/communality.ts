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
 * [PARA57, App. I; derived] Ways are sums of products of positive numbers, so that nothing cancels. Throws a RangeError if
 * there are more wires than cells.
 */
export function communalityOf(unit: UnitPlan, { both, lost, gained, neither }: Overlap): number | null {
  const cells = both + lost + gained + neither;
  if (unit.excitatory + unit.inhibitory > cells)
    throw new RangeError(
      `Wires must be at most the ${cells} cells, found ${unit.excitatory + unit.inhibitory}.`,
    );
  const outside = foldOutside(unit, gained, neither);
  const [ofBoth, ofLost] = [waysInto(both, unit), waysInto(lost, unit)];
  const fired = { first: 0, both: 0 };
  forEachLanding(unit, unit, (plusBoth, minusBoth) => {
    const ways = ofBoth(plusBoth, minusBoth);
    if (ways === 0) return;
    const left = { excitatory: unit.excitatory - plusBoth, inhibitory: unit.inhibitory - minusBoth };
    const wanted = unit.threshold - (plusBoth - minusBoth);
    forEachLanding(left, left, (plusLost, minusLost) => {
      if (plusLost - minusLost < wanted) return;
      const common = ways * ofLost(plusLost, minusLost);
      const { all, above } = outside(left.excitatory - plusLost, left.inhibitory - minusLost);
      fired.first += common * all;
      fired.both += common * above(wanted);
    });
  });
  return fired.first === 0 ? null : fired.both / fired.first;
}

/** So many wires of either sign. */
type Wires = Pick<UnitPlan, 'excitatory' | 'inhibitory'>;

/** Calls for every number of exciting and inhibiting wires up to these. */
function forEachLanding(
  { excitatory }: Pick<Wires, 'excitatory'>,
  { inhibitory }: Pick<Wires, 'inhibitory'>,
  call: (plus: number, minus: number) => void,
): void {
  for (let plus = 0; plus <= excitatory; plus++) {
    for (let minus = 0; minus <= inhibitory; minus++) call(plus, minus);
  }
}

/** In how many ways so many wires of either sign go to different cells of a region: C(cells, e + i) C(e + i, e). */
function waysInto(cells: number, { excitatory, inhibitory }: Wires): (plus: number, minus: number) => number {
  const wide = inhibitory + 1;
  const ways = new Float64Array((excitatory + 1) * wide);
  const ofCells = binomials(cells, excitatory + inhibitory);
  forEachLanding({ excitatory }, { inhibitory }, (plus, minus) => {
    ways[plus * wide + minus] = ofCells[plus + minus]! * binomials(plus + minus, plus)[plus]!;
  });
  return (plus, minus) => ways[plus * wide + minus]!;
}

/** C(n, 0) … C(n, most). */
function binomials(n: number, most: number): Float64Array {
  const row = new Float64Array(most + 1);
  row[0] = 1;
  for (let k = 1; k <= most; k++) row[k] = (row[k - 1]! * Math.max(0, n - k + 1)) / k;
  return row;
}

/** The ways in which wires land outside the first picture. */
interface Outside {
  readonly all: number;
  /** Those in which exciting wires into "gained" exceed inhibiting ones by so much at least. */
  readonly above: (excess: number) => number;
}

/** "Gained" and "neither" taken together, for every number of wires of either sign that is left for them. */
function foldOutside(unit: Wires, gained: number, neither: number): (plus: number, minus: number) => Outside {
  const [ofGained, ofNeither] = [waysInto(gained, unit), waysInto(neither, unit)];
  const wide = unit.inhibitory + 1;
  const folded: Outside[] = [];
  forEachLanding(unit, unit, (plus, minus) => {
    // Ways by excess, from −minus to plus; then summed from the top down.
    const above = new Float64Array(plus + minus + 2);
    forEachLanding({ excitatory: plus }, { inhibitory: minus }, (g, h) => {
      above[g - h + minus]! += ofGained(g, h) * ofNeither(plus - g, minus - h);
    });
    for (let place = above.length - 2; place >= 0; place--) above[place]! += above[place + 1]!;
    folded[plus * wide + minus] = {
      all: above[0]!,
      above: (excess) => above[Math.max(0, Math.min(above.length - 1, excess + minus))]!,
    };
  });
  return (plus, minus) => folded[plus * wide + minus]!;
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
