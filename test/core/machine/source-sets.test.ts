import { describe, expect, it } from 'vitest';
import { responseOf, shareSourceSets } from '../../../src/core/machine/source-sets.ts';

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => one - other);
}

function sizes(units: number, responses: number): number[] {
  const { from } = shareSourceSets(units, responses);
  return Array.from({ length: responses }, (_, r) => from[r + 1]! - from[r]!);
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
    const owners = Array.from({ length: 512 }, (_, unit) => responseOf(sets, unit));
    expect(owners).toEqual(ascending(owners));
    expect([...new Set(owners)]).toEqual(Array.from({ length: responses }, (_, r) => r));
    expect(sizes(512, responses)).toEqual(
      Array.from({ length: responses }, (_, r) => owners.filter((owner) => owner === r).length),
    );
  });
});
