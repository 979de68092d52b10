import type { Scenario, SessionFile } from '../../core/index.ts';
import type { ShippedScenario } from '../scenarios.ts';
import type { ShapeSign } from '../shapes.ts';
import type { Stage } from '../stage.ts';

/** A session with all that belongs to it: what is kept, opened, put aside and come back to. */
export interface Place {
  readonly lesson: ShippedScenario | null;
  readonly seed: string;
  readonly shapes: readonly ShapeSign[];
  readonly stage: Stage;
}

/** Where something came from. */
export type Whence = 'file' | 'link' | 'browser';

/** What there is to say of keeping and opening. */
export type KeepNews =
  /** Nothing was opened, and nothing was lost. */
  | { readonly kind: 'refused'; readonly whence: Whence; readonly problems: readonly string[] }
  | { readonly kind: 'opened'; readonly whence: Whence; readonly trials: number }
  | { readonly kind: 'lesson-opened' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'not-saved'; readonly problem: string }
  | { readonly kind: 'copied' | 'not-copied' | 'no-picture' | 'opening' }
  /** The browser forbids to keep anything, or has no room. */
  | { readonly kind: 'unkept'; readonly why: 'forbidden' | 'full' };

/** A session that this browser has kept, and that the visitor may go on with. */
export interface Offer {
  readonly file: SessionFile;
  readonly trials: number;
  /** Since it was kept. */
  readonly minutes: number;
}

/** A link to the machine as it stood when the link was asked for, or how many bytes too many it would need. */
export type LinkMade =
  | { readonly kind: 'link'; readonly address: string; readonly trials: number }
  | { readonly kind: 'too-large'; readonly bytes: number };

/** What a visitor has before him of keeping and sharing. */
export interface KeepDesk {
  readonly open: boolean;
  readonly news: KeepNews | null;
  readonly offer: Offer | null;
  readonly link: LinkMade | null;
  /** What was on show before something was opened. */
  readonly aside: Place | null;
  /** Lessons that are not the exhibit's own, opened so far. */
  readonly brought: number;
}

/** What a visitor can do with it, and what the browser's store has to say. */
export type KeepAction =
  | { readonly kind: 'open-keep'; readonly open: boolean }
  /** A session comes on show as it stands; the one that was there is put aside. */
  | { readonly kind: 'take-up'; readonly place: Place; readonly whence: Whence }
  /** A lesson of a visitor's own, from its beginning. */
  | { readonly kind: 'bring-lesson'; readonly scenario: Scenario }
  /** What was put aside comes on show again, and this goes aside. */
  | { readonly kind: 'from-aside' }
  | { readonly kind: 'tell-of-keeping'; readonly news: KeepNews | null }
  | { readonly kind: 'offer-kept'; readonly offer: Offer | null }
  | { readonly kind: 'show-link'; readonly link: LinkMade };

/** Nothing open, nothing to say. */
export function newKeepDesk(): KeepDesk {
  return { open: false, news: null, offer: null, link: null, aside: null, brought: 0 };
}
