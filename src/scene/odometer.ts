import { Container, Rectangle, Sprite, Texture } from 'pixi.js';
import type { Rect } from './floor-plan.ts';
import { downward, tracePanel, type Brush } from './paint/brush.ts';
import { letter } from './paint/lettering.ts';
import { paintRecess } from './paint/plate.ts';
import { standOf } from './odometer-wheels.ts';
import { inset } from './rect.ts';
import { createStopwatch, shareCome, type Elapsed, type MachineTime } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';

/** Width to height of one wheel. */
const WHEEL = 0.68;

export interface Odometer {
  readonly container: Container;
  draw(count: number, time: MachineTime): void;
}

/** A counter of so many wheels in the middle of a rectangle; it stays at all nines rather than start again. */
export function createOdometer(studio: Studio, rect: Rect, wheels: number): Odometer {
  const height = Math.min(rect.height, rect.width / (wheels * WHEEL));
  const width = height * WHEEL;
  const left = rect.x + (rect.width - width * wheels) / 2;
  const top = rect.y + (rect.height - height) / 2;
  const window = { x: left, y: top, width: width * wheels, height };
  const places = Array.from({ length: wheels }, (_, wheel) => ({
    ...window,
    x: left + wheel * width,
    width,
  }));
  const housing = studio.bake(inset(window, -5 * studio.unit), (brush) => {
    paintRecess(brush, window);
  });
  const drums = rollDrums(studio, places);
  const shade = studio.bake(window, (brush) => {
    for (const place of places) shadeDrum(brush, place);
  });
  const follow = createFollower(10 ** wheels - 1);
  const watch = createStopwatch(studio.reducedMotion);
  let shown = -1;
  return {
    container: new Container({ children: [housing, ...drums.sprites, shade] }),
    draw: (count, time) => {
      const now = follow(count, watch(time));
      if (now === shown) return;
      shown = now;
      drums.turn(now);
    },
  };
}

/** Ticks in which a wheel comes two thirds of its way, and the longest way that is rolled and not skipped. */
const ROLL_TICKS = 3;
const LONGEST = 25;

/** Rolls after a count. */
function createFollower(most: number): (count: number, elapsed: Elapsed) => number {
  let at = 0;
  return (count, elapsed) => {
    const goal = Math.max(0, Math.min(most, count));
    const way = goal - at;
    at = Math.abs(way) > LONGEST || Math.abs(way) < 0.01 ? goal : at + way * shareCome(elapsed, ROLL_TICKS);
    return at;
  };
}

/** The wheels, each a window on one long strip of figures. */
function rollDrums(
  { stamp, resolution }: Studio,
  places: readonly Rect[],
): { readonly sprites: readonly Sprite[]; readonly turn: (count: number) => void } {
  const { width, height } = places[0]!;
  const figures = 11;
  const strip = stamp(width, height * figures, (brush) => {
    brush.ctx.fillStyle = '#1b1916';
    brush.ctx.fillRect(-width / 2, (-height * figures) / 2, width, height * figures);
    for (let figure = 0; figure < figures; figure++) paintFigure(brush, height, figure);
  });
  // A stamp is rounded up to whole pixels about its middle.
  const left = (strip.width - width * resolution) / 2;
  const top = (strip.height - height * figures * resolution) / 2;
  const windows = places.map(
    () =>
      new Texture({
        source: strip.source,
        frame: new Rectangle(left, top, width * resolution, height * resolution),
        dynamic: true,
      }),
  );
  const sprites = places.map(
    ({ x, y }, wheel) => new Sprite({ texture: windows[wheel]!, x, y, width, height }),
  );
  return {
    sprites,
    turn: (count) => {
      standOf(count, places.length).forEach((place, wheel) => {
        const window = windows[wheel]!;
        window.frame.y = top + place * height * resolution;
        window.update();
      });
    },
  };
}

/** One figure of the strip, which is painted about its middle. */
function paintFigure({ ctx }: Brush, height: number, figure: number): void {
  const centre = { x: 0, y: (figure - 5) * height };
  letter(ctx, String(figure % 10), centre, { font: SANS, size: height * 0.66, weight: 600, ink: INK.ivory });
}

/** The light on a drum's round front, and the gap beside it. */
function shadeDrum({ ctx, unit }: Brush, rect: Rect): void {
  tracePanel(ctx, inset(rect, Math.max(0.5, 0.8 * unit), 0), 2 * unit);
  ctx.fillStyle = downward(ctx, rect, [
    [0, 'rgba(0,0,0,0.78)'],
    [0.28, 'rgba(0,0,0,0.1)'],
    [0.42, 'rgba(255,255,255,0.14)'],
    [0.6, 'rgba(0,0,0,0.05)'],
    [1, 'rgba(0,0,0,0.8)'],
  ]);
  ctx.fill();
  ctx.strokeStyle = '#060504';
  ctx.lineWidth = Math.max(0.8, 1.4 * unit);
  ctx.strokeRect(rect.x, rect.y, rect.width, rect.height);
}
