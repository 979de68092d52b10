import type { Spot } from '../rect.ts';
import { ballLight, fillDisc, tracePanel, type Brush } from './brush.ts';
import { line } from './knob.ts';

const MIDDLE: Spot = { x: 0, y: 0 };
const RED = '#e0472f';
const YELLOW = '#f2c02e';
const DARK = '#14100c';

/** A socket without its lamp: a brass ring, the hole, and two bare contacts in it. */
export function paintEmptySocket({ ctx }: Brush, pitch: number): void {
  const radius = pitch * 0.43;
  const brass = ballLight(ctx, MIDDLE, radius, [
    [0, '#fff0c4'],
    [0.6, '#d2b067'],
    [1, '#7c6433'],
  ]);
  fillDisc(ctx, MIDDLE, radius, brass);
  fillDisc(ctx, MIDDLE, radius * 0.74, '#020202');
  for (const side of [-1, 1]) fillDisc(ctx, { x: side * radius * 0.3, y: 0 }, radius * 0.18, '#e6dfcc');
}

/** A blank cover over the place of a knob, with two screws. */
export function paintKnobCover({ ctx }: Brush, radius: number): void {
  const half = radius * 1.14;
  const cover = { x: -half, y: -half, width: 2 * half, height: 2 * half };
  tracePanel(ctx, { ...cover, x: cover.x + radius * 0.12, y: cover.y + radius * 0.22 }, radius * 0.3);
  ctx.fillStyle = 'rgba(0,0,0,0.45)';
  ctx.fill();
  tracePanel(ctx, cover, radius * 0.3);
  ctx.fillStyle = ballLight(ctx, MIDDLE, half * 1.5, [
    [0, '#6f7b74'],
    [0.6, '#47534d'],
    [1, '#2b342f'],
  ]);
  ctx.fill();
  ctx.strokeStyle = 'rgba(0,0,0,0.6)';
  ctx.lineWidth = Math.max(0.6, radius * 0.08);
  ctx.stroke();
  for (const side of [-1, 1]) {
    fillDisc(ctx, { x: side * half * 0.62, y: side * half * 0.62 }, radius * 0.18, '#d8d3c4');
  }
}

/** A photocell that is never on: a cross. */
export function paintDeadCell({ ctx }: Brush, pitch: number): void {
  const reach = pitch * 0.3;
  ctx.lineCap = 'round';
  for (const [colour, width] of [
    [DARK, 0.3],
    ['#f2e8d2', 0.14],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = Math.max(1, pitch * width);
    for (const angle of [Math.PI / 4, (3 * Math.PI) / 4]) line(ctx, angle, [-reach, reach]);
  }
}

/** A photocell that is always on: a square round it. */
export function paintStuckCell({ ctx }: Brush, pitch: number): void {
  const half = pitch * 0.38;
  for (const [colour, width] of [
    [DARK, 0.28],
    ['#f2e8d2', 0.13],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = Math.max(1, pitch * width);
    ctx.strokeRect(-half, -half, 2 * half, 2 * half);
  }
}

/** A tag on a knob whose motor is stuck: a red square with a bar across. */
export function paintStuckTag({ ctx }: Brush, radius: number): void {
  const half = radius * 0.6;
  ctx.fillStyle = 'rgba(0,0,0,0.5)';
  ctx.fillRect(-half + radius * 0.1, -half + radius * 0.16, 2 * half, 2 * half);
  ctx.fillStyle = RED;
  ctx.fillRect(-half, -half, 2 * half, 2 * half);
  ctx.strokeStyle = DARK;
  ctx.lineWidth = Math.max(0.7, radius * 0.1);
  ctx.strokeRect(-half, -half, 2 * half, 2 * half);
  ctx.fillStyle = '#fff4e2';
  ctx.fillRect(-half * 0.72, -half * 0.24, half * 1.44, half * 0.48);
}

/** A tag on a knob whose clutch slips: a yellow triangle. */
export function paintSlipTag({ ctx }: Brush, radius: number): void {
  const reach = radius * 0.78;
  const trace = (dx: number, dy: number): void => {
    ctx.beginPath();
    ctx.moveTo(dx, -reach + dy);
    ctx.lineTo(reach * 0.95 + dx, reach * 0.72 + dy);
    ctx.lineTo(-reach * 0.95 + dx, reach * 0.72 + dy);
    ctx.closePath();
  };
  trace(radius * 0.1, radius * 0.16);
  ctx.fillStyle = 'rgba(0,0,0,0.5)';
  ctx.fill();
  trace(0, 0);
  ctx.fillStyle = YELLOW;
  ctx.fill();
  ctx.lineJoin = 'round';
  ctx.strokeStyle = DARK;
  ctx.lineWidth = Math.max(0.8, radius * 0.13);
  ctx.stroke();
  fillDisc(ctx, { x: 0, y: reach * 0.18 }, radius * 0.17, DARK);
}
