import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPicture, pictureFromRows } from '../../../src/core/stimulus/picture.ts';
import { pictures } from '../../support/arbitraries.ts';

describe('a picture as rows', () => {
  it('stands as one would write it: row by row from the top left', () => {
    expect([...pictureFromRows(['#..', '..#', '.#.'])]).toEqual([255, 0, 0, 0, 0, 255, 0, 255, 0]);
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(pictures(5), (picture) => {
        const rows = formatPicture(picture, 5);
        expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
        expect(pictureFromRows(rows)).toEqual(picture);
      }),
    );
  });
});
