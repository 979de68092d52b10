import { Container } from 'pixi.js';
import type { Picture } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import { slanting, tracePanel, type Brush } from './paint/brush.ts';
import { paintPhenolic, paintRecess } from './paint/plate.ts';
import { engrave, fitting, inCapitals } from './paint/lettering.ts';
import { inset } from './rect.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';

export interface CameraScreen {
  readonly container: Container;
  draw(picture: Picture): void;
}

/** The ground glass of the camera: the picture in its grey values of light. */
export function createCameraScreen(studio: Studio, rect: Rect, side: number): CameraScreen {
  const { unit, words } = studio;
  const caption = 24 * unit;
  const size = Math.min(rect.width - 12 * unit, rect.height - caption - 8 * unit);
  const glass = { x: rect.x + (rect.width - size) / 2, y: rect.y + 6 * unit, width: size, height: size };
  const frame = studio.bake(rect, (brush) => {
    paintHousing(brush, glass, inCapitals(words.camera));
  });
  const picture = studio.hang(glass, side, side);
  picture.sprite.texture.source.scaleMode = 'nearest';
  const sheen = studio.bake(glass, (brush) => {
    paintSheen(brush, glass);
  });
  const container = new Container({ children: [frame, picture.sprite, sheen] });
  const image = picture.ctx.createImageData(side, side);
  const shown = new Uint8Array(side * side);
  let blank = true;
  return {
    container,
    draw: (seen) => {
      if (!blank && isSame(seen, shown)) return;
      blank = false;
      shown.set(seen);
      develop(seen, image);
      picture.ctx.putImageData(image, 0, 0);
      picture.show();
    },
  };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  for (let cell = 0; cell < a.length; cell++) if (a[cell] !== b[cell]) return false;
  return true;
}

/** Grey light on glass that is never quite black. */
function develop(picture: Picture, { data }: ImageData): void {
  for (let cell = 0; cell < picture.length; cell++) {
    const light = picture[cell]! / 255;
    data[cell * 4] = 22 + 218 * light;
    data[cell * 4 + 1] = 25 + 211 * light;
    data[cell * 4 + 2] = 23 + 187 * light;
    data[cell * 4 + 3] = 255;
  }
}

function paintHousing(brush: Brush, glass: Rect, caption: string): void {
  const { ctx, unit } = brush;
  const body = { ...inset(glass, -6 * unit), height: glass.height + 34 * unit };
  paintPhenolic(brush, body);
  paintRecess(brush, glass, '#15171a');
  const spot = { x: glass.x + glass.width / 2, y: glass.y + glass.height + 15 * unit };
  const wanted = { font: SANS, size: 14 * unit, spacing: 0.06, weight: 600 } as const;
  engrave(ctx, caption, spot, { ...fitting(ctx, caption, wanted, glass.width), ink: INK.ivory });
}

function paintSheen({ ctx }: Brush, glass: Rect): void {
  tracePanel(ctx, glass, 2);
  ctx.fillStyle = slanting(ctx, glass, [
    [0, 'rgba(255,255,255,0.2)'],
    [0.32, 'rgba(255,255,255,0.05)'],
    [0.33, 'rgba(255,255,255,0)'],
    [1, 'rgba(0,0,0,0.3)'],
  ]);
  ctx.fill();
}
