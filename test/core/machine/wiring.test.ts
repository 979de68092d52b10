import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlugboard, originPointsOf } from '../../../src/core/machine/plugboard.ts';
import {
  chooseWiring,
  type UnitWires,
  type Wiring,
  type WiringPlan,
} from '../../../src/core/machine/wiring.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { wiringPlans } from '../../support/arbitraries.ts';
import { TOY_PLAN } from '../../support/toy-machine.ts';

/** A board on which many things can be counted. */
const LARGE: WiringPlan = {
  side: 20,
  associationUnits: 4000,
  wiring: { kind: 'random' },
  excitatory: 5,
  inhibitory: 3,
  wiresPerCell: 400,
};

function choose(plan: WiringPlan, wiring: Wiring, seed = '1'): UnitWires[] {
  return chooseWiring({ ...plan, wiring }, createRandom(seed));
}

function cellsOf({ excitatory, inhibitory }: UnitWires): number[] {
  return [...excitatory, ...inhibitory];
}

function jacksTaken(units: readonly UnitWires[]): number[] {
  const taken = new Map<number, number>();
  for (const cell of units.flatMap(cellsOf)) taken.set(cell, (taken.get(cell) ?? 0) + 1);
  return [...taken.values()];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function variance(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return mean(numbers.map((number) => (number - middle) * (number - middle)));
}

const chosen: readonly Wiring[] = [
  { kind: 'random' },
  { kind: 'binomial' },
  { kind: 'poisson' },
  { kind: 'topological', reach: 1 },
  { kind: 'topological', reach: 0 },
];

describe.each(chosen)('a board that is plugged $kind', (wiring) => {
  it('has as many wires as planned, at most so many from any cell, and none to a cell that is not there', () => {
    fc.assert(
      fc.property(wiringPlans, fc.string(), (plan, seed) => {
        const units = choose(plan, wiring, seed);
        expect(units).toHaveLength(plan.associationUnits);
        const count = (sign: keyof UnitWires) => units.reduce((sum, unit) => sum + unit[sign].length, 0);
        expect(count('excitatory')).toBe(plan.excitatory * plan.associationUnits);
        expect(count('inhibitory')).toBe(plan.inhibitory * plan.associationUnits);
        expect(Math.max(...jacksTaken(units))).toBeLessThanOrEqual(plan.wiresPerCell);
        expect(Math.max(...units.flatMap(cellsOf))).toBeLessThan(plan.side * plan.side);
        expect(Math.min(...units.flatMap(cellsOf))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('can be plugged to the very last jack', () => {
    const full: WiringPlan = { ...TOY_PLAN, side: 4, associationUnits: 16 };
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(jacksTaken(choose(full, wiring, seed))).toEqual(new Array(16).fill(5));
      }),
    );
  });

  it('is refused when there are more wires than jacks', () => {
    expect(() => choose({ ...TOY_PLAN, wiresPerCell: 3 }, wiring)).toThrow(
      new RangeError('The plugboard has 108 jacks, the plan asks for 120 wires.'),
    );
  });

  it('is the same for the same seed and another for another', () => {
    expect(choose(TOY_PLAN, wiring, '1')).toEqual(choose(TOY_PLAN, wiring, '1'));
    expect(choose(TOY_PLAN, wiring, '1')).not.toEqual(choose(TOY_PLAN, wiring, '2'));
  });

  it('favours no cell, with either sign', () => {
    const units = choose(LARGE, wiring);
    for (const [sign, perCell] of [
      ['excitatory', 50],
      ['inhibitory', 30],
    ] as const) {
      const counts = new Array<number>(400).fill(0);
      for (const unit of units) for (const cell of unit[sign]) counts[cell]!++;
      // Away from the edge a topological board takes more; a cell in the middle as many as its neighbours.
      const middle = counts.filter(
        (_, cell) => ![0, 1, 18, 19].includes(cell % 20) && cell >= 40 && cell < 360,
      );
      const most = Math.max(...middle.map((count) => Math.abs(count - mean(middle))));
      expect(Math.abs(mean(counts) - perCell)).toBeLessThan(0.01);
      expect(most).toBeLessThan(perCell * 0.8);
    }
  });
});

describe.each<Wiring>([{ kind: 'random' }, { kind: 'topological', reach: 2 }])(
  'an A-unit that is plugged $kind',
  (wiring) => {
    it('has its wires from distinct cells', () => {
      for (const unit of choose({ ...LARGE, wiresPerCell: 80 }, wiring)) {
        expect(new Set(cellsOf(unit)).size).toBe(8);
      }
    });

    it('is refused more wires than there are cells', () => {
      expect(() => choose({ ...TOY_PLAN, side: 2, wiresPerCell: 200 }, wiring)).toThrow(
        new RangeError("An A-unit's wires go to distinct cells: at most 4, found 5."),
      );
    });
  },
);

describe('an A-unit that is plugged binomial', () => {
  it('has x and y wires, of which two may share a cell', () => {
    const units = choose({ ...TOY_PLAN, wiresPerCell: 24 }, { kind: 'binomial' });
    for (const { excitatory, inhibitory } of units) {
      expect([excitatory.length, inhibitory.length]).toEqual([3, 2]);
    }
    expect(units.some((unit) => new Set(cellsOf(unit)).size < 5)).toBe(true);
  });

  it('hears of so many lit cells as the binomial distribution has it', () => {
    const units = choose(LARGE, { kind: 'binomial' });
    // A quarter of the retina is lit: e is Bin(5, 1/4), with chances C(5, e) 3^(5 − e) / 4^5.
    const counts = [0, 0, 0, 0, 0, 0];
    for (const { excitatory } of units) counts[excitatory.filter((cell) => cell < 100).length]!++;
    const expected = [243, 405, 270, 90, 15, 1].map((chance) => (chance / 1024) * 4000);
    const chiSquare = counts
      .map((count, e) => ((count - expected[e]!) * (count - expected[e]!)) / expected[e]!)
      .reduce((sum, part) => sum + part, 0);
    // With five degrees of freedom 20.5 is passed once in a thousand boards.
    expect(chiSquare).toBeLessThan(20.5);
  });
});

describe('A-units that are plugged poisson', () => {
  const units = choose(LARGE, { kind: 'poisson' });

  it.each([
    ['excitatory', 5],
    ['inhibitory', 3],
  ] as const)('have %s wires in numbers that vary, with mean and variance of %i', (sign, wires) => {
    const counts = units.map((unit) => unit[sign].length);
    expect(mean(counts)).toBe(wires);
    expect(Math.abs(variance(counts) - wires)).toBeLessThan(wires * 0.1);
    expect(counts.includes(0)).toBe(true);
    expect(Math.max(...counts)).toBeGreaterThan(2 * wires);
  });

  it('are read right on the board, also where one has no wire at all', () => {
    const plan = { ...TOY_PLAN, excitatory: 1, inhibitory: 0, wiring: { kind: 'poisson' as const } };
    const board = createPlugboard(plan, createRandom('1'));
    const own = chooseWiring(plan, createRandom('1'));
    expect(own.some((unit) => cellsOf(unit).length === 0)).toBe(true);
    own.forEach((unit, place) => {
      expect(originPointsOf(board, place).map(({ cell }) => cell)).toEqual(cellsOf(unit));
    });
  });
});

describe('A-units that are plugged topological', () => {
  /** How many rows and columns the cells of a unit lie apart, at most. */
  function extent(unit: UnitWires, side: number): number {
    const rows = cellsOf(unit).map((cell) => Math.floor(cell / side));
    const columns = cellsOf(unit).map((cell) => cell % side);
    return Math.max(Math.max(...rows) - Math.min(...rows), Math.max(...columns) - Math.min(...columns));
  }

  it.each([2, 3, 5])('have all wires within a reach of %i of their place, when jacks suffice', (reach) => {
    const units = choose(LARGE, { kind: 'topological', reach });
    const extents = units.map((unit) => extent(unit, 20));
    expect(Math.max(...extents)).toBe(2 * reach);
  });

  it('with a reach that spans the retina are plugged as at random', () => {
    const extents = choose(LARGE, { kind: 'topological', reach: 19 }).map((unit) => extent(unit, 20));
    const atRandom = choose(LARGE, { kind: 'random' }).map((unit) => extent(unit, 20));
    expect(Math.abs(mean(extents) - mean(atRandom))).toBeLessThan(0.2);
  });

  it('with no reach have one wire from their place and the others from anywhere', () => {
    const places = choose({ ...LARGE, excitatory: 1, inhibitory: 0 }, { kind: 'topological', reach: 0 });
    expect(new Set(places.flatMap(cellsOf)).size).toBe(400);
    const all = choose(LARGE, { kind: 'topological', reach: 0 });
    for (const unit of all) expect(new Set(cellsOf(unit)).size).toBe(8);
  });

  it('have their places all over the retina', () => {
    const places = choose({ ...LARGE, excitatory: 1, inhibitory: 0 }, { kind: 'topological', reach: 0 });
    const counts = new Array<number>(400).fill(0);
    for (const cell of places.flatMap(cellsOf)) counts[cell]!++;
    expect(Math.max(...counts)).toBeLessThan(30);
  });

  it('take from farther off only what has no jack nearby', () => {
    const plan = { ...TOY_PLAN, excitatory: 2, inhibitory: 2, wiresPerCell: 24 };
    for (const unit of choose(plan, { kind: 'topological', reach: 1 })) {
      expect(extent(unit, 6)).toBeLessThanOrEqual(2);
    }
  });
});

describe('wires that are listed', () => {
  const units: UnitWires[] = Array.from({ length: 24 }, (_, unit) => ({
    excitatory: [unit, unit + 1],
    inhibitory: [unit + 12],
  }));
  const withFirst = (first: UnitWires): Wiring => ({ kind: 'listed', units: [first, ...units.slice(1)] });

  it('are plugged as listed', () => {
    const board = createPlugboard({ ...TOY_PLAN, wiring: { kind: 'listed', units } }, createRandom('1'));
    expect(originPointsOf(board, 5)).toEqual([
      { wire: 15, cell: 5, sign: 1 },
      { wire: 16, cell: 6, sign: 1 },
      { wire: 17, cell: 17, sign: -1 },
    ]);
  });

  it('may be none at all, for an A-unit that never fires', () => {
    expect(choose(TOY_PLAN, withFirst({ excitatory: [], inhibitory: [] }))[0]).toEqual({
      excitatory: [],
      inhibitory: [],
    });
  });

  it.each([
    [{ kind: 'listed' as const, units: units.slice(1) }, '24 A-units need as many lists of wires, found 23.'],
    [withFirst({ excitatory: [36], inhibitory: [] }), 'A-unit 1: a cell must be one of 36, found 37.'],
    [withFirst({ excitatory: [], inhibitory: [-1] }), 'A-unit 1: a cell must be one of 36, found 0.'],
    [withFirst({ excitatory: [0.5], inhibitory: [] }), 'A-unit 1: a cell must be one of 36, found 1.5.'],
    [
      withFirst({ excitatory: [3], inhibitory: [3] }),
      'A-unit 1: its wires must go to distinct cells, found one twice.',
    ],
    [
      { kind: 'listed' as const, units: units.map(() => ({ excitatory: [35], inhibitory: [] })) },
      'S-unit 36 takes at most 5 wires, the plan asks for 24.',
    ],
  ])('are refused where they cannot be (%#)', (wiring, sentence) => {
    expect(() => choose(TOY_PLAN, wiring)).toThrow(new RangeError(sentence));
  });

  it('may fill a cell to its last jack', () => {
    const full = units.map((_, unit) => ({ excitatory: unit < 5 ? [35] : [], inhibitory: [] }));
    expect(choose(TOY_PLAN, { kind: 'listed', units: full })).toEqual(full);
  });
});

describe('a direct view', () => {
  const plan: WiringPlan = { ...TOY_PLAN, associationUnits: 37, wiring: { kind: 'direct' } };

  it('has one wire from every cell to a value of its own, and a last value that always counts', () => {
    const board = createPlugboard(plan, createRandom('1'));
    for (let cell = 0; cell < 36; cell++) {
      expect(originPointsOf(board, cell)).toEqual([{ wire: cell, cell, sign: 1 }]);
    }
    expect(originPointsOf(board, 36)).toEqual([]);
    expect([...board.standing]).toEqual([...new Array<number>(36).fill(0), 1]);
  });

  it('is refused another number of values', () => {
    expect(() => createPlugboard({ ...plan, associationUnits: 36 }, createRandom('1'))).toThrow(
      new RangeError('A direct view of 36 cells needs 37 values, found 36.'),
    );
  });

  it('is the only board on which an A-unit stands without light', () => {
    expect([...createPlugboard(TOY_PLAN, createRandom('1')).standing]).toEqual(new Array(24).fill(0));
  });
});
