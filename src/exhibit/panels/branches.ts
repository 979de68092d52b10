import '../styles/proof.css';
import '../styles/successor.css';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { until } from 'lit/directives/until.js';
import { SPECIFICATION, type Panel } from '../../core/index.ts';
import { LAST_TRIALS } from '../../scene/chart-ink.ts';
import { scoreOf } from '../duel-score.ts';
import type { BranchMessages } from '../messages/branches.ts';
import type { Curve } from '../plot-drawing.ts';
import { known } from '../sources/known.ts';
import type { Stage } from '../stage.ts';
import { readableScale } from '../value-marks.ts';
import { askKey } from '../sources/ask-key.ts';
import { closeKey, focusWhenOpened } from './bench.ts';
import { over, type PanelProps } from './panel.ts';
import { closeOnEscape, focusFirst, layBetween } from './sheet.ts';
import { drawValues } from './value-map.ts';

/** What the sheet is laid out from; its words come with it. */
export interface BranchProps extends PanelProps {
  readonly texts: BranchMessages;
}

type Both = readonly [here: Stage, other: Stage];

const focusTitle = (title: Element | undefined): void => focusWhenOpened(title);

/** Two branches side by side: needles, curves, and the values that differ. */
export function branchesPanel(props: BranchProps): TemplateResult | typeof nothing {
  const { state, plan, dispatch, texts } = props;
  if (!state.comparing || state.other === null) return nothing;
  const close = (): void => {
    dispatch({ kind: 'compare', open: false });
    focusFirst('[data-opens="branches"]');
  };
  const both: Both = [state.stage, state.other];
  return html`<section
    class="panel sheet proof branches"
    role="dialog"
    aria-labelledby="branches-title"
    style=${over(layBetween(plan))}
    @keydown=${closeOnEscape(close)}
  >
    <header class="sheet-head">
      <h2 class="plate" id="branches-title" tabindex="-1" ${ref(focusTitle)}>${texts.title}</h2>
      ${askKey(props)} ${closeKey(props, close)}
    </header>
    <div class="sheet-page paper" role="region" aria-label=${texts.page} tabindex="0">
      ${standing(props, both)} ${switches(props, both)} ${curves(props, both)} ${values(props, both)}
    </div>
  </section>`;
}

function standing(props: BranchProps, both: Both): TemplateResult {
  const { words, texts } = props;
  const { rows } = texts;
  const of = (name: string, tell: (stage: Stage) => string): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      ${both.map((stage) => html`<td>${tell(stage)}</td>`)}
    </tr>`;
  const recent = ({ record }: Stage): string =>
    record.length === 0 ? '–' : words.percent(scoreOf(record).recent);
  const meters = Array.from(both[0].session.machine.meters.keys());
  return html`<table class="duel">
    <caption>
      ${texts.caption} ${known(props, 'branches')}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${texts.columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${of(rows.time, ({ session }) => texts.seconds((session.machine.tick / SPECIFICATION.ticksPerSecond.value).toFixed(1)))}
      ${of(rows.trials, ({ session }) => String(session.machine.counters.trials))}
      ${of(rows.right, ({ session }) => String(session.machine.counters.right))}
      ${of(texts.recent(LAST_TRIALS), recent)}
      ${of(rows.corrections, ({ session }) => String(session.machine.counters.corrections))}
      ${meters.map((r) => of(texts.meter(r + 1), ({ session }) => texts.volts(session.machine.meters[r] ?? 0)))}
    </tbody>
  </table>`;
}

/** The switches that stand otherwise, each in its own words. */
function switches({ words, texts }: BranchProps, [here, other]: Both): TemplateResult {
  const [one, two] = [here.session.machine.panel, other.session.machine.panel];
  const names = (Object.keys(one) as (keyof Panel)[]).filter((name) => one[name] !== two[name]);
  if (names.length === 0) return html`<p>${texts.same}</p>`;
  return html`<p>
    <strong>${texts.switches}.</strong> ${texts.columns[0]}: ${words.operating.panel(one)}
    ${texts.columns[1]}: ${words.operating.panel(two)}
  </p>`;
}

/** Redrawn when either has come further; what is drawn stays until then. */
let drawn: { key: string; drawing: Promise<Element> } | null = null;
let standsDrawn: Element | null = null;

function curves({ texts }: BranchProps, both: Both): TemplateResult {
  const key = both.map(({ record }) => record.length).join(' ');
  if (drawn?.key !== key) {
    const series = both.map((stage, place) => ({
      title: texts.columns[place] ?? '',
      points: curveOf(stage),
    }));
    const names = { x: texts.axes.trial, y: texts.axes.share, label: texts.curves };
    const drawing = import('../plot-drawing.ts').then(({ drawCurves }) => {
      standsDrawn = drawCurves(series, names);
      return standsDrawn;
    });
    drawn = { key, drawing };
  }
  return html`<figure class="plot">${until(drawn.drawing, standsDrawn ?? nothing)}</figure>`;
}

function curveOf({ record }: Stage): Curve['points'] {
  return record.map((_, place) => ({ trial: place + 1, share: scoreOf(record.slice(0, place + 1)).recent }));
}

function values({ texts }: BranchProps, [here, other]: Both): TemplateResult {
  const [one, two] = [here.session.machine.shafts, other.session.machine.shafts];
  const apart = one.map((shaft, unit) => shaft - (two[unit] ?? 0));
  const differ = apart.filter((by) => by !== 0).length;
  const most = apart.reduce((found, by) => Math.max(found, Math.abs(by)), 0);
  const side = Math.ceil(Math.sqrt(apart.length));
  const told = texts.values(differ, apart.length, most);
  if (differ === 0) return html`<p>${told}</p>`;
  return html`<figure>
    <svg class="value-map" viewBox="-0.3 -0.3 ${side + 0.6} ${side + 0.6}" role="img" aria-label=${told}>
      ${drawValues(apart, side, readableScale(most))}
    </svg>
    <figcaption>${told} ${texts.valuesAbout}</figcaption>
  </figure>`;
}
