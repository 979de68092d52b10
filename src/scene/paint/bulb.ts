import type { Spot } from '../rect.ts';
import { ballLight, fillDisc, withStops, type Brush, type Stops } from './brush.ts';

/** The colours of a lamp that is lit: its bulb from core to rim, and its glow as red, green, blue. */
export interface Glow {
  readonly bulb: Stops;
  readonly halo: string;
}

export const AMBER: Glow = {
  bulb: [
    [0, '#fffbe6'],
    [0.26, '#ffce66'],
    [0.6, '#f79616'],
    [0.88, '#bd5f06'],
    [1, '#743702'],
  ],
  halo: '255,150,40',
};

export const ORANGE: Glow = {
  bulb: [
    [0, '#fff3da'],
    [0.26, '#ffb765'],
    [0.6, '#ff7c22'],
    [0.9, '#b8400a'],
    [1, '#6b1f02'],
  ],
  halo: '255,110,30',
};

/** A dark bulb in its socket. */
export function paintDarkBulb({ ctx }: Brush, spot: Spot, pitch: number): void {
  const radius = pitch * 0.37;
  fillDisc(ctx, { x: spot.x, y: spot.y + radius * 0.1 }, radius * 1.25, 'rgba(168,140,104,0.46)');
  fillDisc(ctx, spot, radius * 1.13, '#050403');
  fillDisc(
    ctx,
    spot,
    radius,
    ballLight(ctx, spot, radius, [
      [0, '#927e60'],
      [0.16, '#5e4c37'],
      [0.5, '#35291d'],
      [1, '#160f0a'],
    ]),
  );
}

export function paintLitBulb({ ctx }: Brush, pitch: number, glow: Glow): void {
  const radius = pitch * 0.39;
  fillDisc(
    ctx,
    { x: 0, y: 0 },
    radius,
    ballLight(ctx, { x: radius * 0.15, y: radius * 0.15 }, radius * 1.1, glow.bulb),
  );
}

/** Light that spills over the panel. */
export function paintHalo({ ctx }: Brush, radius: number, colour: string, strength: number): void {
  const light = withStops(ctx.createRadialGradient(0, 0, 0, 0, 0, radius), [
    [0, `rgba(${colour},${strength})`],
    [0.3, `rgba(${colour},${strength * 0.5})`],
    [0.62, `rgba(${colour},${strength * 0.14})`],
    [1, `rgba(${colour},0)`],
  ]);
  ctx.fillStyle = light;
  ctx.fillRect(-radius, -radius, 2 * radius, 2 * radius);
}
