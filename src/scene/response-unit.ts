import { Container, Sprite, type Texture } from 'pixi.js';
import type { Sign } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import { createLampField, type LampField } from './lamp-field.ts';
import { placeOnScale } from './meter-scale.ts';
import { followNeedle, type Needle } from './needle.ts';
import type { Brush } from './paint/brush.ts';
import { paintHalo } from './paint/bulb.ts';
import { LENSES, paintBlank, paintJewelSocket, paintLens } from './paint/jewel.ts';
import { engrave } from './paint/lettering.ts';
import { paintBarScale } from './paint/bar-scale.ts';
import type { Spot } from './rect.ts';
import type { Elapsed } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';

/** One R-unit on the response panel: two jewel lamps, and a small meter for its sum. */
export interface ResponseUnit {
  readonly container: Container;
  draw(answer: number, sum: number, elapsed: Elapsed): void;
}

export interface ResponseUnitShape {
  readonly rect: Rect;
  readonly label: Spot;
  readonly plus: Spot;
  readonly minus: Spot;
  readonly radius: number;
  readonly scale: Rect;
}

export function shapeResponseUnit(rect: Rect): ResponseUnitShape {
  const radius = Math.min(rect.width * 0.13, rect.height * 0.25);
  const y = rect.y + rect.height * 0.38;
  const right = rect.x + rect.width;
  return {
    rect,
    radius,
    label: { x: rect.x + rect.width * 0.15, y },
    plus: { x: right - radius * 4.1, y },
    minus: { x: right - radius * 1.4, y },
    scale: { x: rect.x + 2, y: rect.y + rect.height * 0.76, width: rect.width - 4, height: rect.height * 0.18 },
  };
}

/** Paints what stands still of R-unit `r`, counted from 0. */
export function paintResponseUnit(brush: Brush, shape: ResponseUnitShape, r: number, inUse: boolean): void {
  const { label, plus, minus, radius, scale } = shape;
  const size = Math.min(17 * brush.unit, radius * 1.3);
  engrave(brush.ctx, `R${r + 1}`, label, { font: SANS, size, weight: 600, ink: inUse ? INK.ivory : INK.ivoryDim });
  if (!inUse) {
    paintBlank(brush, plus, radius);
    paintBlank(brush, minus, radius);
    return;
  }
  paintJewelSocket(brush, plus, radius, 1);
  paintJewelSocket(brush, minus, radius, -1);
  paintBarScale(brush, scale);
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

function lightJewel({ stamp, resolution }: Studio, shape: ResponseUnitShape, sign: Sign): LampField {
  const { radius } = shape;
  const glow = radius * 3.2;
  return createLampField({
    spots: [sign > 0 ? shape.plus : shape.minus],
    resolution,
    bulb: stamp(radius * 2.2, radius * 2.2, (brush) => paintLens(brush, { x: 0, y: 0 }, radius, { sign, lit: true })),
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
