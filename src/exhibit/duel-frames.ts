import { momentOf, retrace, sessionAt, type Moment, type Recording } from '../core/index.ts';
import { duelWorks } from './duel-works.ts';
import type { Duel } from './duel.ts';

/** The successor as it stood at a moment; null where there was none. */
interface DuelFrame {
  readonly moment: Moment;
  readonly duel: Duel | null;
}

/** Copies of the successor along a session, as the recording has keyframes of the machine. */
export interface DuelFrames {
  /** In the order of time; before the first there was no successor. */
  readonly frames: DuelFrame[];
  /** Told trials from one copy to the next. */
  spacing: number;
}

/** Each copy is some 200 KB. */
const MOST_FRAMES = 64;
const FIRST_SPACING = 16;

/** None as yet. */
export function newDuelFrames(): DuelFrames {
  return { frames: [], spacing: FIRST_SPACING };
}

/** Keeps a copy where one is due, and `at-once` where the law has been bent. */
export function keepDuel(
  kept: DuelFrames,
  { session }: Pick<Recording, 'session'>,
  { duel, when }: { readonly duel: Duel | null; readonly when: 'at-once' | 'if-due' },
): void {
  const { frames } = kept;
  const told = (duel?.record.length ?? 0) - (frames.at(-1)?.duel?.record.length ?? 0);
  if (when === 'if-due' && told < kept.spacing) return;
  frames.push({ moment: momentOf(session), duel: duel === null ? null : duelWorks().copyDuel(duel) });
  if (frames.length > MOST_FRAMES) thin(kept);
}

/** The successor as it stood at a moment of a recording, by itself. */
export function duelAt({ frames }: DuelFrames, recording: Recording, moment: Moment): Duel | null {
  const from = frames.findLast((frame) => isBy(frame.moment, moment));
  if (from === undefined || from.duel === null) return null;
  const { copyDuel, heedDuel } = duelWorks();
  let duel: Duel | null = copyDuel(from.duel);
  const log = recording.session.log.slice(from.moment.commands, moment.commands);
  retrace(sessionAt(recording, from.moment), log, moment.at, (session, what) => {
    duel = heedDuel(duel, session, what);
  });
  return duel;
}

/** What is kept up to a moment. */
export function framesUntil({ frames, spacing }: DuelFrames, moment: Moment): DuelFrames {
  return { frames: frames.filter((frame) => isBy(frame.moment, moment)), spacing };
}

function isBy(one: Moment, other: Moment): boolean {
  return one.at <= other.at && one.commands <= other.commands;
}

/** Every second copy goes, but none at which the successor appears or is gone. */
function thin(kept: DuelFrames): void {
  const stays = kept.frames.filter(
    ({ duel }, place) => place % 2 === 0 || duel === null || duel.record.length === 0,
  );
  kept.frames.splice(0, kept.frames.length, ...stays);
  kept.spacing *= 2;
}
