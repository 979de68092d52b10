import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DIRECT_PLAN, MARK1_PLAN, type MachinePlan } from '../../src/core/index.ts';
import { layFloorPlan, RACKS, type RackName } from '../../src/scene/floor-plan.ts';
import { layTouch, type Part, type TouchPlan } from '../../src/scene/touch-plan.ts';
import { onlyRack } from './support/only-rack.ts';

const SIZES = [
  [1920, 1080],
  [1280, 800],
  [1080, 1920],
  [820, 1180],
  [390, 844],
] as const;

const SMALL: MachinePlan = { ...MARK1_PLAN, side: 8, associationUnits: 64 };
const SMALLEST: MachinePlan = { ...MARK1_PLAN, side: 2, associationUnits: 9 };
const MACHINES = { 'the Mark I': MARK1_PLAN, 'a direct view': DIRECT_PLAN, small: SMALL, smallest: SMALLEST };
const WITH_PARTS: readonly RackName[] = ['sensory', 'plugboard', 'association', 'potentiometers'];

function partsOf({ side, associationUnits }: MachinePlan): Part[] {
  return [
    ...Array.from({ length: side * side }, (_, cell): Part => ({ kind: 'photocell', cell })),
    ...Array.from({ length: associationUnits }, (_, unit): Part => ({ kind: 'a-unit', unit })),
  ];
}

/** Whether a touch at a part, or a little off, finds another. */
function isAmiss(touch: TouchPlan, part: Part, off = 0): boolean {
  const spot = touch.spotOf(part);
  if (spot === null) return false;
  return !isDeepStrictEqual(touch.partAt(spot.x + off, spot.y - off), part);
}

describe.each(SIZES)('at %i × %i', (width, height) => {
  it.each(Object.entries(MACHINES))('every part of %s is found where it is', (_, machine) => {
    for (const inSight of RACKS) {
      const touch = layTouch(layFloorPlan(width, height, inSight), { plan: machine });
      expect(partsOf(machine).filter((part) => isAmiss(touch, part))).toEqual([]);
    }
  });

  it.each(Object.entries(MACHINES))('%s has its parts on every rack that is to have them', (_, machine) => {
    const cells = machine.side * machine.side;
    const expected = { sensory: cells, plugboard: cells + machine.associationUnits } as const;
    for (const rack of WITH_PARTS) {
      const touch = layTouch(onlyRack(layFloorPlan(width, height, rack), rack), { plan: machine });
      const found = partsOf(machine).filter((part) => touch.spotOf(part) !== null);
      expect(found.filter((part) => isAmiss(touch, part))).toEqual([]);
      const extra = rack === 'sensory' && machine.kind === 'direct' ? 1 : 0;
      const some = rack === 'sensory' || rack === 'plugboard' ? expected[rack] : machine.associationUnits;
      expect(found).toHaveLength(some + extra);
    }
  });

  it('takes the nearest part for a finger that is a little off', () => {
    for (const inSight of WITH_PARTS) {
      const touch = layTouch(layFloorPlan(width, height, inSight), { plan: MARK1_PLAN });
      expect(partsOf(MARK1_PLAN).filter((part) => isAmiss(touch, part, 0.65 * touch.reach(part)))).toEqual(
        [],
      );
    }
  });
});

describe('what can be touched', () => {
  const plan = layFloorPlan(1920, 1080, 'sensory');
  const touch = layTouch(plan, { plan: MARK1_PLAN });

  it('is nothing on the wall, on the desk and on the response panel', () => {
    const { deskTop, racks } = plan;
    expect(touch.partAt(5, 5)).toBeNull();
    expect(touch.partAt(deskTop.x + deskTop.width / 2, deskTop.y + 50)).toBeNull();
    const response = racks.response!;
    expect(touch.partAt(response.x + response.width / 2, response.y + response.height / 2)).toBeNull();
  });

  it('has no part that the machine has not', () => {
    expect(touch.spotOf({ kind: 'a-unit', unit: 512 })).toBeNull();
    expect(touch.spotOf({ kind: 'photocell', cell: -1 })).toBeNull();
    expect(touch.reach({ kind: 'photocell', cell: 400 })).toBe(0);
  });
});
