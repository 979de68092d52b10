import type { Score } from '../core/index.ts';
import type { Spot } from './rect.ts';
import { letter } from './paint/lettering.ts';
import { INK, SERIF } from './theme.ts';

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

/** How a line is told from another: never by its colour alone. Dashes are in pixels of the drawing. */
export interface CurveInk {
  readonly colour: string;
  readonly dash: readonly number[];
}

export const MACHINE_INK: CurveInk = { colour: INK.record, dash: [] };
export const SUCCESSOR_INK: CurveInk = { colour: '#1f4e8c', dash: [8, 5] };

/** A line on the paper. */
export interface Curve {
  readonly trials: readonly { readonly correct: boolean }[];
  /** Trials before its first. */
  readonly from: number;
  /** Trials over the whole width. */
  readonly span: number;
  readonly ink: CurveInk;
}

/** Writes the running share right; returns where the pen stands, or nothing before the first trial. */
export function drawCurve(
  ctx: CanvasRenderingContext2D,
  area: ChartArea,
  { trials, from, span, ink }: Curve,
): Spot | null {
  let tip: Spot | null = null;
  let right = 0;
  ctx.beginPath();
  trials.forEach(({ correct }, trial) => {
    if (correct) right++;
    if (trial >= LAST_TRIALS && trials[trial - LAST_TRIALS]!.correct) right--;
    tip = at(area, (from + trial + 1) / span, right / Math.min(trial + 1, LAST_TRIALS));
    ctx.lineTo(tip.x, tip.y);
  });
  ctx.lineJoin = 'round';
  strokeLine(ctx, area, ink);
  return tip;
}

function strokeLine(ctx: CanvasRenderingContext2D, { unit }: ChartArea, { colour, dash }: CurveInk): void {
  ctx.lineWidth = Math.max(1.3, 2.4 * unit);
  ctx.strokeStyle = colour;
  ctx.setLineDash(dash.map((length) => length * unit));
  ctx.stroke();
  ctx.setLineDash([]);
}

/** On a narrow sheet the legend has two lines, and more room above the rules. */
const NARROW_TOP = 50;

/** The legend of the second line: in the margin under the rules or, on a narrow sheet, beside that of the tests. */
export function nameSuccessor(ctx: CanvasRenderingContext2D, area: ChartArea, name: string): void {
  const { x, y, height, unit } = area;
  const narrow = y > NARROW_TOP * unit;
  const spot = narrow ? { x: 88 * unit, y: 42 * unit } : { x: x + 22 * unit, y: y + height + 15 * unit };
  ctx.lineCap = 'butt';
  ctx.beginPath();
  ctx.moveTo(spot.x, spot.y);
  ctx.lineTo(spot.x + 22 * unit, spot.y);
  strokeLine(ctx, area, SUCCESSOR_INK);
  const size = Math.max(9, 14 * unit);
  const beside = { x: spot.x + 27 * unit, y: spot.y };
  letter(ctx, name, beside, {
    font: SERIF,
    size,
    italic: true,
    weight: 400,
    align: 'left',
    ink: SUCCESSOR_INK.colour,
  });
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
