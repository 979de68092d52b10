import type { KeepNews } from '../keep/keep-state.ts';
import type { Writing } from '../keep/outgoing.ts';

/** What is to be read of keeping before its sheet is opened. */
export interface KeepNames {
  /** The name of the key, and on it. */
  readonly open: string;
  readonly onTheWall: string;
  /** The key under a plot. */
  readonly svg: string;
  /** The rest; it comes when it is first needed. */
  readonly texts: () => Promise<KeepMessages>;
}

/** The words of the sheet "Keep" and of the strip over the hall. */
export interface KeepMessages {
  readonly title: string;
  readonly page: string;
  readonly news: (news: KeepNews) => string;
  readonly more: (problems: number) => string;
  readonly file: Readonly<Record<'title' | 'about' | 'open' | 'drop', string>>;
  readonly writings: Readonly<Record<Writing | 'picture', string>>;
  readonly export: Readonly<Record<'title' | 'about' | 'scenario', string>>;
  /** The title of a lesson that is made of a visitor's session. */
  readonly lessonTitle: (trials: number) => string;
  readonly link: {
    readonly title: string;
    readonly about: string;
    readonly make: string;
    readonly made: (trials: number) => string;
    readonly address: string;
    readonly copy: string;
    readonly code: string;
    readonly noCode: string;
    readonly tooLarge: (bytes: number, most: number) => string;
  };
  readonly browser: Readonly<Record<'title' | 'about' | 'plays', string>>;
  readonly back: string;
  readonly offer: (trials: number, minutes: number) => string;
  readonly goOn: string;
  readonly decline: string;
  readonly dismiss: string;
}
