import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/core/random/random.ts';
import { drawByChance, isByChance, type ChanceStimulus } from '../../../src/core/stimulus/chance.ts';
import { litIn, regionsOf } from './flood.ts';

const draw = (stimulus: ChanceStimulus, seed: number | string, side = 20) =>
  drawByChance(stimulus, side, createRandom(String(seed)));

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

const STIMULI: ChanceStimulus[] = [
  { dots: [1, 3], across: 3, size: 4 },
  { pair: 'same-side', size: 3 },
  { pair: 'two-sides', size: 3 },
  { pieces: 1, size: 2 },
  { pieces: 2, size: 2 },
];

describe.each(STIMULI)('a stimulus drawn by chance (%j)', (stimulus) => {
  it('is the same for the same stream, and seldom for another', () => {
    for (const seed of SEEDS) expect(draw(stimulus, seed)).toEqual(draw(stimulus, seed));
    expect(new Set(SEEDS.map((seed) => draw(stimulus, seed).join())).size).toBeGreaterThan(60);
  });

  it('is told from stimuli that stand still', () => {
    expect(isByChance(stimulus)).toBe(true);
    expect([{ letter: 'E' }, { figure: 'circle', size: 4, style: 'solid' }].some(isByChance)).toBe(false);
  });
});

describe('dots', () => {
  it('are as many as one of the numbers, do not touch, and are squares of their size', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer(),
        (dots, size, seed) => {
          const regions = regionsOf(draw({ dots, across: 3, size }, seed), 20, 'lit', 'corners');
          expect(dots).toContain(regions.length);
          for (const region of regions) expect(region).toHaveLength(size * size);
        },
      ),
    );
  });

  it('take each of the numbers about equally often, and every place', () => {
    const pictures = SEEDS.map((seed) => draw({ dots: [1, 3], across: 2, size: 5 }, seed));
    const ones = pictures.filter((picture) => litIn(picture) === 25).length;
    expect(ones).toBeGreaterThan(70);
    expect(ones).toBeLessThan(130);
    const lit = new Set(
      pictures.flatMap((picture) => [...picture.keys()].filter((cell) => picture[cell]! > 0)),
    );
    expect(lit.size).toBe(4 * 25);
  });

  it('lie in the middle of the retina', () => {
    const full = draw({ dots: [4], across: 2, size: 2 }, 1, 7);
    expect(regionsOf(full, 7).map((region) => Math.min(...region))).toEqual([8, 11, 29, 32]);
  });

  it('are refused where the grid is too wide or has too few places', () => {
    expect(() => draw({ dots: [1], across: 4, size: 5 }, 1)).toThrow(
      '4 dots of 5 cells in a row need 23 cells a side, found 20.',
    );
    expect(() => draw({ dots: [1, 5], across: 2, size: 5 }, 1)).toThrow(
      '5 dots need as many places, found a grid of 2 × 2.',
    );
  });
});

describe('two dots', () => {
  /** The halves that have light, and how much. */
  function halvesOf(pair: 'same-side' | 'two-sides', seed: number, side = 20): number[] {
    const picture = draw({ pair, size: 4 }, seed, side);
    const lit = [...picture.keys()].filter((cell) => picture[cell]! > 0);
    const left = lit.filter((cell) => cell % side < Math.floor(side / 2)).length;
    const right = lit.filter((cell) => cell % side >= Math.ceil(side / 2)).length;
    expect(left + right).toBe(lit.length);
    return [left, right];
  }

  it('are both in one half, now left and now right, without overlapping', () => {
    const halves = SEEDS.map((seed) => halvesOf('same-side', seed).join());
    expect(new Set(halves)).toEqual(new Set(['32,0', '0,32']));
  });

  it('are one in each half', () => {
    for (const seed of SEEDS) expect(halvesOf('two-sides', seed)).toEqual([16, 16]);
  });

  it('leave the middle column of an odd retina dark', () => {
    for (const seed of SEEDS) halvesOf('same-side', seed, 13);
  });

  it('are refused where three would not fit side by side', () => {
    expect(() => draw({ pair: 'same-side', size: 7 }, 1)).toThrow(
      'Two dots of 7 cells need a retina of 21 cells a side, found 20.',
    );
    for (const seed of SEEDS) expect(litIn(draw({ pair: 'same-side', size: 2 }, seed, 6))).toBe(8);
  });
});

describe('ring and bar', () => {
  it.each([1, 2] as const)('are in %i piece(s), by a flood fill over sides and over corners', (pieces) => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 4 }), (seed, size) => {
        const picture = draw({ pieces, size }, seed);
        expect(regionsOf(picture, 20, 'lit', 'sides')).toHaveLength(pieces);
        expect(regionsOf(picture, 20, 'lit', 'corners')).toHaveLength(pieces);
      }),
      { numRuns: 300 },
    );
  });

  it('have as many lit cells in one piece as in two, and the same Euler number', () => {
    for (const seed of SEEDS) {
      const [one, two] = ([1, 2] as const).map((pieces) => draw({ pieces, size: 2 }, seed));
      expect(litIn(one!)).toBe(litIn(two!));
      expect([eulerNumber(one!), eulerNumber(two!)]).toEqual([1, 1]);
    }
  });

  it('differ in two bricks alone', () => {
    for (const seed of SEEDS) {
      const [one, two] = ([1, 2] as const).map((pieces) => draw({ pieces, size: 2 }, seed));
      expect(one!.filter((light, cell) => light !== two![cell])).toHaveLength(8);
    }
  });

  it('lie at all places and turned all ways', () => {
    const pictures = SEEDS.map((seed) => draw({ pieces: 2, size: 2 }, seed));
    const often = Array.from(
      { length: 400 },
      (_, cell) => pictures.filter((picture) => picture[cell]! > 0).length,
    );
    expect(Math.min(...often)).toBeGreaterThan(5);
  });

  it('are refused where five bricks do not fit side by side', () => {
    expect(() => draw({ pieces: 1, size: 5 }, 1)).toThrow(
      'Pieces of 5 cells need a retina of 25 cells a side, found 20.',
    );
    for (const seed of SEEDS) expect(regionsOf(draw({ pieces: 2, size: 4 }, seed), 20)).toHaveLength(2);
  });
});

/** Pieces less holes: dark regions but the one outside, which a rim of dark cells holds together. */
function eulerNumber(picture: Uint8Array): number {
  const rimmed = new Uint8Array(22 * 22);
  picture.forEach((light, cell) => {
    rimmed[(Math.floor(cell / 20) + 1) * 22 + (cell % 20) + 1] = light;
  });
  const pieces = regionsOf(picture, 20, 'lit', 'corners').length;
  return pieces - (regionsOf(rimmed, 22, 'dark', 'sides').length - 1);
}
