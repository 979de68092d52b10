import type { Picture } from '../machine/retina.ts';
import type { TrialOutcome } from '../machine/trial.ts';
import type { Ticks } from '../machine/units.ts';
import type { Recording } from '../timeline/recording.ts';
import { createSession, retrace } from '../timeline/session.ts';

/** A trial of a session, whoever gave it. */
export interface TrialAccount extends TrialOutcome {
  /** When it ended. */
  readonly at: Ticks;
  /** The stimulus of a lesson's trial; null of a visitor's own. */
  readonly stimulus: string | null;
  /** What the S-units took. */
  readonly picture: Picture;
}

/** Every trial of a session that has ended, in order. The session is gone through again from power-on. */
export function accountOf({ session }: Recording): TrialAccount[] {
  const again = createSession(session.plan, session.seed);
  const account: TrialAccount[] = [];
  let picture = again.machine.picture.slice();
  let lessonTrials = 0;
  retrace(again, session.log, session.machine.tick, (at, what) => {
    if ('kind' in what) return;
    for (const event of what) {
      if (event.kind === 'phase' && event.phase === 'settle-s') picture = at.machine.picture.slice();
      if (event.kind !== 'trial') continue;
      const stimulus = at.results.trials[lessonTrials]?.stimulus ?? null;
      if (stimulus !== null) lessonTrials++;
      account.push({ ...event.outcome, at: event.at, stimulus, picture });
    }
  });
  return account;
}
