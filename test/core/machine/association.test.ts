import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { associate } from '../../../src/core/machine/association.ts';
import { createPlugboard } from '../../../src/core/machine/plugboard.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { wiringPlans } from '../../support/arbitraries.ts';
import { TOY_PLAN } from '../../support/toy-machine.ts';

const board = createPlugboard(TOY_PLAN, createRandom('toy'));

function associateOn(retina: Uint8Array, threshold: number) {
  const association = {
    sums: new Int16Array(board.units).fill(99),
    active: new Uint8Array(board.units).fill(9),
  };
  associate(retina, { board, threshold, pulled: new Uint8Array(board.units) }, association);
  return association;
}

describe('the A-units', () => {
  it('sum what their origin points tell them, whatever the wiring and the picture', () => {
    fc.assert(
      fc.property(wiringPlans, fc.string(), fc.infiniteStream(fc.boolean()), (plan, seed, lamps) => {
        const wired = createPlugboard(plan, createRandom(seed));
        const retina = Uint8Array.from({ length: wired.cells }, () => (lamps.next().value === true ? 1 : 0));
        const found = { sums: new Int16Array(wired.units), active: new Uint8Array(wired.units) };
        associate(retina, { board: wired, threshold: 1, pulled: new Uint8Array(wired.units) }, found);
        const perUnit = plan.excitatory + plan.inhibitory;
        for (let unit = 0; unit < wired.units; unit++) {
          const signals = [...wired.originPoints.subarray(unit * perUnit, (unit + 1) * perUnit)].map(
            (cell, place) => retina[cell]! * (place < plan.excitatory ? 1 : -1),
          );
          expect(found.sums[unit]).toBe(signals.reduce((sum, signal) => sum + signal, 0));
          expect(found.active[unit]).toBe(found.sums[unit]! >= 1 ? 1 : 0);
        }
      }),
    );
  });

  it('fire when the sum is equal to the threshold, and not one wire below it', () => {
    const onlyFirstUnit = new Uint8Array(36);
    for (const cell of board.originPoints.subarray(0, 3)) onlyFirstUnit[cell] = 1;
    expect(associateOn(onlyFirstUnit, 3).sums[0]).toBe(3);
    expect(associateOn(onlyFirstUnit, 3).active[0]).toBe(1);
    expect(associateOn(onlyFirstUnit, 4).active[0]).toBe(0);
  });

  it('never fire when they are pulled, though their sum is as it was', () => {
    const lit = new Uint8Array(36).fill(1);
    const found = { sums: new Int16Array(24), active: new Uint8Array(24) };
    associate(
      lit,
      { board, threshold: 1, pulled: Uint8Array.from({ length: 24 }, (_, unit) => unit % 2) },
      found,
    );
    expect([...found.sums]).toEqual(new Array(24).fill(1));
    expect([...found.active]).toEqual(Array.from({ length: 24 }, (_, unit) => 1 - (unit % 2)));
  });

  it('are all silent before a dark retina', () => {
    const { sums, active } = associateOn(new Uint8Array(36), 1);
    expect([...sums, ...active].every((value) => value === 0)).toBe(true);
  });

  it('all see their three wires that excite less the two that inhibit when every cell is lit', () => {
    expect([...associateOn(new Uint8Array(36).fill(1), 1).sums]).toEqual(new Array(24).fill(1));
  });
});
