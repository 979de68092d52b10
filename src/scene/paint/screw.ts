import type { Rect } from '../floor-plan.ts';
import type { Spot } from '../rect.ts';
import { ballLight, fillDisc, type Brush } from './brush.ts';
import { hash } from './noise.ts';

export function paintScrews(brush: Brush, { x, y, width, height }: Rect): void {
  paintScrew(brush, { x, y });
  paintScrew(brush, { x: x + width, y });
  paintScrew(brush, { x, y: y + height });
  paintScrew(brush, { x: x + width, y: y + height });
}

/** A slotted screw, turned as the hand left it. */
function paintScrew({ ctx, unit }: Brush, spot: Spot, size = 4.6): void {
  const radius = Math.max(1.6, size * unit);
  fillDisc(ctx, { x: spot.x + radius * 0.2, y: spot.y + radius * 0.35 }, radius * 1.15, 'rgba(0,0,0,0.5)');
  fillDisc(
    ctx,
    spot,
    radius,
    ballLight(ctx, spot, radius, [
      [0, '#e9e6da'],
      [0.5, '#a29f93'],
      [1, '#4e4c46'],
    ]),
  );
  const angle = hash(Math.round(spot.x * 3), Math.round(spot.y * 3)) * Math.PI;
  const dx = Math.cos(angle) * radius * 0.8;
  const dy = Math.sin(angle) * radius * 0.8;
  ctx.lineWidth = Math.max(0.8, radius * 0.3);
  ctx.strokeStyle = 'rgba(20,18,14,0.9)';
  ctx.beginPath();
  ctx.moveTo(spot.x - dx, spot.y - dy);
  ctx.lineTo(spot.x + dx, spot.y + dy);
  ctx.stroke();
}
