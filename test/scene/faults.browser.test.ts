import { describe, expect, it } from 'vitest';
import { damage, type Fault, type Mark1 } from '../../src/core/index.ts';
import { repair } from '../../src/core/machine/mark1.ts';
import { layTouch, type Part } from '../../src/scene/touch-plan.ts';
import type { RackName } from '../../src/scene/floor-plan.ts';
import { compare, createMachine, look, roundPart, useHalls } from './support/hall.ts';
import { onlyRack } from './support/only-rack.ts';

const stand = useHalls();
const UNIT: Part = { kind: 'a-unit', unit: 77 };
const CELL: Part = { kind: 'photocell', cell: 123 };

const VISIBLE: readonly (readonly [string, Fault, Part, RackName])[] = [
  ['an empty socket', { part: 'a-units', units: [77] }, UNIT, 'association'],
  ['a cover on the knob', { part: 'a-units', units: [77] }, UNIT, 'potentiometers'],
  ['a dead photocell', { part: 'photocells', cells: [123], become: 'dead' }, CELL, 'sensory'],
  ['a stuck photocell', { part: 'photocells', cells: [123], become: 'stuck' }, CELL, 'sensory'],
  ['a stuck motor', { part: 'motors', units: [77] }, UNIT, 'potentiometers'],
  ['a slipping clutch', { part: 'clutches', units: [77], slipPercent: 30 }, UNIT, 'potentiometers'],
];

describe('what is broken is seen', () => {
  it.each(VISIBLE)('%s, where it is and nowhere else on its rack; and mended, no more', async (...row) => {
    const [, fault, part, rack] = row;
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const sound = look(hall, canvas, machine);
    damage(machine, fault);
    const broken = look(hall, canvas, machine);
    const touch = layTouch(onlyRack(plan, rack), machine);
    const here = compare(sound, broken, roundPart(touch, part)).changed;
    expect(here).toBeGreaterThan(5);
    const other: Part =
      part.kind === 'a-unit' ? { kind: 'a-unit', unit: 300 } : { kind: 'photocell', cell: 300 };
    expect(compare(sound, broken, roundPart(touch, other)).changed).toBe(0);
    repair(machine, { part: 'everything' });
    const mended = look(hall, canvas, machine);
    expect(compare(sound, mended, plan.racks[rack]!).changed).toBe(0);
  });

  it('a stuck motor is marked otherwise than a clutch that slips', async () => {
    const [stuck, slips] = [createMachine(), createMachine()];
    damage(stuck, { part: 'motors', units: [77] });
    damage(slips, { part: 'clutches', units: [77], slipPercent: 99 });
    const { hall, canvas, plan } = await stand(stuck);
    const knob = roundPart(layTouch(onlyRack(plan, 'potentiometers'), stuck), UNIT);
    const one = look(hall, canvas, stuck);
    expect(compare(one, look(hall, canvas, slips), knob).changed).toBeGreaterThan(5);
  });

  it('cut cables hang loose, and the plug at their A-unit stays dark', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const sound = look(hall, canvas, machine);
    cutAll(machine);
    const cut = look(hall, canvas, machine);
    expect(compare(sound, cut, plan.racks.plugboard!).changed).toBeGreaterThan(300);
    machine.retina.fill(1);
    const { x, y, width, height } = plan.racks.plugboard!;
    // Below the loose ends, which hang as far as that.
    const lower = { x, y: y + height * 0.66, width, height: height * 0.14 };
    expect(compare(cut, look(hall, canvas, machine), lower).brighter).toBeLessThan(2000);
  });
});

function cutAll(machine: Mark1): void {
  damage(machine, { part: 'cables', wires: [...machine.board.originPoints.keys()] });
}
