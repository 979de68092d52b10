import type { Ticks } from '../machine/units.ts';
import type { LoggedCommand } from '../timeline/session.ts';
import { openRecorded } from './open.ts';
import type { SessionFile } from './session-file.ts';

/**
 * The session without the pictures that left no trace: those that gave way to another before a trial took them. The machine
 * at the end is the same, and so is every trial; only the pen that drew is not seen again. What cannot be opened stays as it is.
 */
export function trimForLink(file: SessionFile): SessionFile {
  const restful: boolean[] = [];
  const opened = openRecorded(file, (session, what) => {
    // A command has been carried out: what began a trial is no rest any more.
    if ('kind' in what) restful.push(session.machine.phase === 'rest');
  });
  if (!opened.ok) return file;
  const { commands, until } = file;
  const heirs = heirsOf(commands, restful);
  return {
    ...file,
    commands: commands.filter((_, place) => !isTraceless(commands, place, { heirs, until })),
  };
}

/**
 * For every picture the place of the one that it gave way to, unseen at the same tick or while the machine rested; null
 * where a trial may have taken it.
 */
function heirsOf(commands: readonly LoggedCommand[], restful: readonly boolean[]): (number | null)[] {
  const heirs: (number | null)[] = commands.map(() => null);
  let shown: { readonly place: number; readonly at: Ticks; taken: boolean } | null = null;
  for (const [place, { at, command }] of commands.entries()) {
    const busy = restful[place] !== true;
    if (shown !== null && at > shown.at && (shown.taken || busy)) shown = null;
    if (command.kind === 'present') {
      if (shown !== null) heirs[shown.place] = place;
      shown = { place, at, taken: busy };
    } else if (command.kind === 'next-trial') shown = null;
    else if (shown !== null && busy) shown.taken = true;
  }
  return heirs;
}

/** Where no time passes after the heir, the machine still sees what was there before it. */
function isTraceless(
  commands: readonly LoggedCommand[],
  place: number,
  { heirs, until }: { readonly heirs: readonly (number | null)[]; readonly until: Ticks },
): boolean {
  const heir = heirs[place] ?? null;
  if (heir === null) return false;
  return commands[heir]!.at === commands[place]!.at || commands[heir]!.at < until;
}
