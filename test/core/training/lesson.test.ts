import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/core/random/random.ts';
import { drawByChance } from '../../../src/core/stimulus/chance.ts';
import { place, STILL } from '../../../src/core/stimulus/placement.ts';
import { drawsPictures, planTrial, type Lesson, type Order } from '../../../src/core/training/lesson.ts';
import { TOY_LESSON } from '../../support/toy-lesson.ts';

function namesOf(order: Order, trials: number, seed = '1960'): string[] {
  const lesson: Lesson = { ...TOY_LESSON, order, trials };
  const random = createRandom(seed);
  return Array.from({ length: trials }, (_, trial) => planTrial(lesson, trial + 1, random).stimulus);
}

function passesOf(names: readonly string[]): string[] {
  return Array.from({ length: names.length / 3 }, (_, pass) => names.slice(3 * pass, 3 * pass + 3).join(' '));
}

describe('a planned trial', () => {
  it.each<Order>(['random', 'shuffled', 'cycle', ['left', 'cross']])(
    'depends on its number alone, whatever was planned before it (order %s)',
    (order) => {
      const lesson: Lesson = { ...TOY_LESSON, order };
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 500 }),
          fc.array(fc.integer({ min: 1, max: 500 })),
          (trial, before) => {
            const random = createRandom('1960');
            for (const other of before) planTrial(lesson, other, random);
            expect(planTrial(lesson, trial, random)).toEqual(planTrial(lesson, trial, createRandom('1960')));
          },
        ),
        { numRuns: 30 },
      );
    },
  );

  it('draws anew what is drawn by chance, from a stream of its own', () => {
    const drawn = { dots: [1, 2, 3], across: 3, size: 1 };
    const [first, ...others] = TOY_LESSON.stimuli;
    const lesson: Lesson = { ...TOY_LESSON, stimuli: [{ ...first!, drawn }, ...others], order: 'cycle' };
    const still = { ...lesson, stimuli: TOY_LESSON.stimuli };
    const random = createRandom('1');
    const calm = { ...lesson, vary: STILL };
    const pictures = [1, 4, 7, 10].map((trial) => planTrial(calm, trial, random).picture.join());
    expect(new Set(pictures).size).toBe(4);
    const stream = random.split('trial 1');
    const drawing = drawByChance(drawn, lesson.side, stream.split('drawing'));
    expect(planTrial(calm, 1, random).picture).toEqual(drawing);
    expect(planTrial(lesson, 1, random).picture).toEqual(place(drawing, lesson.side, lesson.vary, stream));
    for (const trial of [2, 3, 5, 6])
      expect(planTrial(lesson, trial, random)).toEqual(planTrial(still, trial, random));
    expect([drawsPictures({ ...still, vary: STILL }), drawsPictures({ ...lesson, vary: STILL })]).toEqual([
      false,
      true,
    ]);
  });

  it('shows its own stimulus and wants its class', () => {
    const lesson: Lesson = { ...TOY_LESSON, vary: STILL, order: 'cycle' };
    const planned = [1, 2, 3].map((trial) => planTrial(lesson, trial, createRandom('1')));
    expect(planned).toEqual(
      TOY_LESSON.stimuli.map(({ name, picture, wanted }) => ({ stimulus: name, picture, wanted })),
    );
  });

  it('places its stimulus anew', () => {
    const lesson: Lesson = { ...TOY_LESSON, order: ['left'], vary: { ...STILL, shift: 1 } };
    const random = createRandom('1960');
    const shown = Array.from({ length: 60 }, (_, trial) =>
      planTrial(lesson, trial + 1, random).picture.join(),
    );
    // Three places across and three heights, each of which loses other cells at the edges.
    expect(new Set(shown).size).toBe(9);
  });

  it('is refused when the order names a stimulus that the lesson has not', () => {
    expect(() => planTrial({ ...TOY_LESSON, order: ['top'] }, 1, createRandom('1'))).toThrow(
      new RangeError('The lesson has no stimulus at place -1 of 3.'),
    );
  });
});

describe('the order of a lesson', () => {
  it('"cycle" follows the file, over and over', () => {
    expect(namesOf('cycle', 7)).toEqual(['left', 'right', 'cross', 'left', 'right', 'cross', 'left']);
  });

  it('may be a list of names, over and over', () => {
    const list = ['left', 'left', 'cross'];
    expect(namesOf(list, 7)).toEqual([...list, ...list, 'left']);
  });

  it('"shuffled" makes passes, each with every stimulus once, each in a new order that favours none', () => {
    const passes = passesOf(namesOf('shuffled', 3 * 1200));
    const counts = new Map<string, number>();
    for (const pass of passes) counts.set(pass, (counts.get(pass) ?? 0) + 1);
    expect(counts.size).toBe(6);
    expect([...counts.keys()].every((pass) => new Set(pass.split(' ')).size === 3)).toBe(true);
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(70);
  });

  it('"random" draws every trial by itself', () => {
    const names = namesOf('random', 3600);
    const pairs = new Map<string, number>();
    names.forEach((name, index) => {
      const pair = `${names[index - 1] ?? 'none'} ${name}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    });
    pairs.delete(`none ${names[0]!}`);
    expect(pairs.size).toBe(9);
    for (const count of pairs.values()) expect(Math.abs(count - 400)).toBeLessThan(110);
  });

  it.each<Order>(['random', 'shuffled'])('"%s" is another for another seed', (order) => {
    expect(namesOf(order, 30, '1')).not.toEqual(namesOf(order, 30, '2'));
  });
});
