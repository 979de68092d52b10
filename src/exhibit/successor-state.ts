/** The response law's positions: the step of 1960, or the smooth curve of the successor. */
export const LAWS = ['step', 'sigmoid'] as const;
export type Law = (typeof LAWS)[number];

/** What a visitor has before him of the successor. The successor itself stands beside the machine, on the stage. */
export interface SuccessorDesk {
  readonly law: Law;
  /** Whether its sheet lies open. */
  readonly open: boolean;
}

/** What a visitor can do with it. */
export type SuccessorAction =
  | { readonly kind: 'open-successor'; readonly open: boolean }
  /** At the sigmoid a fresh successor appears; at the step it is gone. */
  | { readonly kind: 'set-law'; readonly law: Law };

/** The Mark I alone. */
export function newSuccessorDesk(): SuccessorDesk {
  return { law: 'step', open: false };
}
