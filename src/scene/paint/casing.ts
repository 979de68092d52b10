import type { Rect } from '../rect.ts';
import { slanting, tracePanel, withShadow, type Brush, type Stops } from './brush.ts';

/** A dark casing that stands out from what it is mounted on: its shadow, and the light along its slope. */
export function paintCasing(brush: Brush, rect: Rect, radius: number, light: Stops): void {
  const { ctx } = brush;
  withShadow(brush, 5, () => {
    tracePanel(ctx, rect, radius);
    ctx.fillStyle = '#0d0c0b';
    ctx.fill();
  });
  tracePanel(ctx, rect, radius);
  ctx.fillStyle = slanting(ctx, rect, light);
  ctx.fill();
}
