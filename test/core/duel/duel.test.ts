import { describe, expect, it } from 'vitest';
import { fightDuel } from '../../../src/core/duel/duel.ts';
import { STANDARD_SUCCESSOR } from '../../../src/core/duel/successor-plan.ts';
import { createSuccessor } from '../../../src/core/duel/successor.ts';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { blankPicture } from '../../../src/core/machine/retina.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { planScenario } from '../../../src/core/scenario/plan.ts';
import { runScenario } from '../../../src/core/scenario/run.ts';
import { drawLetter } from '../../../src/core/stimulus/letters.ts';
import { pictureFromRows } from '../../../src/core/stimulus/picture.ts';
import { STILL } from '../../../src/core/stimulus/placement.ts';
import { DIRECT_PLAN } from '../../../src/core/machine/plan.ts';
import type { Lesson } from '../../../src/core/training/lesson.ts';
import { shipped } from '../../support/scenarios.ts';

const CELLS = ['..', '#.', '.#', '##'];

/** One of two cells, but not both, on a retina of two by two. */
const XOR: Lesson = {
  side: 2,
  stimuli: CELLS.map((lit, place) => ({
    name: lit,
    picture: pictureFromRows([lit, '..']),
    wanted: [place === 1 || place === 2 ? (1 as const) : (-1 as const)],
  })),
  vary: STILL,
  order: 'cycle',
  trials: 4000,
  test: { after: [4000], trials: 4 },
};

describe('the duel', () => {
  it('gives the machine the lesson as it would have had it alone', () => {
    const scenario = shipped('01-left-or-right');
    const { perceptron } = fightDuel(planScenario(scenario), scenario.seed);
    const alone = runScenario(scenario);
    expect(fingerprint(perceptron.machine)).toBe(alone.fingerprint);
    expect(perceptron.tests).toEqual(alone.tests);
  });

  it('shows both the same pictures in the same order, and tests both alike', () => {
    const scenario = shipped('04-circle-or-square');
    const { perceptron, successor } = fightDuel(planScenario(scenario), scenario.seed);
    const shown = (rows: typeof perceptron.trials) =>
      rows.map(({ trial, stimulus, wanted }) => [trial, stimulus, wanted]);
    expect(shown(successor.trials)).toEqual(shown(perceptron.trials));
    expect(successor.tests.map(({ after, trials }) => [after, trials])).toEqual(
      perceptron.tests.map(({ after, trials }) => [after, trials]),
    );
  });

  it('is the same duel for the same seed, and another for another', () => {
    const scenario = shipped('01-left-or-right');
    const fight = (seed: string) => fightDuel(planScenario(scenario), seed).successor;
    expect(fight('7')).toEqual(fight('7'));
    expect(fight('7').tests).not.toEqual(fight('8').tests);
  });

  it('is won by the successor where no values of a single layer can do it', () => {
    const plan = { machine: { ...DIRECT_PLAN, side: 2, associationUnits: 5 }, lesson: XOR };
    for (const seed of ['1', '2', '3']) {
      const { perceptron, successor } = fightDuel(plan, seed, { hidden: [8], unit: 'relu', rate: 0.1 });
      expect(perceptron.tests[0]!.fraction).toBeLessThan(1);
      expect(successor.tests[0]!.fraction).toBe(1);
    }
  });
});

describe('the successor', () => {
  const [dark, left] = [blankPicture(20), drawLetter('L', 20)];
  const create = () => createSuccessor(STANDARD_SUCCESSOR, { side: 20, responses: 2 }, createRandom('1'));

  it('answers with one sign for every R-unit, and learns nothing by being asked', () => {
    const successor = create();
    const before = successor.respond(left);
    expect(before).toHaveLength(2);
    for (let ask = 0; ask < 5; ask++) expect(successor.respond(left)).toEqual(before);
    expect(successor.cost).toEqual({ multiplications: 0, weightChanges: 0 });
  });

  it('comes to the wanted answer on a picture that it is told again and again', () => {
    for (const wanted of [[1, -1] as const, [-1, 1] as const]) {
      const successor = create();
      for (let trial = 0; trial < 200; trial++) successor.teach(left, [...wanted]);
      expect(successor.respond(left)).toEqual(wanted);
    }
  });

  it('tells how a trial ended: what it answered before it was taught', () => {
    const successor = create();
    const before = successor.respond(left);
    const told = successor.teach(left, [1, 1]);
    expect(told).toMatchObject({ trial: 1, wanted: [1, 1], response: before });
    expect(told.correct).toBe(before!.every((sign) => sign === 1));
    expect(told.corrections).toBeGreaterThan(0);
    expect(successor.last?.kind).toBe('stepped');
  });

  it('can have no hidden layer, or several', () => {
    for (const hidden of [[], [5, 3]]) {
      const successor = createSuccessor(
        { ...STANDARD_SUCCESSOR, hidden },
        { side: 20, responses: 1 },
        createRandom('1'),
      );
      expect(successor.trainee.network.layers.map(({ biases }) => biases.length)).toEqual([...hidden, 1]);
      expect(successor.respond(dark)).toHaveLength(1);
    }
  });
});
