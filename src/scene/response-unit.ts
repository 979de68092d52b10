import { Container, Sprite, type Texture } from 'pixi.js';
import type { Sign } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import { createLampField, type LampField } from './lamp-field.ts';
import { placeOnScale } from './meter-scale.ts';
import { followNeedle, type Needle } from './needle.ts';
import { paintHalo } from './paint/bulb.ts';
import { LENSES, paintLens } from './paint/jewel.ts';
import type { ResponseUnitShape } from './response-unit-shape.ts';
import type { Elapsed } from './stopwatch.ts';
import type { Studio } from './studio.ts';

/** One R-unit on the response panel: two jewel lamps, and a small meter for its sum. */
export interface ResponseUnit {
  readonly container: Container;
  draw(answer: number, sum: number, elapsed: Elapsed): void;
}

export function createResponseUnit(studio: Studio, shape: ResponseUnitShape): ResponseUnit {
  const { resolution } = studio;
  const plus = lightJewel(studio, shape, 1);
  const minus = lightJewel(studio, shape, -1);
  const { scale } = shape;
  const hand = new Sprite({ texture: barHand(studio, scale), anchor: 0.5, y: scale.y + scale.height / 2 });
  hand.scale.set(1 / resolution);
  const needle: Needle = { place: 0, speed: 0 };
  return {
    container: new Container({ children: [hand, plus.container, minus.container] }),
    draw: (answer, sum, elapsed) => {
      plus.draw([answer > 0 ? 1 : 0], elapsed);
      minus.draw([answer < 0 ? 1 : 0], elapsed);
      followNeedle(needle, placeOnScale(sum / 1000), elapsed);
      hand.x = scale.x + (scale.width / 2) * (1 + Math.max(-1, Math.min(1, needle.place)) * 0.92);
    },
  };
}

/** The light of one of an R-unit's two lamps; its socket is furniture. */
export function lightJewel(
  { stamp, resolution }: Studio,
  shape: Pick<ResponseUnitShape, 'radius' | 'plus' | 'minus'>,
  sign: Sign,
): LampField {
  const { radius } = shape;
  const glow = radius * 3.2;
  return createLampField({
    spots: [sign > 0 ? shape.plus : shape.minus],
    resolution,
    bulb: stamp(radius * 2.2, radius * 2.2, (brush) =>
      paintLens(brush, { x: 0, y: 0 }, radius, { sign, lit: true }),
    ),
    halo: stamp(glow * 2, glow * 2, (brush) => paintHalo(brush, glow, LENSES[sign].halo, 0.5)),
  });
}

function barHand({ stamp, unit }: Studio, { height }: Rect): Texture {
  const width = Math.max(2, 3 * unit);
  return stamp(width * 3, height, ({ ctx }) => {
    ctx.fillStyle = 'rgba(0,0,0,0.3)';
    ctx.fillRect(0, -height / 2, width, height);
    ctx.fillStyle = '#b3241a';
    ctx.fillRect(-width / 2, -height / 2, width, height);
  });
}
