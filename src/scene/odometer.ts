import { Container, Rectangle, Sprite, Texture } from 'pixi.js';
import type { Rect } from './floor-plan.ts';
import { downward, tracePanel, type Brush } from './paint/brush.ts';
import { letter } from './paint/lettering.ts';
import { paintRecess } from './paint/plate.ts';
import { inset } from './rect.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';

/** Width to height of one wheel. */
const WHEEL = 0.68;

export interface Odometer {
  readonly container: Container;
  draw(count: number): void;
}

/** A counter of so many wheels in the middle of a rectangle; it stays at all nines rather than start again. */
export function createOdometer(studio: Studio, rect: Rect, wheels: number): Odometer {
  const height = Math.min(rect.height, rect.width / (wheels * WHEEL));
  const width = height * WHEEL;
  const left = rect.x + (rect.width - width * wheels) / 2;
  const top = rect.y + (rect.height - height) / 2;
  const window = { x: left, y: top, width: width * wheels, height };
  const housing = studio.bake(inset(window, -5 * studio.unit), (brush) => {
    paintRecess(brush, window);
  });
  const digits = createDigits(studio, width, height);
  const sprites = Array.from({ length: wheels }, (_, wheel) => {
    const sprite = new Sprite({ texture: digits[0]!, x: left + wheel * width, y: top });
    sprite.setSize(width, height);
    return sprite;
  });
  let shown = -1;
  return {
    container: new Container({ children: [housing, ...sprites] }),
    draw: (count) => {
      if (count === shown) return;
      shown = count;
      setWheels(sprites, digits, count);
    },
  };
}

function setWheels(sprites: readonly Sprite[], digits: readonly Texture[], count: number): void {
  const most = 10 ** sprites.length - 1;
  const figures = String(Math.max(0, Math.min(most, count))).padStart(sprites.length, '0');
  sprites.forEach((sprite, wheel) => {
    sprite.texture = digits[Number(figures[wheel])]!;
  });
}

/** The ten digits, as windows on one strip. */
function createDigits({ stamp, resolution }: Studio, width: number, height: number): Texture[] {
  const strip = stamp(width * 10, height, (brush) => {
    for (let digit = 0; digit < 10; digit++) {
      paintWheel(brush, { x: (digit - 5) * width, y: -height / 2, width, height }, digit);
    }
  });
  // A stamp is rounded up to whole pixels about its middle.
  const left = strip.width / 2 - 5 * width * resolution;
  const top = strip.height / 2 - (height * resolution) / 2;
  return Array.from(
    { length: 10 },
    (_, digit) =>
      new Texture({
        source: strip.source,
        frame: new Rectangle(left + digit * width * resolution, top, width * resolution, height * resolution),
      }),
  );
}

function paintWheel(brush: Brush, rect: Rect, digit: number): void {
  const { ctx, unit } = brush;
  const wheel = inset(rect, Math.max(0.5, 0.8 * unit), 0);
  tracePanel(ctx, wheel, 2 * unit);
  ctx.fillStyle = '#1b1916';
  ctx.fill();
  const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  letter(ctx, String(digit), centre, { font: SANS, size: rect.height * 0.66, weight: 600, ink: INK.ivory });
  tracePanel(ctx, wheel, 2 * unit);
  ctx.fillStyle = downward(ctx, rect, [
    [0, 'rgba(0,0,0,0.78)'],
    [0.28, 'rgba(0,0,0,0.1)'],
    [0.42, 'rgba(255,255,255,0.14)'],
    [0.6, 'rgba(0,0,0,0.05)'],
    [1, 'rgba(0,0,0,0.8)'],
  ]);
  ctx.fill();
}
