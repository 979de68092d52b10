import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMark1 } from '../../../src/core/machine/mark1.ts';
import { MARK1_PLAN } from '../../../src/core/machine/plan.ts';
import {
  createPlugboard,
  originPointsOf,
  replug,
  unitOfWire,
  withoutCut,
  type Plugboard,
} from '../../../src/core/machine/plugboard.ts';
import type { WiringPlan } from '../../../src/core/machine/wiring.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { streamsOf } from '../../../src/core/timeline/session.ts';
import { wiringPlans } from '../../support/arbitraries.ts';
import { TOY_PLAN } from '../../support/toy-machine.ts';

/** 31 wires to each of 512 A-units: 15 872 of the 16 000 jacks. */
const NEARLY_FULL: WiringPlan = { ...MARK1_PLAN, excitatory: 20, inhibitory: 11 };

/** The S-units that one A-unit is plugged to, as the plugging list has it. */
function cellsOf({ originPoints, unitFrom }: Plugboard, unit: number): number[] {
  return [...originPoints.subarray(unitFrom[unit], unitFrom[unit + 1])];
}

/** Every wire as "S-unit sign A-unit", read from the A-units' side. */
function wiresByUnit(board: Plugboard): string[] {
  return Array.from({ length: board.units }, (_, unit) => unit).flatMap((unit) =>
    cellsOf(board, unit).map((cell, place) => {
      return `${cell} ${board.signs[board.unitFrom[unit]! + place]! > 0 ? '+' : '-'} ${unit}`;
    }),
  );
}

/** The same, read from the S-units' side. */
function wiresByCell({ cells, wiresFrom, wireUnit, wireSign }: Plugboard): string[] {
  return Array.from({ length: cells }, (_, cell) => cell).flatMap((cell) =>
    Array.from(wireUnit.subarray(wiresFrom[cell], wiresFrom[cell + 1]), (unit, place) => {
      return `${cell} ${wireSign[wiresFrom[cell]! + place]! > 0 ? '+' : '-'} ${unit}`;
    }),
  );
}

function jacksTaken(board: Plugboard): number[] {
  const taken = new Array<number>(board.cells).fill(0);
  for (const cell of board.originPoints) taken[cell]!++;
  return taken;
}

function expectAsPlanned(plan: WiringPlan, seed: string): void {
  const board = createPlugboard(plan, createRandom(seed));
  const perUnit = plan.excitatory + plan.inhibitory;
  expect(board.originPoints).toHaveLength(plan.associationUnits * perUnit);
  for (let unit = 0; unit < plan.associationUnits; unit++) {
    expect(new Set(cellsOf(board, unit)).size).toBe(perUnit);
  }
  expect(Math.max(...board.originPoints)).toBeLessThan(plan.side * plan.side);
  expect(Math.max(...jacksTaken(board))).toBeLessThanOrEqual(plan.wiresPerCell);
  expect(wiresByCell(board).sort()).toEqual(wiresByUnit(board).sort());
}

describe('the plugboard', () => {
  it('gives every A-unit its x + y wires to distinct S-units and no S-unit a wire too many', () => {
    fc.assert(fc.property(wiringPlans, fc.string(), expectAsPlanned), { numRuns: 300 });
  });

  it.each(['1', '2', '3'])('can be plugged to the last jack but 128 (seed %s)', (seed) => {
    expectAsPlanned(NEARLY_FULL, seed);
  });

  it('can be plugged to the very last jack', () => {
    const full = { ...TOY_PLAN, side: 4, associationUnits: 16 };
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expectAsPlanned(full, seed);
        expect(jacksTaken(createPlugboard(full, createRandom(seed)))).toEqual(new Array(16).fill(5));
      }),
    );
  });

  it('has x wires that excite and y that inhibit at every A-unit', () => {
    const board = createPlugboard(TOY_PLAN, createRandom('toy'));
    const signs = Array.from({ length: board.units }, () => ({ plus: 0, minus: 0 }));
    board.wireUnit.forEach((unit, wire) => signs[unit]![board.wireSign[wire]! > 0 ? 'plus' : 'minus']++);
    for (const unit of signs) expect(unit).toEqual({ plus: 3, minus: 2 });
  });

  it('is the same board for the same seed and another for another', () => {
    fc.assert(
      fc.property(wiringPlans, fc.string(), (plan, seed) => {
        expect(createPlugboard(plan, createRandom(seed))).toEqual(createPlugboard(plan, createRandom(seed)));
      }),
      { numRuns: 30 },
    );
    const [one, other] = ['1', '2'].map((seed) => createPlugboard(TOY_PLAN, createRandom(seed)).originPoints);
    expect(one).not.toEqual(other);
  });

  it('favours no S-unit, neither for excitation nor for inhibition', () => {
    const plan = { ...TOY_PLAN, excitatory: 3, inhibitory: 3, wiresPerCell: 24 };
    const counts = { plus: new Array<number>(36).fill(0), minus: new Array<number>(36).fill(0) };
    for (let seed = 0; seed < 600; seed++) {
      const { originPoints } = createPlugboard(plan, createRandom(String(seed)));
      originPoints.forEach((cell, wire) => counts[wire % 6 < 3 ? 'plus' : 'minus'][cell]!++);
    }
    // 600 boards of 24 A-units with three wires of each sign on 36 cells: 1200 for every cell.
    for (const count of [...counts.plus, ...counts.minus]) expect(Math.abs(count - 1200)).toBeLessThan(180);
  });
});

describe('the plugboard of the Mark I with seed 1960', () => {
  const { board } = createMark1(MARK1_PLAN, streamsOf('1960').machine);

  it('is plugged as it ever was', () => {
    expect(cellsOf(board, 0)).toEqual([
      265, 372, 110, 298, 371, 27, 340, 337, 62, 202, 135, 357, 43, 360, 215, 211, 254, 348, 172, 96,
    ]);
    expect(bytesToHex(sha256(utf8ToBytes(board.originPoints.join(' '))))).toBe(
      '55c7d0e65ac78a2e4e18de82af4aebfaa1d32b5eb071d56382e67a47cbce0ff9',
    );
  });
});

describe('a plan that cannot be plugged', () => {
  it('is refused when an A-unit wants more wires than there are S-units', () => {
    const plan = { ...TOY_PLAN, excitatory: 20, inhibitory: 17, wiresPerCell: 24 };
    expect(() => createPlugboard(plan, createRandom('1'))).toThrow(
      new RangeError("An A-unit's wires go to distinct cells: at most 36, found 37."),
    );
  });

  it('is refused when there are more wires than jacks', () => {
    const plan = { ...MARK1_PLAN, excitatory: 16, inhibitory: 16 };
    expect(() => createPlugboard(plan, createRandom('1'))).toThrow(
      new RangeError('The plugboard has 16000 jacks, the plan asks for 16384 wires.'),
    );
  });

  it('is plugged all the same when it asks for exactly as many wires as there are jacks', () => {
    const plan = { ...TOY_PLAN, side: 2, associationUnits: 3, excitatory: 2, inhibitory: 2, wiresPerCell: 3 };
    expectAsPlanned(plan, 'exactly');
  });
});

describe('a wire', () => {
  const board = createPlugboard(TOY_PLAN, createRandom('toy'));

  it('is known by its place among all, with its cell, its sign and its A-unit', () => {
    const points = Array.from({ length: 24 }, (_, unit) => originPointsOf(board, unit));
    expect(points.flat().map(({ wire }) => wire)).toEqual(Array.from({ length: 120 }, (_, wire) => wire));
    expect(points.flat().map(({ cell }) => cell)).toEqual([...board.originPoints]);
    points.forEach((own, unit) => {
      expect(own.map(({ sign }) => sign)).toEqual([1, 1, 1, -1, -1]);
      expect(own.map(({ wire }) => unitOfWire(board, wire))).toEqual([unit, unit, unit, unit, unit]);
    });
  });

  it('goes to its A-unit also where others have none', () => {
    const units = [[], [3], [], [], [4, 5], []].map((excitatory) => ({ excitatory, inhibitory: [] }));
    const sparse = createPlugboard(
      { ...TOY_PLAN, associationUnits: 6, wiring: { kind: 'listed', units } },
      createRandom('1'),
    );
    expect([0, 1, 2].map((wire) => unitOfWire(sparse, wire))).toEqual([1, 4, 4]);
  });

  it('that is cut carries nothing, and the others do as before', () => {
    fc.assert(
      fc.property(fc.subarray([...board.originPoints.keys()]), (wires) => {
        const cut = new Uint8Array(120);
        for (const wire of wires) cut[wire] = 1;
        const left = withoutCut(board, cut);
        const expected = wiresByUnit(board).filter((_, wire) => cut[wire] === 0);
        expect(wiresByCell(left).sort()).toEqual(expected.sort());
        expect(left.originPoints).toBe(board.originPoints);
      }),
    );
    expect(withoutCut(board, new Uint8Array(120))).toBe(board);
  });
});

describe('a wire that is plugged anew', () => {
  const board = createPlugboard(TOY_PLAN, createRandom('toy'));
  const moves = fc.array(fc.tuple(fc.nat(119), fc.nat(35)), { minLength: 1, maxLength: 60 });

  it('leaves both views of the board alike, and no cell with a wire too many, however often', () => {
    fc.assert(
      fc.property(moves, (all) => {
        let plugged = board;
        for (const [wire, cell] of all) {
          const before = structuredClone(plugged);
          const own = originPointsOf(plugged, unitOfWire(plugged, wire)).map((point) => point.cell);
          const there = plugged.originPoints[wire] === cell;
          const can = there || (!own.includes(cell) && jacksTaken(plugged)[cell]! < 5);
          const replugged = (): Plugboard => replug(plugged, { wire, cell }, 5);
          if (!can) expect(replugged).toThrow(RangeError);
          else {
            const next = replugged();
            expect([...next.originPoints]).toEqual(
              Array.from(before.originPoints, (old, place) => (place === wire ? cell : old)),
            );
            expect(next.signs).toEqual(before.signs);
            expect(plugged).toEqual(before);
            plugged = next;
          }
        }
        expect(wiresByCell(plugged).sort()).toEqual(wiresByUnit(plugged).sort());
        expect(Math.max(...jacksTaken(plugged))).toBeLessThanOrEqual(5);
      }),
    );
  });

  it.each([
    [120, 0, 'A wire must be one of 120, found 121.'],
    [-1, 0, 'A wire must be one of 120, found 0.'],
    [0.5, 0, 'A wire must be one of 120, found 1.5.'],
    [0, 36, 'A photocell must be one of 36, found 37.'],
    [0, -1, 'A photocell must be one of 36, found 0.'],
    [0, 1.5, 'A photocell must be one of 36, found 2.5.'],
  ])('is refused: wire %d to cell %d', (wire, cell, sentence) => {
    expect(() => replug(board, { wire, cell }, 5)).toThrow(new RangeError(sentence));
  });

  it('is refused to a cell that its A-unit has already, and to one whose jacks are taken', () => {
    const { cell } = originPointsOf(board, 3)[4]!;
    expect(() => replug(board, { wire: 15, cell }, 40)).toThrow(
      new RangeError(`A-unit 4 has a wire to S-unit ${cell + 1} already.`),
    );
    const full = jacksTaken(board).findIndex((taken, cell) => taken > 1 && !cellsOf(board, 3).includes(cell));
    const taken = jacksTaken(board)[full]!;
    expect(() => replug(board, { wire: 15, cell: full }, taken)).toThrow(
      new RangeError(`All ${taken} jacks of S-unit ${full + 1} are taken.`),
    );
    expect(replug(board, { wire: 15, cell: full }, taken + 1).originPoints[15]).toBe(full);
  });

  it('to where it is leaves the board as it is, though all jacks there are taken', () => {
    expect(replug(board, { wire: 7, cell: board.originPoints[7]! }, 1)).toBe(board);
  });

  it('can fill all 40 jacks of an S-unit of the Mark I and no more', () => {
    let large = createMark1(MARK1_PLAN, createRandom('1')).board;
    const plugUnit = (unit: number): void => {
      if (cellsOf(large, unit).includes(0)) return;
      large = replug(large, { wire: large.unitFrom[unit]!, cell: 0 }, MARK1_PLAN.wiresPerCell);
    };
    expect(() => {
      for (let unit = 0; unit < 512; unit++) plugUnit(unit);
    }).toThrow(new RangeError('All 40 jacks of S-unit 1 are taken.'));
    expect(jacksTaken(large)[0]).toBe(40);
  });
});
