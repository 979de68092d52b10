import { createMark1 } from '../machine/mark1.ts';
import { strike } from '../timeline/incident.ts';
import { streamsOf, type SessionPlan } from '../timeline/session.ts';
import { judgeLesson, type Judgement } from './judgement.ts';
import type { Random } from '../random/random.ts';
import { STILL } from '../stimulus/placement.ts';
import { drawsPictures, planTrial, type Lesson, type LessonStimulus } from '../training/lesson.ts';

/** Whether there are values that answer the pictures which a lesson shows. */
export interface ShownJudgement {
  /** Different pictures that were looked at. */
  readonly pictures: number;
  /** Whether the lesson shows none but these. */
  readonly all: boolean;
  readonly judgements: readonly Judgement[];
}

/**
 * Decides for every R-unit whether its A-units, as they are wired by the seed, have values for the pictures of the lesson: all
 * its different ones, or the first of them, at most `most` where pictures are drawn anew. What breaks before the first trial is
 * broken. With 100 pictures it takes about half a second, with 300 ten.
 */
export function judgeShown(
  plan: SessionPlan & { readonly lesson: Lesson },
  seed: string,
  most: number,
): ShownJudgement {
  const streams = streamsOf(seed);
  const machine = createMark1(plan.machine, streams.machine);
  strike(machine, plan.incidents ?? [], { trial: 0, random: streams.machine });
  const shown = stillLesson(plan.lesson, streams.lesson, most);
  return {
    pictures: shown.stimuli.length,
    all: shown.all,
    judgements: judgeLesson(machine, shown),
  };
}

/**
 * The lesson as a proof looks at it: as it is where its stimuli are pictures; where they are drawn anew, with the first 100
 * different pictures that it shows.
 */
export function provableLesson(lesson: Lesson, random: Random): Lesson {
  return lesson.stimuli.some(({ drawn }) => drawn !== undefined) ? stillLesson(lesson, random, 100) : lesson;
}

/** The lesson with the pictures that its trials show as stimuli of their own, each once and held still, at most `most`. */
export function stillLesson(
  lesson: Lesson,
  random: Random,
  most: number,
): Lesson & { readonly all: boolean } {
  if (!drawsPictures(lesson)) return { ...lesson, all: true };
  const stimuli = new Map<string, LessonStimulus>();
  let trial = 1;
  for (; trial <= lesson.trials && stimuli.size < most; trial++) {
    const { stimulus, picture, wanted } = planTrial(lesson, trial, random);
    const key = `${picture.join()} ${wanted.join()}`;
    if (!stimuli.has(key)) stimuli.set(key, { name: `trial ${trial}, ${stimulus}`, picture, wanted });
  }
  return { ...lesson, stimuli: [...stimuli.values()], vary: STILL, all: trial > lesson.trials };
}
