import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RunWords } from '../messages/lecture-networks.ts';
import { arrangementNow, drawCurves, raise, type Curve, type CurveSheet } from './curve-plot.ts';
import type { TrainingRun } from './training-run.ts';

/** A plot is drawn anew after so many steps of all runs together, and whenever they stand still. */
const REDRAW = 24;

/** What a plot of losses over steps is drawn from. */
export interface RunPlot {
  readonly words: RunWords;
  readonly curves: () => readonly Curve[];
  readonly sheet: Omit<CurveSheet, 'x' | 'y' | 'label' | 'scale'>;
  /** While they learn, the plot is drawn now and then only: a step takes less time than a drawing. */
  readonly playing: boolean;
  readonly runs: readonly TrainingRun[];
}

/** The losses of runs over their steps, on a sheet with decades. */
export function runPlot({ words, curves, sheet, playing, runs }: RunPlot): TemplateResult {
  const steps = runs.reduce((sum, run) => sum + run.steps, 0);
  const key = playing ? Math.floor(steps / REDRAW) : runs;
  return html`<figure class="plot">
    ${guard([key, playing, arrangementNow()], () => {
      const drawn = curves();
      const now = drawn.flatMap(({ name, points }): [string, string][] => {
        const last = points.at(-1);
        return last === undefined ? [] : [[name, figure(last.y)]];
      });
      const { axes } = words;
      return drawCurves(drawn, {
        ...sheet,
        x: axes.steps,
        y: axes.loss,
        label: words.plot(now),
        scale: 'log',
      });
    })}
  </figure>`;
}

/** A number in as many digits as can be read. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) return powerOfTen(value);
  return value.toLocaleString('en', { maximumSignificantDigits: 2 }).replace('-', '−');
}

/** As in 9 · 10⁻⁵. */
function powerOfTen(value: number): string {
  const [digits = '', power = ''] = value.toExponential(0).split('e');
  return `${digits.replace('-', '−')} · ${raise(Number(power))}`;
}
