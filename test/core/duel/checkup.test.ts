import { describe, expect, it } from 'vitest';
import { checkUp } from '../../../src/core/duel/checkup.ts';
import { fightDuel } from '../../../src/core/duel/duel.ts';
import { STANDARD_SUCCESSOR, type SuccessorPlan } from '../../../src/core/duel/successor-plan.ts';
import { createSuccessor } from '../../../src/core/duel/successor.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { planScenario } from '../../../src/core/scenario/plan.ts';
import { planTrial } from '../../../src/core/training/lesson.ts';
import { shipped } from '../../support/scenarios.ts';

const { machine, lesson } = planScenario(shipped('01-left-or-right'));
const random = createRandom('1').split('lesson');

function fresh(plan: Partial<SuccessorPlan> = {}) {
  return createSuccessor({ ...STANDARD_SUCCESSOR, ...plan }, machine, createRandom('1'));
}

describe('a checkup of the successor', () => {
  it('finds a gradient for each layer and the loss of a network that knows nothing', () => {
    const checkup = checkUp(fresh({ hidden: [5, 3] }), lesson, 0, random);
    expect(checkup.gradients).toHaveLength(3);
    for (const size of checkup.gradients) expect(size).toBeGreaterThan(0);
    expect(checkup.loss).toBeCloseTo(Math.LN2, 0);
    expect(checkup.flat).toBe(0);
  });

  it('changes nothing', () => {
    const successor = fresh();
    const before = JSON.stringify(successor.trainee.network);
    const first = checkUp(successor, lesson, 0, random);
    expect(checkUp(successor, lesson, 0, random)).toEqual(first);
    expect(JSON.stringify(successor.trainee.network)).toBe(before);
  });

  it('finds no gradient before a layer of steps, whose units are all flat', () => {
    const { gradients, flat } = checkUp(fresh({ unit: 'step' }), lesson, 0, random);
    expect(gradients[0]).toBe(0);
    expect(gradients[1]).toBeGreaterThan(0);
    expect(flat).toBe(1);
  });

  it('finds no hidden unit flat where there is none', () => {
    expect(checkUp(fresh({ hidden: [] }), lesson, 0, random)).toMatchObject({ flat: 0 });
  });

  it('finds saturated units flat, and the gradient small', () => {
    const successor = fresh();
    const calm = checkUp(successor, lesson, 0, random);
    const { cells } = successor.trainee.network.layers[0]!.weights;
    cells.forEach((weight, place) => (cells[place] = 200 * weight));
    const saturated = checkUp(successor, lesson, 0, random);
    expect(saturated.flat).toBeGreaterThan(0.8);
    expect(saturated.gradients[0]!).toBeLessThan(calm.gradients[0]!);
  });

  it('finds loss and gradient less when the lesson is learned', () => {
    const successor = fresh();
    const before = checkUp(successor, lesson, 0, random);
    for (let trial = 1; trial <= 100; trial++) {
      const { picture, wanted } = planTrial(lesson, trial, random);
      successor.teach(picture, wanted);
    }
    const after = checkUp(successor, lesson, 0, random);
    expect(after.loss).toBeLessThan(before.loss / 2);
    expect(after.gradients[0]!).toBeLessThan(before.gradients[0]!);
  });
});

describe('the duel', () => {
  it('holds a checkup at every test', () => {
    const { successor } = fightDuel({ machine, lesson }, '1');
    expect(successor.checkups.map(({ after }) => after)).toEqual(lesson.test.after);
    expect(successor.diverged).toBeNull();
  });

  it('tells in which trial the successor lost its numbers', () => {
    const plan: SuccessorPlan = { hidden: [8, 8, 8], unit: 'linear', rate: 1000 };
    const { diverged, checkups } = fightDuel({ machine, lesson }, '1', plan).successor;
    expect(diverged).toBeGreaterThan(0);
    expect(diverged).toBeLessThan(20);
    expect(checkups).toHaveLength(lesson.test.after.length);
  });
});
