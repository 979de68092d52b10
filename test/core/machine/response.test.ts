import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer, sumValues, switchResponses } from '../../../src/core/machine/response.ts';
import { responseOf, shareSourceSets } from '../../../src/core/machine/source-sets.ts';

const SOME_CELLS = [1, 0, 1, 0];

/** Meters and answer of R-units over the given active A-units and values. */
function respond(
  active: readonly number[],
  shafts: readonly number[],
  responses: number,
  retina = SOME_CELLS,
) {
  const signals = {
    retina: Uint8Array.from(retina),
    active: Uint8Array.from(active),
    meters: new Int32Array(responses).fill(99),
  };
  const answer = new Int8Array(responses).fill(9);
  const sets = shareSourceSets(active.length, responses);
  sumValues(signals.active, Int32Array.from(shafts), sets, signals.meters);
  switchResponses(signals, answer);
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
          expected[responseOf(shareSourceSets(512, responses), unit)] = value;
          expect(respond(active, shafts, responses).meters).toEqual(expected);
        },
      ),
    );
  });
});
