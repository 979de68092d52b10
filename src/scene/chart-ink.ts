import type { Score } from '../core/index.ts';
import type { Spot } from './rect.ts';
import type { Brush } from './paint/brush.ts';
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

/** The trials that a sheet has room for: how many lie before its left edge, and how many over its width. */
export interface Stretch {
  readonly first: number;
  readonly span: number;
}

/** Trials over the width of the paper when no lesson says how many there will be, and room that is left beyond the pen. */
const FREE_SPAN = 40;
const BEYOND_PEN = 4;

/** The stretch on show: a lesson's whole sheet; otherwise the paper moves on under the pen when it comes to the edge. */
export function stretchOf(trials: number, lessonTrials: number): Stretch {
  if (lessonTrials > 0) return { first: 0, span: Math.max(lessonTrials, trials) };
  return { first: Math.max(0, trials + BEYOND_PEN - FREE_SPAN), span: FREE_SPAN };
}

/** A line on the paper. */
export interface Curve {
  readonly trials: readonly { readonly correct: boolean }[];
  /** Trials before its first. */
  readonly from: number;
  readonly stretch: Stretch;
  readonly ink: CurveInk;
}

/** Least way along the paper between two points of a line, in CSS pixels. */
const FINEST = 0.5;

/** Writes the running share right; returns where the line ends, or nothing before the first trial. */
export function drawCurve(
  ctx: CanvasRenderingContext2D,
  area: ChartArea,
  { trials, from, stretch, ink }: Curve,
): Spot | null {
  let tip: Spot | null = null;
  let right = 0;
  let written = -Infinity;
  ctx.beginPath();
  trials.forEach(({ correct }, trial) => {
    if (correct) right++;
    if (trial >= LAST_TRIALS && trials[trial - LAST_TRIALS]!.correct) right--;
    const share = (from + trial + 1 - stretch.first) / stretch.span;
    if (share < 0) return;
    if (share * area.width - written < FINEST && trial < trials.length - 1) return;
    written = share * area.width;
    tip = at(area, share, right / Math.min(trial + 1, LAST_TRIALS));
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
  { first, span }: Stretch,
): void {
  const radius = Math.max(2.4, 5 * area.unit);
  for (const { after, fraction } of tests) {
    if (after < first) continue;
    const { x, y } = at(area, (after - first) / span, fraction);
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fillStyle = '#f6efd8';
    ctx.fill();
    ctx.lineWidth = Math.max(1.2, 2.2 * area.unit);
    ctx.strokeStyle = INK.pen;
    ctx.stroke();
  }
}

/** Where the pen stands before the first trial. */
export function startOf(area: ChartArea): Spot {
  return at(area, 0, 0);
}

/** Trials between two of the rules that move with the paper. */
const RULED = 4;

/** The rules across the paper: they move with it. */
export function drawRules(ctx: CanvasRenderingContext2D, area: ChartArea, { first, span }: Stretch): void {
  const each = Math.max(RULED, span / 10);
  ctx.strokeStyle = 'rgba(40,120,84,0.22)';
  ctx.lineWidth = Math.max(0.5, 0.8 * area.unit);
  ctx.beginPath();
  for (let rule = Math.ceil(first / each); rule * each <= first + span; rule++) {
    const { x } = at(area, (rule * each - first) / span, 0);
    ctx.moveTo(x, area.y);
    ctx.lineTo(x, area.y + area.height);
  }
  ctx.stroke();
}

/** The pen in its carriage, on an arm from the right; its tip is at the origin. */
export function paintPen({ ctx, unit }: Brush): void {
  ctx.lineCap = 'round';
  for (const [shift, width, colour] of [
    [3, 4.4, 'rgba(50,35,15,0.25)'],
    [0, 4.4, '#3a3833'],
    [-0.9, 1.3, '#d9d6ca'],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * unit;
    ctx.beginPath();
    ctx.moveTo(3 * unit, (shift - 3) * unit);
    ctx.lineTo(22 * unit, (shift - 22) * unit);
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.arc(0, 0, Math.max(1.4, 2.6 * unit), 0, 2 * Math.PI);
  ctx.fillStyle = INK.record;
  ctx.fill();
}
