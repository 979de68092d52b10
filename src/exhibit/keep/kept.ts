import type { SessionFile } from '../../core/index.ts';

/** A session as this browser has kept it. */
export interface Kept {
  readonly file: SessionFile;
  readonly trials: number;
  /** Milliseconds of the wall clock. */
  readonly savedAt: number;
  /** Whether the page was left or loaded anew; if not, it was cut off: a crash, a power cut. */
  readonly left: boolean;
  /** Whether it had come back by itself, and nothing was done with it since. */
  readonly risen: boolean;
}

/** What is put away of it; whether the page is left shows only later. */
export type Keepsake = Omit<Kept, 'left'>;

/** What to do with it when the page opens. */
export type Welcome = 'restore' | 'offer' | 'nothing';

const MINUTE = 60_000;
/** Within this a page that was cut off comes back as if nothing had happened. */
const SHORTLY = 30 * MINUTE;
/** Later, nobody will remember. */
const LONG = 7 * 24 * 60 * MINUTE;

/**
 * After a crash or a power cut the machine comes back by itself; whoever left is asked. One that comes back and is cut off
 * at once again may itself be why: it is only offered. In a kiosk nobody is asked about a stranger's machine. See
 * docs/decisions/0017-keeping.md.
 */
export function welcome(
  kept: Kept | null,
  page: { readonly now: number; readonly kiosk: boolean; readonly busy: boolean },
): Welcome {
  if (kept === null || kept.trials === 0) return 'nothing';
  const age = page.now - kept.savedAt;
  if (!kept.left && !kept.risen && age < SHORTLY && !page.busy) return 'restore';
  return page.kiosk || age > LONG ? 'nothing' : 'offer';
}

/** How long ago it was kept, in whole minutes. */
export function minutesSince({ savedAt }: Kept, now: number): number {
  return Math.max(0, Math.round((now - savedAt) / MINUTE));
}
