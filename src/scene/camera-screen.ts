import { Container } from 'pixi.js';
import type { Picture } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import { slanting, tracePanel, type Brush } from './paint/brush.ts';
import { paintPhenolic, paintPlate, paintRecess } from './paint/plate.ts';
import { inset } from './rect.ts';
import type { Studio } from './studio.ts';

export interface CameraScreen {
  readonly container: Container;
  draw(picture: Picture): void;
}

/** The ground glass of the camera: the picture in its grey values of light. */
export function createCameraScreen(studio: Studio, rect: Rect, side: number): CameraScreen {
  const { unit, words } = studio;
  const caption = 28 * unit;
  const size = Math.min(rect.width - 12 * unit, rect.height - caption - 14 * unit);
  const left = rect.x + (rect.width - size) / 2;
  const glass = { x: left, y: rect.y + caption + 8 * unit, width: size, height: size };
  const frame = studio.bake(rect, (brush) => {
    paintPlate(
      brush,
      words.camera,
      { x: left + size / 2, y: rect.y + caption / 2 },
      { size: 16, most: rect.width },
    );
    paintPhenolic(brush, inset(glass, -6 * unit));
    paintRecess(brush, glass, '#15171a');
  });
  const picture = studio.hang(glass, { width: side, height: side });
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
