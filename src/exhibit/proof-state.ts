import type { Study, StudyName, StudyNews, StudyRequest } from './study.ts';

/** The pages of the drawer "What can be proved". */
export const PROOF_PAGES = ['before', 'learning', 'chances', 'map', 'plots'] as const;
export type ProofPage = (typeof PROOF_PAGES)[number];

export const STUDIES = ['judge', 'chances', 'damage', 'side-by-side', 'theta', 'curves'] as const;

/** What a visitor has before him of what can be proved. */
export interface Proof {
  /** The page of the open drawer; null while it is shut. */
  readonly page: ProofPage | null;
  /** Opened by the lesson and not by the visitor: then only where there is room beside the desk. */
  readonly offered: boolean;
  /** The R-unit whose values are laid over the retina, counted from 0. */
  readonly response: number;
  /** Whether the value map is shown in numbers too. */
  readonly inNumbers: boolean;
  readonly studies: Readonly<Partial<Record<StudyName, Study>>>;
}

/** What a visitor can do with it, and what workers have to say. */
export type ProofAction =
  | { readonly kind: 'open-proof'; readonly page: ProofPage | 'first' | null }
  | { readonly kind: 'map-values-of'; readonly response: number }
  | { readonly kind: 'show-numbers'; readonly on: boolean }
  | { readonly kind: 'begin-study'; readonly study: StudyName }
  | { readonly kind: 'stop-study'; readonly study: StudyName }
  | {
      readonly kind: 'hear-study';
      readonly request: StudyRequest;
      readonly news: StudyNews;
    }
  /** Every value that was found to do what the lesson asks. */
  | { readonly kind: 'set-proved-values' };

/** The drawer shut, and nothing found out. */
export function newProof(): Proof {
  return { page: null, offered: false, response: 0, inNumbers: false, studies: {} };
}
