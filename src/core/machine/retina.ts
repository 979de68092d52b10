import type { Polarity } from './plan.ts';
import { SPECIFICATION } from './specification.ts';

/** Light on every photocell, row by row from the top left: 0 (dark) to 255. As long as the retina has cells. */
export type Picture = Uint8Array;

/** Light of a cell that a picture draws lit. */
export const LIT = 255;

/** A picture with no light in it. */
export function blankPicture(side: number): Picture {
  return new Uint8Array(side * side);
}

/**
 * Sets every S-unit on (1) or off (0) by the light on its photocell; S-units are all-or-nothing. [PSYREV58, PARA57]
 * With polarity `ground` a dark cell is on.
 */
export function expose(picture: Picture, polarity: Polarity, retina: Uint8Array): void {
  const whenLit = polarity === 'figure' ? 1 : 0;
  for (let cell = 0; cell < retina.length; cell++) {
    retina[cell] = picture[cell]! >= SPECIFICATION.lightLevel.value ? whenLit : 1 - whenLit;
  }
}
