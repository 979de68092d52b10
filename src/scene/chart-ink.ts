import type { Score } from '../core/index.ts';
import type { Spot } from './rect.ts';
import { INK } from './theme.ts';

/** The ruled part of the paper; nought is at its bottom, all at its top. */
export interface ChartArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly unit: number;
}

/** Over how many trials the pen takes the share. */
export const LAST_TRIALS = 20;

function at({ x, y, width, height }: ChartArea, share: number, fraction: number): Spot {
  return { x: x + share * width, y: y + (1 - fraction) * height };
}

/** Writes the running share right; returns where the pen stands, or nothing before the first trial. */
export function drawCurve(
  ctx: CanvasRenderingContext2D,
  area: ChartArea,
  trials: readonly { readonly correct: boolean }[],
  span: number,
): Spot | null {
  let tip: Spot | null = null;
  let right = 0;
  ctx.beginPath();
  trials.forEach(({ correct }, trial) => {
    if (correct) right++;
    if (trial >= LAST_TRIALS && trials[trial - LAST_TRIALS]!.correct) right--;
    tip = at(area, (trial + 1) / span, right / Math.min(trial + 1, LAST_TRIALS));
    ctx.lineTo(tip.x, tip.y);
  });
  ctx.lineJoin = 'round';
  ctx.lineWidth = Math.max(1.3, 2.4 * area.unit);
  ctx.strokeStyle = INK.record;
  ctx.stroke();
  return tip;
}

export function drawTests(
  ctx: CanvasRenderingContext2D,
  area: ChartArea,
  tests: readonly Score[],
  span: number,
): void {
  const radius = Math.max(2.4, 5 * area.unit);
  for (const { after, fraction } of tests) {
    const { x, y } = at(area, after / span, fraction);
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fillStyle = '#f6efd8';
    ctx.fill();
    ctx.lineWidth = Math.max(1.2, 2.2 * area.unit);
    ctx.strokeStyle = INK.pen;
    ctx.stroke();
  }
}

/** The pen in its carriage, on an arm from the right; before the first trial it waits at the start. */
export function drawPen(ctx: CanvasRenderingContext2D, area: ChartArea, tip: Spot | null): void {
  const { unit } = area;
  const { x, y } = tip ?? at(area, 0, 0);
  ctx.lineCap = 'round';
  for (const [shift, width, colour] of [
    [3, 4.4, 'rgba(50,35,15,0.25)'],
    [0, 4.4, '#3a3833'],
    [-0.9, 1.3, '#d9d6ca'],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * unit;
    ctx.beginPath();
    ctx.moveTo(x + 3 * unit, y + (shift - 3) * unit);
    ctx.lineTo(x + 22 * unit, y + (shift - 22) * unit);
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.arc(x, y, Math.max(1.4, 2.6 * unit), 0, 2 * Math.PI);
  ctx.fillStyle = INK.record;
  ctx.fill();
}
