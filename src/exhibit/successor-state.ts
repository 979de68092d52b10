/** The response law's last position: the textbook's sigmoid. Position 0 is the step, between them sigmoids ever less steep. */
export const LAST_LAW = 20;
/** The steepest sigmoid, next to the step. */
const STEEPEST = 40;

/** How steep the sigmoid is in a position of the response law: 1 in the last, null at the step. */
export function steepnessAt(position: number): number | null {
  return position === 0 ? null : STEEPEST ** ((LAST_LAW - position) / (LAST_LAW - 1));
}

/** The position for a steepness, the nearest where there is none for it. */
export function positionFor(steepness: number | null): number {
  if (steepness === null) return 0;
  const share = Math.log(steepness) / Math.log(STEEPEST);
  return Math.max(1, Math.min(LAST_LAW, Math.round(LAST_LAW - share * (LAST_LAW - 1))));
}

/** What a visitor has before him of the successor. The successor itself stands beside the machine, on the stage. */
export interface SuccessorDesk {
  /** Whether its sheet lies open. */
  readonly open: boolean;
}

/** What a visitor can do with it. */
export type SuccessorAction =
  | { readonly kind: 'open-successor'; readonly open: boolean }
  /** A fresh successor appears where the law leaves the step, and is gone where it comes back to it. */
  | { readonly kind: 'bend-law'; readonly position: number }
  /** The last good state of a successor that has diverged. */
  | { readonly kind: 'recover-successor' };

/** The Mark I alone. */
export function newSuccessorDesk(): SuccessorDesk {
  return { open: false };
}
