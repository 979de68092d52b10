import type { Answer, Sign } from '../machine/response.ts';
import type { Random } from '../random/random.ts';
import type { Learner } from './learner.ts';
import { planTrial, type Lesson } from './lesson.ts';

/** The result of one test. */
export interface Score {
  /** The trial after which it was held; 0 is before the first. */
  readonly after: number;
  readonly trials: number;
  readonly correct: number;
  /** correct / trials. */
  readonly fraction: number;
}

/**
 * Tests a learner on fresh pictures drawn like the lesson's, teaching nothing. A trial is correct when every R-unit in
 * use answers as wanted. Every test point has its own stream, so that one more cannot change the others.
 */
export function examine(
  learner: Pick<Learner, 'respond'>,
  lesson: Lesson,
  after: number,
  random: Random,
): Score {
  const stream = random.split(`test after ${after}`);
  const { trials } = lesson.test;
  let correct = 0;
  for (let trial = 1; trial <= trials; trial++) {
    const { picture, wanted } = planTrial(lesson, trial, stream);
    if (isAsWanted(learner.respond(picture), wanted)) correct++;
  }
  return { after, trials, correct, fraction: correct / trials };
}

/** Whether every R-unit in use answered as wanted. */
export function isAsWanted(answer: Answer, wanted: readonly Sign[]): boolean {
  return answer !== null && wanted.every((sign, r) => sign === answer[r]);
}
