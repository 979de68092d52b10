import * as network from '../../core/network/index.ts';

/** Positions of the steepness; the last is the step. */
export const STEEPNESSES = [0.25, 0.5, 1, 2, 4, 8, 16, Infinity] as const;
export const STEP = STEEPNESSES.length - 1;

/** A unit whose answer is to be 1, and the ball that stands for its sum f on the slope of its error. */
export interface Smooth {
  /** A place in STEEPNESSES. */
  readonly law: number;
  /** The sum, −EDGE to EDGE. */
  readonly f: number;
  /** Where the ball was last laid down by hand. */
  readonly laid: number;
  readonly rolling: boolean;
  /** Steps along the slope since then. */
  readonly steps: number;
}

/** The sums that are shown. */
export const EDGE = 6;
/** How far a step goes for a slope of one. */
const RATE = 1;
/** An error as small as this is done. */
export const SMALL_ERROR = 0.01;
/** The ball is laid so far to the left that the unit is plainly wrong. */
const FIRST = -2;

export function freshSmooth(): Smooth {
  return { law: STEP, f: FIRST, laid: FIRST, rolling: false, steps: 0 };
}

/** What holds where the ball is. */
export interface Standing {
  /** The answer g, from 0 to 1. */
  readonly answer: number;
  /** dg/df. */
  readonly slope: number;
  /** ½ (g − 1)². */
  readonly error: number;
  /** Its slope, (g − 1) · dg/df. */
  readonly downhill: number;
}

export function standingAt(f: number, steepness: number): Standing {
  const answer = network.law(f, steepness);
  const slope = network.lawSlope(f, steepness);
  const off = answer - 1;
  return { answer, slope, error: 0.5 * off * off, downhill: off * slope };
}

export function steepnessOf({ law }: Smooth): number {
  return STEEPNESSES[law] ?? Infinity;
}

export function standingOf(state: Smooth): Standing {
  return standingAt(state.f, steepnessOf(state));
}

/** Whether the ball came down by the slope alone: from where the answer was below one half. */
export function isDown(state: Smooth): boolean {
  return state.laid < 0 && state.steps > 0 && standingOf(state).error <= SMALL_ERROR;
}

export function turnLaw(state: Smooth, law: number): Smooth {
  return { ...state, law };
}

export function layBall(state: Smooth, f: number): Smooth {
  return { ...state, f, laid: f, rolling: false, steps: 0 };
}

/** One step against the slope of the error: f ← f − rate · dE/df. Where there is no slope the ball stays. */
export function step(state: Smooth): Smooth {
  const f = Math.min(EDGE, state.f - RATE * standingOf(state).downhill);
  return { ...state, f, steps: state.steps + 1 };
}

/** Steps too small to be seen: it stands, for all that one can tell. */
const UNSEEN = 1e-4;

/** Whether a step would be seen. */
export function moves(state: Smooth): boolean {
  return Math.abs(RATE * standingOf(state).downhill) > UNSEEN;
}

/** A frame of rolling: one step, until the ball is down or stands. */
export function roll(state: Smooth): Smooth {
  if (!state.rolling) return state;
  const next = step(state);
  return { ...next, rolling: moves(next) && standingOf(next).error > SMALL_ERROR };
}
