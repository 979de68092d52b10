import { dot, lineY, plot, ruleX, text, type Markish } from '@observablehq/plot';

/** An ink and a dash for each line, so that none is told by its colour alone. */
export const PENS = [
  { ink: '#1f4e8c', dash: '2 4' },
  { ink: '#1c6b3a', dash: 'none' },
  { ink: '#8f1d14', dash: '9 4' },
  { ink: '#5d3a8c', dash: '11 4 2 4' },
  { ink: '#2b241c', dash: '5 3' },
] as const;
export type Pen = (typeof PENS)[number];

/** The pen of the line at that place. */
export function penOf(place: number): Pen {
  return PENS[place % PENS.length] ?? PENS[0];
}

/** A line of a plot; its name stands at its end. */
export interface Curve {
  readonly name: string;
  readonly points: readonly CurvePoint[];
  readonly pen: Pen;
  /** A point that is marked. */
  readonly at?: CurvePoint;
}

interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** The ruled part of a plot. */
export interface CurveSheet {
  readonly x: string;
  readonly y: string;
  /** What a screen reader says of it. */
  readonly label: string;
  readonly across: readonly [from: number, to: number];
  /** What is beyond is drawn at the edge. */
  readonly up: readonly [from: number, to: number];
  readonly scale: 'linear' | 'log';
  /** Whether it takes the whole width of the station or half of it. */
  readonly room: 'half' | 'whole';
  /** Height over width. */
  readonly shape: number;
  /** A place that is marked across the whole height. */
  readonly at?: number;
}

/** Numbers of a curve, the first after no step and then one after every so many. */
export function pointsOf(values: readonly number[], every = 1): CurvePoint[] {
  return values.map((y, place) => ({ x: place * every, y }));
}

const PAPER = '#fffaf0';
const PEN = '#2b241c';
const MARGIN = { top: 26, right: 84, bottom: 42, left: 54 } as const;

/** How the stations lie in the window. */
type Arrangement = 'telephone' | 'tall' | 'wide';

/** Asked for with every drawing; a plot that is kept is drawn anew where it has changed. */
export function arrangementNow(): Arrangement {
  if (window.matchMedia('(max-width: 599px)').matches) return 'telephone';
  return window.matchMedia('(max-aspect-ratio: 1.15)').matches ? 'tall' : 'wide';
}

/** In the drawing's own units: its letters are as large as the text around it where it is about as wide as that. */
function paperFor({ room, shape }: CurveSheet): { width: number; height: number } {
  const arrangement = arrangementNow();
  const of = (width: number, height: number) => ({ width, height: Math.round(height) });
  if (arrangement === 'telephone') return of(340, 340 * Math.max(shape, 0.8));
  const [width, least] = room === 'half' ? [470, 1] : [860, 0.5];
  return of(width, width * (arrangement === 'tall' ? Math.max(shape, least) : shape));
}

/** Draws lines on ruled paper, as one picture to a screen reader. */
export function drawCurves(curves: readonly Curve[], sheet: CurveSheet): Element {
  const { width, height } = paperFor(sheet);
  const isLog = sheet.scale === 'log';
  const drawing = plot({
    width,
    height,
    marginTop: MARGIN.top,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    marginLeft: MARGIN.left,
    ariaLabel: sheet.label,
    style: {
      background: PAPER,
      color: PEN,
      fontSize: '13px',
      fontFamily: "'National Park', 'Trebuchet MS', sans-serif",
      overflow: 'visible',
    },
    x: { domain: [...sheet.across], label: sheet.x, labelAnchor: 'center', labelArrow: 'none', ticks: 6 },
    y: {
      domain: [...sheet.up],
      type: isLog ? 'log' : 'linear',
      clamp: true,
      label: sheet.y,
      labelArrow: 'none',
      grid: true,
      ticks: isLog ? decades(sheet.up) : 5,
      ...(isLog ? { tickFormat: short } : {}),
    },
    marks: [...at(sheet), ...curves.flatMap((curve) => lineOf(curve)), ...namesOf(curves, sheet, height)],
  });
  for (const part of drawing.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  drawing.setAttribute('role', 'img');
  return drawing;
}

function at({ at: x }: CurveSheet): Markish[] {
  return x === undefined ? [] : [ruleX([x], { stroke: PEN, strokeWidth: 1.2, strokeDasharray: '1 3' })];
}

function lineOf({ points, pen, at: marked }: Curve): Markish[] {
  const look = { stroke: pen.ink, strokeWidth: 2.4, strokeDasharray: pen.dash };
  const line = lineY(points, { x: 'x', y: 'y', ...look });
  if (marked === undefined) return [line];
  return [line, dot([marked], { x: 'x', y: 'y', r: 6, fill: pen.ink, stroke: PAPER, strokeWidth: 2 })];
}

/** Least pixels between two names. */
const LINE = 15;

/** The names stand right of the sheet, as near to the ends of their lines as they can without lying on each other. */
function namesOf(curves: readonly Curve[], sheet: CurveSheet, height: number): Markish[] {
  const room = height - MARGIN.top - MARGIN.bottom;
  const ends = curves
    .filter(({ points }) => points.length > 0)
    .map((curve) => ({ curve, y: room * (1 - shareUp(curve.points.at(-1)?.y ?? Number.NaN, sheet)) }))
    .sort((one, other) => one.y - other.y);
  let lowest = -Infinity;
  const pushed = ends.map(({ curve, y }) => ({ curve, y: (lowest = Math.max(y, lowest + LINE)) }));
  let highest = room + LINE;
  return pushed.reverse().map(({ curve, y }) => {
    highest = Math.min(y, highest - LINE);
    return text([curve.name], {
      frameAnchor: 'top-right',
      textAnchor: 'start',
      dx: 8,
      dy: highest - 7,
      fill: curve.pen.ink,
      fontWeight: 700,
      fontSize: 12.5,
    });
  });
}

/** How far up the sheet a number stands, 0 to 1. */
function shareUp(y: number, { up: [from, to], scale }: CurveSheet): number {
  const share = scale === 'log' ? Math.log(y / from) / Math.log(to / from) : (y - from) / (to - from);
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 1;
}

function decades([from, to]: readonly [number, number]): number[] {
  const least = Math.ceil(Math.log10(from) - 1e-9);
  const most = Math.floor(Math.log10(to) + 1e-9);
  return Array.from({ length: most - least + 1 }, (_, place) => Number(`1e${least + place}`));
}

/** From a thousandth to a thousand in full, beyond that as a power of ten. */
function short(value: number): string {
  if (value >= 0.0009 && value <= 1001) return String(Number(value.toPrecision(1)));
  return raise(Math.round(Math.log10(value)));
}

/** As in 10⁻⁵. */
export function raise(power: number): string {
  return `10${String(power).replace(/./g, (sign) => RAISED.charAt('-0123456789'.indexOf(sign)))}`;
}

const RAISED = '⁻⁰¹²³⁴⁵⁶⁷⁸⁹';
