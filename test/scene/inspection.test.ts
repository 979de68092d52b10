import { describe, expect, it } from 'vitest';
import { damage, originPointsOf } from '../../src/core/index.ts';
import { createInspector, marksOnCells, marksOnUnits } from '../../src/scene/inspection.ts';
import { chooseWires, wiresOf } from '../../src/scene/wires.ts';
import { toyMachine } from '../support/toy-machine.ts';

describe('looking into a part', () => {
  it('marks the origin points of an A-unit in both signs', () => {
    const machine = toyMachine();
    const marks = marksOnCells(createInspector()({ kind: 'a-unit', unit: 5 }, machine));
    expect(marks).toEqual(
      originPointsOf(machine.board, 5).map(({ cell, sign }) => ({
        place: cell,
        excites: sign > 0,
        cut: false,
      })),
    );
    expect(new Set(marks.map(({ excites }) => excites)).size).toBe(2);
  });

  it('marks the A-units that a photocell reaches', () => {
    const machine = toyMachine();
    const inspection = createInspector()({ kind: 'photocell', cell: 7 }, machine);
    const { wiresFrom, wireUnit } = machine.board;
    const reached = [...wireUnit.subarray(wiresFrom[7], wiresFrom[8])];
    expect(marksOnUnits(inspection).map(({ place }) => place)).toEqual(reached);
    expect(marksOnCells(inspection)).toEqual([]);
  });

  it('tells which of its cables are cut', () => {
    const machine = toyMachine();
    damage(machine, { part: 'cables', wires: [machine.board.unitFrom[5]! + 1] });
    const marks = marksOnCells(createInspector()({ kind: 'a-unit', unit: 5 }, machine));
    expect(marks.map(({ cut }) => cut)).toEqual([false, true, false, false, false]);
  });

  it('looks again only when part, board or faults have changed', () => {
    const machine = toyMachine();
    const look = createInspector();
    const first = look({ kind: 'a-unit', unit: 5 }, machine);
    machine.active.fill(1);
    expect(look({ kind: 'a-unit', unit: 5 }, machine)).toBe(first);
    damage(machine, { part: 'a-units', units: [1] });
    expect(look({ kind: 'a-unit', unit: 5 }, machine)).not.toBe(first);
  });

  it('sees nothing where the machine has no such part', () => {
    expect(createInspector()({ kind: 'a-unit', unit: 24 }, toyMachine())).toBeNull();
    expect(createInspector()(null, toyMachine())).toBeNull();
  });
});

describe('the chosen wires', () => {
  it('are wires of the board, none twice', () => {
    const { board, faults } = toyMachine();
    const all = wiresOf(board, faults);
    const chosen = chooseWires(all, board.cells);
    expect(all).toHaveLength(board.originPoints.length);
    expect(new Set(chosen).size).toBe(chosen.length);
    expect(chosen.every((wire) => all.includes(wire))).toBe(true);
    expect(chosen.length).toBeGreaterThanOrEqual(36);
  });
});
