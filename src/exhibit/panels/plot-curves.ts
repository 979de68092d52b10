import { html, nothing, type TemplateResult } from 'lit';
import { spreadOf, type Published, type SeedRecord, type SeedSpread } from '../../core/index.ts';
import type { PrintedPoint } from '../plot-drawing.ts';
import { findingsOf } from '../proof.ts';
import { known } from '../sources/known.ts';
import { CURVE_MACHINES } from '../study.ts';
import { besideList, exactPercent } from './beside-print.ts';
import { drawn, plotKey, plotTable, type Rows } from './plot-parts.ts';
import { studyLine, type ProofProps } from './proof-parts.ts';

/** The lesson on many machines: begun, on its way, or drawn with what is printed on top. */
export function curvesPart(props: ProofProps): TemplateResult {
  const { curves } = props.texts;
  const record = findingsOf(props.state, 'curves');
  return html`<h3>${curves.title}</h3>
    ${known(props, 'print')}
    <p>${curves.about(CURVE_MACHINES)}</p>
    <div class="plot-keys">${plotKey(props, 'curves', curves.begin(CURVE_MACHINES))}</div>
    ${studyLine(props, 'curves')} ${record === null ? nothing : curvesOf(props, record)}`;
}

function curvesOf(props: ProofProps, record: SeedRecord): TemplateResult {
  const { curves } = props.texts;
  const spreads = spreadOf(record);
  const printed = props.state.lesson?.scenario.published ?? [];
  const points = printed.map((value) => pointFor(props, value, record.after.at(-1) ?? 0));
  return html`<figure class="plot">
      ${drawn(record, (draw) =>
        draw.drawSpread(spreads, points, {
          x: curves.axes.trials,
          y: curves.axes.correct,
          label: `${curves.title}. ${curves.axes.correct}`,
          mean: curves.mean(record.machines.length),
          print: curves.print,
        }),
      )}
      <figcaption>${curves.band} <code>${record.command}</code></figcaption>
      ${plotTable(props, spreadRows(props, spreads))}
    </figure>
    ${besideOf(props, record)}`;
}

function besideOf(props: ProofProps, record: SeedRecord): TemplateResult | typeof nothing {
  const { state, words, texts } = props;
  const scenario = state.lesson?.scenario;
  if (scenario === undefined || scenario.published.length === 0) return nothing;
  return html`<h3>${texts.curves.beside}</h3>
    ${known(props, 'print')} ${besideList({ words, texts: texts.curves, scenario, record })}`;
}

const BOUNDS = { 'at least': 'floor', 'more than': 'floor', 'at most': 'ceiling' } as const;

function pointFor(
  { words, texts }: ProofProps,
  { after, correct, relation, source }: Published,
  last: number,
): PrintedPoint {
  const beyond = after !== undefined && after > last ? after : null;
  return {
    trial: after ?? null,
    share: correct,
    bound: relation === 'exactly' || relation === 'about' ? 'none' : BOUNDS[relation],
    label: texts.curves.label({ relation, share: exactPercent(correct, words.language), source, beyond }),
  };
}

function spreadRows({ words, texts }: ProofProps, spreads: readonly SeedSpread[]): Rows {
  const { columns } = texts.curves;
  const shares = ['mean', 'min', 'lower', 'upper', 'max'] as const;
  return {
    columns: [columns.after, ...shares.map((name) => columns[name])],
    rows: spreads.map((spread) => [
      String(spread.after),
      ...shares.map((name) => words.percent(spread[name])),
    ]),
  };
}
