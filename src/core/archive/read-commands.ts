import * as v from 'valibot';
import { FIRST_FAULT } from '../scenario/fields.ts';
import { sentenceOf } from '../scenario/parse.ts';
import { show } from '../scenario/show.ts';
import type { LoggedCommand } from '../timeline/session.ts';
import { commandSchema, type CommandEntry } from './command-format.ts';
import { commandOf } from './commands.ts';
import { digitsOfBits, unpackPicture } from './packed-picture.ts';

/** Commands that were read, or what is wrong with the first that are wrong. */
export interface ReadCommands {
  readonly commands: readonly LoggedCommand[];
  readonly problems: readonly string[];
}

/** After so many problems the rest of a list is not looked at. */
const ENOUGH_PROBLEMS = 100;

/** Reads the commands of a file, whose retina has so many cells. */
export function readCommands(
  entries: readonly unknown[],
  { cells, until }: { readonly cells: number; readonly until: number },
): ReadCommands {
  const commands: LoggedCommand[] = [];
  const problems: string[] = [];
  let latest = 0;
  for (const [place, source] of entries.entries()) {
    if (problems.length >= ENOUGH_PROBLEMS) break;
    const path = `commands[${place}]`;
    // One problem of a command is enough: it may hold millions of numbers.
    const result = v.safeParse(commandSchema, source, { ...FIRST_FAULT, abortEarly: true });
    if (!result.success) {
      problems.push(sentenceIn(result.issues[0], path));
      continue;
    }
    const entry = result.output;
    const picture = entry.kind === 'present' ? unpackPicture(entry.picture, cells) : null;
    problems.push(...mistimed(entry, path, { latest, until }), ...misshapen(entry, path, { picture, cells }));
    if (entry.at <= until) latest = Math.max(latest, entry.at);
    commands.push(commandOf(entry, picture));
  }
  return { commands, problems };
}

function sentenceIn(issue: v.BaseIssue<unknown>, path: string): string {
  const sentence = sentenceOf(issue, '');
  if (sentence.startsWith(' ')) return `${path}${sentence}`;
  return sentence.startsWith('[') ? `${path}${sentence}` : `${path}.${sentence}`;
}

function mistimed(
  { at }: CommandEntry,
  path: string,
  { latest, until }: { readonly latest: number; readonly until: number },
): string[] {
  if (at < latest) return [`${path}.at must be at least ${latest}, as of a command before it, found ${at}.`];
  return at > until ? [`${path}.at must be at most "until" (${until}), found ${at}.`] : [];
}

function misshapen(
  entry: CommandEntry,
  path: string,
  { picture, cells }: { readonly picture: unknown; readonly cells: number },
): string[] {
  if (entry.kind !== 'present' || picture !== null) return [];
  return [
    `${path}.picture must be ${digitsOfBits(cells)} hexadecimal digits (a bit for each cell) or ${2 * cells} (a byte for each), found ${show(entry.picture)}.`,
  ];
}
