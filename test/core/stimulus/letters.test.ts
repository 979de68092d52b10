import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/core/machine/retina.ts';
import { drawLetter, LETTERS, TYPEFACES } from '../../../src/core/stimulus/letters.ts';
import { formatPicture } from '../../../src/core/stimulus/picture.ts';

const SIDE = 20;

const digestOf = (pictures: readonly Picture[]): string =>
  bytesToHex(sha256(utf8ToBytes(pictures.map((picture) => picture.join(' ')).join('\n'))));

const litCells = (picture: Picture): number[] => [...picture.keys()].filter((cell) => picture[cell] !== 0);

/** Cells that are lit in one of two pictures and not in the other. */
const difference = (one: Picture, other: Picture): number =>
  one.filter((light, cell) => light !== other[cell]).length;

/** How many strokes stand apart; cells that meet at a corner are joined. Needs a clear margin. */
function countPieces(picture: Picture): number {
  const left = new Set(litCells(picture));
  let pieces = 0;
  for (const start of left) {
    pieces++;
    left.delete(start);
    const reached = [start];
    for (const cell of reached)
      for (const near of neighbours(cell)) if (left.delete(near)) reached.push(near);
  }
  return pieces;
}

const neighbours = (cell: number): number[] =>
  [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => cell + down * SIDE + right));

describe.each(TYPEFACES)('the %s face', (face) => {
  it.each([14, 19, 20, 21, 41])(
    'keeps every letter apart from every other on a retina of %i cells',
    (side) => {
      const drawings = LETTERS.map((letter) => drawLetter(letter, side, face).join());
      expect(new Set(drawings).size).toBe(26);
    },
  );

  it.each(LETTERS)('leaves room for %s to be shifted by three cells any way', (letter) => {
    const rows = formatPicture(drawLetter(letter, SIDE, face), SIDE);
    const margin = [
      ...rows.slice(0, 3),
      ...rows.slice(-3),
      ...rows.map((row) => row.slice(0, 3) + row.slice(-3)),
    ];
    expect(rows.join('')).toContain('#');
    expect(margin.join('')).not.toContain('#');
  });

  it.each(LETTERS)('lays %s in the middle, to half a cell', (letter) => {
    const lit = litCells(drawLetter(letter, SIDE, face));
    const columns = lit.map((cell) => cell % SIDE);
    const rows = lit.map((cell) => Math.floor(cell / SIDE));
    for (const places of [columns, rows]) {
      const free = SIDE - 1 - Math.max(...places) - Math.min(...places);
      expect([0, 1]).toContain(free);
    }
  });

  it.each(LETTERS)('draws %s in one piece', (letter) => {
    expect(countPieces(drawLetter(letter, SIDE, face))).toBe(1);
  });

  it.each(['a', '', 'AB', '5', '__proto__'])('refuses "%s" in a sentence', (letter) => {
    expect(() => drawLetter(letter, SIDE, face)).toThrow(
      new RangeError(`A letter is one of A to Z, found "${letter}".`),
    );
  });
});

describe('the type faces', () => {
  it('have the 26 capitals', () => {
    expect(LETTERS.join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  });

  it('are two, the plain one where none is named', () => {
    expect(TYPEFACES).toEqual(['plain', 'typewriter']);
    for (const letter of LETTERS) expect(drawLetter(letter, 20)).toEqual(drawLetter(letter, 20, 'plain'));
  });

  it.each(LETTERS)('differ in their %s by at least a dozen cells', (letter) => {
    expect(difference(drawLetter(letter, 20), drawLetter(letter, 20, 'typewriter'))).toBeGreaterThanOrEqual(
      12,
    );
  });

  it('have no two drawings alike between them', () => {
    const drawings = TYPEFACES.flatMap((face) =>
      LETTERS.map((letter) => drawLetter(letter, 20, face).join()),
    );
    expect(new Set(drawings).size).toBe(52);
  });

  it.each([
    ['plain', 7, 'A letter of the plain face needs a retina of at least 7 cells a side, found 6.'],
    [
      'typewriter',
      14,
      'A letter of the typewriter face needs a retina of at least 14 cells a side, found 13.',
    ],
  ] as const)('need room: the %s one a retina of %i cells', (face, side, sentence) => {
    for (const letter of LETTERS) {
      expect(drawLetter(letter, side, face)).toHaveLength(side * side);
      expect(() => drawLetter(letter, side - 1, face)).toThrow(new RangeError(sentence));
    }
  });

  it.each([
    ['plain', 'f91f5cd19be7dc0c3ef3cf6da005d011b5fdc0184d1cf1caea42966a9944c371'],
    ['typewriter', '8a239b78674ec3599dc36b710f2b177ac73bab2d23c865d73e9657a45819d391'],
  ] as const)('stay as they are, or the golden tables move: %s', (face, golden) => {
    expect(digestOf(LETTERS.map((letter) => drawLetter(letter, 20, face)))).toBe(golden);
  });
});

describe('the plain face', () => {
  it.each([7, 10])('keeps every letter apart from every other on a retina of %i cells', (side) => {
    const drawings = LETTERS.map((letter) => drawLetter(letter, side, 'plain').join());
    expect(new Set(drawings).size).toBe(26);
  });

  it('draws an E that one can read, two cells to a stroke', () => {
    expect(formatPicture(drawLetter('E', 20), 20).slice(3, 17)).toEqual(
      ['#####', '#....', '#....', '####.', '#....', '#....', '#####'].flatMap((row) => {
        const wide = `.....${row.replace(/./g, '$&$&')}.....`;
        return [wide, wide];
      }),
    );
  });
});

describe('the typewriter face', () => {
  it('draws an R with slabs at its feet, cell by cell', () => {
    expect(formatPicture(drawLetter('R', 20, 'typewriter'), 20).slice(3, 17)).toEqual(
      [
        '#########..',
        '##########.',
        '.###...####',
        '.###....###',
        '.###....###',
        '.###...####',
        '.#########.',
        '.########..',
        '.###.###...',
        '.###..###..',
        '.###..####.',
        '.###...###.',
        '#####..####',
        '#####..####',
      ].map((row) => `....${row}.....`),
    );
  });

  it('draws each cell of a letter as four on a retina twice as wide, and half a cell nearer the middle', () => {
    for (const letter of LETTERS) {
      const twice = formatPicture(drawLetter(letter, 20, 'typewriter'), 20).flatMap((row) => {
        const wide = row.replace(/./g, '$&$&');
        return [wide, wide];
      });
      const large = formatPicture(drawLetter(letter, 40, 'typewriter'), 40);
      expect(
        large.map((row) => row.slice(1)),
        letter,
      ).toEqual(twice.map((row) => row.slice(0, -1)));
    }
  });
});
