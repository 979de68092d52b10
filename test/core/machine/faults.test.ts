import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  breakPart,
  countFaults,
  drawUnits,
  mendPart,
  soundFaults,
  unitsOnCard,
  type Fault,
  type Repair,
} from '../../../src/core/machine/faults.ts';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import {
  assign,
  damage,
  overwriteMark1,
  present,
  repair,
  setPanel,
  type Mark1,
} from '../../../src/core/machine/mark1.ts';
import { originPointsOf } from '../../../src/core/machine/plugboard.ts';
import { advance, beginTrial, finishTrial } from '../../../src/core/machine/trial.ts';
import { blankPicture } from '../../../src/core/machine/retina.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { faults, panels, pictures, repairs, wishes } from '../../support/arbitraries.ts';
import { advanceTo, LEFT_BAR, RIGHT_BAR, teach, TOY_PLAN, toyMachine } from '../../support/toy-machine.ts';

const UNITS = TOY_PLAN.associationUnits;
const ALL_UNITS = Array.from({ length: UNITS }, (_, unit) => unit);
const LIT_ALL_OVER = new Uint8Array(36).fill(255);

let machine: Mark1;
beforeEach(() => {
  machine = toyMachine({ panel: { procedure: 'forced' } });
});

/** Looks at a picture at rest. */
function look(machine: Mark1, picture: Uint8Array): void {
  present(machine, picture);
  advance(machine, 1);
}

function firing({ active }: Mark1): number[] {
  return ALL_UNITS.filter((unit) => active[unit] === 1);
}

describe('an A-unit pulled from the rack', () => {
  it('never fires, and its value goes to no R-unit', () => {
    fc.assert(
      fc.property(pictures(), fc.subarray(ALL_UNITS), fc.constantFrom(1, 2), (picture, pulled, threshold) => {
        const [whole, lacking] = [toyMachine(), toyMachine()];
        setPanel(whole, { threshold });
        setPanel(lacking, { threshold });
        for (const each of [whole, lacking]) each.shafts.forEach((_, unit) => (each.shafts[unit] = unit + 1));
        damage(lacking, { part: 'a-units', units: pulled });
        look(whole, picture);
        look(lacking, picture);
        const left = firing(whole).filter((unit) => !pulled.includes(unit));
        expect(firing(lacking)).toEqual(left);
        expect(lacking.sums).toEqual(whole.sums);
        const sums = [0, 1].map((r) =>
          left.reduce((sum, unit) => sum + (whole.sourceSets.responseOf[unit] === r ? unit + 1 : 0), 0),
        );
        expect([...lacking.meters]).toEqual(sums);
      }),
    );
  });

  it('is moved by no reinforcement, in any value system', () => {
    fc.assert(
      fc.property(
        panels,
        fc.array(fc.tuple(pictures(), wishes), { maxLength: 6 }),
        fc.subarray(ALL_UNITS),
        (panel, trials, pulled) => {
          const lacking = toyMachine({ panel: { ...panel, decayPerTrial: 0 } });
          lacking.shafts.fill(77);
          damage(lacking, { part: 'a-units', units: pulled });
          for (const [picture, wanted] of trials) {
            present(lacking, picture);
            beginTrial(lacking, wanted);
            finishTrial(lacking);
          }
          for (const unit of pulled) expect(lacking.shafts[unit]).toBe(77);
        },
      ),
    );
  });

  it('does not count in γ: the others bear its part', () => {
    const [whole, lacking] = [toyMachine(), toyMachine()];
    for (const each of [whole, lacking]) setPanel(each, { procedure: 'forced', reinforcement: 'gamma' });
    look(whole, LEFT_BAR);
    const silent = ALL_UNITS.filter((unit) => whole.active[unit] === 0 && unit < 12);
    const kept = silent[0]!;
    damage(lacking, { part: 'a-units', units: silent.slice(1) });
    const count = firing(whole).filter((unit) => unit < 12).length;
    teach(whole);
    teach(lacking);
    expect(count).toBeGreaterThan(0);
    expect(lacking.shafts[kept]).toBe(-500 * count);
    expect(Math.abs(whole.shafts[kept]! + (500 * count) / silent.length)).toBeLessThanOrEqual(1);
  });
});

describe('a photocell', () => {
  it.each([
    ['dead', 'figure', 0],
    ['dead', 'ground', 0],
    ['stuck', 'figure', 1],
    ['stuck', 'ground', 1],
  ] as const)('that is %s does not care for the light (%s)', (become, polarity, lamp) => {
    setPanel(machine, { polarity });
    const sound = toyMachine({ panel: { polarity } });
    damage(machine, { part: 'photocells', cells: [3, 35], become });
    for (const picture of [LIT_ALL_OVER, blankPicture(6), LEFT_BAR]) {
      look(machine, picture);
      look(sound, picture);
      const expected = [...sound.retina];
      expected[3] = lamp;
      expected[35] = lamp;
      expect([...machine.retina]).toEqual(expected);
    }
  });
});

describe('a cut cable', () => {
  it('carries nothing: the board is like one that never had it', () => {
    const wires = Array.from(machine.board.originPoints.keys());
    fc.assert(
      fc.property(pictures(), fc.subarray(wires), (picture, cut) => {
        const [broken, never] = [toyMachine(), toyMachine()];
        damage(broken, { part: 'cables', wires: cut });
        look(broken, picture);
        look(never, picture);
        for (const unit of ALL_UNITS) {
          const signals = originPointsOf(never.board, unit)
            .filter(({ wire }) => !cut.includes(wire))
            .map(({ cell, sign }) => sign * never.retina[cell]!);
          expect(broken.sums[unit]).toBe(signals.reduce((sum, signal) => sum + signal, 0));
        }
        expect(broken.board).toEqual(never.board);
      }),
    );
  });

  it('equals a board that was listed without it', () => {
    const listOf = (leftOut: readonly number[]) => ({
      kind: 'listed' as const,
      units: ALL_UNITS.map((unit) => {
        const points = originPointsOf(machine.board, unit).filter(({ wire }) => !leftOut.includes(wire));
        const cells = (sign: number) => points.filter((point) => point.sign === sign).map(({ cell }) => cell);
        return { excitatory: cells(1), inhibitory: cells(-1) };
      }),
    });
    const cut = [0, 1, 2, 3, 4, 17, 60, 119];
    damage(machine, { part: 'cables', wires: cut });
    const { wiresFrom, wireUnit, wireSign } = toyMachine({ wiring: listOf(cut) }).board;
    expect(machine.conducting).toMatchObject({ wiresFrom, wireUnit, wireSign });
  });
});

describe('a stuck motor', () => {
  it('takes its time and does not move its shaft', () => {
    const sound = toyMachine({ panel: { procedure: 'forced' } });
    teach(sound);
    const stuck = ALL_UNITS.filter((unit) => sound.shafts[unit] !== 0);
    damage(machine, { part: 'motors', units: stuck });
    expect(teach(machine).corrections).toBe(2);
    expect(machine.tick).toBe(sound.tick);
    expect([...machine.shafts]).toEqual(new Array(UNITS).fill(0));
    expect(machine.counters.lostAtStops).toBe(0);
  });

  it('does not move by decay either', () => {
    machine.shafts.fill(1000);
    setPanel(machine, { decayPerTrial: 0.5 });
    damage(machine, { part: 'motors', units: [5] });
    teach(machine, blankPicture(6));
    expect([machine.shafts[5], machine.shafts[6]]).toEqual([1000, 500]);
  });
});

describe('a slipping clutch', () => {
  it.each([
    [1, 495],
    [25, 375],
    [33, 335],
    [99, 5],
    [100, 0],
  ])('that loses %i per cent of half a volt passes on %i mV, in steps of any size', (slipPercent, passed) => {
    for (const step of [1, 2, 5, 13, 100]) {
      const slipping = toyMachine({ panel: { procedure: 'forced' } });
      damage(slipping, { part: 'clutches', units: ALL_UNITS, slipPercent });
      present(slipping, LEFT_BAR);
      beginTrial(slipping, [1, -1]);
      while (slipping.phase !== 'rest') advance(slipping, step);
      const moved = new Set([...slipping.shafts].filter((value) => value !== 0).map(Math.abs));
      expect([...moved]).toEqual(passed === 0 ? [] : [passed]);
    }
  });

  it('slips in an ideal machine too, whose motors take no time', () => {
    setPanel(machine, { build: 'ideal' });
    damage(machine, { part: 'clutches', units: ALL_UNITS, slipPercent: 40 });
    teach(machine);
    expect(Math.max(...machine.shafts)).toBe(300);
  });
});

describe('a repair', () => {
  it('brings back exactly the sound machine, whatever was broken', () => {
    fc.assert(
      fc.property(fc.array(faults), (all) => {
        const [sound, mended] = [toyMachine(), toyMachine()];
        for (const fault of all) damage(mended, fault);
        repair(mended, { part: 'everything' });
        expect(mended).toEqual(sound);
        expect(mended.conducting).toBe(mended.board);
        expect(fingerprint(mended)).toBe(fingerprint(sound));
        teach(sound);
        teach(mended);
        expect(fingerprint(mended)).toBe(fingerprint(sound));
      }),
    );
  });

  it('of the parts that are broken is as good as one of everything', () => {
    const units = [0, 7, 23];
    damage(machine, { part: 'a-units', units });
    damage(machine, { part: 'motors', units });
    damage(machine, { part: 'clutches', units: [8], slipPercent: 5 });
    damage(machine, { part: 'photocells', cells: [0, 35], become: 'stuck' });
    damage(machine, { part: 'cables', wires: [0, 119] });
    expect(countFaults(machine.faults)).toBe(11);
    const orders: Repair[] = [
      { part: 'a-units', units },
      { part: 'motors', units: [...units, 8] },
      { part: 'photocells', cells: [0, 35] },
      { part: 'cables', wires: [0, 119] },
    ];
    const left = orders.map((order) => {
      repair(machine, order);
      return countFaults(machine.faults);
    });
    expect(left).toEqual([8, 4, 2, 0]);
    expect(machine).toEqual(toyMachine({ panel: { procedure: 'forced' } }));
  });

  it('of a sound part changes nothing', () => {
    fc.assert(
      fc.property(fc.array(repairs), (all) => {
        const sound = toyMachine();
        for (const order of all) repair(sound, order);
        expect(sound).toEqual(toyMachine());
      }),
    );
  });

  it('takes from a cell whatever was wrong with it last', () => {
    let broken = breakPart(soundFaults(4, 2, 6), { part: 'photocells', cells: [1], become: 'stuck' });
    broken = breakPart(broken, { part: 'photocells', cells: [1], become: 'dead' });
    expect([...broken.cells]).toEqual([0, 1, 0, 0]);
    expect([...mendPart(broken, { part: 'photocells', cells: [1] }).cells]).toEqual([0, 0, 0, 0]);
  });
});

describe('a part that there is not', () => {
  const bad: readonly (readonly [object, string])[] = [
    [{ part: 'a-units', units: [3, 24] }, 'An A-unit must be one of 24, found 25.'],
    [{ part: 'a-units', units: [-1] }, 'An A-unit must be one of 24, found 0.'],
    [{ part: 'a-units', units: [0.5] }, 'An A-unit must be one of 24, found 1.5.'],
    [{ part: 'motors', units: [0, 24] }, 'A motor must be one of 24, found 25.'],
    [{ part: 'clutches', units: [24], slipPercent: 5 }, 'A clutch must be one of 24, found 25.'],
    [{ part: 'photocells', cells: [0, 36], become: 'dead' }, 'A photocell must be one of 36, found 37.'],
    [{ part: 'cables', wires: [0, 120] }, 'A cable must be one of 120, found 121.'],
    [{ part: 'lens' }, 'No such part: {"part":"lens"}.'],
  ];
  const degrees: typeof bad = [
    [
      { part: 'photocells', cells: [0], become: 'blue' },
      'A photocell becomes "dead" or "stuck", found "blue".',
    ],
    ...[0, 101, 2.5, NaN].map(
      (slipPercent) =>
        [
          { part: 'clutches', units: [0], slipPercent },
          `A clutch slips by a whole number from 1 to 100 per cent, found ${slipPercent}.`,
        ] as const,
    ),
  ];

  it.each([...bad, ...degrees])('cannot be broken: %j', (fault, sentence) => {
    const before = fingerprint(machine);
    expect(() => damage(machine, fault as Fault)).toThrow(new RangeError(sentence));
    expect(fingerprint(machine)).toBe(before);
  });

  it.each(bad.filter(([order]) => !('slipPercent' in order)))('cannot be mended: %j', (order, sentence) => {
    damage(machine, { part: 'a-units', units: ALL_UNITS });
    const before = fingerprint(machine);
    expect(() => repair(machine, order as Repair)).toThrow(new RangeError(sentence));
    expect(fingerprint(machine)).toBe(before);
  });
});

describe('a copy of a machine', () => {
  it('is not broken with it, nor mended', () => {
    const other = toyMachine({ panel: { procedure: 'forced' } });
    overwriteMark1(other, machine);
    damage(machine, { part: 'cables', wires: [1] });
    damage(machine, { part: 'a-units', units: [1] });
    assign(machine, [2], null);
    expect(countFaults(other.faults)).toBe(0);
    expect(other.conducting).toBe(other.board);
    expect(other.sourceSets.responseOf[2]).toBe(0);
  });

  it('in mid-trial can be broken where it stands', () => {
    present(machine, RIGHT_BAR);
    beginTrial(machine, [1, 1]);
    advanceTo(machine, 'reinforce');
    advance(machine, 5);
    damage(machine, { part: 'motors', units: ALL_UNITS });
    finishTrial(machine);
    expect(Math.max(...machine.shafts)).toBe(200);
  });
});

describe('a share of the A-units', () => {
  it('is drawn without one twice, in order, to the nearest whole unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 64 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.string(),
        (units, share, seed) => {
          const drawn = drawUnits(units, share, createRandom(seed));
          expect(drawn).toHaveLength(Math.round(share * units));
          expect([...new Set(drawn)].sort((one, other) => one - other)).toEqual(drawn);
          expect(drawn.every((unit) => unit >= 0 && unit < units)).toBe(true);
        },
      ),
    );
  });

  it('favours no A-unit', () => {
    const counts = new Array<number>(12).fill(0);
    const random = createRandom('1');
    for (let draw = 0; draw < 2400; draw++) for (const unit of drawUnits(12, 0.25, random)) counts[unit]!++;
    // 3 of 12 in each of 2400 draws: 600 for every A-unit.
    for (const count of counts) expect(Math.abs(count - 600)).toBeLessThan(100);
  });
});

describe('a card', () => {
  it('holds eight A-units, and the last what is left', () => {
    expect(unitsOnCard(0, 24)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(unitsOnCard(2, 20)).toEqual([16, 17, 18, 19]);
    expect(unitsOnCard(3, 24)).toEqual([]);
    expect(unitsOnCard(63, 512)).toEqual([504, 505, 506, 507, 508, 509, 510, 511]);
  });
});
