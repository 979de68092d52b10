import { describe, expect, it } from 'vitest';
import { drawFigure, FIGURE_NAMES, type FigureName } from '../../../src/core/stimulus/figures.ts';
import { formatPicture } from '../../../src/core/stimulus/picture.ts';
import { turnPicture } from '../../../src/core/stimulus/placement.ts';

const SIZES = Array.from({ length: 18 }, (_, index) => index + 3);
const STYLES = ['outline', 'solid'] as const;

function rowsOf(figure: FigureName, size: number, style: (typeof STYLES)[number]): string[] {
  return formatPicture(drawFigure({ figure, size, style }, 20), 20);
}

/** First and last place of a lit cell along one direction. */
function extent(lines: readonly string[]): readonly [number, number] {
  const lit = lines.map((line) => line.includes('#'));
  return [lit.indexOf(true), lit.lastIndexOf(true)];
}

function columnsOf(rows: readonly string[]): string[] {
  return Array.from({ length: 20 }, (_, column) => rows.map((row) => row[column]).join(''));
}

describe('figures', () => {
  it.each(FIGURE_NAMES)('%s: is as wide as its size and in the middle of the retina', (figure) => {
    for (const size of SIZES) {
      for (const style of STYLES) {
        const first = Math.floor((20 - size) / 2);
        const rows = rowsOf(figure, size, style);
        expect(extent(columnsOf(rows)), `${size} ${style}`).toEqual([first, first + size - 1]);
        const [top, bottom] = extent(rows);
        expect(bottom).toBe(first + size - 1);
        // The apex of a triangle is thinner than a cell.
        expect(top - first).toBeLessThanOrEqual(figure === 'triangle' ? 1 : 0);
        expect(top).toBeGreaterThanOrEqual(first);
      }
    }
  });

  it('differ from each other', () => {
    const drawings = FIGURE_NAMES.map((figure) => rowsOf(figure, 12, 'outline').join('\n'));
    expect(new Set(drawings).size).toBe(FIGURE_NAMES.length);
  });

  it.each(['circle', 'square', 'diamond', 'cross'] as const)(
    '%s: looks the same after a quarter turn',
    (figure) => {
      const picture = drawFigure({ figure, size: 12, style: 'outline' }, 20);
      expect(turnPicture(picture, 20, 90)).toEqual(picture);
    },
  );

  it.each(['circle', 'square', 'diamond', 'triangle'] as const)(
    '%s: as an outline is the solid one, hollowed',
    (figure) => {
      const [outline, solid] = STYLES.map((style) => drawFigure({ figure, size: 14, style }, 20));
      expect(outline!.every((light, cell) => light <= solid![cell]!)).toBe(true);
      expect(solid![10 * 20 + 10]).toBe(255);
      expect(outline![10 * 20 + 10]).toBe(0);
    },
  );
});

describe('a circle of eight cells', () => {
  it('is drawn with a line two cells wide', () => {
    expect(formatPicture(drawFigure({ figure: 'circle', size: 8, style: 'outline' }, 10), 10)).toEqual([
      '..........',
      '...####...',
      '..######..',
      '.###..###.',
      '.##....##.',
      '.##....##.',
      '.###..###.',
      '..######..',
      '...####...',
      '..........',
    ]);
  });
});
