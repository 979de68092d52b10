import type { Spot } from '../rect.ts';
import { TRAVEL } from '../shaft-angle.ts';
import { ballLight, fillDisc, withStops, type Brush } from './brush.ts';

/** What of a bakelite knob does not turn: its shadow on the plate, its body, the light on it. */
export function paintKnobBody({ ctx }: Brush, spot: Spot, radius: number): void {
  const { x, y } = spot;
  const shadow = { x: x + radius * 0.26, y: y + radius * 0.42 };
  fillDisc(ctx, shadow, radius * 1.28, softShadow(ctx, shadow, radius * 1.28));
  fillDisc(ctx, spot, radius, '#0b0a09');
  fillDisc(
    ctx,
    spot,
    radius * 0.96,
    ballLight(ctx, spot, radius, [
      [0, '#77706a'],
      [0.28, '#3d3834'],
      [0.7, '#1d1a18'],
      [1, '#080706'],
    ]),
  );
  fillDisc(
    ctx,
    spot,
    radius * 0.66,
    ballLight(ctx, spot, radius * 0.75, [
      [0, '#57504a'],
      [0.5, '#2a2623'],
      [1, '#141210'],
    ]),
  );
}

function softShadow(ctx: CanvasRenderingContext2D, { x, y }: Spot, radius: number): CanvasGradient {
  return withStops(ctx.createRadialGradient(x, y, radius * 0.55, x, y, radius), [
    [0, 'rgba(0,0,0,0.62)'],
    [1, 'rgba(0,0,0,0)'],
  ]);
}

/** The cap of a knob, to be tinted by its value. */
export function paintKnobCap({ ctx }: Brush, radius: number): void {
  const light = withStops(
    ctx.createRadialGradient(-radius * 0.3, -radius * 0.34, radius * 0.05, 0, 0, radius * 0.94),
    [
      [0, '#ffffff'],
      [0.6, '#b9b9b9'],
      [1, '#6d6d6d'],
    ],
  );
  fillDisc(ctx, { x: 0, y: 0 }, radius * 0.94, light);
}

/** Stands outside a knob whose value lies beyond the scale, pointing outward; drawn for a pointer that stands up. */
export function paintBeyondMark({ ctx }: Brush, radius: number): void {
  const trace = (grow: number): void => {
    ctx.beginPath();
    ctx.moveTo(0, -radius * (1.5 + grow));
    ctx.lineTo(radius * (0.42 + grow), -radius * (0.98 - grow * 0.5));
    ctx.lineTo(-radius * (0.42 + grow), -radius * (0.98 - grow * 0.5));
    ctx.closePath();
  };
  trace(0.1);
  ctx.fillStyle = '#14100c';
  ctx.fill();
  trace(0);
  ctx.fillStyle = '#fff8e4';
  ctx.fill();
}

/** What turns: flutes round the edge and the pointer, standing up. */
export function paintKnobPointer({ ctx }: Brush, radius: number): void {
  ctx.lineCap = 'round';
  ctx.strokeStyle = 'rgba(0,0,0,0.55)';
  ctx.lineWidth = radius * 0.13;
  for (let flute = 0; flute < 12; flute++) {
    const angle = (flute * Math.PI) / 6;
    line(ctx, angle, [radius * 0.8, radius * 0.94]);
  }
  ctx.strokeStyle = 'rgba(0,0,0,0.75)';
  ctx.lineWidth = radius * 0.44;
  line(ctx, 0, [-radius * 0.2, radius * 0.92]);
  ctx.strokeStyle = '#fff8e4';
  ctx.lineWidth = Math.max(1, radius * 0.3);
  line(ctx, 0, [-radius * 0.2, radius * 0.94]);
}

/** Marks on the plate: the two end stops and, between them, zero. */
export function paintKnobMarks({ ctx }: Brush, spot: Spot, radius: number): void {
  ctx.save();
  ctx.translate(spot.x, spot.y);
  ctx.lineCap = 'butt';
  ctx.strokeStyle = 'rgba(20,18,14,0.85)';
  ctx.lineWidth = Math.max(0.6, radius * 0.14);
  for (const angle of [-TRAVEL, TRAVEL]) line(ctx, angle, [radius * 1.05, radius * 1.32]);
  ctx.lineWidth = Math.max(0.5, radius * 0.1);
  line(ctx, 0, [radius * 1.08, radius * 1.28]);
  ctx.restore();
}

/** A stroke along a radius; angle 0 is up, positive is clockwise. */
export function line(
  ctx: CanvasRenderingContext2D,
  angle: number,
  [from, to]: readonly [number, number],
): void {
  const dx = Math.sin(angle);
  const dy = -Math.cos(angle);
  ctx.beginPath();
  ctx.moveTo(dx * from, dy * from);
  ctx.lineTo(dx * to, dy * to);
  ctx.stroke();
}
