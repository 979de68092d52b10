import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { createMark1 } from '../../../src/core/machine/mark1.ts';
import { MARK1_PLAN } from '../../../src/core/machine/plan.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { drawLetter } from '../../../src/core/stimulus/letters.ts';
import { STILL } from '../../../src/core/stimulus/placement.ts';
import { measureCommunality } from '../../../src/core/study/communality.ts';
import { studyDamage } from '../../../src/core/study/damage.ts';
import { measureActivity, studyThresholds } from '../../../src/core/study/threshold.ts';
import { streamsOf } from '../../../src/core/timeline/session.ts';
import { asLearner } from '../../../src/core/training/learner.ts';
import type { Lesson } from '../../../src/core/training/lesson.ts';
import { train } from '../../../src/core/training/trainer.ts';

const LETTERS: Lesson = {
  side: 20,
  stimuli: [
    { name: 'E', picture: drawLetter('E', 20), wanted: [-1] },
    { name: 'F', picture: drawLetter('F', 20), wanted: [-1] },
    { name: 'X', picture: drawLetter('X', 20), wanted: [1] },
    { name: 'O', picture: drawLetter('O', 20), wanted: [1] },
  ],
  vary: { ...STILL, noise: 0.02 },
  order: 'shuffled',
  trials: 60,
  test: { after: [], trials: 60 },
};
const machineOf = (seed: string) => createMark1(MARK1_PLAN, streamsOf(seed).machine);

describe('the damage curve', () => {
  const machine = machineOf('1');
  train(asLearner(machine), LETTERS, { random: streamsOf('1').lesson });
  const before = fingerprint(machine);
  const plan = { shares: [0, 0.25, 0.5, 0.75, 1], draws: 4, random: createRandom('damage') };
  const points = studyDamage(machine, LETTERS, plan);

  it('leaves the machine whole', () => {
    expect(fingerprint(machine)).toBe(before);
  });

  it('shows a memory that is distributed: a quarter gone costs little, everything gone costs everything', () => {
    expect(points[0]!.mean).toBeGreaterThan(0.95);
    expect(points[1]!.mean).toBeGreaterThan(0.85);
    expect(points[4]).toEqual({ share: 1, mean: 0, least: 0, most: 0 });
    expect(points[3]!.mean).toBeLessThan(points[0]!.mean);
    for (const { mean, least, most } of points) expect(least <= mean && mean <= most).toBe(true);
  });

  it('comes out the same again', () => {
    expect(studyDamage(machine, LETTERS, plan)).toEqual(points);
  });
});

describe('the threshold', () => {
  const points = studyThresholds({ machine: MARK1_PLAN, lesson: LETTERS }, '1', [1, 2, 4, 8]);

  it('lets fewer A-units fire the higher it is, as the formula has it', () => {
    points.slice(1).forEach(({ activity }, place) => expect(activity).toBeLessThan(points[place]!.activity));
    for (const { activity, formula } of points) expect(Math.abs(activity - formula!)).toBeLessThan(0.05);
  });

  it('ties learning to P_a: where hardly anything fires, little is learned', () => {
    expect(points[1]!.correct).toBeGreaterThan(0.9);
    expect(points[3]!.correct).toBeLessThan(points[1]!.correct);
  });

  it('has no formula for a board without one x and y', () => {
    const poisson = createMark1({ ...MARK1_PLAN, wiring: { kind: 'poisson' } }, createRandom('1'));
    expect(measureActivity(poisson, LETTERS).formula).toBeNull();
    expect(measureCommunality(poisson, LETTERS).map(({ formula }) => formula)).toEqual([null, null]);
  });
});

describe('the formulas', () => {
  const formulaOf = (change: object) =>
    measureActivity(createMark1({ ...MARK1_PLAN, ...change }, createRandom('1')), LETTERS);

  it('go by the S-units that are on, not by what is drawn', () => {
    const panel = { ...MARK1_PLAN.panel, polarity: 'ground' as const };
    const { activity, formula } = formulaOf({ panel, excitatory: 16, inhibitory: 4 });
    expect(Math.abs(activity - formula!)).toBeLessThan(0.03);
    expect(formulaOf({ panel: { ...panel, polarity: 'figure', illumination: 0 } }).formula).toBe(0);
  });

  it('are silent where they are about another machine, or would take long', () => {
    expect(formulaOf({ wiring: { kind: 'topological', reach: 3 } }).formula).toBeNull();
    expect(formulaOf({ excitatory: 40, inhibitory: 40, wiresPerCell: 200 }).formula).toBeNull();
  });
});

describe('P_c', () => {
  it('is measured as the formula has it, mean over twelve boards', () => {
    const seeds = Array.from({ length: 12 }, (_, seed) =>
      measureCommunality(machineOf(String(seed)), LETTERS),
    );
    for (const place of [0, 1]) {
      const measured = seeds.reduce((sum, pair) => sum + pair[place]!.measured!, 0) / seeds.length;
      expect(Math.abs(measured - seeds[0]![place]!.formula!)).toBeLessThan(0.03);
    }
  });

  it('pairs every stimulus with every other, within classes and between them', () => {
    expect(measureCommunality(machineOf('1'), LETTERS).map(({ classes, pairs }) => [classes, pairs])).toEqual(
      [
        ['same', 4],
        ['other', 8],
      ],
    );
  });
});
