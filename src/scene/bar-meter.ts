import { Sprite, type Texture } from 'pixi.js';
import { placeOnScale } from './meter-scale.ts';
import { followNeedle, type Needle } from './needle.ts';
import type { Rect } from './rect.ts';
import type { Elapsed } from './stopwatch.ts';
import type { Studio } from './studio.ts';

/** The small meter of one R-unit on the response panel, for its sum. */
export interface BarMeter {
  readonly hand: Sprite;
  draw(sum: number, elapsed: Elapsed): void;
}

export function createBarMeter(studio: Studio, scale: Rect): BarMeter {
  const { resolution } = studio;
  const hand = new Sprite({ texture: barHand(studio, scale), anchor: 0.5, y: scale.y + scale.height / 2 });
  hand.scale.set(1 / resolution);
  const needle: Needle = { place: 0, speed: 0 };
  return {
    hand,
    draw: (sum, elapsed) => {
      followNeedle(needle, placeOnScale(sum / 1000), elapsed);
      hand.x = scale.x + (scale.width / 2) * (1 + Math.max(-1, Math.min(1, needle.place)) * 0.92);
    },
  };
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
