/** A slice of time, in milliseconds, and the clock that measures it. */
export interface TimeSlice {
  readonly budget: number;
  readonly now: () => number;
}

/**
 * Does one piece after the other until the next one might not fit into the slice, judged by the longest so far, or until
 * there is none left or so many are done; one at least. `piece` tells whether it did anything.
 */
export function fillSlice({ budget, now }: TimeSlice, most: number, piece: () => boolean): void {
  const begun = now();
  let longest = 0;
  let before = begun;
  for (let done = 0; done < most && piece(); done++) {
    const after = now();
    longest = Math.max(longest, after - before);
    before = after;
    if (after - begun + longest > budget) return;
  }
}
