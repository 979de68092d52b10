/** What is known after the passes so far. `passes` is how many it takes to come back to the same state. */
export type CycleVerdict =
  | { readonly kind: 'undecided' }
  | { readonly kind: 'settled' }
  | { readonly kind: 'going-round'; readonly passes: number };

/** What the detector remembers: plain data that is replaced, never written to, so that keeping it is copying it. */
export interface CycleWatch {
  /** The state that a return is looked for, and the last one. */
  readonly anchor: Int32Array;
  readonly last: Int32Array;
  /** Passes and corrections since the anchor. */
  readonly passes: number;
  readonly corrections: number;
  /** After so many passes without a return the anchor is moved on. */
  readonly patience: number;
  readonly verdict: CycleVerdict;
}

/** Begins to watch a machine in this state, before the first pass. */
export function watchFrom(state: Int32Array): CycleWatch {
  return {
    anchor: Int32Array.from(state),
    last: Int32Array.from(state),
    passes: 0,
    corrections: 0,
    patience: 1,
    verdict: { kind: 'undecided' },
  };
}

/**
 * Watches one more pass of the lesson, given the state at its end and the corrections made in it. Brent's way: two states
 * are remembered however long it lasts, a circle is found within three times the passes that lead into and round it, and
 * its length is the shortest. A verdict, once given, stays.
 *
 * Why it is a proof: if every pass shows the same pictures in the same order, and nothing is left to chance, the state at
 * the end of a pass follows from the state at its start alone. A state that has returned will return for ever, with
 * the same corrections in between: under error correction not all answers will ever be right, and whole millivolts between two stops leave only
 * so many states, so that every lesson of this kind ends in one verdict or the other. A pass without a correction that
 * also leaves the state as it was will be repeated likewise: the lesson is learned. `state` must therefore hold all that
 * the next pass depends on: the values, and where there are such the state of noise, backlash, unfinished pulses and the
 * place in the lesson. Begin a new watch when anything but the lesson touches the machine.
 */
export function watchPass(watch: CycleWatch, state: Int32Array, corrections: number): CycleWatch {
  if (watch.verdict.kind !== 'undecided') return watch;
  const passes = watch.passes + 1;
  const since = watch.corrections + corrections;
  const last = Int32Array.from(state);
  const seen = { ...watch, last, passes, corrections: since };
  if (corrections === 0 && isSame(state, watch.last)) return { ...seen, verdict: { kind: 'settled' } };
  if (isSame(state, watch.anchor)) return { ...seen, verdict: { kind: 'going-round', passes } };
  if (passes < watch.patience) return seen;
  return { ...seen, anchor: last, passes: 0, corrections: 0, patience: 2 * watch.patience };
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, place) => value === b[place]);
}
