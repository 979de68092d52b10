import { describe, expect, it } from 'vitest';
import { readSheet, type Drawings } from '../../../../src/core/stimulus/typefaces/typeface.ts';
import { PLAIN } from '../../../../src/core/stimulus/typefaces/plain.ts';
import { TYPEWRITER } from '../../../../src/core/stimulus/typefaces/typewriter.ts';

describe('a sheet of letters', () => {
  it('is read line by line, letter by letter', () => {
    const sheet = {
      IL: `
        ### #..
        .#. #..
        ### ###`,
      O: `
        ###
        #.#
        ###`,
    };
    expect(readSheet(10, sheet)).toEqual({
      squaresAcross: 10,
      letters: { I: ['###', '.#.', '###'], L: ['#..', '#..', '###'], O: ['###', '#.#', '###'] },
    });
  });
});

describe.each<[string, Drawings, number, number]>([
  ['plain', PLAIN, 5, 7],
  ['typewriter', TYPEWRITER, 11, 14],
])('the drawings of the %s face', (_, { letters }, columns, rows) => {
  it(`are all ${columns} squares wide and ${rows} high, of # and .`, () => {
    expect(Object.keys(letters).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    for (const [letter, drawing] of Object.entries(letters)) {
      expect(drawing, letter).toHaveLength(rows);
      for (const row of drawing) expect(row, letter).toMatch(new RegExp(`^[#.]{${columns}}$`));
    }
  });
});
