import fc from 'fast-check';
import type { MachinePlan } from '../../src/core/machine/plan.ts';
import { LIT, type Picture } from '../../src/core/machine/retina.ts';
import { TOY_PLAN } from './toy-machine.ts';

/** Any picture of lit and dark cells. */
export function pictures(side: number = TOY_PLAN.side): fc.Arbitrary<Picture> {
  return fc
    .array(fc.boolean(), { minLength: side * side, maxLength: side * side })
    .map((cells) => Uint8Array.from(cells, (lit) => (lit ? LIT : 0)));
}

/** Cuts a number of ticks into pieces, of which some may be 0. */
export function pieces(total: number): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(total), { maxLength: 12 }).map((cuts) => {
    const places = [0, ...cuts.sort((one, other) => one - other), total];
    return places.slice(1).map((place, index) => place - places[index]!);
  });
}

/** Wiring plans that can be plugged, many of them to the last jack. */
export const wiringPlans: fc.Arbitrary<
  Pick<MachinePlan, 'side' | 'associationUnits' | 'excitatory' | 'inhibitory' | 'wiresPerCell'>
> = fc
  .record({ side: fc.integer({ min: 2, max: 7 }), associationUnits: fc.integer({ min: 1, max: 40 }) })
  .chain(({ side, associationUnits }) =>
    fc
      .record({
        perUnit: fc.integer({ min: 1, max: Math.min(side * side, 16) }),
        inhibitoryShare: fc.double({ min: 0, max: 1, noNaN: true }),
        spareJacks: fc.nat(2),
      })
      .map(({ perUnit, inhibitoryShare, spareJacks }) => {
        const inhibitory = Math.round(perUnit * inhibitoryShare);
        const wiresPerCell = Math.ceil((perUnit * associationUnits) / (side * side)) + spareJacks;
        return { side, associationUnits, excitatory: perUnit - inhibitory, inhibitory, wiresPerCell };
      }),
  );
