import { describe, expect, it } from 'vitest';
import { besidePrint, type BesidePrint, type Published } from '../../../src/core/scenario/print.ts';
import type { SeedRecord } from '../../../src/core/scenario/seeds.ts';

/** Four machines: 50, 60, 70 and 80 per cent right after 20 trials, 90 and 100 after 40. */
const RECORD: SeedRecord = {
  command: '',
  trials: 10,
  after: [0, 20, 40],
  machines: [
    [5, 5, 9],
    [5, 6, 9],
    [5, 7, 9],
    [5, 8, 10],
  ],
};

function beside(printed: Partial<Published>): BesidePrint {
  const published: Published = { correct: 0.5, relation: 'exactly', source: 'IRE60', ...printed };
  return besidePrint([published], RECORD)[0]!;
}

describe('a published value beside our machines', () => {
  it.each([
    ['exactly', 0.85, 'above', 0],
    ['exactly', 0.8, 'within', 1],
    ['exactly', 0.65, 'within', 2],
    ['about', 0.45, 'below', 4],
    ['at least', 0.8, 'within', 1],
    ['at least', 0.85, 'above', 0],
    ['at least', 0.1, 'within', 4],
    ['more than', 0.8, 'above', 0],
    ['more than', 0.75, 'within', 1],
    ['at most', 0.5, 'within', 1],
    ['at most', 0.45, 'below', 0],
    ['at most', 0.9, 'within', 4],
  ] as const)('%s %d lies %s them, and so many come to it', (relation, correct, lies, reaching) => {
    expect(beside({ after: 20, relation, correct })).toMatchObject({ lies, reaching, machines: 4 });
  });

  it.each([
    [20, 20, 'as printed'],
    [undefined, 40, 'not printed'],
    [10_000, 40, 'another'],
    [39, 20, 'another'],
    [0, 0, 'as printed'],
  ] as const)('printed after %s is compared with the test after %d, %s', (after, test, moment) => {
    expect(beside(after === undefined ? {} : { after })).toMatchObject({ spread: { after: test }, moment });
  });

  it('stands beside the first test if it was printed before any', () => {
    const published: Published = { after: 3, correct: 0.5, relation: 'about', source: 'IRE60' };
    const late = { ...RECORD, after: [10, 20, 40] };
    expect(besidePrint([published], late)[0]).toMatchObject({ spread: { after: 10 }, moment: 'another' });
  });

  it('has nothing beside it in a lesson without tests', () => {
    const none = { ...RECORD, after: [], machines: [[]] };
    expect(besidePrint([{ correct: 0.5, relation: 'about', source: 'IRE60' }], none)).toEqual([]);
  });
});
