import { html, nothing, type TemplateResult } from 'lit';
import type { DamagePoint, ThresholdPoint } from '../../core/index.ts';
import { findingsOf } from '../proof.ts';
import type { DamageSeries } from '../study.ts';
import { known } from '../sources/known.ts';
import { curvesPart } from './plot-curves.ts';
import { drawn, plotKey, plotTable, type Rows } from './plot-parts.ts';
import { formulaLine, lowered, studyLine, type ProofProps } from './proof-parts.ts';

/** What only many runs can show: plots, worked out in the background. */
export function plotsPage(props: ProofProps): TemplateResult {
  const { plots } = props.texts;
  return html`${curvesPart(props)}
    <h3>${plots.damage}</h3>
    ${known(props, 'removal')}
    <p>${plots.damageAbout}</p>
    ${formulaLine(props, plots.memory)}
    <div class="plot-keys">
      ${plotKey(props, 'damage', plots.plotThis)} ${plotKey(props, 'side-by-side', plots.sideBySide)}
    </div>
    ${damagePlot(props, 'damage')} ${damagePlot(props, 'side-by-side')}
    <h3>${lowered(plots.theta)}</h3>
    ${known(props, 'threshold')}
    <p>${plots.thetaAbout}</p>
    ${formulaLine(props, plots.tie)}
    <div class="plot-keys">${plotKey(props, 'theta', plots.plotThis)}</div>
    ${thetaPlot(props)}`;
}

function damagePlot(props: ProofProps, name: 'damage' | 'side-by-side'): TemplateResult {
  const { plots } = props.texts;
  const series = findingsOf(props.state, name);
  return html`${studyLine(props, name)}
  ${
    series === null
      ? nothing
      : html`<figure class="plot">
          ${drawn(series, (draw) =>
            draw.drawDamage(series, {
              x: plots.axes.pulled,
              y: plots.axes.correct,
              label: `${plots.damage}. ${plots.axes.pulled}, ${plots.axes.correct}`,
            }),
          )}
          <figcaption>${plots.band}</figcaption>
          ${plotTable(props, damageRows(props, series))}
        </figure>`
  }`;
}

function thetaPlot(props: ProofProps): TemplateResult {
  const { plots } = props.texts;
  const points = findingsOf(props.state, 'theta');
  return html`${studyLine(props, 'theta')}
  ${
    points === null
      ? nothing
      : html`<figure class="plot">
          ${drawn(points, (draw) =>
            draw.drawThresholds(points, plots.lines, {
              x: plots.axes.theta,
              y: plots.axes.share,
              label: `${plots.theta}. ${plots.axes.theta}`,
            }),
          )}
          ${plotTable(props, thetaRows(props, points))}
        </figure>`
  }`;
}

function damageRows({ words, texts }: ProofProps, series: readonly DamageSeries[]): Rows {
  const { columns, axes } = texts.plots;
  const row = (title: string, { share, mean, least, most }: DamagePoint): string[] => [
    title,
    ...[share, mean, least, most].map((value) => words.percent(value)),
  ];
  return {
    columns: [columns.lesson, axes.pulled, columns.mean, columns.least, columns.most],
    rows: series.flatMap(({ title, points }) => points.map((point) => row(title, point))),
  };
}

function thetaRows({ words, texts }: ProofProps, points: readonly ThresholdPoint[]): Rows {
  const { lines, axes } = texts.plots;
  const share = (value: number | null): string => (value === null ? '' : value.toFixed(3));
  return {
    columns: [axes.theta, lines.activity, lines.formula, lines.correct],
    rows: points.map(({ threshold, activity, formula, correct }) => [
      String(threshold),
      share(activity),
      share(formula),
      words.percent(correct),
    ]),
  };
}
