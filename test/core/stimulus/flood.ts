import type { Picture } from '../../../src/core/machine/retina.ts';

/** Cells of a picture that count as one region: lit ones, or dark ones. */
type Wanted = 'lit' | 'dark';

/** The regions of a picture, each its cells: cells are neighbours by their sides, or by their corners too. */
export function regionsOf(
  picture: Picture,
  side: number,
  wanted: Wanted = 'lit',
  neighbours: 'sides' | 'corners' = 'sides',
): number[][] {
  const open = new Set([...picture.keys()].filter((cell) => picture[cell]! > 0 === (wanted === 'lit')));
  const regions: number[][] = [];
  for (let [seed] = open; seed !== undefined; [seed] = open) {
    const region: number[] = [];
    const waiting = [seed];
    open.delete(seed);
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      region.push(cell);
      for (const next of around(cell, side, neighbours)) if (open.delete(next)) waiting.push(next);
    }
    regions.push(region);
  }
  return regions;
}

function around(cell: number, side: number, neighbours: 'sides' | 'corners'): number[] {
  const [column, row] = [cell % side, Math.floor(cell / side)];
  const found: number[] = [];
  for (let down = -1; down <= 1; down++) {
    for (let right = -1; right <= 1; right++) {
      const [x, y] = [column + right, row + down];
      const isNear = neighbours === 'corners' || right === 0 || down === 0;
      if (isNear && x >= 0 && y >= 0 && x < side && y < side) found.push(y * side + x);
    }
  }
  return found;
}

/** How many cells are lit. */
export function litIn(picture: Picture): number {
  return picture.filter((light) => light > 0).length;
}
