import {
  passLength,
  watchRounds,
  watchTrial,
  type Changed,
  type Command,
  type Mark1,
  type RoundWatch,
  type Session,
} from '../core/index.ts';

/** Watches whether a lesson goes round in a circle, over whatever a visitor does in between. Replaced, never written to. */
export interface Rounds {
  /** Null where chance has a part in the lesson, and from a touch by hand until the pass under way is over. */
  readonly watch: RoundWatch | null;
  /** Commands in the session's log when the watch began. */
  readonly seen: number;
  readonly parts: Parts;
}

/** What a hand or an incident changes; each is replaced as a whole when it does. */
export type Parts = Pick<Mark1, 'panel' | 'conducting' | 'sourceSets' | 'faults'>;

function partsOf({ panel, conducting, sourceSets, faults }: Mark1): Parts {
  return { panel, conducting, sourceSets, faults };
}

const PARTS = ['panel', 'conducting', 'sourceSets', 'faults'] as const satisfies (keyof Parts)[];

/** Whether nothing has been changed on a machine's parts. */
export function areSame(one: Parts, other: Parts): boolean {
  return PARTS.every((part) => one[part] === other[part]);
}

/**
 * Looks at the session after the trial of its lesson that has just ended. When anything but the lesson has touched the
 * machine the watch begins anew, with the next pass: in the middle of one, the state says nothing about the next.
 */
export function followRounds(rounds: Rounds, session: Session): Rounds {
  const { machine, lessonTrials, log, plan } = session;
  const pass = plan.lesson === null ? null : passLength(plan.lesson);
  if (pass === null) return rounds;
  const isTouched =
    !areSame(rounds.parts, machine) || log.slice(rounds.seen).some(({ command }) => touches(command));
  if (rounds.watch !== null && !isTouched) {
    return { ...rounds, watch: watchTrial(rounds.watch, machine, lessonTrials), seen: log.length };
  }
  return lessonTrials % pass === 0 ? openRounds(session) : { ...rounds, watch: null };
}

/** Begins to watch a session at the beginning of a pass. */
export function openRounds({ machine, plan, log }: Session): Rounds {
  const watch = plan.lesson === null ? null : watchRounds(machine, plan.lesson);
  return { watch, seen: log.length, parts: partsOf(machine) };
}

/** Whether a command may change what the machine knows or how it is built. */
function touches({ kind }: Command): boolean {
  return !['present', 'next-trial', 'law', 'recover'].includes(kind);
}

/** What else than the lesson has had a part in a session so far. */
export function changesIn({ log, plan, lessonTrials }: Session): Required<Changed> {
  const count = (...kinds: readonly Command['kind'][]): number =>
    log.filter(({ command }) => kinds.includes(command.kind)).length;
  const taught = log.filter(({ command }) => command.kind === 'trial' && command.wanted !== null).length;
  const struck = (plan.incidents ?? []).filter(({ trial }) => trial > 0 && trial <= lessonTrials).length;
  return {
    byHand: count('values'),
    incidents: count('panel', 'assign', 'plug', 'plug-anew', 'break', 'repair') + struck,
    trials: taught,
  };
}
