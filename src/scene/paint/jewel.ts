import type { Spot } from '../rect.ts';
import { SANS } from '../theme.ts';
import { ballLight, fillDisc, tracePanel, type Brush, type Stops } from './brush.ts';
import { letter } from './lettering.ts';
import type { Sign } from '../../core/index.ts';

interface Lens {
  readonly dark: Stops;
  readonly lit: Stops;
  readonly halo: string;
}

/** + is a round green lens, − a square red one: the shape says it as well as the colour and the sign. */
export const LENSES: Readonly<Record<Sign, Lens>> = {
  1: {
    dark: [
      [0, '#3f6a4e'],
      [0.4, '#1a3a26'],
      [1, '#08160d'],
    ],
    lit: [
      [0, '#f4fff0'],
      [0.3, '#8df7a2'],
      [0.7, '#23b550'],
      [1, '#0b5c24'],
    ],
    halo: '70,255,120',
  },
  [-1]: {
    dark: [
      [0, '#784640'],
      [0.4, '#3f1613'],
      [1, '#170706'],
    ],
    lit: [
      [0, '#fff4ea'],
      [0.3, '#ff9d84'],
      [0.7, '#e23a26'],
      [1, '#7d130a'],
    ],
    halo: '255,70,46',
  },
};

export function paintJewelSocket(brush: Brush, spot: Spot, radius: number, sign: Sign): void {
  const { ctx } = brush;
  const rim: Stops = [
    [0, '#f4f0e4'],
    [0.5, '#9a978c'],
    [1, '#3f3d37'],
  ];
  fillShape(brush, { x: spot.x + radius * 0.12, y: spot.y + radius * 0.25 }, radius * 1.34, {
    sign,
    fill: 'rgba(0,0,0,0.45)',
  });
  fillShape(brush, spot, radius * 1.24, { sign, fill: ballLight(ctx, spot, radius * 1.3, rim) });
  fillShape(brush, spot, radius * 1.06, { sign, fill: '#0b0908' });
  paintLens(brush, spot, radius, { sign, lit: false });
}

export function paintLens(
  brush: Brush,
  spot: Spot,
  radius: number,
  { sign, lit }: { readonly sign: Sign; readonly lit: boolean },
): void {
  const { ctx } = brush;
  const lens = LENSES[sign];
  fillShape(brush, spot, radius, {
    sign,
    fill: ballLight(ctx, spot, radius * 1.15, lit ? lens.lit : lens.dark),
  });
  letter(
    ctx,
    sign > 0 ? '+' : '−',
    { x: spot.x, y: spot.y - radius * 0.06 },
    {
      font: SANS,
      size: radius * 1.5,
      weight: 700,
      ink: lit ? 'rgba(20,10,0,0.9)' : 'rgba(240,230,210,0.5)',
    },
  );
  ctx.beginPath();
  ctx.ellipse(
    spot.x - radius * 0.3,
    spot.y - radius * 0.48,
    radius * 0.36,
    radius * 0.18,
    -0.6,
    0,
    2 * Math.PI,
  );
  ctx.fillStyle = lit ? 'rgba(255,255,255,0.6)' : 'rgba(255,255,255,0.22)';
  ctx.fill();
}

function fillShape(
  { ctx }: Brush,
  spot: Spot,
  radius: number,
  { sign, fill }: { readonly sign: Sign; readonly fill: string | CanvasGradient },
): void {
  if (sign > 0) {
    fillDisc(ctx, spot, radius, fill);
    return;
  }
  const half = radius * 0.9;
  tracePanel(ctx, { x: spot.x - half, y: spot.y - half, width: 2 * half, height: 2 * half }, radius * 0.2);
  ctx.fillStyle = fill;
  ctx.fill();
}

/** A blank over a place where no R-unit is in use. */
export function paintBlank({ ctx }: Brush, spot: Spot, radius: number): void {
  fillDisc(ctx, { x: spot.x, y: spot.y + radius * 0.12 }, radius * 0.86, 'rgba(0,0,0,0.4)');
  fillDisc(
    ctx,
    spot,
    radius * 0.8,
    ballLight(ctx, spot, radius, [
      [0, '#6b756f'],
      [0.6, '#48534d'],
      [1, '#2b332f'],
    ]),
  );
  fillDisc(ctx, spot, radius * 0.16, 'rgba(0,0,0,0.5)');
}
