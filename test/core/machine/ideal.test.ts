import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, damage, setPanel, setValues, type Mark1 } from '../../../src/core/machine/mark1.ts';
import { originPointsOf } from '../../../src/core/machine/plugboard.ts';
import { CORRECTIONS, PROCEDURES, VALENCES } from '../../../src/core/machine/panel.ts';
import { unitsOf } from '../../../src/core/machine/source-sets.ts';
import { asLearner } from '../../../src/core/training/learner.ts';
import { pictures } from '../../support/arbitraries.ts';
import { LEFT_BAR, POOR_PARTS, RIGHT_BAR, teach, toyMachine } from '../../support/toy-machine.ts';

/** All phases of a trial of the toy but the reinforcement. */
const FIXED_TICKS = 3 + 2 + 4 + 5 + 6 + 7;

/** A machine whose stops, motors and parts could not be worse, but that is set to ideal. */
function idealMachine(
  changes: { responses?: number; zero?: 'answers-minus' | 'always-corrected' } = {},
): Mark1 {
  const { responses = 2, zero = 'answers-minus' } = changes;
  return toyMachine({
    responses,
    stopMillivolts: 1,
    tolerances: POOR_PARTS,
    panel: { build: 'ideal', motorSpeed: 1, zero },
  });
}

/**
 * The error-correction rule as a textbook has it: for every R-unit a sum of weights, a sign, and when the sign is wrong,
 * the rate added to, or taken from, each weight of an active input. Written for this test on plain arrays.
 */
class Textbook {
  readonly threshold: number;
  readonly rate: number;
  readonly weights: number[];
  readonly wires: { cell: number; sign: number }[][];
  readonly sets: number[];

  constructor(threshold: number, rate: number, { wires, sets }: Pick<Textbook, 'wires' | 'sets'>) {
    this.threshold = threshold;
    this.rate = rate;
    this.wires = wires;
    this.sets = sets;
    this.weights = wires.map(() => 0);
  }

  inputs(picture: Uint8Array): number[] {
    return this.wires.map((points) => {
      let sum = 0;
      for (const { cell, sign } of points) sum += picture[cell] === 255 ? sign : 0;
      return sum >= this.threshold ? 1 : 0;
    });
  }

  sums(inputs: readonly number[], responses: number): number[] {
    const sums = new Array<number>(responses).fill(0);
    inputs.forEach((input, unit) => (sums[this.sets[unit]!]! += input * this.weights[unit]!));
    return sums;
  }

  learn(picture: Uint8Array, wanted: readonly number[], zeroIsWrong: boolean): (1 | -1)[] | null {
    const inputs = this.inputs(picture);
    if (!picture.includes(255) || !picture.includes(0) || !inputs.includes(1)) return null;
    const sums = this.sums(inputs, wanted.length);
    inputs.forEach((input, unit) => {
      const r = this.sets[unit]!;
      const right = zeroIsWrong ? sums[r]! * wanted[r]! > 0 : sums[r]! > 0 === wanted[r]! > 0;
      if (!right) this.weights[unit]! += input * wanted[r]! * this.rate;
    });
    return sums.map((sum) => (sum > 0 ? 1 : -1));
  }
}

function textbookOf(machine: Mark1): Textbook {
  const units = Array.from({ length: 24 }, (_, unit) => unit);
  return new Textbook(machine.panel.threshold, machine.panel.stepMillivolts, {
    wires: units.map((unit) => originPointsOf(machine.board, unit)),
    sets: units.map((unit) => Math.floor((unit * machine.plan.responses) / 24)),
  });
}

const lessons = fc.array(
  fc.tuple(pictures(), fc.array(fc.constantFrom<1 | -1>(1, -1), { minLength: 2, maxLength: 2 })),
  {
    minLength: 1,
    maxLength: 25,
  },
);
const zeros = fc.constantFrom('answers-minus' as const, 'always-corrected' as const);

describe('an ideal machine', () => {
  it('is the rule of the textbook, step for step, through all its phases', () => {
    fc.assert(
      fc.property(lessons, zeros, (lesson, zero) => {
        const machine = idealMachine({ zero });
        const textbook = textbookOf(machine);
        for (const [picture, wanted] of lesson) {
          const { response } = teach(machine, picture, wanted);
          expect(response).toEqual(textbook.learn(picture, wanted, zero === 'always-corrected'));
          expect([...machine.shafts]).toEqual(textbook.weights);
        }
      }),
    );
  });

  it('is it too where a whole trial is run at once', () => {
    fc.assert(
      fc.property(lessons, zeros, (lesson, zero) => {
        const machine = idealMachine({ zero });
        const learner = asLearner(machine);
        const textbook = textbookOf(machine);
        for (const [picture, wanted] of lesson) {
          const { response } = learner.teach(picture, wanted);
          expect(response).toEqual(textbook.learn(picture, wanted, zero === 'always-corrected'));
          expect([...machine.shafts]).toEqual(textbook.weights);
        }
      }),
    );
  });

  it('takes no time for a reinforcement, and loses nothing at a stop', () => {
    fc.assert(
      fc.property(lessons, (lesson) => {
        const machine = idealMachine();
        setPanel(machine, { procedure: 'forced' });
        lesson.forEach(([picture, wanted], place) => {
          teach(machine, picture, wanted);
          expect(machine.tick).toBe((place + 1) * FIXED_TICKS);
        });
        expect(machine.counters.lostAtStops).toBe(0);
      }),
    );
  });

  it('takes no time for decay', () => {
    const machine = idealMachine();
    setPanel(machine, { decayPerTrial: 0.5 });
    setValues(machine, [{ unit: 3, millivolts: -1_000_000 }]);
    teach(machine);
    expect(machine.tick).toBe(FIXED_TICKS);
    expect([-500_000, -499_750]).toContain(machine.shafts[3]);
  });

  it('knows no end of a value but that of 32 bits', () => {
    const machine = idealMachine();
    setValues(machine, [{ unit: 0, millivolts: 2_147_483_647 }]);
    expect(machine.shafts[0]).toBe(2_147_483_647);
    setPanel(machine, { procedure: 'forced', stepMillivolts: 1_000_000 });
    machine.shafts.fill(2_147_483_647);
    teach(machine, LEFT_BAR, [1, 1]);
    expect(Math.max(...machine.shafts)).toBe(2_147_483_647);
    expect(Math.min(...machine.shafts)).toBe(2_147_483_647);
    expect(machine.counters.lostAtStops).toBeGreaterThan(0);
  });

  it('comes back to its stops when it is set to be as built', () => {
    const machine = toyMachine({ panel: { build: 'ideal' } });
    setValues(machine, [
      { unit: 0, millivolts: 50_000 },
      { unit: 1, millivolts: -3001 },
      { unit: 2, millivolts: -2999 },
    ]);
    setPanel(machine, { threshold: 2 });
    expect(machine.shafts[0]).toBe(50_000);
    setPanel(machine, { build: 'as-built' });
    expect([...machine.shafts.subarray(0, 4)]).toEqual([3000, -3000, -2999, 0]);
    expect(machine.counters.lostAtStops).toBe(0);
  });
});

describe('γ in an ideal machine', () => {
  it('leaves the sum of every source-set as it was, whatever is taught, pulled and re-assigned', () => {
    const someUnits = fc.subarray(Array.from({ length: 24 }, (_, unit) => unit));
    const panels = fc.record({
      procedure: fc.constantFrom(...PROCEDURES),
      correction: fc.constantFrom(...CORRECTIONS),
      valence: fc.constantFrom(...VALENCES),
      stepMillivolts: fc.integer({ min: 1, max: 1_000_000 }),
    });
    const setups = fc.record({ panel: panels, pulled: someUnits, moved: someUnits, loose: someUnits });
    fc.assert(
      fc.property(setups, lessons, ({ panel, pulled, moved, loose }, lesson) => {
        const machine = idealMachine();
        setPanel(machine, { ...panel, reinforcement: 'gamma' });
        damage(machine, { part: 'a-units', units: pulled });
        assign(machine, moved, 1);
        assign(machine, loose, null);
        machine.shafts.forEach((_, unit) => (machine.shafts[unit] = 37 * unit - 400));
        const before = [...machine.shafts];
        const sumOf = (values: ArrayLike<number>, r: number): number =>
          unitsOf(machine.sourceSets, r).reduce((sum, unit) => sum + values[unit]!, 0);
        for (const [picture, wanted] of lesson) teach(machine, picture, wanted);
        for (const r of [0, 1]) expect(sumOf(machine.shafts, r)).toBe(sumOf(before, r));
        for (const unit of [...pulled, ...loose]) expect(machine.shafts[unit]).toBe(before[unit]);
      }),
    );
  });
});

describe('a machine as built', () => {
  it('holds every shaft within its stops, loses there exactly what it does not turn, and takes time', () => {
    fc.assert(
      fc.property(lessons, (lesson) => {
        const machine = toyMachine({ panel: { procedure: 'forced', stepMillivolts: 1700 } });
        const textbook = textbookOf(machine);
        let lost = 0;
        for (const [picture, wanted] of lesson) {
          const before = [...machine.shafts];
          const ticks = machine.tick;
          teach(machine, picture, wanted);
          const firing = textbook.inputs(picture).filter((input) => input === 1).length;
          const moved = before.reduce((sum, value, unit) => sum + Math.abs(machine.shafts[unit]! - value), 0);
          lost += 1700 * firing - moved;
          expect(machine.counters.lostAtStops).toBe(lost);
          expect(Math.max(...[...machine.shafts].map(Math.abs))).toBeLessThanOrEqual(3000);
          expect(machine.tick - ticks).toBe(FIXED_TICKS + (firing > 0 ? Math.ceil(1700 / 40) : 0));
        }
      }),
    );
  });
});

describe('a toy lesson that can be learned', () => {
  const LESSON = [
    [LEFT_BAR, [1, -1]],
    [RIGHT_BAR, [-1, 1]],
  ] as const;

  it.each([
    ['quantized', 'alpha'],
    ['quantized', 'gamma'],
    ['quantized', 'beta'],
    ['non-quantized', 'alpha'],
    ['non-quantized', 'gamma'],
    ['non-quantized', 'beta'],
    ['random-sign', 'alpha'],
    ['random-sign', 'gamma'],
  ] as const)('is learned in the end by %s correction with %s', (correction, reinforcement) => {
    const machine = toyMachine({ panel: { correction, reinforcement } }, 'learn');
    const learner = asLearner(machine);
    let rightInARow = 0;
    for (let trial = 0; rightInARow < 2; trial++) {
      expect(trial).toBeLessThan(2000);
      const [picture, wanted] = LESSON[trial % 2]!;
      rightInARow = learner.teach(picture, [...wanted]).correct ? rightInARow + 1 : 0;
    }
    for (const [picture, wanted] of LESSON) expect(learner.respond(picture)).toEqual(wanted);
  });
});
