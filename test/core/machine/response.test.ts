import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Discrimination } from '../../../src/core/machine/panel.ts';
import { isSeen, readAnswer, sumValues, switchResponses } from '../../../src/core/machine/response.ts';
import { NO_RESPONSE, shareSourceSets } from '../../../src/core/machine/source-sets.ts';

const SOME_CELLS = [1, 0, 1, 0];

/** Meters and answer of R-units over the given active A-units and values. */
function respond(
  active: readonly number[],
  shafts: readonly number[],
  responses: number,
  retina = SOME_CELLS,
) {
  const sourceSets = shareSourceSets(active.length, responses);
  const signals = {
    retina: Uint8Array.from(retina),
    active: Uint8Array.from(active),
    meters: new Float64Array(responses).fill(99),
    sourceSets,
  };
  const answer = new Int8Array(responses).fill(9);
  const wipers = { shafts: Int32Array.from(shafts), noise: 0, chance: 1, tick: 0 };
  sumValues(signals.active, wipers, sourceSets, signals.meters);
  if (isSeen(signals)) switchResponses(signals, 'alone', answer);
  else answer.fill(0);
  return { meters: [...signals.meters], answer: readAnswer(answer) };
}

describe('an R-unit', () => {
  it('sums the values of the active A-units of its own source-set', () => {
    expect(respond([1, 0, 1, 1, 1, 0], [100, 900, 30, -7, -8, 900], 2).meters).toEqual([130, -15]);
  });

  it('answers + above zero and − below', () => {
    expect(respond([1, 1], [1, -1], 2).answer).toEqual([1, -1]);
  });

  it('answers − to a sum of exactly zero', () => {
    expect(respond([1, 1], [500, -500], 1)).toEqual({ meters: [0], answer: [-1] });
    expect(respond([1], [0], 1).answer).toEqual([-1]);
  });

  it('answers − when only other source-sets have an active A-unit', () => {
    expect(respond([0, 0, 1, 1], [900, 900, 5, 5], 2).answer).toEqual([-1, 1]);
  });
});

describe('no answer, not a guess, is given', () => {
  it('when no A-unit fires', () => {
    expect(respond([0, 0, 0, 0], [900, 900, -900, 900], 2)).toEqual({ meters: [0, 0], answer: null });
  });

  it.each([
    ['dark', [0, 0, 0, 0]],
    ['lit', [1, 1, 1, 1]],
  ])('when every cell is %s, though A-units fire', (_, retina) => {
    expect(respond([1, 1], [900, -900], 2, retina)).toEqual({ meters: [900, -900], answer: null });
  });
});

describe('an A-unit', () => {
  it('counts for exactly one R-unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.nat(511),
        fc.integer({ min: 1, max: 11_000 }),
        (responses, unit, value) => {
          const active = new Array<number>(512).fill(0);
          const shafts = new Array<number>(512).fill(1);
          active[unit] = 1;
          shafts[unit] = value;
          const expected = new Array<number>(responses).fill(0);
          expected[shareSourceSets(512, responses).responseOf[unit]!] = value;
          expect(respond(active, shafts, responses).meters).toEqual(expected);
        },
      ),
    );
  });
});

describe('an A-unit that is assigned to no R-unit', () => {
  it('counts in no sum', () => {
    const sets = { responses: 2, responseOf: Uint8Array.of(0, NO_RESPONSE, 1) };
    const meters = new Float64Array(2);
    const wipers = { shafts: Int32Array.of(5, 900, 7), noise: 0, chance: 1, tick: 0 };
    sumValues(Uint8Array.of(1, 1, 1), wipers, sets, meters);
    expect([...meters]).toEqual([5, 7]);
  });
});

const RESPONSES = 3;
const UNITS = 9;

/** What each R-unit answers to the values of the active A-units, by one way to switch. */
function compare(
  discrimination: Discrimination,
  { active, values, responseOf }: { active: number[]; values: number[]; responseOf: number[] },
): number[] {
  const sourceSets = { responses: RESPONSES, responseOf: Uint8Array.from(responseOf) };
  const signals = {
    retina: Uint8Array.from(SOME_CELLS),
    active: Uint8Array.from(active),
    meters: new Float64Array(RESPONSES),
    sourceSets,
  };
  const wipers = { shafts: Int32Array.from(values), noise: 0, chance: 1, tick: 0 };
  sumValues(signals.active, wipers, sourceSets, signals.meters);
  const answer = new Int8Array(RESPONSES).fill(9);
  switchResponses(signals, discrimination, answer);
  return [...answer];
}

/** The values of the active A-units of every source-set. */
function activeValues({ active, values, responseOf }: Parameters<typeof compare>[1]): number[][] {
  return [0, 1, 2].map((r) => values.filter((_, unit) => active[unit] === 1 && responseOf[unit] === r));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const several = fc.record({
  active: fc.array(fc.constantFrom(0, 1), { minLength: UNITS, maxLength: UNITS }),
  // Few different values, so that there are ties.
  values: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: UNITS, maxLength: UNITS }),
  responseOf: fc.array(fc.constantFrom(0, 1, 2, NO_RESPONSE), { minLength: UNITS, maxLength: UNITS }),
});

describe('R-units whose sums are compared', () => {
  it('answer + where the sum is greater than all others, and else −', () => {
    fc.assert(
      fc.property(several, (situation) => {
        const sums = activeValues(situation).map(total);
        const expected = sums.map((sum, r) =>
          sums.every((other, place) => place === r || sum > other) ? 1 : -1,
        );
        expect(compare('sums', situation)).toEqual(expected);
      }),
    );
  });

  it('all answer − where two share the greatest', () => {
    const tied = { active: [1, 1, 1], values: [5, 5, 4], responseOf: [0, 1, 2] };
    expect(compare('sums', tied)).toEqual([-1, -1, -1]);
    expect(compare('means', tied)).toEqual([-1, -1, -1]);
  });

  it('all answer − where nothing is active', () => {
    const silent = { active: [0, 0, 0], values: [5, 6, 7], responseOf: [0, 1, 2] };
    expect(compare('sums', silent)).toEqual([-1, -1, -1]);
    expect(compare('means', silent)).toEqual([-1, -1, -1]);
  });

  it('do not care whether the greatest is above zero', () => {
    const below = { active: [1, 1, 1], values: [-5, -4, -6], responseOf: [0, 1, 2] };
    expect(compare('sums', below)).toEqual([-1, 1, -1]);
    expect(compare('means', below)).toEqual([-1, 1, -1]);
  });

  it('are one by one again when one R-unit is in use', () => {
    for (const discrimination of ['sums', 'means'] as const) {
      const signals = {
        retina: Uint8Array.of(1, 0),
        active: Uint8Array.of(1),
        meters: Float64Array.of(-7),
        sourceSets: shareSourceSets(1, 1),
      };
      const answer = new Int8Array(1);
      switchResponses(signals, discrimination, answer);
      expect([...answer]).toEqual([-1]);
    }
  });
});

describe('R-units whose means are compared', () => {
  // 2520 can be divided by every count from 1 to 9, so that means are whole.
  const meanOf = (values: readonly number[]): number | null =>
    values.length === 0 ? null : (2520 / values.length) * total(values);

  it('answer + where the mean is greater than all others, those with nothing active left out, and else −', () => {
    fc.assert(
      fc.property(several, (situation) => {
        const means = activeValues(situation).map(meanOf);
        const expected = means.map((mean, r) =>
          mean !== null && means.every((other, place) => place === r || other === null || mean > other)
            ? 1
            : -1,
        );
        expect(compare('means', situation)).toEqual(expected);
      }),
    );
  });

  it('answer otherwise than by their sums where more A-units are active in one source-set', () => {
    const uneven = { active: [1, 1, 1, 1], values: [2, 2, 2, 5], responseOf: [0, 0, 0, 1] };
    expect(compare('sums', uneven)).toEqual([1, -1, -1]);
    expect(compare('means', uneven)).toEqual([-1, 1, -1]);
  });

  it('answer as by their sums where equally many are active in all', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 1, max: 3 }), ({ values }, count) => {
        const even = {
          values,
          active: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((unit) => (unit % 3 < count ? 1 : 0)),
          responseOf: [0, 0, 0, 1, 1, 1, 2, 2, 2],
        };
        expect(compare('means', even)).toEqual(compare('sums', even));
      }),
    );
  });
});
