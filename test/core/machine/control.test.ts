import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forget, reinforce } from '../../../src/core/machine/control.ts';
import {
  CORRECTIONS,
  REINFORCEMENTS,
  VALENCES,
  ZERO_RULES,
  type Panel,
  type Procedure,
  type ZeroRule,
} from '../../../src/core/machine/panel.ts';
import { NO_RESPONSE, shareSourceSets } from '../../../src/core/machine/source-sets.ts';
import { TOY_PLAN } from '../../support/toy-machine.ts';

const UNITS = 12;
const RESPONSES = 3;
const STEP = TOY_PLAN.panel.stepMillivolts;
const EVENLY = [...shareSourceSets(UNITS, RESPONSES).responseOf];

interface Situation {
  readonly panel?: Partial<Panel>;
  readonly active: readonly number[];
  readonly answer: readonly number[];
  readonly wanted: readonly number[];
  readonly meters?: readonly number[];
  readonly pulled?: readonly number[];
  readonly responseOf?: readonly number[];
  readonly chance?: number;
  readonly trial?: number;
}

/** The pulses that go to the motors, and how many source-sets were reinforced. */
function judge({ panel, active, answer, wanted, ...more }: Situation) {
  const { meters = answer, pulled = NOTHING, responseOf = EVENLY, chance = 1, trial = 0 } = more;
  const pulses = new Int32Array(active.length);
  const judged = {
    panel: { ...TOY_PLAN.panel, ...panel },
    sourceSets: { responses: wanted.length, responseOf: Uint8Array.from(responseOf) },
    active: Uint8Array.from(active),
    pulled: Uint8Array.from(pulled),
    meters: Float64Array.from(meters),
    answer: Int8Array.from(answer),
    wanted: Int8Array.from(wanted),
    chance,
    counters: { trials: trial },
  };
  const reinforced = reinforce(judged, pulses);
  return { pulses: [...pulses], reinforced };
}

const NOTHING = new Array<number>(UNITS).fill(0);
const ACTIVE = [1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1];
const signs = fc.array(fc.constantFrom(-1, 1), { minLength: RESPONSES, maxLength: RESPONSES });
const lamps = fc.array(fc.constantFrom(0, 1), { minLength: UNITS, maxLength: UNITS });
const sets = fc.array(fc.constantFrom(0, 1, 2, NO_RESPONSE), { minLength: UNITS, maxLength: UNITS });
const voltages = fc.array(fc.integer({ min: -9000, max: 9000 }), { minLength: UNITS, maxLength: UNITS });

/** Any activity of a machine with units pulled and source-sets re-assigned. */
const situations = fc.record({
  active: lamps,
  pulled: lamps,
  responseOf: sets,
  answer: signs,
  wanted: signs,
  meters: voltages.map((all) => all.slice(0, RESPONSES)),
});
const steps = fc.integer({ min: 1, max: 1_000_000 });

type Any = typeof situations extends fc.Arbitrary<infer T> ? T : never;

/** The places of a source-set's A-units that are in the rack and fire, or do not. */
function members({ active, pulled, responseOf }: Any, r: number, lamp: number): number[] {
  return active.flatMap((on, unit) =>
    on === lamp && pulled[unit] === 0 && responseOf[unit] === r ? [unit] : [],
  );
}

function sumOf(pulses: readonly number[], units: readonly number[]): number {
  return units.reduce((sum, unit) => sum + pulses[unit]!, 0);
}

/** That parts differ by a millivolt at most. */
function expectNearlyEqual(parts: readonly number[]): void {
  expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
}

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
          const r = EVENLY[unit]!;
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
    for (const zero of ZERO_RULES) {
      const silent = judge({ panel: { zero }, active, answer: [0, 0, 0], wanted: [1, -1, 1] });
      expect(silent).toEqual({ pulses: NOTHING, reinforced: 0 });
    }
  });

  it.each([
    ['answers-minus', 1, STEP],
    ['answers-minus', -1, 0],
    ['always-corrected', 1, STEP],
    ['always-corrected', -1, -STEP],
  ] as const)('of a sum of exactly zero that %s, where %i is wanted, moves by %i mV', (zero, wish, moved) => {
    const { pulses } = judge({
      panel: { zero },
      active: ACTIVE,
      answer: [-1, -1, -1],
      meters: [0, 0, 0],
      wanted: [wish, wish, wish],
    });
    expect(pulses).toEqual(ACTIVE.map((lamp) => (lamp === 1 ? moved : 0)));
  });

  it('corrects no response that is right, however near to zero the sum', () => {
    const panel = { zero: 'always-corrected' as const };
    const right = { active: ACTIVE, answer: [1, -1, -1], wanted: [1, -1, -1] };
    expect(judge({ panel, ...right, meters: [1, -1, -1] }).reinforced).toBe(0);
  });
});

describe('forced learning', () => {
  it('reinforces every R-unit towards what is wanted, whatever it answered', () => {
    fc.assert(
      fc.property(lamps, signs, signs, (active, answer, wanted) => {
        const { pulses } = judge({ panel: { procedure: 'forced' }, active, answer, wanted });
        expect(pulses).toEqual(active.map((lamp, unit) => (lamp === 1 ? wanted[EVENLY[unit]!]! * STEP : 0)));
      }),
    );
  });

  it('ignores the response in every value system and with every sum', () => {
    const panel = fc.record({
      procedure: fc.constant('forced' as const),
      reinforcement: fc.constantFrom(...REINFORCEMENTS),
      valence: fc.constantFrom(...VALENCES),
      correction: fc.constantFrom(...CORRECTIONS),
      zero: fc.constantFrom(...ZERO_RULES),
    });
    fc.assert(
      fc.property(situations, panel, signs, (situation, panel, otherAnswer) => {
        const otherwise = { ...situation, answer: otherAnswer, meters: [7, 0, -7] };
        expect(judge({ panel, ...otherwise })).toEqual(judge({ panel, ...situation }));
      }),
    );
  });
});

describe('spontaneous learning', () => {
  const panel = { procedure: 'spontaneous' as const };
  const wishes = fc.oneof(signs, fc.constant([0, 0, 0]));

  it('follows the response, whatever is wanted, and though nothing is', () => {
    fc.assert(
      fc.property(lamps, signs, wishes, (active, answer, wanted) => {
        expect(judge({ panel, active, answer, wanted }).pulses).toEqual(
          active.map((lamp, unit) => (lamp === 1 ? answer[EVENLY[unit]!]! * STEP : 0)),
        );
      }),
    );
  });

  it('does nothing without an answer', () => {
    expect(judge({ panel, active: ACTIVE, answer: [0, 0, 0], wanted: [1, 1, 1] })).toEqual({
      pulses: NOTHING,
      reinforced: 0,
    });
  });
});

describe.each<Procedure>(['forced', 'error-correction'])(
  'asking, with the procedure set to %s',
  (procedure) => {
    it.each(ZERO_RULES.flatMap((zero) => CORRECTIONS.map((correction) => [zero, correction] as const)))(
      'moves nothing, also where a sum is zero and %s, with %s correction',
      (zero, correction) => {
        const asked = judge({
          panel: { procedure, zero, correction },
          active: ACTIVE,
          answer: [1, -1, 1],
          wanted: [0, 0, 0],
          meters: [0, 0, 0],
        });
        expect(asked).toEqual({ pulses: NOTHING, reinforced: 0 });
      },
    );
  },
);

describe('the valence', () => {
  it('monovalent only ever adds to what fires, and only for those that are to answer +', () => {
    const panel = { procedure: 'forced' as const, valence: 'monovalent' as const };
    fc.assert(
      fc.property(situations, (situation) => {
        const { pulses } = judge({ panel, ...situation });
        situation.wanted.forEach((sign, r) => {
          for (const unit of members(situation, r, 1)) expect(pulses[unit]).toBe(sign > 0 ? STEP : 0);
        });
        expect(Math.min(...pulses)).toBe(0);
      }),
    );
  });

  it('bivalent moves both ways', () => {
    const { pulses } = judge({
      panel: { procedure: 'forced' },
      active: ACTIVE,
      answer: [1, 1, 1],
      wanted: [1, -1, 1],
    });
    expect([Math.min(...pulses), Math.max(...pulses)]).toEqual([-STEP, STEP]);
  });

  it('monovalent also draws no loss by chance', () => {
    const panel = { valence: 'monovalent' as const, correction: 'random-sign' as const };
    const drawn = Array.from(
      { length: 64 },
      (_, trial) => judge({ panel, active: ACTIVE, answer: [1, -1, 1], wanted: [-1, 1, -1], trial }).pulses,
    );
    expect(Math.min(...drawn.flat())).toBe(0);
    expect(Math.max(...drawn.flat())).toBe(STEP);
  });
});

describe('α', () => {
  it('gives every firing A-unit of a reinforced source-set one quantum, and the others nothing', () => {
    fc.assert(
      fc.property(situations, steps, (situation, stepMillivolts) => {
        const { pulses } = judge({ panel: { procedure: 'forced', stepMillivolts }, ...situation });
        const expected = new Array<number>(UNITS).fill(0);
        situation.wanted.forEach((sign, r) => {
          for (const unit of members(situation, r, 1)) expected[unit] = sign * stepMillivolts;
        });
        expect(pulses).toEqual(expected);
      }),
    );
  });
});

describe('β', () => {
  it('feeds every reinforced source-set exactly the quantum, in nearly equal parts to what fires', () => {
    fc.assert(
      fc.property(situations, steps, (situation, stepMillivolts) => {
        const panel = { procedure: 'forced' as const, reinforcement: 'beta' as const, stepMillivolts };
        const { pulses, reinforced } = judge({ panel, ...situation });
        const firing = situation.wanted.map((_, r) => members(situation, r, 1));
        firing.forEach((units, r) => {
          if (units.length === 0) return;
          expect(sumOf(pulses, units)).toBe(situation.wanted[r]! * stepMillivolts);
          expectNearlyEqual(units.map((unit) => pulses[unit]!));
        });
        expect(pulses.filter((pulse, unit) => pulse !== 0 && !firing.flat().includes(unit))).toEqual([]);
        expect(reinforced).toBe(firing.filter((units) => units.length > 0).length);
      }),
    );
  });
});

describe('γ', () => {
  const reinforcement = 'gamma' as const;

  it('conserves the sum of every source-set exactly, and what it takes it takes evenly', () => {
    fc.assert(
      fc.property(situations, steps, (situation, stepMillivolts) => {
        const panel = { procedure: 'forced' as const, reinforcement, stepMillivolts };
        const { pulses, reinforced } = judge({ panel, ...situation });
        const moving = situation.wanted.filter((sign, r) => {
          const [firing, silent] = [members(situation, r, 1), members(situation, r, 0)];
          expect(sumOf(pulses, [...firing, ...silent])).toBe(0);
          if (firing.length === 0 || silent.length === 0) {
            expect([...firing, ...silent].every((unit) => pulses[unit] === 0)).toBe(true);
            return false;
          }
          for (const unit of firing) expect(pulses[unit]).toBe(sign * stepMillivolts);
          expectNearlyEqual(silent.map((unit) => pulses[unit]!));
          return true;
        });
        expect(reinforced).toBe(moving.length);
        situation.responseOf.forEach((r, unit) => {
          if (r === NO_RESPONSE || situation.pulled[unit] === 1) expect(pulses[unit]).toBe(0);
        });
      }),
    );
  });

  it('conserves it whatever the procedure and the correction', () => {
    const panel = fc.record({
      procedure: fc.constantFrom('error-correction' as const, 'spontaneous' as const),
      reinforcement: fc.constant(reinforcement),
      correction: fc.constantFrom(...CORRECTIONS),
    });
    fc.assert(
      fc.property(situations, panel, fc.nat(), (situation, panel, trial) => {
        const { pulses, reinforced } = judge({ panel, ...situation, trial });
        for (let r = 0; r < RESPONSES; r++) {
          const units = [...members(situation, r, 0), ...members(situation, r, 1)];
          expect(sumOf(pulses, units)).toBe(0);
        }
        const moving = pulses.flatMap((pulse, unit) => (pulse === 0 ? [] : [situation.responseOf[unit]]));
        expect(reinforced).toBe(new Set(moving).size);
      }),
      { numRuns: 400 },
    );
  });

  it('moves nothing where all of a source-set fire, and nothing where none does', () => {
    const panel = { procedure: 'forced' as const, reinforcement };
    const active = [1, 1, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0];
    const { pulses, reinforced } = judge({ panel, active, answer: [1, 1, 1], wanted: [1, 1, 1] });
    expect(pulses).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 500, -166, -167, -167]);
    expect(reinforced).toBe(1);
  });

  it('counts no pulled A-unit: where all in the rack fire, nothing moves', () => {
    const panel = { procedure: 'forced' as const, reinforcement };
    const active = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const pulled = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(judge({ panel, active, pulled, answer: [1, 1, 1], wanted: [1, 1, 1] }).pulses).toEqual(NOTHING);
  });
});

describe('non-quantized correction', () => {
  function isWrong(sum: number, wanted: number, zero: ZeroRule): boolean {
    return wanted > 0 ? sum <= 0 : sum > 0 || (sum === 0 && zero === 'always-corrected');
  }

  const panels = fc.record({
    correction: fc.constant('non-quantized' as const),
    reinforcement: fc.constantFrom(...REINFORCEMENTS),
    zero: fc.constantFrom(...ZERO_RULES),
  });
  const onOneResponse = fc.record({
    active: lamps,
    values: fc.oneof(
      voltages,
      fc.array(fc.constantFrom(-1, 0, 1, 2), { minLength: UNITS, maxLength: UNITS }),
    ),
    wish: fc.constantFrom(1, -1),
  });

  it('is the least that makes the answer right: a millivolt less would not', () => {
    fc.assert(
      fc.property(panels, onOneResponse, (panel, { active, values, wish }) => {
        const firing = values.filter((_, unit) => active[unit] === 1);
        const sum = firing.reduce((total, value) => total + value, 0);
        const { pulses, reinforced } = judge({
          panel,
          active,
          responseOf: NOTHING,
          answer: [sum > 0 ? 1 : -1],
          meters: [sum],
          wanted: [wish],
        });
        const stuck = firing.length === 0 || (panel.reinforcement === 'gamma' && firing.length === UNITS);
        if (stuck || !isWrong(sum, wish, panel.zero)) {
          expect(reinforced).toBe(0);
          return;
        }
        const moved = pulses.reduce((total, pulse, unit) => total + (active[unit] === 1 ? pulse : 0), 0);
        const oneLess = wish * (panel.reinforcement === 'beta' ? 1 : firing.length);
        expect(isWrong(sum + moved, wish, panel.zero)).toBe(false);
        expect(isWrong(sum + moved - oneLess, wish, panel.zero)).toBe(true);
        expect(Number.isInteger(moved / oneLess)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('moves a sum by a millivolt that is on the wanted side already, as can be where sums are compared', () => {
    const panel = { correction: 'non-quantized' as const, discrimination: 'sums' as const };
    const answered = { answer: [-1, -1, 1], wanted: [1, -1, -1], meters: [900, 0, 1000] };
    expect(judge({ panel, active: ACTIVE, ...answered }).pulses).toEqual([
      1, 1, 0, 0, 0, 0, 0, 0, 0, 0, -500, -500,
    ]);
  });

  it('is for error correction alone; forced learning takes the step of the panel', () => {
    const panel = { correction: 'non-quantized' as const, procedure: 'forced' as const };
    const { pulses } = judge({ panel, active: ACTIVE, answer: [1, 1, 1], wanted: [1, 1, 1] });
    expect(pulses).toEqual(ACTIVE.map((lamp) => lamp * STEP));
  });

  it('turns no further than a motor counts', () => {
    const panel = { correction: 'non-quantized' as const };
    const { pulses } = judge({
      panel,
      active: ACTIVE,
      answer: [1, -1, 1],
      wanted: [-1, 1, 1],
      meters: [9e12, -9e12, 1],
    });
    expect([Math.min(...pulses), Math.max(...pulses)]).toEqual([-2_147_483_647, 2_147_483_647]);
  });
});

describe('random-sign correction', () => {
  const panel = { correction: 'random-sign' as const };
  const wrong = { active: ACTIVE, answer: [-1, -1, 1], wanted: [1, 1, -1] };

  /** The signs of every trial, one for each R-unit. */
  function drawSigns(trials: number, chance: number): number[][] {
    return Array.from({ length: trials }, (_, trial) => {
      const { pulses } = judge({ panel, ...wrong, chance, trial });
      return [0, 5, 10].map((unit) => Math.sign(pulses[unit]!));
    });
  }

  it('takes either sign about equally often, for every R-unit by itself', () => {
    const drawn = drawSigns(4000, 1960);
    for (let r = 0; r < RESPONSES; r++) {
      const plus = drawn.filter((trial) => trial[r] === 1).length;
      expect(Math.abs(plus - 2000)).toBeLessThan(160);
      expect(drawn.filter((trial) => trial[r] === 0)).toHaveLength(0);
    }
    const alike = drawn.filter(([one, other]) => one === other).length;
    expect(Math.abs(alike - 2000)).toBeLessThan(160);
  });

  it('is the same for the same seed and trial, and another for another', () => {
    expect(drawSigns(50, 7)).toEqual(drawSigns(50, 7));
    expect(drawSigns(50, 7)).not.toEqual(drawSigns(50, 8));
    expect(new Set(drawSigns(50, 7).map((trial) => trial.join())).size).toBeGreaterThan(4);
  });

  it('moves each firing value one step, and only where the answer is wrong', () => {
    const { pulses } = judge({ panel, ...wrong, wanted: [1, 1, 1] });
    expect(pulses.map(Math.abs)).toEqual([500, 500, 0, 0, 0, 500, 0, 0, 0, 0, 0, 0]);
  });

  it('is for error correction alone', () => {
    for (const trial of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const forced = judge({ panel: { ...panel, procedure: 'forced' }, ...wrong, trial });
      expect(forced.pulses).toEqual([500, 500, 0, 0, 0, 500, 0, 0, 0, 0, -500, -500]);
    }
  });
});

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
