import type { TrialOutcome } from '../machine/trial.ts';
import type { Random } from '../random/random.ts';
import type { Learner } from './learner.ts';
import { planTrial, type Lesson } from './lesson.ts';
import { examine, type Score } from './score.ts';

/** A trial of the lesson and how it ended. */
export interface TrialRow extends TrialOutcome {
  readonly stimulus: string;
}

/** What the experimenter writes down. */
export interface Results {
  readonly trials: readonly TrialRow[];
  readonly tests: readonly Score[];
}

/** What goes on while a lesson is given. */
export interface Course {
  /** The lesson's stream. */
  readonly random: Random;
  /** Called as a trial begins. */
  readonly before?: (trial: number) => void;
  /** Called when a trial, and a test that follows it, are over. */
  readonly after?: (trial: number) => void;
}

/** Gives a learner the whole lesson, holding every test at its place. */
export function train(learner: Learner, lesson: Lesson, { random, before, after }: Course): Results {
  const trials: TrialRow[] = [];
  const tests: Score[] = [];
  const testIfDue = (after: number): void => {
    if (isTestDue(lesson, after)) tests.push(examine(learner, lesson, after, random));
  };
  testIfDue(0);
  for (let trial = 1; trial <= lesson.trials; trial++) {
    before?.(trial);
    const { stimulus, picture, wanted } = planTrial(lesson, trial, random);
    trials.push({ stimulus, ...learner.teach(picture, wanted) });
    testIfDue(trial);
    after?.(trial);
  }
  return { trials, tests };
}

/** Whether the lesson holds a test after that trial. */
export function isTestDue({ test }: Lesson, after: number): boolean {
  return test.trials > 0 && test.after.includes(after);
}
