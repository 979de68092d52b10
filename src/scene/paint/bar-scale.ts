import type { Rect } from '../floor-plan.ts';
import { NUMBERED_VOLTS, placeOnScale } from '../meter-scale.ts';
import { downward, type Brush } from './brush.ts';
import { paintInnerShadow, paintRecess } from './plate.ts';

/** A small edgewise meter with the marks of the large one. */
export function paintBarScale(brush: Brush, rect: Rect): void {
  const { ctx, unit } = brush;
  paintRecess(brush, rect);
  ctx.save();
  ctx.beginPath();
  ctx.rect(rect.x, rect.y, rect.width, rect.height);
  ctx.clip();
  ctx.fillStyle = downward(ctx, rect, [
    [0, '#e9dfc2'],
    [1, '#c9bc94'],
  ]);
  ctx.fill();
  ctx.fillStyle = '#2a2218';
  const half = rect.width / 2;
  for (const volts of [0, ...NUMBERED_VOLTS]) {
    const high = rect.height * (volts === 0 ? 0.9 : 0.45);
    const wide = Math.max(0.8, (volts === 0 ? 1.6 : 1) * unit);
    for (const sign of volts === 0 ? [1] : [-1, 1]) {
      const x = rect.x + half + placeOnScale(volts) * sign * half * 0.92;
      ctx.fillRect(x - wide / 2, rect.y, wide, high);
    }
  }
  paintInnerShadow({ ...brush, unit: unit * 0.35 }, rect);
  ctx.restore();
}
