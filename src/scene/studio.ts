import { CanvasSource, Rectangle, Sprite, Texture } from 'pixi.js';
import type { Rect } from './floor-plan.ts';
import type { Brush } from './paint/brush.ts';
import { createCanvas, type Easel } from './paint/canvas.ts';
import type { Grain } from './paint/grain.ts';
import { onPixels, overlap } from './rect.ts';
import type { PlateWords } from './words.ts';

/** How large everything is, and in whose words. */
export interface Scale {
  readonly unit: number;
  /** Device pixels in a CSS pixel. */
  readonly resolution: number;
  readonly words: PlateWords;
  readonly reducedMotion: boolean;
  readonly grain: Grain;
  /** Furniture is baked, and slates are laid, only as far as they lie in this part of the window. */
  readonly within?: Rect;
}

/** A canvas on the wall that is painted anew when what it shows has changed. */
export interface LivePicture extends Easel {
  readonly sprite: Sprite;
  /** Shows what has been painted. */
  readonly show: () => void;
}

/** Several of them on one canvas, one under the other. */
export interface LivePictures extends Easel {
  readonly sprites: readonly Sprite[];
  readonly show: () => void;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is painted anew when what it shows has changed, in CSS pixels of the window. Wiped, it costs nothing. */
export interface Slate {
  readonly sprite: Sprite;
  readonly paint: (paint: (brush: Brush) => void) => void;
  readonly wipe: () => void;
}

/** Bakes furniture into textures, and owns them until everything is baked again. */
export interface Studio extends Scale {
  /** What stands still, painted once in CSS pixels of the window, as a sprite in its place. */
  readonly bake: (rect: Rect, paint: (brush: Brush) => void) => Sprite;
  /** A small picture about its centre, in CSS pixels; sprites of it are drawn at `1 / resolution`. */
  readonly stamp: (width: number, height: number, paint: (brush: Brush) => void) => Texture;
  /** A picture over a rectangle, painted in device pixels or, where it says so, in so many pixels of its own. */
  readonly hang: (rect: Rect, own?: Size) => LivePicture;
  /** Pictures of one size in pixels of their own, each over its rectangle and not smoothed, painted and shown together. */
  readonly hangMany: (rects: readonly Rect[], own: Size) => LivePictures;
  /** A slate over a rectangle, empty as yet. */
  readonly slate: (rect: Rect) => Slate;
  readonly destroy: () => void;
}

export function openStudio(scale: Scale): Studio {
  const textures: Texture[] = [];
  const keep = (texture: Texture): Texture => {
    textures.push(texture);
    return texture;
  };
  return {
    ...scale,
    bake: (rect, paint) => bake(scale, rect, { keep, paint }),
    stamp: (width, height, paint) => keep(stamp(scale, width, height, paint)),
    hang: (rect, own) => hang(scale, rect, { keep, own }),
    hangMany: (rects, own) => hangMany(rects, own, keep),
    slate: (rect) => layReady(scale, rect, keep),
    destroy: () => {
      for (const texture of textures) {
        // Pixi's particle shader still holds the last source; unloaded, it costs nothing and is let go with the next.
        texture.source.unload();
        texture.destroy(false);
      }
      textures.length = 0;
    },
  };
}

function textureOf(canvas: HTMLCanvasElement): Texture {
  return new Texture({ source: new CanvasSource({ resource: canvas, resolution: 1 }) });
}

function bake(
  scale: Scale,
  rect: Rect,
  { keep, paint }: { keep: (texture: Texture) => Texture; paint: (brush: Brush) => void },
): Sprite {
  const { sprite, brush } = prime(scale, rect, keep);
  paint(brush);
  return sprite;
}

/** A sprite for a rectangle, and a brush on its canvas in CSS pixels of the window. */
function prime(
  scale: Scale,
  rect: Rect,
  keep: (texture: Texture) => Texture,
): { readonly sprite: Sprite; readonly brush: Brush } {
  const { resolution, within } = scale;
  const placed = onPixels(within === undefined ? rect : overlap(rect, within), resolution);
  const { canvas, ctx } = createCanvas(placed.width * resolution, placed.height * resolution);
  ctx.setTransform(resolution, 0, 0, resolution, -placed.x * resolution, -placed.y * resolution);
  const sprite = new Sprite({ texture: keep(textureOf(canvas)), x: placed.x, y: placed.y });
  sprite.scale.set(1 / resolution);
  return { sprite, brush: { ...scale, ctx } };
}

function layReady(scale: Scale, rect: Rect, keep: (texture: Texture) => Texture): Slate {
  const { sprite, brush } = prime(scale, rect, keep);
  sprite.visible = false;
  const clear = (): void => brush.ctx.clearRect(rect.x - 1, rect.y - 1, rect.width + 2, rect.height + 2);
  return {
    sprite,
    paint: (paint) => {
      clear();
      brush.ctx.save();
      paint(brush);
      brush.ctx.restore();
      sprite.texture.source.update();
      sprite.visible = true;
    },
    wipe: () => {
      sprite.visible = false;
    },
  };
}

function stamp(scale: Scale, width: number, height: number, paint: (brush: Brush) => void): Texture {
  const { resolution } = scale;
  const { canvas, ctx } = createCanvas(Math.ceil(width * resolution) + 2, Math.ceil(height * resolution) + 2);
  ctx.setTransform(resolution, 0, 0, resolution, canvas.width / 2, canvas.height / 2);
  paint({ ...scale, ctx });
  return textureOf(canvas);
}

function hang(
  { resolution }: Scale,
  rect: Rect,
  { keep, own }: { keep: (texture: Texture) => Texture; own: Size | undefined },
): LivePicture {
  const { x, y, width, height } = onPixels(rect, resolution);
  const easel = createCanvas(own?.width ?? width * resolution, own?.height ?? height * resolution, 'live');
  const texture = keep(textureOf(easel.canvas));
  const sprite = new Sprite({ texture, x, y, width, height });
  return {
    ...easel,
    sprite,
    show: () => {
      texture.source.update();
    },
  };
}

function hangMany(
  rects: readonly Rect[],
  { width, height }: Size,
  keep: (texture: Texture) => Texture,
): LivePictures {
  const easel = createCanvas(width, height * rects.length, 'live');
  const source = new CanvasSource({ resource: easel.canvas, resolution: 1, scaleMode: 'nearest' });
  const sprites = rects.map((rect, place) => {
    const frame = new Rectangle(0, place * height, width, height);
    const { x, y } = rect;
    return new Sprite({
      texture: keep(new Texture({ source, frame })),
      x,
      y,
      width: rect.width,
      height: rect.height,
    });
  });
  return { ...easel, sprites, show: () => source.update() };
}
