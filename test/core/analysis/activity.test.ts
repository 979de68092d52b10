import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activityOf,
  activityOfLarge,
  binomial,
  measuredActivity,
} from '../../../src/core/analysis/activity.ts';
import {
  communalityOf,
  communalityOfLarge,
  leastCommunality,
  measuredCommunality,
  overlapOf,
} from '../../../src/core/analysis/communality.ts';

const SRIDHAR = { excitatory: 5, inhibitory: 5, threshold: 3 };

/** All ways to plug one A-unit: cells hold + , − or nothing. */
function everyUnit(cells: number, excitatory: number, inhibitory: number): number[][] {
  let units: number[][] = [[]];
  for (let cell = 0; cell < cells; cell++)
    units = units.flatMap((unit) => [-1, 0, 1].map((sign) => [...unit, sign]));
  const count = (unit: number[], sign: number) => unit.filter((wire) => wire === sign).length;
  return units.filter((unit) => count(unit, 1) === excitatory && count(unit, -1) === inhibitory);
}

const fires = (unit: number[], picture: Uint8Array, threshold: number) =>
  unit.reduce((sum, wire, cell) => sum + wire * picture[cell]!, 0) >= threshold ? 1 : 0;

const SMALL = fc.record({
  excitatory: fc.integer({ min: 0, max: 3 }),
  inhibitory: fc.integer({ min: 0, max: 3 }),
  threshold: fc.integer({ min: -1, max: 3 }),
});
const PICTURE = fc
  .array(fc.constantFrom(0, 1), { minLength: 7, maxLength: 7 })
  .map((cells) => Uint8Array.from(cells));

describe('P_a', () => {
  it('is 56/1024 for x = y = 5, θ = 3 and half of a large retina lit', () => {
    expect(activityOfLarge(SRIDHAR, 0.5)).toBe(56 / 1024);
    expect(activityOf(SRIDHAR, 400, 200)).toBeCloseTo(0.0547, 3);
  });

  it('comes near the binomial formula as the retina grows', () => {
    expect(activityOf(SRIDHAR, 4000, 2000)).toBeCloseTo(56 / 1024, 4);
    expect(activityOf(SRIDHAR, 4000, 1200)).toBeCloseTo(activityOfLarge(SRIDHAR, 0.3), 4);
  });

  it('is the share of all units that could be plugged, and P_c that of those that fire again', () => {
    fc.assert(
      fc.property(SMALL, PICTURE, PICTURE, (plan, first, second) => {
        const units = everyUnit(7, plan.excitatory, plan.inhibitory);
        const at = (picture: Uint8Array) =>
          Uint8Array.from(units, (unit) => fires(unit, picture, plan.threshold));
        const lit = first.reduce((sum, cell) => sum + cell, 0);
        expect(activityOf(plan, 7, lit)).toBeCloseTo(measuredActivity(at(first))!, 12);
        const expected = measuredCommunality(at(first), at(second));
        const found = communalityOf(plan, overlapOf(first, second));
        if (expected === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 12);
      }),
      { numRuns: 150 },
    );
  });

  it('is 1 without a threshold and 0 where no light can reach it', () => {
    expect(activityOf({ excitatory: 10, inhibitory: 10, threshold: -10 }, 400, 37)).toBe(1);
    expect(activityOf({ excitatory: 10, inhibitory: 10, threshold: 2 }, 400, 1)).toBe(0);
    expect(activityOfLarge({ excitatory: 10, inhibitory: 10, threshold: 11 }, 0.5)).toBe(0);
  });

  it('refuses more wires or lit cells than there are cells', () => {
    expect(() => activityOf(SRIDHAR, 9, 3)).toThrow('at most the 9 cells, found 10 and 3');
    expect(() => activityOf(SRIDHAR, 20, 21)).toThrow(RangeError);
    expect(() => communalityOf(SRIDHAR, { both: 1, lost: 1, gained: 1, neither: 1 })).toThrow(RangeError);
  });

  it('measures nothing on nothing', () => {
    expect(measuredActivity(new Uint8Array(0))).toBeNull();
    expect(measuredActivity(Uint8Array.of(1, 0, 0, 0))).toBe(0.25);
    expect(measuredCommunality(Uint8Array.of(0, 0), Uint8Array.of(1, 1))).toBeNull();
    expect(measuredCommunality(Uint8Array.of(1, 1, 0, 1), Uint8Array.of(1, 0, 1, 0))).toBe(1 / 3);
  });
});

describe('P_c', () => {
  const change = { lit: 0.5, lost: 0.3, gained: 0.3 };

  it('is 0.205 for an overlap of 70 per cent, and at least .7^10 = 0.028', () => {
    expect(communalityOfLarge(SRIDHAR, change)).toBeCloseTo(0.205, 3);
    expect(leastCommunality(SRIDHAR, change)).toBeCloseTo(0.0282, 4);
  });

  it('comes near it on a finite retina', () => {
    const overlap = { both: 140, lost: 60, gained: 60, neither: 140 };
    expect(communalityOf(SRIDHAR, overlap)).toBeCloseTo(0.205, 2);
    const large = { both: 14_000, lost: 6000, gained: 6000, neither: 14_000 };
    expect(communalityOf(SRIDHAR, large)).toBeCloseTo(communalityOfLarge(SRIDHAR, change)!, 4);
  });

  it('is 1 for the same picture, and P_a of the second if it has nothing to do with the first', () => {
    expect(communalityOf(SRIDHAR, { both: 200, lost: 0, gained: 0, neither: 200 })).toBeCloseTo(1, 12);
    expect(communalityOfLarge(SRIDHAR, { lit: 0.5, lost: 0, gained: 0 })).toBeCloseTo(1, 12);
    expect(communalityOfLarge(SRIDHAR, { lit: 0.5, lost: 0.5, gained: 0.5 })).toBeCloseTo(56 / 1024, 12);
  });

  it('is nothing where no unit fires', () => {
    expect(communalityOf(SRIDHAR, { both: 0, lost: 2, gained: 50, neither: 300 })).toBeNull();
    expect(communalityOfLarge(SRIDHAR, { lit: 0, lost: 0, gained: 0.5 })).toBeNull();
  });

  it('counts cells', () => {
    expect(overlapOf(Uint8Array.of(1, 1, 0, 0, 1), Uint8Array.of(1, 0, 1, 0, 1))).toEqual({
      both: 2,
      lost: 1,
      gained: 1,
      neither: 1,
    });
  });
});

describe('binomial', () => {
  it('sums to one and keeps small chances', () => {
    const chances = binomial(31, 0.01);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 14);
    expect(chances[31]! * 1e62).toBeCloseTo(1, 12);
    expect([...binomial(2, 0.25)]).toEqual([0.5625, 0.375, 0.0625]);
  });
});
