import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSeeds, parseSeeds, spreadOf, type SeedRecord } from '../../../src/core/scenario/seeds.ts';

const RECORD: SeedRecord = {
  command: 'mark1 sweep small.json --seeds 4 --each',
  trials: 10,
  after: [0, 20],
  machines: [
    [5, 10],
    [3, 8],
    [4, 10],
    [6, 9],
  ],
};

const TEXT = `mark1-seeds\t1
command\tmark1 sweep small.json --seeds 4 --each
trials\t10

after\tmean\tsd\tmin\tlower\tmedian\tupper\tmax
0\t0.45\t0.1291\t0.3\t0.375\t0.45\t0.525\t0.6
20\t0.925\t0.0957\t0.8\t0.875\t0.95\t1\t1

seed\t0\t20
1\t5\t10
2\t3\t8
3\t4\t10
4\t6\t9
`;

const records = fc
  .record({ trials: fc.integer({ min: 1, max: 50 }), points: fc.integer({ min: 0, max: 4 }) })
  .chain(({ trials, points }) =>
    fc.record({
      command: fc.stringMatching(/^[a-z /.-]{1,30}$/),
      trials: fc.constant(trials),
      after: fc.constant(Array.from({ length: points }, (_, place) => 7 * place)),
      machines: fc.array(
        fc.array(fc.integer({ min: 0, max: trials }), { minLength: points, maxLength: points }),
        { minLength: 1, maxLength: 8 },
      ),
    }),
  );

describe('the spread over many machines', () => {
  it('has mean, deviation and quartiles of the shares at every test', () => {
    const [first, second] = spreadOf(RECORD);
    expect(first).toEqual({
      after: 0,
      mean: expect.closeTo(0.45, 12) as number,
      sd: expect.closeTo(Math.sqrt(0.05 / 3), 12) as number,
      min: 0.3,
      lower: expect.closeTo(0.375, 12) as number,
      median: expect.closeTo(0.45, 12) as number,
      upper: expect.closeTo(0.525, 12) as number,
      max: 0.6,
    });
    expect(second).toMatchObject({ after: 20, min: 0.8, max: 1 });
  });

  it('is nothing for one machine', () => {
    const [point] = spreadOf({ ...RECORD, machines: [[5, 10]] });
    expect(point).toMatchObject({
      mean: 0.5,
      sd: 0,
      min: 0.5,
      lower: 0.5,
      median: 0.5,
      upper: 0.5,
      max: 0.5,
    });
  });
});

describe('the record as text', () => {
  it('tells the command, the spread and every machine', () => {
    expect(formatSeeds(RECORD)).toBe(TEXT);
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(parseSeeds(formatSeeds(record))).toEqual({ ok: true, record });
      }),
    );
  });

  it.each([
    ['another kind of file', 'seed\t0\n1\t5\n', 'must begin with "mark1-seeds\\t1", found something else.'],
    [
      'a machine that was changed',
      TEXT.replace('4\t6\t9', '4\t6\t8'),
      'line 7 must be "20\\t0.9\\t0.1155\\t0.8\\t0.8\\t0.9\\t1\\t1", found "20\\t0.925\\t0.0957\\t0.8\\t0.875\\t0.95\\t1\\t1".',
    ],
    ['a mean that was changed', TEXT.replace('0.45\t0.1291', '0.55\t0.1291'), /^line 6 must be "0\\t0\.45/],
    ['a machine left out', TEXT.replace('2\t3\t8\n', ''), /^line 6 must be /],
    [
      'a machine cut off',
      TEXT.replace('4\t6\t9\n', '4\t6'),
      'must have a whole row for every machine, found none.',
    ],
    ['an end cut off', TEXT.slice(0, 60), 'must have a whole row for every machine, found none.'],
    ['more right answers than pictures', TEXT.replace('4\t6\t9', '4\t6\t11'), /^must have a whole row/],
    ['a word for a number', TEXT.replace('4\t6\t9', '4\t6\tmany'), /^must have a whole row/],
    ['ends of lines of another system', TEXT.replaceAll('\n', '\r\n'), /^must begin with /],
  ])('is refused with %s', (_, text, problem) => {
    expect(parseSeeds(text)).toEqual({
      ok: false,
      problem: typeof problem === 'string' ? problem : (expect.stringMatching(problem) as string),
    });
  });

  it('is refused, and nothing worse, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.string({ maxLength: 3 }), (place, piece) => {
        const damaged = TEXT.slice(0, place) + piece + TEXT.slice(place + 1);
        const read = parseSeeds(damaged);
        if (read.ok) expect(formatSeeds(read.record)).toBe(damaged);
        else expect(read.problem).toMatch(/\.$/);
      }),
    );
  });
});
