import { Container, Sprite, Texture } from 'pixi.js';
import { paintInnerShadow } from './paint/plate.ts';
import { BLAME, lengthOfBlame, pixelOf } from './paint/weight-map.ts';
import type { Rect } from './rect.ts';
import type { Studio } from './studio.ts';

/** The weights of a layer, a map for each unit. */
export interface WeightMaps {
  readonly container: Container;
  /** Weights unit by unit; `scale` is the weight of full colour. */
  readonly show: (weights: Float64Array, scale: number) => void;
}

/** Maps over rectangles of one size, of so many weights each in rows of so many. */
export function createWeightMaps(
  studio: Studio,
  rects: readonly Rect[],
  { inputs, columns }: { readonly inputs: number; readonly columns: number },
): WeightMaps {
  if (rects.length === 0) return { container: new Container(), show: () => undefined };
  const rows = Math.ceil(inputs / columns);
  const maps = studio.hangMany(rects, { width: columns, height: rows });
  const image = maps.ctx.createImageData(columns, rows * rects.length);
  const pixels = new Uint32Array(image.data.buffer);
  return {
    container: new Container({ children: [...maps.sprites, ...shadeAll(studio, rects)] }),
    show: (weights, scale) => {
      for (let unit = 0; unit < rects.length; unit++) {
        for (let input = 0; input < inputs; input++) {
          pixels[unit * rows * columns + input] = pixelOf(weights[unit * inputs + input]! / scale);
        }
      }
      maps.ctx.putImageData(image, 0, 0);
      maps.show();
    },
  };
}

/** The maps lie deep in their frames. */
function shadeAll({ stamp, resolution, unit }: Studio, rects: readonly Rect[]): Sprite[] {
  const { width, height } = rects[0]!;
  const texture = stamp(width, height, (brush) => {
    paintInnerShadow({ ...brush, unit: unit * 0.5 }, { x: -width / 2, y: -height / 2, width, height });
  });
  return rects.map(({ x, y }) => {
    const shade = new Sprite({ texture, anchor: 0.5, x: x + width / 2, y: y + height / 2 });
    shade.scale.set(1 / resolution);
    return shade;
  });
}

/** The blame of a layer's units, a bar for each. */
export interface BlameBars {
  readonly container: Container;
  /** The blame of each unit; null where nothing has been blamed yet. */
  readonly show: (blame: Float64Array | null, scale: number) => void;
}

/** Bars over scales that are painted under them. */
export function createBlameBars(rects: readonly Rect[]): BlameBars {
  const bars = rects.map(({ y, height }) => new Sprite({ texture: Texture.WHITE, y, height }));
  return {
    container: new Container({ children: bars }),
    show: (blame, scale) => {
      bars.forEach((bar, unit) => {
        const share = (blame?.[unit] ?? 0) / scale;
        const { x, width } = lengthOfBlame(rects[unit]!, share);
        bar.x = x;
        bar.width = width;
        bar.tint = share > 0 ? BLAME.plus : BLAME.minus;
      });
    },
  };
}
