import { describe, expect, it } from 'vitest';
import {
  createMark1,
  createRandom,
  damage,
  DIRECT_PLAN,
  layValues,
  MARK1_PLAN,
  originPointsOf,
  setValues,
} from '../../../src/core/index.ts';

describe('layValues', () => {
  it('is one to one in a direct view, with the always-lit cell beside it', () => {
    const machine = createMark1(DIRECT_PLAN, createRandom('1'));
    setValues(machine, [
      { unit: 3, millivolts: -2000 },
      { unit: 400, millivolts: 1000 },
    ]);
    const { cells, alwaysLit } = layValues(machine, 0);
    expect(cells[3]).toBe(-2000);
    expect(cells.filter((value) => value !== 0)).toHaveLength(1);
    expect(alwaysLit).toBe(1000);
  });

  it('goes through the plugboard in the Mark I, by the sign of each wire, for one R-unit', () => {
    const machine = createMark1({ ...MARK1_PLAN, responses: 2 }, createRandom('1'));
    setValues(machine, [
      { unit: 7, millivolts: 500 },
      { unit: 511, millivolts: 900 },
    ]);
    const laid = layValues(machine, 0);
    for (const { cell, sign } of originPointsOf(machine.board, 7)) expect(laid.cells[cell]).toBe(sign * 500);
    expect(laid.cells.filter((value) => value !== 0)).toHaveLength(20);
    expect(laid.alwaysLit).toBeNull();
  });

  it('leaves out pulled units and cut cables', () => {
    const machine = createMark1(MARK1_PLAN, createRandom('1'));
    setValues(machine, [
      { unit: 7, millivolts: 500 },
      { unit: 8, millivolts: 500 },
    ]);
    damage(machine, { part: 'a-units', units: [7] });
    damage(machine, { part: 'cables', wires: originPointsOf(machine.board, 8).map(({ wire }) => wire) });
    expect(layValues(machine, 0).cells.every((value) => value === 0)).toBe(true);
  });
});
