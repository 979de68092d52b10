import type { Rect } from './floor-plan.ts';
import { roomIn } from './rack.ts';
import { columnsOf, cutBottom, cutTop, fitted, rowsOf, type Spot } from './rect.ts';

/** A unit of the first layer: the map of its weights, its lamp, and the bar of its blame. */
export interface HiddenTile {
  readonly map: Rect;
  readonly lamp: Spot;
  readonly radius: number;
  readonly bar: Rect;
}

/** An output: its two jewels, its scale from 0 to 1, the bar of its blame, and the weights that lead to it. */
export interface OutputTile {
  readonly tile: Rect;
  readonly plus: Spot;
  readonly minus: Spot;
  readonly radius: number;
  readonly scale: Rect;
  readonly bar: Rect;
  readonly map: Rect;
}

export interface SuccessorLayout {
  readonly date: Spot;
  readonly weights: Spot;
  readonly tiles: readonly HiddenTile[];
  /** Where lamps and bars are explained. */
  readonly legend: Rect;
  readonly outputs: readonly OutputTile[];
}

/** Most units of the first layer that have a tile; of a larger layer the first ones are shown. */
const MOST_TILES = 64;

/** How the successor's rack is divided, for so many units in its first layer and so many outputs. */
export function laySuccessor(
  rect: Rect,
  unit: number,
  { hidden, outputs }: { readonly hidden: number; readonly outputs: number },
): SuccessorLayout {
  const [head, room] = cutTop(roomIn(rect, unit), 58 * unit, 6 * unit);
  const [foot, upper] = cutBottom(room, Math.min(150 * unit, room.height * 0.3), 8 * unit);
  const [legend, maps] = cutBottom(upper, 24 * unit, 4 * unit);
  const middle = rect.x + rect.width / 2;
  return {
    date: { x: middle, y: head.y + 12 * unit },
    weights: { x: middle, y: head.y + 43 * unit },
    tiles: layTiles(maps, unit, Math.min(hidden, MOST_TILES)),
    legend,
    outputs: columnsOf(foot, Array<number>(outputs).fill(1), 5 * unit).map((tile) => layOutput(tile, unit)),
  };
}

/** As many columns as make the maps largest. */
function layTiles(room: Rect, unit: number, count: number): HiddenTile[] {
  if (count === 0) return [];
  const gap = 6 * unit;
  const foot = 15 * unit;
  const sizeWith = (columns: number): number => {
    const rows = Math.ceil(count / columns);
    return Math.min(room.width / columns - gap, room.height / rows - gap - foot);
  };
  const all = Array.from({ length: count }, (_, place) => place + 1);
  const columns = all.reduce((best, some) => (sizeWith(some) > sizeWith(best) ? some : best), 1);
  const rows = rowsOf(room, Array<number>(Math.ceil(count / columns)).fill(1), gap);
  return rows
    .flatMap((row) => columnsOf(row, Array<number>(columns).fill(1), gap))
    .slice(0, count)
    .map((tile) => {
      const [under, over] = cutBottom(tile, foot, 1.5 * unit);
      const map = fitted(over, 1);
      const radius = Math.min(foot * 0.42, map.width * 0.11);
      const left = map.x + 2.6 * radius;
      return {
        map,
        radius,
        lamp: { x: map.x + 1.1 * radius, y: under.y + foot / 2 },
        bar: { x: left, y: under.y + foot * 0.28, width: map.x + map.width - left, height: foot * 0.44 },
      };
    });
}

function layOutput(tile: Rect, unit: number): OutputTile {
  const wide = Math.min(tile.width, 150 * unit);
  const x = tile.x + (tile.width - wide) / 2;
  const radius = Math.min(wide * 0.15, 15 * unit);
  const [name, lamps, scale, bar, map] = rowsOf(
    { ...tile, x: x + wide * 0.07, width: wide * 0.86 },
    [1.2, 2.2, 1, 0.8, 1.4],
    5 * unit,
  ) as [Rect, Rect, Rect, Rect, Rect];
  const middle = lamps.y + lamps.height / 2;
  return {
    tile: { ...tile, x, width: wide, height: map.y + map.height - name.y + 4 * unit },
    plus: { x: x + wide * 0.29, y: middle },
    minus: { x: x + wide * 0.71, y: middle },
    radius: Math.min(radius, lamps.height * 0.42),
    scale,
    bar,
    map,
  };
}
