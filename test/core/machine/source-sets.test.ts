import { describe, expect, it } from 'vitest';
import {
  assignUnits,
  createSourceSets,
  NO_RESPONSE,
  shareSourceSets,
  unitsOf,
} from '../../../src/core/machine/source-sets.ts';

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => one - other);
}

function sizes(units: number, responses: number): number[] {
  const sets = shareSourceSets(units, responses);
  return Array.from({ length: responses }, (_, r) => unitsOf(sets, r).length);
}

describe('the source-sets of 512 A-units', () => {
  it.each([
    [1, [512]],
    [2, [256, 256]],
    [4, [128, 128, 128, 128]],
    [8, [64, 64, 64, 64, 64, 64, 64, 64]],
  ])('are equal for %i R-units', (responses, expected) => {
    expect(sizes(512, responses)).toEqual(expected);
  });

  it('differ by one at most where the R-units do not share evenly', () => {
    expect(ascending(sizes(512, 5))).toEqual([102, 102, 102, 103, 103]);
    expect(ascending(sizes(512, 3))).toEqual([170, 171, 171]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('hold every A-unit once, in order, for %i R-units', (responses) => {
    const sets = shareSourceSets(512, responses);
    const owners = Array.from({ length: 512 }, (_, unit) => sets.responseOf[unit]!);
    expect(owners).toEqual(ascending(owners));
    expect([...new Set(owners)]).toEqual(Array.from({ length: responses }, (_, r) => r));
    expect(sizes(512, responses)).toEqual(
      Array.from({ length: responses }, (_, r) => owners.filter((owner) => owner === r).length),
    );
  });
});

describe('source-sets that are listed', () => {
  it('hold the listed A-units, and the others go to no R-unit', () => {
    const sets = createSourceSets([[0, 3], [], [2]], 5, 3);
    expect([...sets.responseOf]).toEqual([0, NO_RESPONSE, 2, 0, NO_RESPONSE]);
    expect([0, 1, 2].map((r) => unitsOf(sets, r))).toEqual([[0, 3], [], [2]]);
  });

  it('are as even as the plan says', () => {
    expect(createSourceSets('even', 512, 5)).toEqual(shareSourceSets(512, 5));
  });

  it.each([
    [[[0, 1], [1]], 'An A-unit belongs to one source-set, found A-unit 2 in those of R1 and R2.'],
    [[[4], [], [0, 4]], 'An A-unit belongs to one source-set, found A-unit 5 in those of R1 and R3.'],
    [[[0], [5]], 'An A-unit must be one of 5, found 6.'],
    [[[-1]], 'An A-unit must be one of 5, found 0.'],
    [[[0.5]], 'An A-unit must be one of 5, found 1.5.'],
    [[[0], [1], [2], [3]], '3 R-units are in use, found R4.'],
  ])('%j are refused', (plan, sentence) => {
    expect(() => createSourceSets(plan, 5, 3)).toThrow(new RangeError(sentence));
  });
});

describe('an A-unit that is plugged to another R-unit', () => {
  const sets = shareSourceSets(6, 2);

  it('belongs to that one alone, and the others stay', () => {
    const changed = assignUnits(sets, [0, 4], 1);
    expect([...changed.responseOf]).toEqual([1, 0, 0, 1, 1, 1]);
    expect([...assignUnits(changed, [1], null).responseOf]).toEqual([1, NO_RESPONSE, 0, 1, 1, 1]);
  });

  it('leaves the source-sets as they were to whoever still has them', () => {
    assignUnits(sets, [0, 1, 2], null);
    expect([...sets.responseOf]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it.each([
    [[0], 2, '2 R-units are in use, found R3.'],
    [[0], -1, '2 R-units are in use, found R0.'],
    [[0], 0.5, '2 R-units are in use, found R1.5.'],
    [[0], NO_RESPONSE, '2 R-units are in use, found R256.'],
    [[0, 6], 1, 'An A-unit must be one of 6, found 7.'],
    [[-1], null, 'An A-unit must be one of 6, found 0.'],
    [[1.5], 1, 'An A-unit must be one of 6, found 2.5.'],
    [['length'], 1, 'An A-unit must be one of 6, found length1.'],
  ])('is refused: %j to %j', (units, response, sentence) => {
    expect(() => assignUnits(sets, units as number[], response)).toThrow(new RangeError(sentence));
  });
});
