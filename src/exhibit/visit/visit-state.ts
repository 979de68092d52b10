import type { Session } from '../../core/index.ts';

/** What the exhibit does about whoever stands before it, or nobody. */
export interface VisitDesk {
  /** The session that the machine plays by itself, for as long as it is the one on show; null where it never did. */
  readonly show: Session | null;
  /** Lessons that it has played by itself so far. */
  readonly shows: number;
  /** Seconds until the exhibit begins anew; null while nobody is expected to have left. */
  readonly countdown: number | null;
  /** How often this visitor was asked for a bet and made none, since the last bet. */
  readonly passes: number;
  /** Whether the machine may play by itself when nobody is there: a switch of the teacher's. */
  readonly plays: boolean;
}

/** What comes of somebody, or nobody, standing there. */
export type VisitAction =
  /** Nobody is there: the next lesson in the row begins by itself. */
  | { readonly kind: 'play-by-itself' }
  /** Somebody is there again: a fresh machine under the hand. */
  | { readonly kind: 'hand-over' }
  /** So many seconds until the exhibit begins anew; null when somebody is there after all. */
  | { readonly kind: 'count-down'; readonly seconds: number | null }
  /** Nobody has come back: what was there is put aside. */
  | { readonly kind: 'begin-anew' }
  /** The visitor thinks that the machine will name the shape of that button. */
  | { readonly kind: 'bet'; readonly button: number }
  | { readonly kind: 'let-play'; readonly on: boolean };

/** Nobody has come yet. */
export function newVisitDesk(): VisitDesk {
  return { show: null, shows: 0, countdown: null, passes: 0, plays: true };
}

/** Whether what is on show is what the machine plays by itself. */
export function isShowing({
  visit,
  stage,
}: {
  readonly visit: VisitDesk;
  readonly stage: { readonly session: Session };
}): boolean {
  return visit.show === stage.session;
}
