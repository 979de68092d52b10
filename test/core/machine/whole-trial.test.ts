import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { assign, damage, present, setValues, type Mark1 } from '../../../src/core/machine/mark1.ts';
import {
  CORRECTIONS,
  DISCRIMINATIONS,
  PROCEDURES,
  VALENCES,
  ZERO_RULES,
  type Panel,
} from '../../../src/core/machine/panel.ts';
import type { Sign } from '../../../src/core/machine/response.ts';
import type { Picture } from '../../../src/core/machine/retina.ts';
import { beginTrial, finishTrial } from '../../../src/core/machine/trial.ts';
import { associate } from '../../../src/core/machine/association.ts';
import { createFiringTable } from '../../../src/core/machine/firing-table.ts';
import { createObserver } from '../../../src/core/machine/observer.ts';
import { createPlugboard } from '../../../src/core/machine/plugboard.ts';
import {
  isPlain,
  prepareDrill,
  runDrill,
  runFreshDrill,
  runWholeTrial,
} from '../../../src/core/machine/whole-trial.ts';
import type { WiringPlan } from '../../../src/core/machine/wiring.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { wiringPlans } from '../../support/arbitraries.ts';
import { asLearner } from '../../../src/core/training/learner.ts';
import { toyMachine, toyPlan, type ToyChanges } from '../../support/toy-machine.ts';

// Hundreds of machines are built; a busy computer takes its time.
vi.setConfig({ testTimeout: 60_000 });

const CELLS = toyPlan().side ** 2;
const UNITS = toyPlan().associationUnits;

const panels: fc.Arbitrary<Partial<Panel>> = fc.record({
  polarity: fc.constantFrom('figure' as const, 'ground' as const),
  illumination: fc.constantFrom(255, 130, 120),
  threshold: fc.integer({ min: 1, max: 3 }),
  discrimination: fc.constantFrom(...DISCRIMINATIONS),
  procedure: fc.constantFrom(...PROCEDURES),
  valence: fc.constantFrom(...VALENCES),
  correction: fc.constantFrom(...CORRECTIONS),
  zero: fc.constantFrom(...ZERO_RULES),
  stepMillivolts: fc.integer({ min: 1, max: 2000 }),
  motorSpeed: fc.integer({ min: 1, max: 90 }),
  build: fc.constantFrom('as-built' as const, 'ideal' as const),
});

const machines: fc.Arbitrary<() => Mark1> = fc
  .record({
    panel: panels,
    tolerances: fc.record({
      cellSpread: fc.integer({ min: 0, max: 60 }),
      wiperNoise: fc.integer({ min: 0, max: 30 }),
      backlash: fc.integer({ min: 0, max: 90 }),
    }),
    answers: fc.constantFrom('to-figures' as const, 'to-every-picture' as const),
    seed: fc.string({ maxLength: 4 }),
    pulled: fc.uniqueArray(fc.nat(UNITS - 1), { maxLength: 5 }),
    slipping: fc.uniqueArray(fc.nat(UNITS - 1), { maxLength: 5 }),
    slipPercent: fc.integer({ min: 1, max: 100 }),
    alone: fc.uniqueArray(fc.nat(UNITS - 1), { maxLength: 4 }),
    values: fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: UNITS, maxLength: UNITS }),
  })
  .map((wish) => () => {
    const changes: ToyChanges = { panel: wish.panel, tolerances: wish.tolerances, answers: wish.answers };
    const machine = toyMachine(changes, wish.seed);
    setValues(
      machine,
      wish.values.map((millivolts, unit) => ({ unit, millivolts })),
    );
    damage(machine, { part: 'a-units', units: wish.pulled });
    damage(machine, { part: 'clutches', units: wish.slipping, slipPercent: wish.slipPercent });
    assign(machine, wish.alone, null);
    return machine;
  });

const pictures: fc.Arbitrary<Picture> = fc
  .array(fc.constantFrom(0, 255), { minLength: CELLS, maxLength: CELLS })
  .map((light) => Uint8Array.from(light));
const signs: fc.Arbitrary<Sign> = fc.constantFrom(1 as const, -1 as const);
const trials = fc.array(fc.tuple(pictures, fc.option(fc.tuple(signs, signs))), {
  minLength: 1,
  maxLength: 8,
});

describe('a whole trial', () => {
  it('comes to the same machine and the same outcome as its phases', () => {
    fc.assert(
      fc.property(machines, trials, (create, lesson) => {
        const [whole, phased] = [create(), create()];
        const observer = createObserver(whole);
        for (const [picture, wanted] of lesson) {
          expect(isPlain(whole)).toBe(true);
          const outcome = runWholeTrial(whole, picture, observer.activate(picture), wanted);
          present(phased, picture);
          beginTrial(phased, wanted);
          const last = finishTrial(phased).at(-1);
          expect(last).toMatchObject({ kind: 'trial', outcome });
          expect(fingerprint(whole)).toBe(fingerprint(phased));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('clears lamps that were lit while the machine was at rest', () => {
    const machine = toyMachine();
    machine.retina.fill(1);
    machine.active.fill(1);
    runWholeTrial(machine, machine.picture, createObserver(machine).activate(machine.picture), null);
    expect([...machine.retina, ...machine.active, ...machine.meters]).not.toContain(1);
  });
});

function hasManyWires({ excitatory, inhibitory }: WiringPlan): boolean {
  return excitatory + inhibitory >= 10;
}

describe('a firing table', () => {
  it('lists the A-units that fire', () => {
    fc.assert(
      fc.property(
        wiringPlans.filter(hasManyWires),
        fc.integer({ min: 1, max: 4 }),
        fc.gen(),
        (plan, threshold, gen) => {
          const board = createPlugboard(plan, createRandom('table'));
          const pulled = Uint8Array.from({ length: board.units }, () => (gen(fc.nat, 9) === 0 ? 1 : 0));
          const table = createFiringTable({ board, threshold, pulled });
          const retina = Uint8Array.from({ length: board.cells }, () => gen(fc.nat, 1));
          const association = { sums: new Int16Array(board.units), active: new Uint8Array(board.units) };
          associate(retina, { board, threshold, pulled }, association);
          const list = new Uint16Array(board.units + 7);
          const count = table?.list(retina, list);
          const firing = Array.from(association.active.keys()).filter(
            (unit) => association.active[unit] === 1,
          );
          expect(table).not.toBeNull();
          expect([...list.subarray(0, count)]).toEqual(firing);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not made where a sum would not fit into a byte', () => {
    const plan = { side: 20, associationUnits: 2, wiring: { kind: 'random' as const }, wiresPerCell: 2 };
    const wide = createPlugboard({ ...plan, excitatory: 64, inhibitory: 0 }, createRandom('wide'));
    expect(createFiringTable({ board: wide, threshold: 2, pulled: new Uint8Array(2) })).toBeNull();
    const low = createPlugboard({ ...plan, excitatory: 1, inhibitory: 63 }, createRandom('low'));
    expect(createFiringTable({ board: low, threshold: 2, pulled: new Uint8Array(2) })).toBeNull();
  });

  it('changes nothing when the observer turns to it', () => {
    const machine = toyMachine();
    const picture = Uint8Array.from({ length: CELLS }, (_, cell) => (cell % 3 === 0 ? 255 : 0));
    const observer = createObserver(machine);
    const first = observer.activate(picture);
    for (let look = 0; look < 500; look++) expect(observer.activate(picture)).toEqual(first);
  });
});

describe('a drill', () => {
  it('comes to the same machine as its trials one by one', () => {
    fc.assert(
      fc.property(machines, trials, (create, lesson) => {
        const [drilled, taught] = [create(), create()];
        const observer = createObserver(drilled);
        const exercises = lesson.map(([picture, wanted]) => ({
          picture,
          activation: observer.activate(picture),
          wanted: Int8Array.from(wanted ?? [0, 0]),
        }));
        runDrill(drilled, prepareDrill(drilled, exercises));
        const fresh = create();
        runFreshDrill(fresh, createObserver(fresh), exercises);
        expect(fingerprint(fresh)).toBe(fingerprint(drilled));
        for (const { picture, activation, wanted } of exercises) {
          const told = wanted[0] === 0 ? null : ([...wanted] as Sign[]);
          runWholeTrial(taught, picture, activation, told);
        }
        expect(fingerprint(drilled)).toBe(fingerprint(taught));
      }),
    );
  });
});

describe('pictures that keep still', () => {
  it('are looked at anew when the board, the faults, the source-sets or the panel change', () => {
    const machine = toyMachine({ panel: { build: 'ideal' } });
    const picture = Uint8Array.from({ length: CELLS }, (_, cell) => (cell % 3 === 0 ? 255 : 0));
    const kept = asLearner(machine, [picture]);
    kept.teach(picture, [1, -1]);
    const changes: (() => void)[] = [
      () => damage(machine, { part: 'a-units', units: [0, 1, 2, 3, 4, 5, 6, 7] }),
      () => assign(machine, [8, 9, 10, 11], 1),
      () => damage(machine, { part: 'photocells', cells: [0, 3, 6], become: 'dead' }),
      () => {
        machine.panel = { ...machine.panel, threshold: 2 };
      },
    ];
    for (const change of changes) {
      change();
      const fresh = asLearner(machine).respond(picture);
      expect(kept.respond(picture)).toEqual(fresh);
      kept.teach(picture, [1, -1]);
    }
  });
});
