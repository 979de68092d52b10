import {
  copyMark1,
  machineOrigin,
  openRecorded,
  sessionFileOf,
  type Command,
  type MachineEvent,
  type Origin,
  type Recording,
  type Session,
  type SessionFile,
} from '../../core/index.ts';
import { createLitTime } from '../../scene/lit-time.ts';
import { keepDuel, newDuelFrames, type DuelFrames } from '../duel-frames.ts';
import { duelWorks, fetchDuelWorks } from '../duel-works.ts';
import type { Duel } from '../duel.ts';
import { followRounds, openRounds, type Rounds } from '../rounds.ts';
import { SHAPE_COUNTS, SHAPE_SIGNS, planForShapes, type ShapeSign } from '../shapes.ts';
import type { Stage } from '../stage.ts';
import type { Place } from './keep-state.ts';

/** A session that can come on show, or why it cannot, a sentence each. */
export type OpenedPlace =
  { readonly ok: true; readonly place: Place } | { readonly ok: false; readonly problems: readonly string[] };

/** What a session of the exhibit was switched on with. */
export function originOf({ lesson, shapes }: Place): Origin {
  return lesson === null
    ? machineOrigin({ responses: planForShapes(shapes.length).responses }, shapes)
    : { kind: 'scenario', scenario: lesson.scenario };
}

/**
 * Goes through a session again from power-on, with the successor wherever there was one, so that it can come on show. The
 * exhibit stays as it is. What is a session and yet none that the exhibit can show is refused.
 */
export async function openPlace(file: SessionFile): Promise<OpenedPlace> {
  if (file.commands.some(({ command }) => command.kind === 'law')) await fetchDuelWorks();
  const company = newCompany();
  const opened = openRecorded(file, (session, what) => follow(company, session, what));
  if (!opened.ok) return refused(opened.problem);
  const place = placeFor(file, stageOf(opened.recording, company));
  return place === null || !isOfExhibit(place) ? refused(NOT_OF_EXHIBIT) : { ok: true, place };
}

const NOT_OF_EXHIBIT =
  'The session must be of a lesson, or of the Mark I with two to four of the exhibit’s shapes, found another machine.';

function refused(problem: string): OpenedPlace {
  return { ok: false, problems: [problem] };
}

/** What the exhibit has beside the recording, as far as the session has been gone through. */
interface Company {
  readonly duelFrames: DuelFrames;
  duel: Duel | null;
  rounds: Rounds | null;
  taught: number;
}

function newCompany(): Company {
  return { duelFrames: newDuelFrames(), duel: null, rounds: null, taught: 0 };
}

/** The same for a session that is gone through again as the stage does while it happens. */
function follow(company: Company, session: Session, what: Command | readonly MachineEvent[]): void {
  const isLaw = 'kind' in what && (what.kind === 'law' || what.kind === 'recover');
  if (isLaw || company.duel !== null) {
    company.duel = duelWorks().heedDuel(company.duel, session, what);
    const when = isLaw ? 'at-once' : 'if-due';
    if (isLaw || !('kind' in what)) keepDuel(company.duelFrames, { session }, { duel: company.duel, when });
  }
  company.rounds ??= openRounds(session);
  const taught = session.results.trials.length;
  if (taught > company.taught) company.rounds = followRounds(company.rounds, session);
  company.taught = taught;
}

function stageOf(recording: Recording, { duel, duelFrames, rounds }: Company): Stage {
  const { session, trials } = recording;
  return {
    session,
    before: copyMark1(session.machine),
    lit: createLitTime(session.machine),
    record: trials.flatMap(({ correct }) => (correct === null ? [] : [{ correct }])),
    fraction: 0,
    owed: 0,
    rounds: rounds ?? openRounds(session),
    recording,
    duel,
    duelFrames,
  };
}

/** A lesson's seed is that of its session. It gets its name when it comes on show. */
function placeFor({ origin, seed }: SessionFile, stage: Stage): Place | null {
  if (origin.kind === 'scenario') {
    const lesson = { id: '', scenario: Object.assign({}, origin.scenario, { seed }) };
    return { lesson, seed, shapes: ['circle', 'square'], stage };
  }
  const shapes = origin.shapes.filter(isShapeSign);
  const known = shapes.length === origin.shapes.length;
  return known && SHAPE_COUNTS.some((count) => count === shapes.length)
    ? { lesson: null, seed, shapes, stage }
    : null;
}

function isShapeSign(name: string): name is ShapeSign {
  return SHAPE_SIGNS.some((sign) => sign === name);
}

/** Whether the exhibit could keep it again, and begin it anew. */
function isOfExhibit(place: Place): boolean {
  try {
    sessionFileOf(place.stage.session, originOf(place));
    return true;
  } catch {
    return false;
  }
}
