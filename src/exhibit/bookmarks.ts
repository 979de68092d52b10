import { momentOf, type Moment, type Recording } from '../core/index.ts';
import type { ShippedScenario } from './scenarios.ts';

/** The moments at which the captions of a lesson come, as far as its session has come. */
export function bookmarksOf(lesson: ShippedScenario | null, { session, trials }: Recording): Moment[] {
  if (lesson === null) return [];
  const begun = trials.filter(({ before }) => session.log[before.commands]?.command.kind === 'next-trial');
  return lesson.scenario.captions.flatMap(({ at }) => {
    if (at === 'power-on') return [{ at: 0, commands: 0 }];
    if (at === 'end') return begun.length < lesson.scenario.lesson.trials ? [] : [momentOf(session)];
    const mark = begun[Number(at.replace('trial ', '')) - 1];
    return mark === undefined ? [] : [{ at: mark.before.at, commands: mark.before.commands + 1 }];
  });
}
