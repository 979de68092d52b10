import { describe, expect, it } from 'vitest';
import { checkBlend, checkValues } from '../../../src/core/analysis/certificate.ts';
import { createMark1, setValues } from '../../../src/core/machine/mark1.ts';
import { DIRECT_PLAN, MARK1_PLAN, type MachinePlan } from '../../../src/core/machine/plan.ts';
import { pictureFromRows } from '../../../src/core/stimulus/picture.ts';
import { STILL } from '../../../src/core/stimulus/placement.ts';
import { studyCourse } from '../../../src/core/study/course.ts';
import { judgeLesson, standingOf } from '../../../src/core/study/judgement.ts';
import { settingsFor } from '../../../src/core/study/tasks.ts';
import { streamsOf } from '../../../src/core/timeline/session.ts';
import { asLearner } from '../../../src/core/training/learner.ts';
import type { Lesson } from '../../../src/core/training/lesson.ts';
import { isAsWanted } from '../../../src/core/training/score.ts';
import { TOY_LESSON } from '../../support/toy-lesson.ts';
import { toyMachine, toyPlan } from '../../support/toy-machine.ts';

/** Two cells in the corner of a retina of 20 × 20, lit as in a table of two inputs. */
function twoInputs(wanted: readonly [-1 | 1, -1 | 1, -1 | 1, -1 | 1], trials = 400): Lesson {
  const cells = ['..', '#.', '.#', '##'];
  const stimuli = cells.map((lit, place) => ({
    name: lit,
    picture: pictureFromRows([lit.padEnd(20, '.'), ...Array<string>(19).fill('.'.repeat(20))]),
    wanted: [wanted[place]!],
  }));
  return { side: 20, stimuli, vary: STILL, order: 'cycle', trials, test: { after: [], trials: 0 } };
}

const AND = twoInputs([-1, -1, -1, 1]);
const XOR = twoInputs([-1, 1, 1, -1]);
const onDirectView = (lesson: Lesson, plan: Partial<MachinePlan> = {}) =>
  studyCourse({ machine: { ...DIRECT_PLAN, ...plan }, lesson }, '1');

describe('a lesson that can be learned', () => {
  it('is shown by values, is learned within the bound, and settles', () => {
    const { judgements, corrections, obstacles, round, standings } = onDirectView(AND);
    const [task] = judgements;
    expect(task?.separability.separable).toBe(true);
    if (task?.separability.separable !== true) return;
    expect(checkValues(task.separability.values, task.examples)).toBe(true);
    expect(task.bound).toBeGreaterThanOrEqual(corrections[0]!);
    expect(corrections[0]).toBeGreaterThan(0);
    expect(obstacles).toEqual([]);
    expect(round).toEqual({ kind: 'settled' });
    expect(standings[0]!.margin).toBeGreaterThanOrEqual(0);
  });

  it('is answered without error by a machine that is set to the values by hand', () => {
    const machine = toyMachine({ panel: { build: 'ideal' } });
    for (const judgement of judgeLesson(machine, TOY_LESSON)) {
      if (judgement.separability.separable !== true) throw new Error('The toy lesson is separable.');
      setValues(machine, settingsFor(judgement, judgement.separability.values));
    }
    const learner = asLearner(machine);
    for (const { picture, wanted } of TOY_LESSON.stimuli) {
      expect(isAsWanted(learner.respond(picture), wanted)).toBe(true);
    }
    for (const { margin, bound } of standingOf(machine, TOY_LESSON)) {
      expect(margin).toBeGreaterThan(0);
      expect(bound).not.toBeNull();
    }
  });
});

describe('a lesson that cannot be learned', () => {
  it('is shown by two equal blends, and goes round', () => {
    const { judgements, round, corrections } = onDirectView(XOR);
    const [task] = judgements;
    expect(task?.separability.separable).toBe(false);
    if (task?.separability.separable !== false) return;
    expect(checkBlend(task.separability.proof, task.examples)).toBe(true);
    expect(task.bound).toBeNull();
    expect(round).toMatchObject({ kind: 'going-round' });
    expect(corrections[0]).toBeGreaterThan(50);
  });

  it('goes round with the length that the values have when they are watched', () => {
    const { round } = onDirectView(XOR);
    const machine = createMark1(DIRECT_PLAN, streamsOf('1').machine);
    const learner = asLearner(machine);
    const seen: string[] = [];
    while (!seen.includes(machine.shafts.join())) {
      seen.push(machine.shafts.join());
      for (const { picture, wanted } of XOR.stimuli) learner.teach(picture, [wanted[0]!]);
    }
    const passes = seen.length - seen.indexOf(machine.shafts.join());
    expect(round).toEqual({ kind: 'going-round', passes });
  });
});

describe('what stands in the way of the theorem', () => {
  it('are the end stops, when the shafts hit them', () => {
    const { obstacles, lostAtStops } = onDirectView(AND, {
      stopMillivolts: 1000,
      panel: { ...DIRECT_PLAN.panel, build: 'as-built' },
    });
    expect(lostAtStops).toBeGreaterThan(0);
    expect(obstacles).toContain('end-stops');
  });

  it('are tolerances, decay and procedures, each by its name', () => {
    const lesson = { ...AND, trials: 4 };
    const panel = { ...MARK1_PLAN.panel, decayPerTrial: 0.01, reinforcement: 'gamma' as const };
    expect(studyCourse({ machine: { ...MARK1_PLAN, panel }, lesson }, '1').obstacles).toEqual([
      'not-alpha',
      'decay',
      'tolerances',
    ]);
    const forced = { ...DIRECT_PLAN.panel, procedure: 'forced' as const, correction: 'random-sign' as const };
    expect(onDirectView(lesson, { panel: forced }).obstacles).toEqual([
      'not-error-correction',
      'not-quantized',
    ]);
  });
});

describe('R-units that are compared', () => {
  it('are not bound by the theorem, for each is corrected by the sums of the others too', () => {
    const plan = toyPlan({ panel: { build: 'ideal', discrimination: 'sums' } });
    const { obstacles } = studyCourse({ machine: plan, lesson: { ...TOY_LESSON, vary: STILL } }, '1');
    expect(obstacles).toEqual(['compared']);
  });
});

describe('a circle', () => {
  it('is not looked for where chance has a part in the lesson', () => {
    const { round, chances } = studyCourse(
      { machine: MARK1_PLAN, lesson: { ...XOR, order: 'random', vary: { ...STILL, shift: 1 }, trials: 20 } },
      '1',
    );
    expect(round).toBeNull();
    expect(chances).toEqual(['order', 'pictures', 'wiper-noise']);
  });

  it('is called learned only where every answer of the last pass was right', () => {
    const panel = { ...DIRECT_PLAN.panel, valence: 'monovalent' as const };
    const stuck = onDirectView(AND, { panel });
    expect(stuck.round).toEqual({ kind: 'settled' });
    expect(stuck.lastPassRight).toBe(false);
    expect(stuck.obstacles).toEqual(['monovalent']);
    expect(onDirectView(AND).lastPassRight).toBe(true);
  });

  it('counts the corrections of every R-unit by itself', () => {
    const plan = toyPlan({ panel: { build: 'ideal' } });
    const { corrections, machine } = studyCourse(
      { machine: plan, lesson: { ...TOY_LESSON, vary: STILL } },
      '1',
    );
    expect(corrections).toHaveLength(2);
    expect(corrections[0]! + corrections[1]!).toBe(machine.counters.corrections);
    expect(Math.min(...corrections)).toBeGreaterThan(0);
  });
});
