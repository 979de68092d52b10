import { Sprite } from 'pixi.js';
import type { Rect } from './floor-plan.ts';
import { withStops } from './paint/brush.ts';
import { inset, middleOf } from './rect.ts';
import type { Studio } from './studio.ts';

/** The light of many lamps together, on all that is round them. */
export interface Bloom {
  readonly sprite: Sprite;
  /** Takes how bright each lamp is. */
  draw(levels: Float32Array): void;
}

/** How bright it gets, and how fast with the share of lamps that are lit. */
const BRIGHTEST = 0.5;
const GAIN = 2.2;
/** Half the side of the stamp that is stretched over the lamps, in CSS pixels. */
const HALF = 48;

/** `colour` is red, green, blue. */
export function createBloom(studio: Studio, lamps: Rect, colour: string): Bloom {
  const texture = studio.stamp(2 * HALF, 2 * HALF, ({ ctx }) => {
    ctx.fillStyle = withStops(ctx.createRadialGradient(0, 0, 0, 0, 0, HALF), [
      [0, `rgba(${colour},0.34)`],
      [0.5, `rgba(${colour},0.17)`],
      [0.8, `rgba(${colour},0.04)`],
      [1, `rgba(${colour},0)`],
    ]);
    ctx.fillRect(-HALF, -HALF, 2 * HALF, 2 * HALF);
  });
  const reach = inset(lamps, -0.16 * lamps.width, -0.14 * lamps.height);
  const sprite = new Sprite({ texture, anchor: 0.5, ...middleOf(lamps), blendMode: 'add', alpha: 0 });
  sprite.setSize(reach.width, reach.height);
  return {
    sprite,
    draw: (levels) => {
      let lit = 0;
      for (const level of levels) lit += level;
      sprite.alpha = Math.min(BRIGHTEST, (lit / levels.length) * GAIN);
    },
  };
}
