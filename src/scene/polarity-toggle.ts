import { Container, Sprite } from 'pixi.js';
import type { Polarity } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import { ballLight, fillDisc, withStops, type Brush } from './paint/brush.ts';
import { engrave, fitting, inCapitals } from './paint/lettering.ts';
import { paintPlate } from './paint/plate.ts';
import { middleOf, type Spot } from './rect.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';

export interface PolarityToggle {
  readonly container: Container;
  draw(polarity: Polarity): void;
}

/** The switch between figure (up) and ground (down). */
export function createPolarityToggle(studio: Studio, rect: Rect): PolarityToggle {
  const { unit, resolution } = studio;
  const spot = { x: rect.x + rect.width * 0.3, y: rect.y + 14 * unit + rect.height * 0.5 };
  const size = Math.min(34 * unit, rect.height * 0.26);
  const furniture = studio.bake(rect, (brush) => {
    paintSurround(brush, rect, { spot, size, studio });
  });
  const lever = new Sprite({
    texture: studio.stamp(size * 1.6, size * 3, (brush) => {
      paintLever(brush, size);
    }),
    anchor: 0.5,
    x: spot.x,
    y: spot.y,
  });
  lever.scale.set(1 / resolution);
  return {
    container: new Container({ children: [furniture, lever] }),
    draw: (polarity) => {
      lever.scale.y = (polarity === 'figure' ? 1 : -1) / resolution;
    },
  };
}

interface Surround {
  readonly spot: Spot;
  readonly size: number;
  readonly studio: Studio;
}

function paintSurround(brush: Brush, rect: Rect, { spot, size, studio }: Surround): void {
  const { ctx, unit } = brush;
  const { words } = studio;
  const top = { x: middleOf(rect).x, y: rect.y + 14 * unit };
  paintPlate(brush, words.polarity, top, { size: 16, most: rect.width });
  const label = (text: string, y: number): void => {
    const x = spot.x + size * 0.95;
    const wanted = { font: SANS, size: 17 * unit, spacing: 0.08, weight: 600, align: 'left' } as const;
    engrave(ctx, text, { x, y }, { ...fitting(ctx, text, wanted, rect.x + rect.width - x), ink: INK.ivory });
  };
  label(inCapitals(words.figure), spot.y - size * 0.72);
  label(inCapitals(words.ground), spot.y + size * 0.78);
  fillDisc(ctx, { x: spot.x + size * 0.06, y: spot.y + size * 0.14 }, size * 0.66, 'rgba(0,0,0,0.45)');
  fillDisc(
    ctx,
    spot,
    size * 0.6,
    ballLight(ctx, spot, size * 0.6, [
      [0, '#efeadb'],
      [0.6, '#97948a'],
      [1, '#45433d'],
    ]),
  );
  fillDisc(ctx, spot, size * 0.38, '#171513');
}

/** A bat-handled lever, standing up. */
function paintLever({ ctx }: Brush, size: number): void {
  const tip = -size * 1.1;
  ctx.beginPath();
  ctx.moveTo(-size * 0.16, 0);
  ctx.lineTo(-size * 0.27, tip);
  ctx.arc(0, tip, size * 0.27, Math.PI, 0);
  ctx.lineTo(size * 0.16, 0);
  ctx.arc(0, 0, size * 0.16, 0, Math.PI);
  ctx.fillStyle = withStops(ctx.createLinearGradient(-size * 0.27, 0, size * 0.27, 0), [
    [0, '#8e8b82'],
    [0.35, '#fbf7ea'],
    [1, '#55534c'],
  ]);
  ctx.fill();
}
