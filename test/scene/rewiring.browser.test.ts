import { describe, expect, it } from 'vitest';
import {
  copyMark1,
  createMark1,
  createRandom,
  DIRECT_PLAN,
  setPanel,
  shareSourceSets,
  type Mark1,
} from '../../src/core/index.ts';
import { layTouch } from '../../src/scene/touch-plan.ts';
import { compare, createMachine, EMPTY_DESK, look, roundPart, useHalls } from './support/hall.ts';
import { onlyRack } from './support/only-rack.ts';

const stand = useHalls();

describe('the hall follows what is changed on a standing machine', () => {
  it('shows the cables of a board that is plugged anew', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const before = look(hall, canvas, machine);
    const old = machine.board;
    machine.board = machine.conducting = createMark1(machine.plan, createRandom('another')).board;
    const after = look(hall, canvas, machine);
    expect(compare(before, after, plan.racks.plugboard!).changed).toBeGreaterThan(500);
    expect(compare(before, after, plan.racks.association!).changed).toBe(0);
    machine.board = machine.conducting = old;
    expect(compare(before, look(hall, canvas, machine), plan.racks.plugboard!).changed).toBe(0);
  });

  it('names the source-sets that are plugged', async () => {
    const machine = createMachine(2);
    const { hall, canvas, plan } = await stand(machine);
    const before = look(hall, canvas, machine);
    const responseOf = machine.sourceSets.responseOf.slice().fill(1, 0, 30);
    machine.sourceSets = { ...machine.sourceSets, responseOf };
    const after = look(hall, canvas, machine);
    expect(compare(before, after, plan.racks.potentiometers!).changed).toBeGreaterThan(10);
    machine.sourceSets = shareSourceSets(512, 2);
    expect(compare(before, look(hall, canvas, machine), plan.racks.potentiometers!).changed).toBe(0);
  });

  it('tells the procedure and the value system of the panel', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const before = look(hall, canvas, machine);
    setPanel(machine, { procedure: 'forced', reinforcement: 'gamma' });
    const after = look(hall, canvas, machine);
    expect(compare(before, after, plan.racks.response!).changed).toBeGreaterThan(10);
  });
});

describe('the lamps of the A-units', () => {
  it('wait until the signals on the cables have arrived', async () => {
    const machine = createMachine();
    machine.retina.fill(1, 0, 100);
    machine.active.fill(1);
    machine.phase = 'settle-a';
    const length = machine.plan.phaseTicks['settle-a'];
    machine.phaseEnds = machine.tick + length;
    const { hall, canvas, plan } = await stand(machine);
    const dark = look(hall, canvas, machine);
    machine.tick += length;
    const lit = look(hall, canvas, machine);
    expect(compare(dark, lit, plan.racks.association!).brighter).toBeGreaterThan(20_000);
  });
});

describe('a value beyond the scale', () => {
  it('leaves the pointer at the end and shows a mark there', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine, { width: 1280, height: 800 });
    const knob = roundPart(layTouch(onlyRack(plan, 'potentiometers'), machine), {
      kind: 'a-unit',
      unit: 20,
    });
    const show = (value: number): ImageData => {
      machine.shafts[20] = value;
      return look(hall, canvas, machine);
    };
    const atStop = show(11_000);
    const beyond = show(11_001);
    expect(compare(atStop, beyond, knob).changed).toBeGreaterThan(2);
    expect(compare(beyond, show(40_000), knob).changed).toBe(0);
  });
});

describe('other machines', () => {
  const direct = (): Mark1 => createMark1(DIRECT_PLAN, createRandom('direct'));

  it('the direct view shows a value for every photocell in the place of the cell', async () => {
    const machine = direct();
    const { hall, canvas, plan } = await stand(machine);
    const before = look(hall, canvas, machine);
    machine.shafts.fill(9000, 0, 200);
    const after = look(hall, canvas, machine);
    const touch = layTouch(onlyRack(plan, 'potentiometers'), machine);
    const [first, last] = [0, 199].map((unit) => touch.spotOf({ kind: 'a-unit', unit })!);
    const upper = { ...first!, width: last!.x - first!.x, height: last!.y - first!.y };
    expect(compare(before, after, upper).changed).toBeGreaterThan(1000);
    const lower = { ...upper, y: last!.y + touch.reach({ kind: 'a-unit', unit: 0 }) * 1.5 };
    expect(compare(before, after, lower).changed).toBe(0);
  });

  it('the direct view shows its extra cell lit while all others are dark', async () => {
    const machine = direct();
    const { hall, canvas, plan } = await stand(machine);
    const lit = look(hall, canvas, machine);
    const touch = layTouch(onlyRack(plan, 'sensory'), machine);
    const dark = copyMark1(machine);
    dark.board = { ...dark.board, standing: new Int16Array(401) };
    const extra = roundPart(touch, { kind: 'a-unit', unit: 400 });
    expect(compare(look(hall, canvas, dark), lit, extra).brighter).toBeGreaterThan(500);
  });

  it.each([
    [8, 64],
    [2, 5],
    [1, 1],
  ])('a machine of side %i with %i A-units is drawn', async (side, associationUnits) => {
    const plan = { ...direct().plan, kind: 'mark1', wiring: { kind: 'random' }, side } as const;
    const machine = createMark1({ ...plan, associationUnits, excitatory: 1 }, createRandom('small'));
    const { hall, canvas, plan: floor } = await stand(machine);
    const dark = look(hall, canvas, machine);
    machine.active[associationUnits - 1] = 1;
    machine.retina.fill(1);
    hall.draw({ before: machine, after: machine, progress: 1, desk: EMPTY_DESK, inspected: null });
    const lit = look(hall, canvas, machine);
    expect(compare(dark, lit, floor.racks.association!).brighter).toBeGreaterThan(300);
    expect(compare(dark, lit, floor.racks.plugboard!).brighter).toBeGreaterThan(300);
  });
});
