import { LAST_TRIALS } from '../scene/chart-ink.ts';

/** How many were right, of all and of the last ones. */
export interface DuelScore {
  readonly trials: number;
  readonly right: number;
  /** Share right of the last trials; 0 before the first. */
  readonly recent: number;
}

/** The score of a record, or of its last part. */
export function scoreOf(record: readonly { readonly correct: boolean }[]): DuelScore {
  const countRight = (part: typeof record): number => part.filter(({ correct }) => correct).length;
  const last = record.slice(-LAST_TRIALS);
  return {
    trials: record.length,
    right: countRight(record),
    recent: last.length === 0 ? 0 : countRight(last) / last.length,
  };
}
