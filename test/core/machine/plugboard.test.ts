import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMark1 } from '../../../src/core/machine/mark1.ts';
import { MARK1_PLAN } from '../../../src/core/machine/plan.ts';
import { createPlugboard, type Plugboard, type WiringPlan } from '../../../src/core/machine/plugboard.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { streamsOf } from '../../../src/core/timeline/session.ts';
import { wiringPlans } from '../../support/arbitraries.ts';
import { TOY_PLAN } from '../../support/toy-machine.ts';

/** 31 wires to each of 512 A-units: 15 872 of the 16 000 jacks. */
const NEARLY_FULL: WiringPlan = { ...MARK1_PLAN, excitatory: 20, inhibitory: 11 };

/** The S-units that one A-unit is plugged to, as the plugging list has it. */
function originPointsOf({ originPoints, excitatory, inhibitory }: Plugboard, unit: number): number[] {
  const perUnit = excitatory + inhibitory;
  return [...originPoints.subarray(unit * perUnit, (unit + 1) * perUnit)];
}

/** Every wire as "S-unit sign A-unit", read from the A-units' side. */
function wiresByUnit(board: Plugboard): string[] {
  return Array.from({ length: board.units }, (_, unit) => unit).flatMap((unit) =>
    originPointsOf(board, unit).map(
      (cell, place) => `${cell} ${place < board.excitatory ? '+' : '-'} ${unit}`,
    ),
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
    expect(new Set(originPointsOf(board, unit)).size).toBe(perUnit);
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
    const full = { side: 4, associationUnits: 16, excitatory: 3, inhibitory: 2, wiresPerCell: 5 };
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
    expect(originPointsOf(board, 0)).toEqual([
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
    const plan = { side: 2, associationUnits: 3, excitatory: 2, inhibitory: 2, wiresPerCell: 3 };
    expectAsPlanned(plan, 'exactly');
  });
});
