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
    [0.26, '#ffd36e'],
    [0.62, '#f69d1c'],
    [0.9, '#b96208'],
    [1, '#6f3602'],
  ],
  halo: '255,168,54',
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
  const radius = pitch * 0.36;
  fillDisc(ctx, { x: spot.x, y: spot.y + radius * 0.1 }, radius * 1.22, 'rgba(120,104,84,0.3)');
  fillDisc(ctx, spot, radius * 1.14, '#060504');
  fillDisc(
    ctx,
    spot,
    radius,
    ballLight(ctx, spot, radius, [
      [0, '#5d4f3f'],
      [0.3, '#33291f'],
      [1, '#15100b'],
    ]),
  );
}

export function paintLitBulb({ ctx }: Brush, pitch: number, glow: Glow): void {
  const radius = pitch * 0.37;
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
