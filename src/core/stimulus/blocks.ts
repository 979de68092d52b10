import { LIT, blankPicture, type Picture } from '../machine/retina.ts';

/** A place in cells or in bricks, from the top left, and counted from 0. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** Draws squares of size × size cells, each given by the cell of its top left corner; what lies beyond the edge is lost. */
export function drawSquares(corners: readonly Place[], size: number, side: number): Picture {
  const picture = blankPicture(side);
  for (const { column, row } of corners) {
    const right = Math.min(column + size, side);
    for (let line = row; line < Math.min(row + size, side); line++)
      picture.fill(LIT, line * side + column, line * side + right);
  }
  return picture;
}
