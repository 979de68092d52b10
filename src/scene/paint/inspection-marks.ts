import type { Spot } from '../rect.ts';
import { fillDisc, type Brush } from './brush.ts';

const IVORY = '#fff6de';
const SHADE = 'rgba(6,5,4,0.85)';
const EXCITES = '#ff5a3c';
const INHIBITS = '#5aa2ff';

/** A double ring round the part that is looked into. */
export function paintRing({ ctx }: Brush, { x, y }: Spot, radius: number): void {
  const width = Math.max(1.4, radius * 0.16);
  for (const [colour, extra] of [
    [SHADE, width * 1.4],
    [IVORY, 0],
  ] as const) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.strokeStyle = colour;
    ctx.lineWidth = width + extra;
    ctx.stroke();
  }
}

/**
 * The mark at the other end of a wire: a red ring with a + where it excites, a blue square with a bar where it inhibits.
 * Where the cable is cut, the outline is broken.
 */
export function paintWireMark(
  brush: Brush,
  spot: Spot,
  radius: number,
  { excites, cut }: { readonly excites: boolean; readonly cut: boolean },
): void {
  const { ctx } = brush;
  const width = Math.max(1.2, radius * 0.26);
  ctx.save();
  ctx.translate(spot.x, spot.y);
  fillDisc(ctx, { x: 0, y: 0 }, radius * 0.98, 'rgba(6,5,4,0.5)');
  for (const [colour, extra] of [
    [SHADE, width * 0.9],
    [excites ? EXCITES : INHIBITS, 0],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width + extra;
    ctx.setLineDash(cut ? [radius * 0.5, radius * 0.62] : []);
    traceOutline(ctx, radius, excites);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  ctx.fillStyle = cut ? 'rgba(255,246,222,0.55)' : IVORY;
  const [long, thick] = [radius * 0.58, Math.max(1, radius * 0.24)];
  ctx.fillRect(-long, -thick / 2, 2 * long, thick);
  if (excites) ctx.fillRect(-thick / 2, -long, thick, 2 * long);
  ctx.restore();
}

function traceOutline(ctx: CanvasRenderingContext2D, radius: number, round: boolean): void {
  ctx.beginPath();
  if (round) ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  else ctx.rect(-radius * 0.92, -radius * 0.92, radius * 1.84, radius * 1.84);
}
