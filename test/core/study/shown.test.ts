import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/core/random/random.ts';
import { planScenario } from '../../../src/core/scenario/plan.ts';
import { studyCourse } from '../../../src/core/study/course.ts';
import { judgeShown, provableLesson, stillLesson } from '../../../src/core/study/shown.ts';
import { planTrial } from '../../../src/core/training/lesson.ts';
import { shipped } from '../../support/scenarios.ts';

const parity = planScenario(shipped('15-parity'));
const direct = planScenario(shipped('16-parity-without-a-units'));

describe('the pictures that a lesson shows', () => {
  it('stand still, each once, in the order in which they came up', () => {
    const random = createRandom('1');
    const { stimuli, vary, all } = stillLesson(parity.lesson, random, 300);
    expect([stimuli.length, all]).toEqual([15, true]);
    expect(stimuli.some(({ drawn }) => drawn !== undefined)).toBe(false);
    expect(vary).toEqual({ shift: 0, turnDegrees: 0, noise: 0, wrap: false });
    const first = planTrial(parity.lesson, 1, random);
    expect(stimuli[0]).toEqual({
      name: `trial 1, ${first.stimulus}`,
      picture: first.picture,
      wanted: first.wanted,
    });
  });

  it('are the first of them where there are more', () => {
    const { stimuli, all } = stillLesson(parity.lesson, createRandom('1'), 7);
    expect([stimuli.length, all]).toEqual([7, false]);
  });

  it('are the lesson itself where nothing is drawn', () => {
    const { lesson } = planScenario(shipped('12-contradiction'));
    expect(stillLesson(lesson, createRandom('1'), 2)).toEqual({ ...lesson, all: true });
    expect(provableLesson(lesson, createRandom('1'))).toBe(lesson);
  });
});

describe('the proof over the pictures that are shown', () => {
  it('finds values for parity of four places with A-units, and proves that there are none without', () => {
    const withUnits = judgeShown(parity, '1969', 300);
    const without = judgeShown(direct, '1969', 300);
    expect([withUnits.pictures, withUnits.all]).toEqual([15, true]);
    expect(withUnits.judgements[0]?.separability.separable).toBe(true);
    expect(without.judgements[0]?.separability.separable).toBe(false);
  });

  it('stands in the report of the lesson as well, with chance for its pictures', () => {
    const report = studyCourse({ ...direct, lesson: { ...direct.lesson, trials: 300 } }, '1969');
    expect(report.judgements[0]?.examples).toHaveLength(15);
    expect(report.judgements[0]?.separability.separable).toBe(false);
    expect(report.chances).toContain('pictures');
    expect(report.obstacles).toContain('other-pictures');
  });
});
