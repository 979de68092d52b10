import type { Level, Signals } from './drill-algebra.ts';

/*
 * The steps of gradient descent for one drill, under the same law as drill-algebra.ts: every sum in the textbook's order, not a
 * bit differs.
 */

/** The same the other way round: input i is lights[k] in example users[k] of the batch, k from heads[i] to below heads[i + 1]. */
export interface Columns {
  readonly heads: Int32Array;
  readonly users: Uint16Array;
  readonly lights: Float64Array;
}

/** A step of gradient descent: how far, and what it has come to. */
export interface Move {
  readonly rate: number;
  /** Weights that were given another value. */
  changed: number;
  /** Those of them whose value is no finite number. */
  lost: number;
}

/** w ← w − rate · ∂L/∂w for the weights of a batch of one example. */
export function moveByOne(level: Level, signals: Signals, move: Move): void {
  const { units, weights, blame } = level;
  const { lights, plain, from, to, shift } = signals;
  if (level.reach === Infinity) level.reach = furthestOf(weights, 0, weights.length);
  const light = plain ? 1 : nearestOf(lights, from + shift, to + shift);
  const most = plain ? 1 : furthestOf(lights, from + shift, to + shift);
  const furthest = level.reach + move.rate * (furthestOf(blame, 0, units) * most);
  const width = plain ? 8 : 4;
  let unit = 0;
  while (unit < units)
    if (
      unit + width <= units &&
      furthest < Infinity &&
      move.rate * (nearestOf(blame, unit, unit + width) * light) > level.reach * SURELY_CHANGED
    ) {
      if (plain) moveEight(level, signals, unit, move.rate);
      else moveFour(level, signals, unit, move.rate);
      move.changed += width * (to - from);
      unit += width;
    } else moveRow(level, signals, unit++, move);
  level.reach = furthest;
}

/** A step of more than this share of a weight is more than half the way to the next number, and cannot be lost in rounding. */
const SURELY_CHANGED = Number.EPSILON;

/** The weights of eight units at lights of 1, not looked at. */
function moveEight({ inputs, weights, blame }: Level, signals: Signals, unit: number, rate: number): void {
  const { places, from, to } = signals;
  const row0 = unit * inputs;
  const row1 = row0 + inputs;
  const row2 = row1 + inputs;
  const row3 = row2 + inputs;
  const row4 = row3 + inputs;
  const row5 = row4 + inputs;
  const row6 = row5 + inputs;
  const row7 = row6 + inputs;
  const step0 = rate * blame[unit]!;
  const step1 = rate * blame[unit + 1]!;
  const step2 = rate * blame[unit + 2]!;
  const step3 = rate * blame[unit + 3]!;
  const step4 = rate * blame[unit + 4]!;
  const step5 = rate * blame[unit + 5]!;
  const step6 = rate * blame[unit + 6]!;
  const step7 = rate * blame[unit + 7]!;
  for (let k = from; k < to; k++) {
    const place = places[k]!;
    weights[(row0 + place) | 0]! -= step0;
    weights[(row1 + place) | 0]! -= step1;
    weights[(row2 + place) | 0]! -= step2;
    weights[(row3 + place) | 0]! -= step3;
    weights[(row4 + place) | 0]! -= step4;
    weights[(row5 + place) | 0]! -= step5;
    weights[(row6 + place) | 0]! -= step6;
    weights[(row7 + place) | 0]! -= step7;
  }
}

/** The weights of four units at any lights, not looked at. */
function moveFour({ inputs, weights, blame }: Level, signals: Signals, unit: number, rate: number): void {
  const { places, lights, from, to, shift } = signals;
  const row0 = unit * inputs;
  const row1 = row0 + inputs;
  const row2 = row1 + inputs;
  const row3 = row2 + inputs;
  const share0 = blame[unit]!;
  const share1 = blame[unit + 1]!;
  const share2 = blame[unit + 2]!;
  const share3 = blame[unit + 3]!;
  for (let k = from; k < to; k++) {
    const place = places[k]!;
    const light = lights[k + shift]!;
    weights[(row0 + place) | 0]! -= rate * (share0 * light);
    weights[(row1 + place) | 0]! -= rate * (share1 * light);
    weights[(row2 + place) | 0]! -= rate * (share2 * light);
    weights[(row3 + place) | 0]! -= rate * (share3 * light);
  }
}

/** The weights of one unit, each looked at before and after. */
function moveRow(level: Level, signals: Signals, unit: number, move: Move): void {
  const { inputs, weights, blame } = level;
  const { places, lights, from, to, shift } = signals;
  const { rate } = move;
  const share = blame[unit]!;
  let changed = 0;
  let lost = 0;
  for (let k = from; k < to; k++) {
    const at = unit * inputs + places[k]!;
    const before = weights[at]!;
    const after = before - rate * (share * lights[k + shift]!);
    weights[at] = after;
    if (after !== before) changed++;
    if (!Number.isFinite(after)) lost++;
  }
  move.changed += changed;
  move.lost += lost;
}

/**
 * The same for any batch. The gradient of a weight is summed over the examples that light its input, and never written down
 * as a whole.
 */
export function moveByMany(level: Level, columns: Columns, move: Move): void {
  const { inputs } = level;
  const { heads } = columns;
  for (let input = 0; input < inputs; input++) {
    if (heads[input] === heads[input + 1]) continue;
    slopesOf(level, columns, input);
    moveColumn(level, input, move);
  }
  level.reach = Infinity;
}

/** ∂L/∂w of all units at one input, summed over the batch, eight of them at once. */
function slopesOf(level: Level, { heads, users, lights }: Columns, input: number): void {
  const { units, blame, slopes } = level;
  const from = heads[input]!;
  const to = heads[input + 1]!;
  let unit = 0;
  for (; unit + 8 <= units; unit += 8) {
    let slope0 = 0;
    let slope1 = 0;
    let slope2 = 0;
    let slope3 = 0;
    let slope4 = 0;
    let slope5 = 0;
    let slope6 = 0;
    let slope7 = 0;
    for (let k = from; k < to; k++) {
      const at = users[k]! * units + unit;
      const light = lights[k]!;
      slope0 += blame[at]! * light;
      slope1 += blame[at + 1]! * light;
      slope2 += blame[at + 2]! * light;
      slope3 += blame[at + 3]! * light;
      slope4 += blame[at + 4]! * light;
      slope5 += blame[at + 5]! * light;
      slope6 += blame[at + 6]! * light;
      slope7 += blame[at + 7]! * light;
    }
    slopes[unit] = slope0;
    slopes[unit + 1] = slope1;
    slopes[unit + 2] = slope2;
    slopes[unit + 3] = slope3;
    slopes[unit + 4] = slope4;
    slopes[unit + 5] = slope5;
    slopes[unit + 6] = slope6;
    slopes[unit + 7] = slope7;
  }
  for (; unit < units; unit++) {
    let slope = 0;
    for (let k = from; k < to; k++) slope += blame[users[k]! * units + unit]! * lights[k]!;
    slopes[unit] = slope;
  }
}

/** The weights of one input. */
function moveColumn({ inputs, units, weights, slopes }: Level, input: number, move: Move): void {
  const { rate } = move;
  let changed = 0;
  let lost = 0;
  for (let unit = 0, at = input; unit < units; unit++, at += inputs) {
    const before = weights[at]!;
    const after = before - rate * slopes[unit]!;
    weights[at] = after;
    if (after !== before) changed++;
    if (after - after !== 0) lost++;
  }
  move.changed += changed;
  move.lost += lost;
}

/** b ← b − rate · ∂L/∂b. */
export function moveBiases({ units, biases, blame }: Level, batch: number, move: Move): void {
  for (let unit = 0; unit < units; unit++) {
    let slope = 0;
    for (let example = 0; example < batch; example++) slope += blame[example * units + unit]!;
    const before = biases[unit]!;
    const after = before - move.rate * slope;
    biases[unit] = after;
    if (after !== before) move.changed++;
    if (!Number.isFinite(after)) move.lost++;
  }
}

/** The greatest distance from zero among values[from] up to values[to]. */
function furthestOf(values: Float64Array, from: number, to: number): number {
  let furthest = 0;
  for (let at = from; at < to; at++) furthest = Math.max(furthest, Math.abs(values[at]!));
  return furthest;
}

/** The least distance from zero among values[from] up to values[to]. */
function nearestOf(values: Float64Array, from: number, to: number): number {
  let nearest = Infinity;
  for (let at = from; at < to; at++) nearest = Math.min(nearest, Math.abs(values[at]!));
  return nearest;
}
