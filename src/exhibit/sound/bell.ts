import { passLength } from '../../core/index.ts';
import type { Stage } from '../stage.ts';
import type { BellReason } from './sound-state.ts';

/** What the bell rings for. */
export interface Ring {
  readonly why: BellReason;
  /** Trials of the pass or of the test, or so many right in a row. */
  readonly count: number;
}

/** Watches a stage for what is worth a bell. */
export interface BellWatch {
  /** What has come about since it was last asked. */
  readonly ask: () => Ring | null;
}

/** Right answers in a row that are worth a bell, for each of a visitor's own shapes. */
const IN_A_ROW = 2;

/**
 * In a lesson the bell rings for the first pass without a mistake and for the first test without one, once each. With a
 * visitor's own shapes it rings when the machine has had as many right in a row as there are shapes, twice over; again only
 * after a mistake. What came about before the watch began is not rung for.
 */
export function watchForBell(stage: Stage, shapes: number): BellWatch {
  const watches =
    stage.session.plan.lesson === null
      ? [watchRow(stage, IN_A_ROW * shapes)]
      : [watchTests(stage), watchPasses(stage)];
  for (const watch of watches) watch();
  return {
    ask: () => {
      let ring: Ring | null = null;
      for (const watch of watches) ring = watch() ?? ring;
      return ring;
    },
  };
}

type Watch = () => Ring | null;

function watchRow({ record }: Stage, goal: number): Watch {
  let [seen, row] = [0, 0];
  return () => {
    let ring: Ring | null = null;
    for (; seen < record.length; seen++) {
      row = record[seen]?.correct === true ? row + 1 : 0;
      if (row === goal) ring = { why: 'row', count: goal };
    }
    return ring;
  };
}

function watchTests({ session }: Stage): Watch {
  const { tests } = session.results;
  let [seen, isRung] = [0, false];
  return () => {
    let ring: Ring | null = null;
    for (; seen < tests.length; seen++) {
      const test = tests[seen];
      if (isRung || test?.correct !== test?.trials) continue;
      isRung = true;
      ring = { why: 'test', count: test?.trials ?? 0 };
    }
    return ring;
  };
}

/** A pass begins where the lesson begins it, not at any of its trials. */
function watchPasses({ session }: Stage): Watch {
  const { trials } = session.results;
  const pass = session.plan.lesson === null ? null : passLength(session.plan.lesson);
  if (pass === null) return () => null;
  let [seen, right, isRung] = [0, 0, false];
  return () => {
    let ring: Ring | null = null;
    for (; seen < trials.length; seen++) {
      if (seen % pass === 0) right = 0;
      if (trials[seen]?.correct === true) right++;
      if (isRung || right < pass) continue;
      isRung = true;
      ring = { why: 'pass', count: pass };
    }
    return ring;
  };
}
