import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { asLearner, type Learner } from '../../../src/core/training/learner.ts';
import { planTrial, type Lesson } from '../../../src/core/training/lesson.ts';
import { isTestDue, train } from '../../../src/core/training/trainer.ts';
import { TOY_LESSON } from '../../support/toy-lesson.ts';
import { toyMachine } from '../../support/toy-machine.ts';

/** A learner that writes down, in order, whether it was taught or asked. */
function diarist(): Learner & { readonly diary: string[] } {
  const inner = asLearner(toyMachine());
  const diary: string[] = [];
  return {
    diary,
    respond: (picture) => {
      if (diary.at(-1) !== 'test') diary.push('test');
      return inner.respond(picture);
    },
    teach: (picture, wanted) => {
      diary.push('trial');
      return inner.teach(picture, wanted);
    },
  };
}

describe('the trainer', () => {
  it('gives every trial of the lesson in its order, as planned', () => {
    const random = createRandom('1960');
    const { trials } = train(asLearner(toyMachine()), TOY_LESSON, { random });
    expect(trials.map(({ trial }) => trial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const planned = trials.map(({ trial }) => planTrial(TOY_LESSON, trial, random));
    expect(trials.map(({ stimulus, wanted }) => ({ stimulus, wanted }))).toEqual(
      planned.map(({ stimulus, wanted }) => ({ stimulus, wanted })),
    );
  });

  it('holds a test after the trial whose number it bears, and the one at 0 before the first', () => {
    const learner = diarist();
    const { tests } = train(
      learner,
      { ...TOY_LESSON, trials: 4, test: { after: [0, 3], trials: 5 } },
      { random: createRandom('1') },
    );
    expect(learner.diary).toEqual(['test', 'trial', 'trial', 'trial', 'test', 'trial']);
    expect(tests.map(({ after }) => after)).toEqual([0, 3]);
  });

  it('tells when a trial begins, and when it and the test after it are over', () => {
    const learner = diarist();
    train(
      learner,
      { ...TOY_LESSON, trials: 2, test: { after: [0, 1], trials: 5 } },
      {
        random: createRandom('1'),
        before: (trial) => learner.diary.push(`before ${trial}`),
        after: (trial) => learner.diary.push(`after ${trial}`),
      },
    );
    expect(learner.diary).toEqual([
      'test',
      'before 1',
      'trial',
      'test',
      'after 1',
      'before 2',
      'trial',
      'after 2',
    ]);
  });

  it('leaves the machine as it would be without any test', () => {
    const [tested, untested] = [toyMachine(), toyMachine()];
    train(asLearner(tested), TOY_LESSON, { random: createRandom('1') });
    train(
      asLearner(untested),
      { ...TOY_LESSON, test: { after: [], trials: 25 } },
      { random: createRandom('1') },
    );
    expect(fingerprint(tested)).toBe(fingerprint(untested));
  });

  it('brings the same results at one test point whichever others there are', () => {
    const scores = (after: number[]): Lesson => ({ ...TOY_LESSON, test: { after, trials: 25 } });
    const all = train(asLearner(toyMachine()), scores([0, 2, 4, 10]), { random: createRandom('1') }).tests;
    const one = train(asLearner(toyMachine()), scores([4]), { random: createRandom('1') }).tests;
    expect(one).toEqual(all.filter(({ after }) => after === 4));
  });

  it('teaches: a machine that is right in a third before is right in nearly all after', () => {
    const lesson: Lesson = {
      ...TOY_LESSON,
      trials: 60,
      vary: { ...TOY_LESSON.vary, noise: 0, shift: 0 },
      test: { after: [0, 60], trials: 60 },
    };
    const machine = toyMachine({ associationUnits: 100, wiresPerCell: 20 });
    const [before, after] = train(asLearner(machine), lesson, { random: createRandom('1') }).tests;
    expect(before!.fraction).toBeLessThan(0.5);
    expect(after!.fraction).toBe(1);
  });

  it('holds no test of no trials', () => {
    expect(isTestDue({ ...TOY_LESSON, test: { after: [0], trials: 0 } }, 0)).toBe(false);
  });
});
