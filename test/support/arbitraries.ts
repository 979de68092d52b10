import fc from 'fast-check';
import type { Fault, Repair } from '../../src/core/machine/faults.ts';
import {
  BUILDS,
  CORRECTIONS,
  DISCRIMINATIONS,
  POLARITIES,
  PROCEDURES,
  REINFORCEMENTS,
  VALENCES,
  ZERO_RULES,
  type Panel,
} from '../../src/core/machine/panel.ts';
import { LIT, type Picture } from '../../src/core/machine/retina.ts';
import type { WiringPlan } from '../../src/core/machine/wiring.ts';
import type { Command } from '../../src/core/timeline/session.ts';
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
export const wiringPlans: fc.Arbitrary<WiringPlan> = fc
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
        const excitatory = perUnit - inhibitory;
        const wiring = { kind: 'random' as const };
        return { side, associationUnits, wiring, excitatory, inhibitory, wiresPerCell };
      }),
  );

/** Any panel that suits the toy machine. */
export const panels: fc.Arbitrary<Panel> = fc.record({
  polarity: fc.constantFrom(...POLARITIES),
  illumination: fc.constantFrom(255, 255, 200, 128, 90),
  threshold: fc.integer({ min: 1, max: 3 }),
  discrimination: fc.constantFrom(...DISCRIMINATIONS),
  procedure: fc.constantFrom(...PROCEDURES),
  reinforcement: fc.constantFrom(...REINFORCEMENTS),
  valence: fc.constantFrom(...VALENCES),
  correction: fc.constantFrom(...CORRECTIONS),
  zero: fc.constantFrom(...ZERO_RULES),
  stepMillivolts: fc.integer({ min: 1, max: 2000 }),
  decayPerTrial: fc.constantFrom(0, 0, 0.03, 0.5),
  motorSpeed: fc.integer({ min: 1, max: 600 }),
  build: fc.constantFrom(...BUILDS),
});

/** Some switches of a panel, each turned to some setting. */
const panelChanges: fc.Arbitrary<Partial<Panel>> = fc
  .tuple(panels, fc.array(fc.constantFrom(...switches()), { maxLength: 3 }))
  .map(([panel, names]) => Object.fromEntries(names.map((name) => [name, panel[name]])));

function switches(): (keyof Panel)[] {
  return Object.keys(TOY_PLAN.panel) as (keyof Panel)[];
}

const someUnits = fc.array(fc.nat(TOY_PLAN.associationUnits - 1), { maxLength: 6 });
const someCells = fc.array(fc.nat(TOY_PLAN.side * TOY_PLAN.side - 1), { maxLength: 6 });
const WIRES = (TOY_PLAN.excitatory + TOY_PLAN.inhibitory) * TOY_PLAN.associationUnits;
const someWires = fc.array(fc.nat(WIRES - 1), { maxLength: 12 });

/** Anything that can break on the toy machine. */
export const faults: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ part: fc.constant('a-units' as const), units: someUnits }),
  fc.record({
    part: fc.constant('photocells' as const),
    cells: someCells,
    become: fc.constantFrom('dead' as const, 'stuck' as const),
  }),
  fc.record({ part: fc.constant('cables' as const), wires: someWires }),
  fc.record({ part: fc.constant('motors' as const), units: someUnits }),
  fc.record({
    part: fc.constant('clutches' as const),
    units: someUnits,
    slipPercent: fc.integer({ min: 1, max: 100 }),
  }),
);

/** Anything that can be mended on the toy machine, broken or not. */
export const repairs: fc.Arbitrary<Repair> = fc.oneof(
  fc.record({ part: fc.constantFrom('a-units' as const, 'motors' as const), units: someUnits }),
  fc.record({ part: fc.constant('photocells' as const), cells: someCells }),
  fc.record({ part: fc.constant('cables' as const), wires: someWires }),
  fc.record({ part: fc.constant('everything' as const) }),
);

/** What the operator of a toy machine may want. */
export const wishes = fc.constantFrom<(1 | -1)[] | null>([1, 1], [1, -1], [-1, 1], [-1, -1], null);

/** Anything that somebody can do to a toy machine; what cannot be done as the machine stands is among it. */
export const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('present' as const), picture: pictures() }),
  fc.record({ kind: fc.constant('trial' as const), wanted: wishes }),
  fc.record({ kind: fc.constant('next-trial' as const) }),
  fc.record({ kind: fc.constant('panel' as const), change: panelChanges }),
  fc.record({
    kind: fc.constant('values' as const),
    settings: fc.array(
      fc.record({
        unit: fc.nat(TOY_PLAN.associationUnits - 1),
        millivolts: fc.integer({ min: -3100, max: 3100 }),
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    kind: fc.constant('assign' as const),
    units: someUnits,
    response: fc.constantFrom(0, 1, null),
  }),
  fc.record({
    kind: fc.constant('plug' as const),
    wire: fc.nat(WIRES - 1),
    cell: fc.nat(TOY_PLAN.side * TOY_PLAN.side - 1),
  }),
  fc.record({ kind: fc.constant('plug-anew' as const), seed: fc.string({ maxLength: 3 }) }),
  fc.record({ kind: fc.constant('break' as const), fault: faults }),
  fc.record({ kind: fc.constant('repair' as const), repair: repairs }),
  fc.record({ kind: fc.constant('law' as const), steepness: fc.constantFrom(null, 1, 40, 0, Infinity) }),
  fc.record({ kind: fc.constant('recover' as const) }),
);
