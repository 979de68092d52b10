import { areaY, dot, lineY, plot, text, type Markish } from '@observablehq/plot';
import type { ThresholdPoint } from '../core/index.ts';
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
