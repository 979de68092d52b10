import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import type { Answer } from '../../../src/core/machine/response.ts';
import type { Picture } from '../../../src/core/machine/retina.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { asLearner } from '../../../src/core/training/learner.ts';
import { examine, isAsWanted } from '../../../src/core/training/score.ts';
import { TOY_LESSON } from '../../support/toy-lesson.ts';
import { toyMachine } from '../../support/toy-machine.ts';

/** Remembers what it is shown and answers what it is told to. */
function onlooker(answer: Answer) {
  const shown: string[] = [];
  return {
    shown,
    respond: (picture: Picture): Answer => {
      shown.push(picture.join());
      return answer;
    },
  };
}

describe('a test', () => {
  it('teaches nothing', () => {
    const machine = toyMachine();
    machine.shafts.fill(7);
    const before = fingerprint(machine);
    examine(asLearner(machine), TOY_LESSON, 4, createRandom('1'));
    expect(fingerprint(machine)).toBe(before);
  });

  it('counts a trial as correct when every R-unit answers as wanted', () => {
    const { trials, correct, fraction } = examine(
      onlooker([-1, 1]),
      { ...TOY_LESSON, order: 'cycle' },
      0,
      createRandom('1'),
    );
    // 25 trials of a cycle of three begin with "left" nine times.
    expect([trials, correct, fraction]).toEqual([25, 9, 9 / 25]);
  });

  it('counts no answer as wrong', () => {
    expect(examine(onlooker(null), TOY_LESSON, 0, createRandom('1')).correct).toBe(0);
  });

  it('shows fresh pictures, others at every test point, and the same whenever it is held again', () => {
    const [after0, after4, again] = [0, 4, 4].map((after) => {
      const learner = onlooker(null);
      examine(learner, TOY_LESSON, after, createRandom('1'));
      return learner.shown;
    });
    expect(after4).not.toEqual(after0);
    expect(again).toEqual(after4);
    expect(after0).toHaveLength(25);
  });
});

describe('an answer', () => {
  it('is as wanted only when every sign is', () => {
    expect(isAsWanted([1, -1], [1, -1])).toBe(true);
    expect(isAsWanted([1, 1], [1, -1])).toBe(false);
    expect(isAsWanted(null, [1, -1])).toBe(false);
  });
});
