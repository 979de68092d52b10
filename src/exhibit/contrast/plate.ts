import '../styles/proof.css';
import '../styles/contrast.css';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import {
  ADALINE_SIDE,
  contrastOf,
  readMeter,
  runAdaline,
  type AdalineTrial,
  type MarkedPattern,
  type Scenario,
  type Weights,
} from '../../core/index.ts';
import type { ContrastMessages } from '../messages/contrast.ts';
import type { PanelProps } from '../panels/panel.ts';
import { drawValues } from '../panels/value-map.ts';
import { known } from '../sources/known.ts';
import { withKeys } from '../sources/sources-parts.ts';
import { readableScale } from '../value-marks.ts';

/** What the plate is laid out from. */
export interface ContrastProps extends PanelProps {
  readonly texts: ContrastMessages;
}

interface Shown {
  readonly patterns: readonly MarkedPattern[];
  readonly run: readonly AdalineTrial[];
}

/** Worked out once for each lesson: the plate is laid out anew with every frame. */
const SHOWN = new WeakMap<Scenario, Shown | null>();

function shownOf(scenario: Scenario): Shown | null {
  const kept = SHOWN.get(scenario);
  if (kept !== undefined) return kept;
  const lesson = contrastOf(scenario);
  const shown = lesson === null ? null : { patterns: lesson.patterns, run: runAdaline(lesson) };
  SHOWN.set(scenario, shown);
  return shown;
}

/** The plate of ADALINE, in blue that is nowhere on the Mark I: its patterns, weights, and its error trial by trial. */
export function contrastPlate(props: ContrastProps, scenario: Scenario): TemplateResult | typeof nothing {
  const { texts } = props;
  const shown = shownOf(scenario);
  if (shown === null) return nothing;
  const { run, patterns } = shown;
  const weights = run.at(-1)?.weights ?? [];
  return html`<section class="adaline" aria-labelledby="adaline-title">
    <h3 class="plate" id="adaline-title">${texts.title}</h3>
    ${known(props, 'adaline')} ${texts.about.map((sentence) => html`<p>${withKeys(sentence)}</p>`)}
    <h4>${texts.patterns(run.length)}</h4>
    <ul class="adaline-patterns">
      ${patterns.map((pattern) => patternTile(props, pattern, weights))}
    </ul>
    <div class="adaline-inside">${weightsTile(props, weights)} ${errorCurve(props, run)}</div>
    <p class="adaline-assumed">${texts.assumed}</p>
    ${trialsTable(props, run)}
  </section>`;
}

function told({ words }: ContrastProps, value: number, digits = 1): string {
  const rounded = Number(value.toFixed(digits));
  return rounded.toLocaleString(words.language, { maximumFractionDigits: digits }).replace('-', '−');
}

function patternTile(props: ContrastProps, pattern: MarkedPattern, weights: Weights): TemplateResult {
  const reading = told(props, readMeter(weights, pattern.switches));
  const lit = pattern.switches
    .slice(1)
    .map((on, place) => (on > 0 ? squareAt(place, 'on') : squareAt(place, 'off')));
  return html`<li>
    <svg viewBox="0 0 ${ADALINE_SIDE} ${ADALINE_SIDE}" aria-hidden="true">${lit}</svg>
    <span>${props.texts.pattern(pattern.name, told(props, pattern.mark), reading)}</span>
  </li>`;
}

function squareAt(place: number, is: 'on' | 'off'): SVGTemplateResult {
  const [x, y] = [place % ADALINE_SIDE, Math.floor(place / ADALINE_SIDE)];
  return svg`<rect class=${is} x=${x + 0.04} y=${y + 0.04} width="0.92" height="0.92" />`;
}

/** Weights are drawn like values, + and − by shape and colour, in thousandths. */
function weightsTile(props: ContrastProps, weights: Weights): TemplateResult {
  const { texts } = props;
  const [bias = 0, ...rest] = weights;
  const cells = Int32Array.from(rest, (weight) => Math.round(weight * 1000));
  const scale = readableScale(cells.reduce((most, value) => Math.max(most, Math.abs(value)), 1));
  const name = texts.weightsAre(rest.map((weight) => told(props, weight)));
  return html`<figure>
    <svg class="value-map" viewBox="-0.1 -0.1 4.2 4.2" role="img" aria-label=${name}>
      ${drawValues(cells, ADALINE_SIDE, scale)}
      ${rest.map(
        (weight, place) =>
          svg`<text class="weight" x=${(place % ADALINE_SIDE) + 0.5} y=${Math.floor(place / ADALINE_SIDE) + 0.96}>${told(props, weight)}</text>`,
      )}
    </svg>
    <figcaption>${texts.weights}. ${texts.bias(told(props, bias))}</figcaption>
  </figure>`;
}

const CURVE = { width: 300, height: 170, left: 34, foot: 24, top: 8 } as const;

/** |ε| of every trial, as a line over the trials. */
function errorCurve(props: ContrastProps, run: readonly AdalineTrial[]): TemplateResult {
  const { texts } = props;
  const sizes = run.map(({ error }) => Math.abs(error));
  const most = Math.max(1, ...sizes);
  const { width, height, left, foot, top } = CURVE;
  const [across, up] = [width - left - 8, height - foot - top];
  const x = (place: number): number => left + (place / Math.max(1, run.length - 1)) * across;
  const y = (size: number): number => top + (1 - size / most) * up;
  const line = sizes.map((size, place) => `${x(place).toFixed(1)},${y(size).toFixed(1)}`).join(' ');
  const caption = texts.curve(run.length, told(props, most), told(props, sizes.at(-1) ?? 0));
  return html`<figure>
    <svg class="adaline-curve" viewBox="0 0 ${width} ${height}" role="img" aria-label=${caption}>
      <path class="axes" d="M${left} ${top}V${top + up}H${width - 8}" />
      <polyline points=${line} />
      <text x=${left - 4} y=${top + 10} text-anchor="end">${told(props, most, 0)}</text>
      <text x=${left - 4} y=${top + up} text-anchor="end">0</text>
      <text x=${left} y=${height - 6}>1</text>
      <text x=${width - 8} y=${height - 6} text-anchor="end">${texts.axes.trial} ${run.length}</text>
    </svg>
    <figcaption>${caption}</figcaption>
  </figure>`;
}

function trialsTable(props: ContrastProps, run: readonly AdalineTrial[]): TemplateResult {
  const { asTable, columns } = props.texts;
  const names = [columns.trial, columns.pattern, columns.mark, columns.reading, columns.error];
  return html`<details>
    <summary>${asTable}</summary>
    <table>
      <thead>
        <tr>
          ${names.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${run.map(
          ({ trial, pattern, reading, error }) =>
            html`<tr>
              <td>${trial}</td>
              <td>${pattern.name}</td>
              <td>${told(props, pattern.mark)}</td>
              <td>${told(props, reading, 2)}</td>
              <td>${told(props, error, 2)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
