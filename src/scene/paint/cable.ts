import { looseEnds, type Cable } from '../cable.ts';
import { ballLight, fillDisc, type Brush } from './brush.ts';
import type { Spot } from '../rect.ts';

interface Rubber {
  readonly dark: string;
  readonly body: string;
  readonly light: string;
}

const EXCITATORY: Rubber = { dark: '#5c120b', body: '#d83e2b', light: '#ff9a80' };
const INHIBITORY: Rubber = { dark: '#14295a', body: '#3a72cd', light: '#9cc4ff' };

export interface CableStyle {
  readonly excites: boolean;
  readonly width: number;
}

export function paintCable({ ctx }: Brush, cable: Cable, { excites, width }: CableStyle): void {
  const rubber = excites ? EXCITATORY : INHIBITORY;
  ctx.lineCap = 'round';
  stroke(ctx, cable, {
    colour: 'rgba(0,0,0,0.42)',
    width: width * 1.7,
    shift: { x: width * 0.55, y: width * 1.1 },
  });
  stroke(ctx, cable, { colour: rubber.dark, width: width * 1.25, shift: { x: 0, y: 0 } });
  stroke(ctx, cable, { colour: rubber.body, width: width * 0.9, shift: { x: 0, y: 0 } });
  ctx.globalAlpha = 0.62;
  stroke(ctx, cable, {
    colour: rubber.light,
    width: width * 0.3,
    shift: { x: -width * 0.2, y: -width * 0.22 },
  });
  ctx.globalAlpha = 1;
}

function stroke(
  ctx: CanvasRenderingContext2D,
  [a, b, c, d]: Cable,
  { colour, width, shift }: { readonly colour: string; readonly width: number; readonly shift: Spot },
): void {
  const { x, y } = shift;
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(a.x + x, a.y + y);
  ctx.bezierCurveTo(b.x + x, b.y + y, c.x + x, c.y + y, d.x + x, d.y + y);
  ctx.stroke();
}

/** A cut cable: two loose ends with bare copper at their tips. */
export function paintCutCable(brush: Brush, cable: Cable, style: CableStyle): void {
  for (const end of looseEnds(cable, 7 * brush.unit)) {
    paintCable(brush, end, style);
    const tip = end[3];
    fillDisc(brush.ctx, tip, style.width * 1.25, '#1a0f06');
    fillDisc(brush.ctx, tip, style.width * 0.85, '#ffb35c');
  }
}

/** Light along a cable that is picked out, under the cable itself. */
export function paintCableGlow({ ctx }: Brush, cable: Cable, { excites, width }: CableStyle): void {
  const { light } = excites ? EXCITATORY : INHIBITORY;
  ctx.lineCap = 'round';
  ctx.globalAlpha = 0.2;
  for (const wide of [4.6, 2.8]) {
    stroke(ctx, cable, { colour: light, width: width * wide, shift: { x: 0, y: 0 } });
  }
  ctx.globalAlpha = 1;
}

/** A plug seen from the front; one that inhibits carries a white bar. */
export function paintPlug({ ctx }: Brush, spot: Spot, radius: number, excites: boolean): void {
  const rubber = excites ? EXCITATORY : INHIBITORY;
  fillDisc(ctx, { x: spot.x + radius * 0.25, y: spot.y + radius * 0.45 }, radius * 1.1, 'rgba(0,0,0,0.5)');
  fillDisc(ctx, spot, radius, rubber.dark);
  fillDisc(
    ctx,
    spot,
    radius * 0.9,
    ballLight(ctx, spot, radius * 0.9, [
      [0, rubber.light],
      [0.5, rubber.body],
      [1, rubber.dark],
    ]),
  );
  if (excites) return;
  ctx.fillStyle = '#eee6d2';
  ctx.fillRect(spot.x - radius * 0.95, spot.y - radius * 0.24, radius * 1.9, radius * 0.48);
}

/** A brass-rimmed hole. */
export function paintJack({ ctx }: Brush, spot: Spot, radius: number): void {
  fillDisc(
    ctx,
    spot,
    radius,
    ballLight(ctx, spot, radius, [
      [0, '#fff0bd'],
      [0.5, '#d6ad58'],
      [1, '#7c5f27'],
    ]),
  );
  fillDisc(ctx, spot, radius * 0.64, '#050403');
}
