import {
  parseScenarioText,
  placeProblems,
  readLink,
  readSessionText,
  type Scenario,
  type SessionFile,
} from '../../core/index.ts';

/** What came in, checked: a session, a lesson, or why it is neither, a sentence each. */
export type Incoming =
  | { readonly kind: 'session'; readonly file: SessionFile }
  | { readonly kind: 'lesson'; readonly scenario: Scenario }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Larger files are not even read, in bytes: the largest that a session may be. */
export const MOST_FILE_BYTES = 8_000_000;

/** Reads the text of a file that somebody brings, whatever it is. Never throws. */
export function readIncoming(text: string): Incoming {
  if (formatOf(text) === 'mark1-scenario') {
    const parsed = parseScenarioText(text);
    return parsed.ok
      ? { kind: 'lesson', scenario: parsed.scenario }
      : { kind: 'refused', problems: placeProblems(text, parsed.problems) };
  }
  const read = readSessionText(text);
  return read.ok ? { kind: 'session', file: read.file } : { kind: 'refused', problems: read.problems };
}

/** Of a file that is no JSON, or says nothing, what it seems to say. */
function formatOf(text: string): string | undefined {
  return /"format"\s*:\s*"(mark1-[a-z]+)"/.exec(text)?.[1];
}

/** The session that an address holds in its fragment, `#m=…`; null where it holds none. Never throws. */
export function readFragment(fragment: string): Incoming | null {
  if (!fragment.startsWith(LINK)) return null;
  const read = readLink(fragment.slice(LINK.length));
  return read.ok ? { kind: 'session', file: read.file } : { kind: 'refused', problems: read.problems };
}

/** What stands before a session in the fragment of an address. */
export const LINK = '#m=';
