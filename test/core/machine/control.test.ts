import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forget, reinforce } from '../../../src/core/machine/control.ts';
import type { Procedure } from '../../../src/core/machine/plan.ts';
import { responseOf, shareSourceSets } from '../../../src/core/machine/source-sets.ts';
import { TOY_PLAN } from '../../support/toy-machine.ts';

const UNITS = 12;
const RESPONSES = 3;
const STEP = TOY_PLAN.panel.stepMillivolts;
const sourceSets = shareSourceSets(UNITS, RESPONSES);

interface Situation {
  readonly procedure?: Procedure;
  readonly active: readonly number[];
  readonly answer: readonly number[];
  readonly wanted: readonly number[];
}

/** The pulses that go to the motors, and how many source-sets were reinforced. */
function judge({ procedure = 'error-correction', active, answer, wanted }: Situation) {
  const pulses = new Int32Array(UNITS);
  const judged = {
    panel: { ...TOY_PLAN.panel, procedure },
    sourceSets,
    active: Uint8Array.from(active),
    answer: Int8Array.from(answer),
    wanted: Int8Array.from(wanted),
  };
  const reinforced = reinforce(judged, pulses);
  return { pulses: [...pulses], reinforced };
}

const NOTHING = new Array<number>(UNITS).fill(0);
const ACTIVE = [1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1];
const signs = fc.array(fc.constantFrom(-1, 1), { minLength: RESPONSES, maxLength: RESPONSES });
const lamps = fc.array(fc.constantFrom(0, 1), { minLength: UNITS, maxLength: UNITS });

describe('error correction', () => {
  it('runs no motor when every response is right', () => {
    fc.assert(
      fc.property(lamps, signs, (active, wanted) => {
        expect(judge({ active, answer: wanted, wanted })).toEqual({ pulses: NOTHING, reinforced: 0 });
      }),
    );
  });

  it('moves the active values of the wrong R-units, and only those, one step towards what is wanted', () => {
    fc.assert(
      fc.property(lamps, signs, signs, (active, answer, wanted) => {
        const { pulses } = judge({ active, answer, wanted });
        pulses.forEach((pulse, unit) => {
          const r = responseOf(sourceSets, unit);
          const moves = active[unit] === 1 && answer[r] !== wanted[r];
          expect(pulse).toBe(moves ? wanted[r]! * STEP : 0);
        });
      }),
    );
  });

  it('counts the source-sets that it reinforced', () => {
    expect(judge({ active: ACTIVE, answer: [-1, 1, 1], wanted: [1, 1, -1] }).reinforced).toBe(2);
  });

  it('counts no source-set of which no A-unit is active, for no motor runs there', () => {
    const active = [1, 1, 0, 0, ...new Array<number>(8).fill(0)];
    expect(judge({ active, answer: [-1, -1, -1], wanted: [1, 1, 1] }).reinforced).toBe(1);
  });

  it.each([
    ['nothing is active', NOTHING],
    ['A-units fire', ACTIVE],
  ])('corrects nothing where there was no answer, though %s', (_, active) => {
    const silent = judge({ active, answer: [0, 0, 0], wanted: [1, -1, 1] });
    expect(silent).toEqual({ pulses: NOTHING, reinforced: 0 });
  });
});

describe('forced learning', () => {
  it('reinforces every R-unit towards what is wanted, whatever it answered', () => {
    fc.assert(
      fc.property(lamps, signs, signs, (active, answer, wanted) => {
        const { pulses } = judge({ procedure: 'forced', active, answer, wanted });
        expect(pulses).toEqual(
          active.map((lamp, unit) => (lamp === 1 ? wanted[responseOf(sourceSets, unit)]! * STEP : 0)),
        );
      }),
    );
  });
});

describe.each<Procedure>(['forced', 'error-correction'])(
  'asking, with the procedure set to %s',
  (procedure) => {
    it('moves nothing', () => {
      const asked = judge({ procedure, active: ACTIVE, answer: [1, -1, 1], wanted: [0, 0, 0] });
      expect(asked).toEqual({ pulses: NOTHING, reinforced: 0 });
    });
  },
);

describe('decay', () => {
  it('takes its share of every value, to the nearest millivolt, towards zero', () => {
    const pulses = new Int32Array(5);
    forget(0.01, Int32Array.of(3000, -3000, 0, 151, 49), pulses);
    expect([...pulses]).toEqual([-30, 30, 0, -2, 0]);
  });

  it('leaves the motors alone when it is switched off', () => {
    const pulses = Int32Array.of(7, -7);
    forget(0, Int32Array.of(3000, -3000), pulses);
    expect([...pulses]).toEqual([7, -7]);
  });
});
