import type { Rect } from '../floor-plan.ts';
import type { Grain } from './grain.ts';

/** What paints furniture: a canvas in CSS pixels of the window, and the size of one pixel of the 1080p drawing. */
export interface Brush {
  readonly ctx: CanvasRenderingContext2D;
  readonly unit: number;
  readonly grain: Grain;
}

export type Stops = readonly (readonly [number, string])[];

export function tracePanel(ctx: CanvasRenderingContext2D, rect: Rect, radius: number): void {
  ctx.beginPath();
  ctx.roundRect(
    rect.x,
    rect.y,
    rect.width,
    rect.height,
    Math.max(0, Math.min(radius, rect.width / 2, rect.height / 2)),
  );
}

export function downward(ctx: CanvasRenderingContext2D, rect: Rect, stops: Stops): CanvasGradient {
  return withStops(ctx.createLinearGradient(rect.x, rect.y, rect.x, rect.y + rect.height), stops);
}

export function slanting(ctx: CanvasRenderingContext2D, rect: Rect, stops: Stops): CanvasGradient {
  const { x, y, width, height } = rect;
  return withStops(ctx.createLinearGradient(x, y, x + width, y + height), stops);
}

export function withStops(gradient: CanvasGradient, stops: Stops): CanvasGradient {
  for (const [place, colour] of stops) gradient.addColorStop(place, colour);
  return gradient;
}

/** A round gradient whose light comes from the top left. */
export function ballLight(
  ctx: CanvasRenderingContext2D,
  centre: { readonly x: number; readonly y: number },
  radius: number,
  stops: Stops,
): CanvasGradient {
  const { x, y } = centre;
  return withStops(
    ctx.createRadialGradient(x - radius * 0.32, y - radius * 0.36, radius * 0.05, x, y, radius),
    stops,
  );
}

export function fillDisc(
  ctx: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  fill: string | CanvasGradient,
): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = fill;
  ctx.fill();
}

/** Runs with a shadow that falls to the bottom right. */
export function withShadow({ ctx, unit }: Brush, depth: number, paint: () => void): void {
  // Shadows are measured in device pixels, whatever the transform.
  const scale = ctx.getTransform().a * unit;
  ctx.save();
  ctx.shadowColor = 'rgba(0,0,0,0.75)';
  ctx.shadowBlur = depth * 2.2 * scale;
  ctx.shadowOffsetX = depth * 0.5 * scale;
  ctx.shadowOffsetY = depth * scale;
  paint();
  ctx.restore();
}

/** Lays a grain over what the current path encloses. */
export function layGrain(brush: Brush, tile: HTMLCanvasElement, strength: number): void {
  const { ctx, unit } = brush;
  const pattern = ctx.createPattern(tile, 'repeat');
  if (pattern === null) return;
  pattern.setTransform(new DOMMatrix().scale(Math.max(0.5, unit) * 0.48));
  ctx.save();
  ctx.globalAlpha = strength;
  ctx.fillStyle = pattern;
  ctx.fill();
  ctx.restore();
}
