import type { Rect } from '../../scene/rect.ts';
import type { AnswerId } from './answers.ts';

/** A plate or a number that was touched while a sheet is asked, and where in the window it stands, in CSS pixels. */
export interface Asked {
  readonly answer: AnswerId;
  readonly text: string;
  readonly rect: Rect;
}

/** What a visitor has before him of "How do we know?". */
export interface SourcesDesk {
  /** Whether everything that has an answer wears its mark. */
  readonly on: boolean;
  /** What was touched, and tells how it is known. */
  readonly shown: AnswerId | null;
  /** Whether the sheets that lie open are asked: a touch on a plate or a number tells how it is known. */
  readonly asking: boolean;
  readonly asked: Asked | null;
  /** The line of the ledger that was asked for; null for its beginning. */
  readonly entry: string | null;
}

/** What a visitor can do with it. */
export type SourcesAction =
  | { readonly kind: 'show-sources'; readonly on: boolean }
  | { readonly kind: 'how-do-we-know'; readonly answer: AnswerId | null }
  /** The sheets that lie open are asked, or no longer. */
  | { readonly kind: 'ask-sheets'; readonly on: boolean }
  | { readonly kind: 'ask-of'; readonly asked: Asked | null }
  /** The ledger of assumptions, at a line of it or at its beginning. */
  | { readonly kind: 'open-ledger'; readonly entry: string | null };

/** Nothing wears a mark. */
export function newSourcesDesk(): SourcesDesk {
  return { on: false, shown: null, asking: false, asked: null, entry: null };
}

/** Whether a fragment of an address hands out the ledger, `#ledger` or `#ledger=threshold`. */
export function isLedgerFragment(fragment: string): boolean {
  return /^#ledger(=[\w-]{1,40})?$/.test(fragment);
}

/** The line of the ledger that such a fragment hands out; null for its beginning. */
export function entryOfFragment(fragment: string): string | null {
  return fragment.split('=')[1] ?? null;
}

/** The fragment that hands out a line of the ledger, or its beginning. */
export function ledgerFragment(entry: string | null): string {
  return entry === null ? '#ledger' : `#ledger=${entry}`;
}
