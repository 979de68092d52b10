import * as network from '../../core/network/index.ts';

/** A place on the plane of two inputs, in whole tenths. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Functions of two inputs to try, by their numbers: bit r is the row whose inputs are the bits of r. */
export const GATES = { and: 8, or: 14, nand: 7, nor: 1, without: 2, xor: 6 } as const;
export type Gate = keyof typeof GATES;

/** A line through two places; the unit fires to the left of the way from the first to the second. */
export interface HalfSpace {
  readonly gate: Gate;
  readonly ends: readonly [Spot, Spot];
}

/** How far the ends may go, in tenths: half an input beyond the corners. */
export const LEAST = -5;
export const MOST = 15;

/** A line that asks for the first input alone. */
export function freshHalfSpace(): HalfSpace {
  return {
    gate: 'and',
    ends: [
      { x: 5, y: 12 },
      { x: 5, y: -2 },
    ],
  };
}

/** A unit fires if its weighted inputs exceed its threshold. Weights in tenths, the threshold in hundredths. */
export interface Weighing {
  readonly weights: readonly [number, number];
  readonly threshold: number;
}

/** The weights stand upright on the line. */
export function weigh({ ends: [from, to] }: HalfSpace): Weighing {
  const weights = [from.y - to.y, to.x - from.x] as const;
  return { weights, threshold: weights[0] * from.x + weights[1] * from.y };
}

/** One corner: its row, what is wanted there, what the unit gives, and its sum in hundredths. */
export interface Corner {
  readonly row: number;
  readonly inputs: readonly [number, number];
  readonly wanted: number;
  readonly given: number;
  readonly sum: number;
}

/** The four corners, in the order of their rows. */
export function cornersOf(state: HalfSpace): readonly Corner[] {
  const { weights, threshold } = weigh(state);
  const bias = -threshold;
  const unit = { from: [0, 1], weights: weights.map((weight) => 10 * weight), bias };
  const wanted = network.tableOfNumber(2, GATES[state.gate]);
  return Array.from(wanted, (value, row) => {
    const [first, second] = [row & 1, row >> 1];
    const sum = 10 * (weights[0] * first + weights[1] * second);
    const given = network.answerOf({ inputs: 2, units: [unit] }, [first, second]);
    return { row, inputs: [first, second], wanted: value, given, sum };
  });
}

/** How many corners are as wanted, 0 to 4. */
export function countRight(state: HalfSpace): number {
  return cornersOf(state).filter(({ wanted, given }) => wanted === given).length;
}

/** One end elsewhere, as far as the plane goes; where both would be one place there is no line, and nothing changes. */
export function moveEnd(state: HalfSpace, end: 0 | 1, spot: Spot): HalfSpace {
  const there = { x: within(spot.x), y: within(spot.y) };
  const [first, second] = state.ends;
  const other = end === 0 ? second : first;
  if (there.x === other.x && there.y === other.y) return state;
  return { ...state, ends: end === 0 ? [there, second] : [first, there] };
}

/** The whole line elsewhere, as far as both ends stay on the plane. */
export function shiftLine(state: HalfSpace, right: number, up: number): HalfSpace {
  const [first, second] = state.ends;
  const by = { x: room([first.x, second.x], right), y: room([first.y, second.y], up) };
  const shifted = ({ x, y }: Spot): Spot => ({ x: x + by.x, y: y + by.y });
  return { ...state, ends: [shifted(first), shifted(second)] };
}

/** The same line, and the unit fires on its other side. */
export function turnRound(state: HalfSpace): HalfSpace {
  return { ...state, ends: [state.ends[1], state.ends[0]] };
}

const within = (tenths: number): number => Math.max(LEAST, Math.min(MOST, Math.round(tenths)));

function room(places: readonly number[], by: number): number {
  return Math.max(LEAST - Math.min(...places), Math.min(MOST - Math.max(...places), Math.round(by)));
}

/** Where the plane fires, as the corners of a polygon in tenths; none if it fires nowhere on it. */
export function firingSide({ weights, threshold }: Weighing): readonly Spot[] {
  const square: readonly Spot[] = [
    { x: LEAST, y: LEAST },
    { x: MOST, y: LEAST },
    { x: MOST, y: MOST },
    { x: LEAST, y: MOST },
  ];
  const above = ({ x, y }: Spot): number => weights[0] * x + weights[1] * y - threshold;
  return square.flatMap((here, at) => {
    const next = square[(at + 1) % square.length] ?? here;
    const [a, b] = [above(here), above(next)];
    const share = a / (a - b);
    const cut = { x: here.x + share * (next.x - here.x), y: here.y + share * (next.y - here.y) };
    return [...(a > 0 ? [here] : []), ...(a > 0 !== b > 0 ? [cut] : [])];
  });
}
