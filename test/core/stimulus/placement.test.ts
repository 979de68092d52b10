import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/core/random/random.ts';
import { formatPicture, pictureFromRows, pictureWhere } from '../../../src/core/stimulus/picture.ts';
import {
  centrePicture,
  place,
  shiftPicture,
  STILL,
  turnPicture,
  type Vary,
} from '../../../src/core/stimulus/placement.ts';
import { pictures } from '../../support/arbitraries.ts';
import { LEFT_BAR } from '../../support/toy-machine.ts';

const ONE_CELL = pictureWhere(7, (column, row) => column === 3 && row === 3);

/** Places a picture many times and tells how often each result came. */
function tally(vary: Vary, times: number): Map<string, number> {
  const random = createRandom('placed');
  const counts = new Map<string, number>();
  for (let turn = 0; turn < times; turn++) {
    const placed = formatPicture(place(ONE_CELL, 7, vary, random), 7).join('\n');
    counts.set(placed, (counts.get(placed) ?? 0) + 1);
  }
  return counts;
}

describe('a stimulus that does not vary', () => {
  it('is shown as it is, and draws nothing', () => {
    const random = createRandom('still');
    expect(place(LEFT_BAR, 6, STILL, random)).toEqual(LEFT_BAR);
    expect(random.below(1000)).toBe(createRandom('still').below(1000));
  });
});

describe('a shift', () => {
  const SMALL = pictureFromRows(['##..', '#...', '....', '...#']);

  it('moves by whole cells to the right and down', () => {
    const moved = shiftPicture(SMALL, 4, { right: 1, down: 1, wrap: false });
    expect(formatPicture(moved, 4)).toEqual(['....', '.##.', '.#..', '....']);
  });

  it('loses the cells that it pushes off an edge', () => {
    const moved = shiftPicture(SMALL, 4, { right: -1, down: 0, wrap: false });
    expect(formatPicture(moved, 4)).toEqual(['#...', '....', '....', '..#.']);
  });

  it('brings them back at the other edge with wrap', () => {
    const moved = shiftPicture(SMALL, 4, { right: -1, down: 1, wrap: true });
    expect(formatPicture(moved, 4)).toEqual(['..#.', '#..#', '...#', '....']);
  });

  it('with wrap keeps every cell, and is undone by the shift back', () => {
    fc.assert(
      fc.property(
        pictures(),
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: -20, max: 20 }),
        (picture, right, down) => {
          const there = shiftPicture(picture, 6, { right, down, wrap: true });
          expect(shiftPicture(there, 6, { right: -right, down: -down, wrap: true })).toEqual(picture);
        },
      ),
    );
  });

  it('is uniform over −s … s in either direction, each independent of the other', () => {
    const counts = tally({ ...STILL, shift: 1 }, 18_000);
    expect(counts.size).toBe(9);
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(250);
  });

  it('reaches as far as s and no farther', () => {
    const counts = tally({ ...STILL, shift: 3 }, 6000);
    expect(counts.size).toBe(49);
    expect([...counts.keys()].every((picture) => picture.includes('#'))).toBe(true);
  });
});

describe('a card laid before the lens', () => {
  it('is slid by whole cells until what is lit stands in the middle', () => {
    const card = pictureFromRows(['......', '....##', '.....#', '......', '......', '......']);
    expect(formatPicture(centrePicture(card, 6), 6)).toEqual([
      '......',
      '......',
      '..##..',
      '...#..',
      '......',
      '......',
    ]);
  });

  it('keeps its grey light, which does not count as lit', () => {
    const card = new Uint8Array(25);
    card[0] = 255;
    card[2] = 100;
    const laid = new Uint8Array(25);
    laid[12] = 255;
    laid[14] = 100;
    expect(centrePicture(card, 5)).toEqual(laid);
  });

  it('is not slid again, whatever is on it, and a dark one stays where it is', () => {
    fc.assert(
      fc.property(pictures(), (card) => {
        const laid = centrePicture(card, 6);
        expect(centrePicture(laid, 6)).toEqual(laid);
        expect(laid.filter((light) => light > 0)).toHaveLength(card.filter((light) => light > 0).length);
      }),
    );
    expect(centrePicture(new Uint8Array(36), 6)).toEqual(new Uint8Array(36));
  });
});

describe('a turn', () => {
  const SMALL = pictureFromRows(['##.', '#..', '..#']);

  it('by a quarter is exact, and clockwise', () => {
    expect(formatPicture(turnPicture(SMALL, 3, 90), 3)).toEqual(['.##', '..#', '#..']);
    expect(formatPicture(turnPicture(SMALL, 3, -90), 3)).toEqual(['..#', '#..', '##.']);
    expect(formatPicture(turnPicture(SMALL, 3, 180), 3)).toEqual(['#..', '..#', '.##']);
  });

  it.each([5, 6])('by four quarters, or by nothing, changes nothing (%i cells a side)', (side) => {
    fc.assert(
      fc.property(pictures(side), (picture) => {
        let turned = picture;
        for (let quarter = 0; quarter < 4; quarter++) turned = turnPicture(turned, side, 90);
        expect(turned).toEqual(picture);
        expect(turnPicture(picture, side, 0)).toEqual(picture);
        expect(turnPicture(picture, side, 360)).toEqual(picture);
      }),
    );
  });

  it('by an eighth lays a corner on the middle of an edge', () => {
    const bar = pictureWhere(21, (column, row) => column === 10 && row < 10);
    const turned = formatPicture(turnPicture(bar, 21, 45), 21);
    const lit = turned.flatMap((line, row) =>
      [...line.matchAll(/#/g)].map(({ index }) => [index - 10, 10 - row]),
    );
    expect(lit.length).toBeGreaterThan(6);
    for (const [right, up] of lit) expect(Math.abs(right! - up!)).toBeLessThanOrEqual(1);
  });

  it('leaves dark what comes from beyond the edge', () => {
    const full = pictureWhere(9, () => true);
    const corners = formatPicture(turnPicture(full, 9, 45), 9);
    expect([corners[0]![0], corners[0]![8], corners[8]![0], corners[8]![8]]).toEqual(['.', '.', '.', '.']);
    expect(corners[4]).toBe('#########');
  });

  it('is uniform over ±d', () => {
    const SIDE = 81;
    const mark = pictureWhere(SIDE, (column, row) => column > 70 && Math.abs(row - 40) < 3);
    const random = createRandom('turned');
    const angles = Array.from({ length: 600 }, () =>
      angleOf(place(mark, SIDE, { ...STILL, turnDegrees: 40 }, random), SIDE),
    );
    expect(Math.max(...angles)).toBeLessThan(41);
    expect(Math.min(...angles)).toBeGreaterThan(-41);
    for (const from of [-40, -20, 0, 20]) {
      const share = angles.filter((angle) => angle >= from && angle < from + 20).length;
      expect(Math.abs(share - 150)).toBeLessThan(50);
    }
  });
});

/** The direction from the middle to the centre of what is lit, in degrees clockwise from the right. */
function angleOf(picture: Uint8Array, side: number): number {
  let x = 0;
  let y = 0;
  picture.forEach((light, cell) => {
    x += light * ((cell % side) - (side - 1) / 2);
    y += light * (Math.floor(cell / side) - (side - 1) / 2);
  });
  return (Math.atan2(y, x) * 180) / Math.PI;
}

describe('noise', () => {
  it('flips each cell with its probability', () => {
    const random = createRandom('noise');
    const flips = new Array<number>(36).fill(0);
    for (let turn = 0; turn < 4000; turn++) {
      const noisy = place(LEFT_BAR, 6, { ...STILL, noise: 0.25 }, random);
      noisy.forEach((light, cell) => {
        if (light !== LEFT_BAR[cell]) flips[cell]!++;
      });
    }
    for (const count of flips) expect(Math.abs(count - 1000)).toBeLessThan(140);
  });

  it('of one turns the picture into its negative', () => {
    const negative = place(LEFT_BAR, 6, { ...STILL, noise: 1 }, createRandom('1'));
    expect(formatPicture(negative, 6)).toEqual(new Array(6).fill('..####'));
  });

  it('comes after the shift, so that what was pushed off the edge may light up too', () => {
    const gone = place(
      pictureWhere(3, () => true),
      3,
      { shift: 3, turnDegrees: 0, noise: 1, wrap: false },
      createRandom('7'),
    );
    const [lit, dark] = [255, 0].map((light) => gone.filter((cell) => cell === light).length);
    expect([lit! + dark!, lit! > 0]).toEqual([9, true]);
  });
});

describe('a placed stimulus', () => {
  const everything: Vary = { shift: 2, turnDegrees: 90, noise: 0.1, wrap: true };

  it('is the same for the same stream', () => {
    fc.assert(
      fc.property(pictures(), fc.string(), (picture, seed) => {
        const placed = place(picture, 6, everything, createRandom(seed));
        expect(place(picture, 6, everything, createRandom(seed))).toEqual(placed);
        expect(placed.every((light) => light === 0 || light === 255)).toBe(true);
      }),
    );
  });

  it('leaves the stimulus itself as it was', () => {
    const before = LEFT_BAR.slice();
    place(LEFT_BAR, 6, everything, createRandom('1'));
    expect(LEFT_BAR).toEqual(before);
  });
});
