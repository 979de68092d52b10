import type { Moment, Ticks } from '../core/index.ts';
import type { Stage } from './stage.ts';

/** Where the visitor has gone back to. The stage then shows a copy of the session as it was; the session itself waits. */
export interface Past {
  /** The stage that was left, and to which one can come back. */
  readonly from: Stage;
  readonly moment: Moment;
  /** The copy, as it was made for that moment. */
  readonly shown: Stage;
}

/** How far one step of the playhead goes. */
export const STRIDES = ['phase', 'trial', 'mistake'] as const;
export type Stride = (typeof STRIDES)[number];

/** What a visitor can do with the timeline. */
export type PlayheadAction =
  | { readonly kind: 'go-to'; readonly at: Ticks }
  | { readonly kind: 'step'; readonly stride: Stride; readonly by: 1 | -1 }
  /** Forward to where the session stands. */
  | { readonly kind: 'go-to-now' }
  /** As if the last thing that was done had not been done; what came of it is the other branch. */
  | { readonly kind: 'take-back' }
  /** The other branch comes on show, and this one is the other. */
  | { readonly kind: 'swap-branches' }
  /** Both branches side by side, while there is another. */
  | { readonly kind: 'compare'; readonly open: boolean };
