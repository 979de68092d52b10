import { Container } from 'pixi.js';
import type { Sign } from '../core/index.ts';
import { createLampField, type LampField } from './lamp-field.ts';
import { paintHalo } from './paint/bulb.ts';
import { LENSES, paintLens } from './paint/jewel.ts';
import type { Spot } from './rect.ts';
import type { Shine } from './shutter.ts';
import type { Elapsed } from './stopwatch.ts';
import type { Studio } from './studio.ts';

/** Where the two lamps of a response are, the one for plus and the one for minus. */
export interface JewelPair {
  readonly plus: Spot;
  readonly minus: Spot;
  readonly radius: number;
}

/** The jewel lamps of several responses; their sockets are furniture. */
export interface Jewels {
  readonly container: Container;
  /** Lights the jewel of the sign of each answer; where it is 0, neither. */
  draw(answers: ArrayLike<number>, elapsed: Elapsed): void;
  /** Lights each jewel as bright as it shows. */
  shine(bright: Pick<Shine, 'plus' | 'minus'>, elapsed: Elapsed): void;
}

/** All pairs have jewels of one size. */
export function createJewels(studio: Studio, pairs: readonly JewelPair[]): Jewels {
  const [plus, minus] = [lightJewels(studio, pairs, 1), lightJewels(studio, pairs, -1)];
  const [isPlus, isMinus] = [new Uint8Array(pairs.length), new Uint8Array(pairs.length)];
  const shine: Jewels['shine'] = (bright, elapsed) => {
    plus.draw(bright.plus, elapsed);
    minus.draw(bright.minus, elapsed);
  };
  return {
    container: new Container({ children: [plus.container, minus.container] }),
    shine,
    draw: (answers, elapsed) => {
      for (let r = 0; r < pairs.length; r++) {
        isPlus[r] = Number(answers[r]! > 0);
        isMinus[r] = Number(answers[r]! < 0);
      }
      shine({ plus: isPlus, minus: isMinus }, elapsed);
    },
  };
}

function lightJewels({ stamp, resolution }: Studio, pairs: readonly JewelPair[], sign: Sign): LampField {
  const radius = pairs[0]?.radius ?? 1;
  const glow = radius * 3.5;
  return createLampField({
    spots: pairs.map(({ plus, minus }) => (sign > 0 ? plus : minus)),
    resolution,
    bulb: stamp(radius * 2.2, radius * 2.2, (brush) =>
      paintLens(brush, { x: 0, y: 0 }, radius, { sign, lit: true }),
    ),
    halo: stamp(glow * 2, glow * 2, (brush) => paintHalo(brush, glow, LENSES[sign].halo, 0.6)),
  });
}
