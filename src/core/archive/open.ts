import { fingerprint } from '../machine/fingerprint.ts';
import { follow, record, type Recording } from '../timeline/recording.ts';
import { createSession, retrace, type Session, type Witness } from '../timeline/session.ts';
import { planOrigin, type SessionFile } from './session-file.ts';

/** A session that was gone through again from power-on, or why it could not be. */
export type Opened =
  { readonly ok: true; readonly recording: Recording } | { readonly ok: false; readonly problem: string };

/**
 * Goes through a session again from power-on, and records it. A command that the session refuses, and another machine at the
 * end than the file tells, is a problem; then there is no recording at all. `onlooker` sees every command and event.
 */
export function openRecorded(file: SessionFile, onlooker?: Witness): Opened {
  const recording = record(createSession(planOrigin(file.origin), file.seed));
  const { session } = recording;
  const witness: Witness = (at, what) => {
    if (!('kind' in what)) follow(recording, what);
    onlooker?.(at, what);
  };
  const refused = goThrough(session, file, witness);
  if (refused !== null) return { ok: false, problem: refused };
  const found = fingerprint(session.machine);
  if (found === file.fingerprint) return { ok: true, recording };
  return {
    ok: false,
    problem: `fingerprint must be that of the machine at the end (${found}), found ${file.fingerprint}: the session did not come to the same machine again.`,
  };
}

/** Does all of it up to its end. Returns a sentence about the first command that cannot be done; null where all can. */
function goThrough(session: Session, { commands, until }: SessionFile, witness: Witness): string | null {
  for (const [place, logged] of commands.entries()) {
    try {
      retrace(session, [logged], logged.at, witness);
    } catch (error) {
      return `commands[${place}] must be something that can be done at tick ${logged.at}, found that it cannot: ${(error as Error).message}`;
    }
  }
  retrace(session, [], until, witness);
  return null;
}
