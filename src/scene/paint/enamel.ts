import type { Rect } from '../floor-plan.ts';
import { inset } from '../rect.ts';
import { downward, layGrain, tracePanel, withShadow, withStops, type Brush, type Stops } from './brush.ts';
import { paintScrews } from './screw.ts';

const ENAMEL: Stops = [
  [0, '#727f77'],
  [0.14, '#5e6b64'],
  [0.5, '#47544e'],
  [0.8, '#36413c'],
  [1, '#28312d'],
];

/** A rack's front: hammertone enamel in a folded frame, screwed at its corners. */
export function paintRack(brush: Brush, rect: Rect): void {
  const { ctx, unit } = brush;
  const radius = 7 * unit;
  withShadow(brush, 9, () => {
    tracePanel(ctx, rect, radius);
    ctx.fillStyle = '#333d39';
    ctx.fill();
  });
  paintEnamel(brush, rect, radius);
  paintBevel(brush, rect, radius);
  paintSeam(brush, inset(rect, 9 * unit));
  paintScrews(brush, inset(rect, 15 * unit));
}

/** Enamel from edge to edge, warm where the light falls from above. */
function paintEnamel(brush: Brush, rect: Rect, radius: number): void {
  const { ctx } = brush;
  tracePanel(ctx, rect, radius);
  ctx.fillStyle = downward(ctx, rect, ENAMEL);
  ctx.fill();
  layGrain(brush, brush.grain.hammertone, 0.2);
  const { x, y, width, height } = rect;
  const light = ctx.createRadialGradient(
    x + width * 0.46,
    y - height * 0.1,
    0,
    x + width * 0.46,
    y,
    height * 0.75,
  );
  ctx.fillStyle = withStops(light, [
    [0, 'rgba(255,222,168,0.34)'],
    [0.5, 'rgba(255,210,150,0.1)'],
    [1, 'rgba(255,200,140,0)'],
  ]);
  ctx.fill();
  ctx.fillStyle = withStops(ctx.createLinearGradient(x, 0, x + width, 0), [
    [0, 'rgba(255,255,255,0.05)'],
    [0.12, 'rgba(0,0,0,0)'],
    [0.85, 'rgba(0,0,0,0)'],
    [1, 'rgba(0,0,0,0.22)'],
  ]);
  ctx.fill();
}

/** Edges that catch the light at the top and left and lose it at the bottom and right. */
function paintBevel({ ctx, unit }: Brush, rect: Rect, radius: number): void {
  const line = Math.max(1, 1.6 * unit);
  ctx.lineWidth = line;
  const { x, y, width, height } = rect;
  ctx.strokeStyle = withStops(ctx.createLinearGradient(x, y, x + width * 0.6, y + height), [
    [0, 'rgba(255,248,228,0.55)'],
    [0.3, 'rgba(255,255,255,0.18)'],
    [0.6, 'rgba(0,0,0,0.25)'],
    [1, 'rgba(0,0,0,0.6)'],
  ]);
  tracePanel(ctx, inset(rect, line / 2), radius - line / 2);
  ctx.stroke();
}

/** The gap round a door: dark, with a lit lower lip. */
function paintSeam({ ctx, unit }: Brush, rect: Rect): void {
  ctx.lineWidth = Math.max(1, 1.4 * unit);
  ctx.strokeStyle = 'rgba(0,0,0,0.42)';
  tracePanel(ctx, rect, 4 * unit);
  ctx.stroke();
  ctx.strokeStyle = 'rgba(255,250,235,0.13)';
  tracePanel(ctx, inset(rect, 1.4 * unit), 4 * unit);
  ctx.stroke();
}
