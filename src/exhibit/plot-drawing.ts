import { areaY, dot, lineY, plot, ruleY, text, type Markish } from '@observablehq/plot';
import type { SeedSpread, ThresholdPoint } from '../core/index.ts';
import type { DamageSeries } from './study.ts';

/** Names on a plot. */
export interface PlotWords {
  readonly x: string;
  readonly y: string;
  /** What a screen reader calls the plot. */
  readonly label: string;
}

/** The inks of the strip chart, and a dash for each, so that no line is told by its colour alone. */
const INKS = [
  { ink: '#8f1d14', dash: 'none' },
  { ink: '#1f4e8c', dash: '7 4' },
  { ink: '#2b241c', dash: '2 3.5' },
] as const;
const PAPER = '#f6efd9';
const PEN = '#2b241c';

/** Drawn small and shown as wide as the sheet, so that its letters stay as large as the text around it. */
const WIDTH = 380;
const HEIGHT = 240;

/** How machines answer with more and more A-units pulled: the mean as a line, from the least to the most as a band. */
export function drawDamage(series: readonly DamageSeries[], words: PlotWords): Element {
  const marks = series.flatMap(({ title, points }, place) => {
    const { ink, dash } = INKS[place % INKS.length] ?? INKS[0];
    return [
      areaY(points, { x: 'share', y1: 'least', y2: 'most', fill: ink, fillOpacity: 0.16 }),
      lineY(points, { x: 'share', y: 'mean', stroke: ink, strokeWidth: 2.4, strokeDasharray: dash }),
      dot(points, { x: 'share', y: 'mean', fill: ink, r: 2.6 }),
      named({ title, ink, place, of: series.length }),
    ];
  });
  return drawSheet(marks, words, { domain: [0, 1], percent: true, names: series.length });
}

/** P_a and what is learned, over the threshold. */
export function drawThresholds(
  points: readonly ThresholdPoint[],
  lines: Readonly<Record<'activity' | 'formula' | 'correct', string>>,
  words: PlotWords,
): Element {
  const names = ['correct', 'activity', 'formula'] as const;
  const shown = names.filter((name) => points.some((point) => point[name] !== null));
  const marks = shown.flatMap((name, place) => {
    const { ink, dash } = INKS[place] ?? INKS[0];
    return [
      lineY(points, { x: 'threshold', y: name, stroke: ink, strokeWidth: 2.4, strokeDasharray: dash }),
      dot(points, { x: 'threshold', y: name, fill: ink, r: 2.6 }),
      named({ title: lines[name], ink, place, of: shown.length }),
    ];
  });
  const thresholds = points.map(({ threshold }) => threshold);
  return drawSheet(marks, words, {
    domain: [Math.min(...thresholds), Math.max(...thresholds)],
    percent: false,
    names: shown.length,
  });
}

/** One learning curve. */
export interface Curve {
  readonly title: string;
  readonly points: readonly { readonly trial: number; readonly share: number }[];
}

/** The running share right over the told trials, of several sessions. */
export function drawCurves(curves: readonly Curve[], words: PlotWords): Element {
  const marks = curves.flatMap(({ title, points }, place) => {
    const { ink, dash } = INKS[place % INKS.length] ?? INKS[0];
    return [
      lineY(points, { x: 'trial', y: 'share', stroke: ink, strokeWidth: 2.4, strokeDasharray: dash }),
      named({ title, ink, place, of: curves.length }),
    ];
  });
  const last = Math.max(8, ...curves.map(({ points }) => points.length));
  return drawSheet(marks, words, { domain: [0, last], percent: false, names: curves.length });
}

/** A printed value on a plot. `trial` is null where print does not tell when. */
export interface PrintedPoint {
  readonly trial: number | null;
  readonly share: number;
  readonly bound: 'none' | 'floor' | 'ceiling';
  readonly label: string;
}

/** Learning curves of many machines: mean, quartiles and extremes over the trials, and what is printed on top. */
export function drawSpread(
  spreads: readonly SeedSpread[],
  printed: readonly PrintedPoint[],
  words: PlotWords & { readonly mean: string; readonly print: string },
): Element {
  const [{ ink }, { ink: printInk }] = INKS;
  const last = Math.max(1, ...spreads.map(({ after }) => after));
  // A line stays free over the sheet for the label of what is printed at its upper edge.
  const names = printed.length === 0 ? 1 : 3;
  const marks = [
    areaY(spreads, { x: 'after', y1: 'min', y2: 'max', fill: ink, fillOpacity: 0.13 }),
    areaY(spreads, { x: 'after', y1: 'lower', y2: 'upper', fill: ink, fillOpacity: 0.26 }),
    lineY(spreads, { x: 'after', y: 'mean', stroke: ink, strokeWidth: 2.4 }),
    dot(spreads, { x: 'after', y: 'mean', fill: ink, r: 2.6 }),
    ...printed.flatMap((point) => markPrinted(point, last, printInk)),
    named({ title: words.mean, ink, place: 0, of: names }),
    ...(printed.length === 0 ? [] : [named({ title: words.print, ink: printInk, place: 1, of: names })]),
  ];
  return drawSheet(marks, words, { domain: [0, last], percent: false, names });
}

/** A point where print tells the trial, else a line; a bound as a triangle that points where print leaves room. */
function markPrinted({ trial, share, bound, label }: PrintedPoint, last: number, ink: string): Markish[] {
  const x = Math.min(trial ?? last, last);
  const isLeft = x < last / 2;
  const name = text([{ x, y: share }], {
    x: 'x',
    y: 'y',
    text: () => label,
    textAnchor: isLeft ? 'start' : 'end',
    dy: -12,
    dx: isLeft ? 6 : -6,
    fill: ink,
    stroke: PAPER,
    strokeWidth: 4,
    fontWeight: 700,
  });
  if (trial === null) return [ruleY([share], { stroke: ink, strokeWidth: 2, strokeDasharray: '7 4' }), name];
  const symbol = bound === 'none' ? 'diamond' : 'triangle';
  const rotate = bound === 'ceiling' ? 180 : 0;
  return [dot([{ x, y: share }], { x: 'x', y: 'y', symbol, rotate, r: 6, fill: ink, stroke: PAPER }), name];
}

interface Name {
  readonly title: string;
  readonly ink: string;
  readonly place: number;
  readonly of: number;
}

/** The names of the lines stand over the sheet, each in its ink and with its dash. */
function named({ title, ink, place, of }: Name): Markish {
  return text([`${DASHES[place] ?? ''} ${title}`], {
    frameAnchor: 'top-left',
    dx: 4,
    dy: LINE * (place - of),
    fill: ink,
    fontWeight: 700,
    fontSize: 13,
  });
}

/** Height of a line of names. */
const LINE = 19;
const DASHES = ['━━', '╍╍', '┅┅'] as const;

/** The ruled part of a plot. */
interface Sheet {
  readonly domain: readonly number[];
  /** Whether the x axis is a share. */
  readonly percent: boolean;
  /** How many names stand over it. */
  readonly names: number;
}

function drawSheet(
  marks: readonly Markish[],
  { x, y, label }: PlotWords,
  { domain, percent, names }: Sheet,
): Element {
  const sheet = plot({
    width: WIDTH,
    height: HEIGHT + LINE * names,
    marginTop: 30 + LINE * names,
    marginLeft: 46,
    marginRight: 14,
    marginBottom: 42,
    ariaLabel: label,
    style: {
      background: PAPER,
      color: PEN,
      fontSize: '13px',
      fontFamily: "'National Park', 'Trebuchet MS', sans-serif",
      overflow: 'visible',
    },
    x: {
      domain,
      label: x,
      labelAnchor: 'center',
      labelArrow: 'none',
      grid: true,
      ticks: percent ? 5 : Math.min(8, domain[1] ?? 8),
      tickFormat: percent ? '%' : 'd',
    },
    y: { domain: [0, 1], label: y, labelArrow: 'none', grid: true, ticks: 5, tickFormat: '%' },
    marks: [...marks],
  });
  // To a screen reader the plot is one picture; its table tells the rest.
  for (const part of sheet.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  sheet.setAttribute('role', 'img');
  return sheet;
}
