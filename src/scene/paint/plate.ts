import type { Rect } from '../floor-plan.ts';
import type { Spot } from '../rect.ts';
import { inset, middleOf } from '../rect.ts';
import { INK, SANS } from '../theme.ts';
import { downward, layGrain, slanting, tracePanel, withShadow, withStops, type Brush } from './brush.ts';
import { engrave, fitting, inCapitals, widthOf, type Lettering } from './lettering.ts';

export interface PlateStyle {
  /** Height of the letters in pixels of the 1080p drawing. */
  readonly size: number;
  readonly most: number;
  readonly dim?: boolean;
}

/** A black phenolic plate with engraved ivory letters, as wide as its words, in the middle of a spot. */
export function paintPlate(brush: Brush, words: string, spot: Spot, style: PlateStyle): Rect {
  const { ctx, unit } = brush;
  const text = inCapitals(words);
  const wanted: Lettering = { font: SANS, size: style.size * unit, spacing: 0.13, weight: 600 };
  const roomy = widthOf(ctx, text, wanted) + 1.5 * wanted.size <= style.most;
  const pad = wanted.size * (roomy ? 0.75 : 0.4);
  const close: Lettering = { ...wanted, spacing: 0.03 };
  const lettering = roomy ? wanted : fitting(ctx, text, close, style.most - 2 * pad);
  const width = widthOf(ctx, text, lettering) + 2 * pad;
  const height = wanted.size * 1.75;
  const rect = { x: spot.x - width / 2, y: spot.y - height / 2, width, height };
  paintPhenolic(brush, rect);
  engrave(ctx, text, middleOf(rect), { ...lettering, ink: style.dim === true ? INK.ivoryDim : INK.ivory });
  return rect;
}

/** A slab of black phenolic. */
export function paintPhenolic(brush: Brush, rect: Rect): void {
  const { ctx, unit } = brush;
  const radius = 2.5 * unit;
  withShadow(brush, 1.6, () => {
    tracePanel(ctx, rect, radius);
    ctx.fillStyle = INK.phenolic;
    ctx.fill();
  });
  tracePanel(ctx, rect, radius);
  ctx.fillStyle = downward(ctx, rect, [
    [0, '#2b2724'],
    [0.14, '#191614'],
    [1, '#0f0d0c'],
  ]);
  ctx.fill();
  layGrain(brush, brush.grain.dust, 0.12);
  strokeEdge(brush, rect, 'rgba(255,240,215,0.26)', 'rgba(0,0,0,0.7)');
}

/** A brushed aluminium plate. */
export function paintAluminium(brush: Brush, rect: Rect): void {
  const { ctx, unit } = brush;
  const radius = 2.5 * unit;
  withShadow(brush, 2.6, () => {
    tracePanel(ctx, rect, radius);
    ctx.fillStyle = '#8b8980';
    ctx.fill();
  });
  tracePanel(ctx, rect, radius);
  ctx.fillStyle = slanting(ctx, rect, [
    [0, '#d6d2c4'],
    [0.35, '#b3b0a4'],
    [0.55, '#c4c0b2'],
    [1, '#827f75'],
  ]);
  ctx.fill();
  layGrain(brush, brush.grain.brushed, 0.55);
  strokeEdge(brush, rect, 'rgba(255,255,248,0.75)', 'rgba(0,0,0,0.5)');
}

function strokeEdge({ ctx, unit }: Brush, rect: Rect, light: string, dark: string): void {
  const line = Math.max(0.8, unit);
  ctx.lineWidth = line;
  ctx.strokeStyle = slanting(ctx, rect, [
    [0, light],
    [0.5, 'rgba(128,128,128,0.1)'],
    [1, dark],
  ]);
  tracePanel(ctx, inset(rect, line / 2), 2 * unit);
  ctx.stroke();
}

/** A recess cut into a panel, dark inside, its far lip lit. */
export function paintRecess(brush: Brush, rect: Rect, fill = '#0c0a09'): void {
  const { ctx, unit } = brush;
  const radius = 5 * unit;
  tracePanel(ctx, inset(rect, -2.4 * unit), radius + 2 * unit);
  ctx.fillStyle = slanting(ctx, rect, [
    [0, 'rgba(0,0,0,0.65)'],
    [0.5, 'rgba(20,20,18,0.5)'],
    [1, 'rgba(255,245,225,0.32)'],
  ]);
  ctx.fill();
  tracePanel(ctx, rect, radius);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.save();
  ctx.clip();
  paintInnerShadow(brush, rect);
  ctx.restore();
}

/**
 * The shadow that the edges of a recess throw into it. It is made of gradients: a shadow under a clip wipes the rest of
 * the canvas in Chromium 156.
 */
export function paintInnerShadow({ ctx, unit }: Brush, { x, y, width, height }: Rect): void {
  const right = x + width;
  const bottom = y + height;
  const edges = [
    { to: [x, y, x, y + 16 * unit], dark: 0.72 },
    { to: [x, y, x + 11 * unit, y], dark: 0.55 },
    { to: [right, y, right - 5 * unit, y], dark: 0.35 },
    { to: [x, bottom, x, bottom - 4 * unit], dark: 0.25 },
  ] as const;
  for (const { to, dark } of edges) {
    ctx.fillStyle = withStops(ctx.createLinearGradient(...to), [
      [0, `rgba(0,0,0,${dark})`],
      [0.35, `rgba(0,0,0,${dark * 0.42})`],
      [1, 'rgba(0,0,0,0)'],
    ]);
    ctx.fillRect(x, y, width, height);
  }
}
