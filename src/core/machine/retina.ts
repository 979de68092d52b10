import type { Polarity } from './panel.ts';

/** Light on every photocell, row by row from the top left: 0 (dark) to 255. As long as the retina has cells. */
export type Picture = Uint8Array;

/** Light of a cell that a picture draws lit. */
export const LIT = 255;

/** A picture with no light in it. */
export function blankPicture(side: number): Picture {
  return new Uint8Array(side * side);
}

/** A photocell that never switches its S-unit on, and one that always does; sound ones are 0. */
export const DEAD = 1;
export const STUCK = 2;

/** What decides which S-units a picture switches on. */
export interface Exposure {
  /** With `ground` a dark cell is on. */
  readonly polarity: Polarity;
  /** How bright the lamps burn, 0 to 255. */
  readonly illumination: number;
  /** The light from which each cell is on. [S] */
  readonly levels: Uint8Array;
  /** 0 sound, DEAD or STUCK [S]; null where all are sound. */
  readonly faults: Uint8Array | null;
}

/** Sets every S-unit on (1) or off (0) by the light on its photocell; S-units are all-or-nothing. [PSYREV58, PARA57] */
export function expose(picture: Picture, exposure: Exposure, retina: Uint8Array): void {
  const { polarity, illumination, levels, faults } = exposure;
  const whenLit = polarity === 'figure' ? 1 : 0;
  const whenDark = 1 - whenLit;
  if (illumination === LIT) {
    for (let cell = 0; cell < retina.length; cell++) {
      retina[cell] = picture[cell]! >= levels[cell]! ? whenLit : whenDark;
    }
  } else {
    for (let cell = 0; cell < retina.length; cell++) {
      retina[cell] = picture[cell]! * illumination >= levels[cell]! * LIT ? whenLit : whenDark;
    }
  }
  faults?.forEach((fault, cell) => {
    if (fault !== 0) retina[cell] = fault === STUCK ? 1 : 0;
  });
}
