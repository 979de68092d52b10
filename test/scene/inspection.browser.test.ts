import { describe, expect, it } from 'vitest';
import { damage, originPointsOf } from '../../src/core/index.ts';
import { layTouch, type Part } from '../../src/scene/touch-plan.ts';
import { compare, createMachine, look, roundPart, useHalls } from './support/hall.ts';
import { onlyRack } from './support/only-rack.ts';

const stand = useHalls();
const UNIT: Part = { kind: 'a-unit', unit: 100 };
const CELL: Part = { kind: 'photocell', cell: 150 };

describe('a part that is looked into', () => {
  it('shows an A-unit’s origin points on the retina, and nothing at other cells', async () => {
    const machine = createMachine();
    const { hall, canvas, touch } = await stand(machine);
    const before = look(hall, canvas, machine);
    const after = look(hall, canvas, machine, { inspected: UNIT });
    const origins = originPointsOf(machine.board, UNIT.unit).map(({ cell }) => cell);
    const columns = origins.flatMap((cell) => [cell - 1, cell, cell + 1]);
    const near = new Set(columns.flatMap((cell) => [cell - 20, cell, cell + 20]));
    for (let cell = 0; cell < 400; cell++) {
      const { changed } = compare(before, after, roundPart(touch, { kind: 'photocell', cell }));
      if (origins.includes(cell)) expect(changed).toBeGreaterThan(20);
      else if (!near.has(cell)) expect(changed).toBe(0);
    }
  });

  it('tells the two signs apart by shape: without colour they differ too', async () => {
    const machine = createMachine();
    const { hall, canvas, touch } = await stand(machine, { width: 1280, height: 800 });
    const picture = look(hall, canvas, machine, { inspected: UNIT });
    const origins = originPointsOf(machine.board, UNIT.unit);
    /** How bright the middle column is above the middle: the upright of the +. */
    const upright = (sign: number): number => {
      const { cell } = origins.find((point) => point.sign === sign)!;
      const { x, y } = touch.spotOf({ kind: 'photocell', cell })!;
      const reach = touch.reach({ kind: 'photocell', cell });
      const at = (Math.round(y - reach * 0.4) * picture.width + Math.floor(x)) * 4;
      return picture.data[at]! + picture.data[at + 1]! + picture.data[at + 2]!;
    };
    expect(upright(1)).toBeGreaterThan(upright(-1) + 150);
  });

  it('draws all its cables and rings its lamp, its jack and its knob', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const before = look(hall, canvas, machine);
    const after = look(hall, canvas, machine, { inspected: UNIT });
    expect(compare(before, after, plan.racks.plugboard!).changed).toBeGreaterThan(500);
    for (const rack of ['plugboard', 'association', 'potentiometers'] as const) {
      const { x, y } = layTouch(onlyRack(plan, rack), machine).spotOf(UNIT)!;
      const ring = { x: x - 9, y: y - 9, width: 18, height: 18 };
      expect(compare(before, after, ring).changed).toBeGreaterThan(20);
    }
    expect(compare(before, after, plan.racks.response!).changed).toBe(0);
    const again = look(hall, canvas, machine);
    expect(compare(before, again, { ...plan.deskTop, y: 0 }).changed).toBe(0);
  });

  it('shows the A-units that a photocell reaches', async () => {
    const machine = createMachine();
    const { hall, canvas, touch } = await stand(machine, { width: 1280, height: 800 });
    const before = look(hall, canvas, machine);
    const after = look(hall, canvas, machine, { inspected: CELL });
    const { wiresFrom, wireUnit } = machine.board;
    for (const unit of wireUnit.subarray(wiresFrom[CELL.cell], wiresFrom[CELL.cell + 1])) {
      const round = roundPart(touch, { kind: 'a-unit', unit });
      expect(compare(before, after, round).changed).toBeGreaterThan(10);
    }
    expect(compare(before, after, roundPart(touch, CELL)).changed).toBeGreaterThan(10);
  });

  it('draws a cable that is cut another way, on the board and at its origin point', async () => {
    const machine = createMachine();
    const { hall, canvas, plan, touch } = await stand(machine, { width: 1280, height: 800 });
    const sound = look(hall, canvas, machine, { inspected: UNIT });
    const { wire, cell } = originPointsOf(machine.board, UNIT.unit)[0]!;
    damage(machine, { part: 'cables', wires: [wire] });
    const cut = look(hall, canvas, machine, { inspected: UNIT });
    expect(compare(sound, cut, plan.racks.plugboard!).changed).toBeGreaterThan(20);
    const origin = roundPart(touch, { kind: 'photocell', cell });
    expect(compare(sound, cut, origin).changed).toBeGreaterThan(4);
  });
});
