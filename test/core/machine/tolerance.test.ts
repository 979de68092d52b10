import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { present, setPanel, type Mark1 } from '../../../src/core/machine/mark1.ts';
import { readValue } from '../../../src/core/machine/response.ts';
import { chanceAt, drawLightLevels, drawSlack, readWiper } from '../../../src/core/machine/tolerance.ts';
import { NO_TOLERANCES } from '../../../src/core/machine/plan.ts';
import { advance, beginTrial, finishTrial } from '../../../src/core/machine/trial.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { pictures, pieces } from '../../support/arbitraries.ts';
import { LEFT_BAR, POOR_PARTS, teach, toyMachine } from '../../support/toy-machine.ts';

const poor = (seed = 'toy'): Mark1 => toyMachine({ tolerances: POOR_PARTS }, seed);

describe('a machine of poor parts', () => {
  it('is the same for the same seed and another for another', () => {
    const [one, again, other] = [poor('1'), poor('1'), poor('2')];
    expect(again).toEqual(one);
    expect(other.levels).not.toEqual(one.levels);
    expect(other.slack).not.toEqual(one.slack);
    expect(other.chance).not.toBe(one.chance);
    for (const machine of [one, again])
      for (let trial = 0; trial < 5; trial++) teach(machine, LEFT_BAR, [1, -1]);
    expect(fingerprint(again)).toBe(fingerprint(one));
  });

  it('is plugged as one of good parts is', () => {
    expect(poor().board).toEqual(toyMachine().board);
  });

  it('draws light levels and plays by themselves, so that one tells nothing of the other', () => {
    const tolerances = { cellSpread: 45, wiperNoise: 0, backlash: 90 };
    const { levels, slack } = toyMachine({ tolerances });
    expect([...levels.subarray(0, 24)].map((level) => level - (128 - 45))).not.toEqual([...slack]);
  });

  it('with the build set to ideal sees, sums and moves as one of good parts does', () => {
    fc.assert(
      fc.property(
        fc.array(pictures(), { maxLength: 5 }),
        fc.constantFrom(255, 140, 128, 120),
        (shown, light) => {
          const panel = { build: 'ideal' as const, illumination: light };
          const [bad, good] = [toyMachine({ tolerances: POOR_PARTS, panel }), toyMachine({ panel })];
          for (const picture of shown) expect(teach(bad, picture)).toEqual(teach(good, picture));
          expect(bad.shafts).toEqual(good.shafts);
          expect(bad.slack).toEqual(poor().slack);
        },
      ),
    );
  });
});

describe('chance in the machine', () => {
  it('is 32 bits of seed, place and time, and every bit falls either way about as often', () => {
    const drawn = Array.from({ length: 64 }, (_, place) =>
      Array.from({ length: 64 }, (_, time) => chanceAt(1960, place, time)),
    ).flat();
    expect(new Set(drawn).size).toBe(4096);
    for (let bit = 0; bit < 32; bit++) {
      const ones = drawn.filter((bits) => (bits >>> bit) & 1).length;
      expect(Math.abs(ones - 2048)).toBeLessThan(200);
    }
    expect(drawn.every((bits) => Number.isInteger(bits) && bits >= 0 && bits < 4_294_967_296)).toBe(true);
  });

  it('is the same in every engine', () => {
    expect([chanceAt(0, 0, 0), chanceAt(4_294_967_295, 511, 1_000_000), chanceAt(7, 1, 0)]).toEqual([
      3955302380, 3274952806, 495898953,
    ]);
  });

  it('is another for another seed, place or time', () => {
    expect(new Set([chanceAt(1, 1, 1), chanceAt(2, 1, 1), chanceAt(1, 2, 1), chanceAt(1, 1, 2)]).size).toBe(
      4,
    );
  });
});

describe('the noise of a wiper', () => {
  it('is within its bound, and zero stays zero', () => {
    const far = fc.integer({ min: -2_000_000, max: 2_000_000 });
    fc.assert(
      fc.property(far, fc.nat(300), fc.nat(4_294_967_295), (value, perMille, chance) => {
        const off = readWiper(value, perMille, chance) - value;
        expect(Number.isInteger(off)).toBe(true);
        expect(Math.abs(off)).toBeLessThanOrEqual((Math.abs(value) * perMille) / 1000);
        expect(Math.abs(readWiper(0, perMille, chance))).toBe(0);
      }),
    );
  });

  it('reaches its bound either way, and takes all that lies between about as often', () => {
    const read = Array.from({ length: 1100 }, (_, tick) => readWiper(1000, 5, chanceAt(3, 0, tick)) - 1000);
    const counts = new Map<number, number>();
    for (const off of read) counts.set(off, (counts.get(off) ?? 0) + 1);
    expect([...counts.keys()].sort((one, other) => one - other)).toEqual([
      -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5,
    ]);
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(45);
  });

  it('hangs on the A-unit and on the tick, and is none in exact wipers', () => {
    const wipers = { shafts: Int32Array.of(10_000, 10_000, 0), noise: 50, chance: 7, tick: 3 };
    const readings = Array.from({ length: 20 }, (_, tick) => readValue({ ...wipers, tick }, 0));
    expect(new Set(readings).size).toBeGreaterThan(10);
    expect(readings).not.toEqual(Array.from({ length: 20 }, (_, tick) => readValue({ ...wipers, tick }, 1)));
    expect(readValue(wipers, 2)).toBe(0);
    expect(readValue({ ...wipers, noise: 0 }, 0)).toBe(10_000);
    expect(readValue({ ...wipers, shafts: Int32Array.of(-10_000) }, 0)).toBeLessThan(-9000);
  });

  it('does not hang on how often somebody looked', () => {
    fc.assert(
      fc.property(pieces(60), (cut) => {
        const [once, often] = [poor(), poor()];
        for (const machine of [once, often]) {
          machine.shafts.forEach((_, unit) => (machine.shafts[unit] = 100 * unit - 1100));
          present(machine, LEFT_BAR);
        }
        advance(once, 60);
        for (const ticks of cut) advance(often, ticks);
        expect(often.meters).toEqual(once.meters);
      }),
    );
  });

  it('moves the needles from tick to tick, within its bound', () => {
    const machine = poor();
    machine.shafts.fill(1000);
    present(machine, LEFT_BAR);
    const readings = Array.from({ length: 30 }, () => {
      advance(machine, 1);
      return machine.meters[0]!;
    });
    const count = machine.active.filter((lamp, unit) => lamp === 1 && unit < 12).length;
    expect(new Set(readings).size).toBeGreaterThan(10);
    for (const reading of readings) expect(Math.abs(reading - 1000 * count)).toBeLessThanOrEqual(80 * count);
  });
});

describe('the light level of a photocell', () => {
  it('lies within the spread, and takes all of it', () => {
    const levels = drawLightLevels(4000, { ...NO_TOLERANCES, cellSpread: 16 }, createRandom('1'));
    expect([...new Set(levels)].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 33 }, (_, step) => 112 + step),
    );
    expect([...new Set(drawLightLevels(50, NO_TOLERANCES, createRandom('1')))]).toEqual([128]);
  });

  it.each([
    ['full', 255, 'all of it'],
    ['as bright as the least sensitive cell asks', 144, 'all of it'],
    ['between', 128, 'some of it'],
    ['between', 127, 'some of it'],
    ['too dim for any cell', 111, 'none of it'],
  ])('matters only when the lamps are dimmed: with light %s (%i) is seen %s', (_, illumination, seen) => {
    const machine = toyMachine({ side: 20, wiresPerCell: 1, tolerances: { ...POOR_PARTS, cellSpread: 16 } });
    setPanel(machine, { illumination });
    present(machine, new Uint8Array(400).fill(255));
    advance(machine, 1);
    const lit = machine.retina.filter((lamp) => lamp === 1).length;
    expect(lit === 400 ? 'all of it' : lit === 0 ? 'none of it' : 'some of it').toBe(seen);
  });
});

describe('the play of a gear', () => {
  it('stands anywhere in the backlash at power-on', () => {
    const slack = drawSlack(2000, { ...NO_TOLERANCES, backlash: 9 }, createRandom('1'));
    expect([...new Set(slack)].sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...new Set(drawSlack(50, NO_TOLERANCES, createRandom('1')))]).toEqual([0]);
  });

  it('is used up in a lesson: the same lesson leaves the shafts elsewhere', () => {
    const [bad, good] = [toyMachine({ tolerances: { ...NO_TOLERANCES, backlash: 90 } }), toyMachine()];
    for (const machine of [bad, good]) {
      setPanel(machine, { procedure: 'forced' });
      for (const wish of [1, -1, 1] as const) teach(machine, LEFT_BAR, [wish, wish]);
    }
    const moved = [...good.shafts.keys()].filter((unit) => good.shafts[unit] !== 0);
    // Up, down and up again: half a volt, less what was left of the play at power-on. What is lost after that is lost both ways.
    const left = toyMachine({ tolerances: { ...NO_TOLERANCES, backlash: 90 } }).slack;
    expect(moved.map((unit) => bad.shafts[unit])).toEqual(moved.map((unit) => 500 - (90 - left[unit]!)));
    expect(moved.every((unit) => bad.slack[unit] === 90)).toBe(true);
  });

  it('does not come into a trial of which nothing is reinforced', () => {
    const machine = poor();
    present(machine, LEFT_BAR);
    beginTrial(machine, null);
    finishTrial(machine);
    expect(machine.slack).toEqual(poor().slack);
  });
});
