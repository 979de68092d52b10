import { describe, expect, it } from 'vitest';
import { drawLetter, LETTERS } from '../../../src/core/stimulus/letters.ts';
import { formatPicture } from '../../../src/core/stimulus/picture.ts';

describe('the typeface', () => {
  it('has the 26 capitals', () => {
    expect(LETTERS.join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  });

  it.each([7, 10, 20])('keeps every letter apart from every other on a retina of %i cells', (side) => {
    const drawings = LETTERS.map((letter) => drawLetter(letter, side).join());
    expect(new Set(drawings).size).toBe(26);
  });

  it('leaves room for every letter to be shifted by three cells any way', () => {
    for (const letter of LETTERS) {
      const rows = formatPicture(drawLetter(letter, 20), 20);
      const margin = [
        ...rows.slice(0, 3),
        ...rows.slice(-3),
        ...rows.map((row) => row.slice(0, 3) + row.slice(-3)),
      ];
      expect(rows.join(''), letter).toContain('#');
      expect(margin.join(''), letter).not.toContain('#');
    }
  });

  it('draws an E that one can read, two cells to a stroke', () => {
    expect(formatPicture(drawLetter('E', 20), 20).slice(3, 17)).toEqual(
      ['#####', '#....', '#....', '####.', '#....', '#....', '#####'].flatMap((row) => {
        const wide = `.....${row.replace(/./g, '$&$&')}.....`;
        return [wide, wide];
      }),
    );
  });

  it.each(['a', '', 'AB', '5', '__proto__'])('refuses "%s" in a sentence', (letter) => {
    expect(() => drawLetter(letter, 20)).toThrow(
      new RangeError(`A letter is one of A to Z, found "${letter}".`),
    );
  });
});
