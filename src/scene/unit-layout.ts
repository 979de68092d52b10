import type { MachinePlan } from '../core/index.ts';
import { cutBottom, cutRight, gridIn, middleOf, spreadIn, type Grid, type Rect } from './rect.ts';

/** What the layouts must know of a machine. */
export type Sizes = Pick<MachinePlan, 'kind' | 'side' | 'associationUnits'>;

/** Columns and rows of so many A-units: about twice as many of the one as of the other, the more along the longer side. */
function countUnits(units: number, tall: boolean): { readonly columns: number; readonly rows: number } {
  const few = Math.max(1, Math.round(Math.sqrt(units / 2)));
  const many = Math.ceil(units / few);
  return tall ? { columns: few, rows: many } : { columns: many, rows: few };
}

/** The largest distance by which lamps are sized, in pixels of the 1080p drawing. */
const WIDEST_LAMPS = 60;

/** A grid whose lamps do not grow beyond measure where there are few. */
export function limitLamps({ pitch, spots }: Grid, unit: number): Grid {
  return { pitch: Math.min(pitch, WIDEST_LAMPS * unit), spots };
}

/** A way to lay out a grid in a rectangle. */
type LayGrid = (rect: Rect, columns: number, rows: number) => Grid;

/**
 * The places of the A-units in a field. In a direct view they lie as the photocells do, by `layRetina`, and the one that
 * always fires stands apart.
 */
export function layUnits(
  field: Rect,
  { kind, side, associationUnits }: Sizes,
  layRetina: LayGrid = gridIn,
): Grid {
  const tall = field.height > field.width;
  if (kind === 'direct') {
    const { rest, apart } = standApart(field, side, tall);
    const { pitch, spots } = layRetina(rest, side, side);
    return { pitch, spots: [...spots, middleOf(apart)] };
  }
  const { columns, rows } = countUnits(associationUnits, tall);
  const { pitch, spots } = spreadIn(field, columns, rows);
  return { pitch, spots: spots.slice(0, associationUnits) };
}

/** A place for one more, beyond a gap, at the end of the longer side. */
function standApart(field: Rect, side: number, tall: boolean): { readonly rest: Rect; readonly apart: Rect } {
  const strip = (tall ? field.height : field.width) / (side + 2);
  const [apart, rest] = tall ? cutBottom(field, strip, strip) : cutRight(field, strip, strip);
  return { rest, apart };
}

/** The rows of A-units beside so many of photocells, on a board that they share. */
export function weighUnits({ kind, side, associationUnits }: Sizes): number {
  return kind === 'direct' ? side + 2 : Math.max(...Object.values(countUnits(associationUnits, true)));
}
