import { Container, Sprite } from 'pixi.js';
import type { Rect } from './floor-plan.ts';
import { placeOnScale } from './meter-scale.ts';
import { followNeedle, type Needle } from './needle.ts';
import { METER_SWEEP, paintMeter, paintMeterGlass, paintNeedle, shapeMeter } from './paint/meter-face.ts';
import { paintLaw } from './paint/meter-law.ts';
import type { Elapsed } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import { whenChanged } from './when-changed.ts';

export interface SumMeter {
  readonly container: Container;
  /** Shows a sum of values, in mV. */
  draw(sum: number, elapsed: Elapsed): void;
  /** Shows the response law of that steepness on its face, and the law's slope under it. */
  readonly bend: (steepness: number) => void;
}

/** The large moving-coil meter. */
export function createSumMeter(studio: Studio, rect: Rect): SumMeter {
  const { unit } = studio;
  const shape = shapeMeter(rect, unit);
  const back = studio.bake(rect, (brush) => {
    paintMeter(brush, shape, studio.words);
  });
  const length = Math.min(shape.reach * 1.03, shape.pivot.y - shape.face.y - 6 * unit);
  const spot = shape.pivot;
  const shadow = hangNeedle(
    studio,
    { x: spot.x + 3 * unit, y: spot.y + 4 * unit },
    { length, ink: 'rgba(40,25,10,0.35)' },
  );
  const hand = hangNeedle(studio, spot, { length, ink: '#9c1c12' });
  const glass = studio.bake(rect, (brush) => {
    paintMeterGlass(brush, shape);
  });
  const law = studio.slate(shape.face);
  const bend = whenChanged((steepness: number) => {
    law.paint((brush) => {
      paintLaw(brush, shape, steepness);
    });
  });
  const needle: Needle = { place: 0, speed: 0 };
  return {
    container: new Container({ children: [back, law.sprite, shadow, hand, glass] }),
    bend,
    draw: (sum, elapsed) => {
      followNeedle(needle, placeOnScale(sum / 1000), elapsed);
      hand.rotation = shadow.rotation = needle.place * METER_SWEEP;
    },
  };
}

function hangNeedle(
  { stamp, resolution, unit }: Studio,
  { x, y }: { readonly x: number; readonly y: number },
  { length, ink }: { readonly length: number; readonly ink: string },
): Sprite {
  const texture = stamp(12 * unit, length * 2, (brush) => {
    paintNeedle(brush, length, 2.6 * unit, ink);
  });
  const sprite = new Sprite({ texture, anchor: 0.5, x, y });
  sprite.scale.set(1 / resolution);
  return sprite;
}
