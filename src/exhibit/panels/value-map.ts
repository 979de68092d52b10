import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { layValues, scaleOf } from '../../core/index.ts';
import type { CellValue, MapAccount } from '../messages/proof.ts';
import { known } from '../sources/known.ts';
import { dotZeros, markValues, readableScale, signValues } from '../value-marks.ts';
import { formulaLine, type ProofProps } from './proof-parts.ts';

/** The values of one R-unit, laid over the retina. */
export function mapPage(props: ProofProps): TemplateResult {
  const { state, texts } = props;
  const { machine } = state.stage.session;
  const { map } = texts;
  const response = Math.min(state.proof.response, machine.plan.responses - 1);
  const { cells, alwaysLit } = layValues(machine, response);
  const { side, kind } = machine.plan;
  const scale = readableScale(scaleOf(cells));
  return html`${machine.plan.responses > 1 ? chooser(props, response) : nothing}
    <div class="map-and-always">
      <svg
        class="value-map"
        viewBox="-0.3 -0.3 ${side + 0.6} ${side + 0.6}"
        role="img"
        aria-label=${map.account(accountOf(cells, side, response))}
      >
        ${drawValues(cells, side, scale)}
      </svg>
      ${
        alwaysLit === null
          ? nothing
          : html`<p class="always-lit">
              <span>${map.alwaysLit}</span> ${alwaysMark(alwaysLit, scale)}
              <strong>${map.volts(alwaysLit)}</strong>
            </p>`
      }
    </div>
    ${legend(props, scale)}
    <p>${map.about[kind]}</p>
    ${formulaLine(props, map.formula[kind])} ${numbers(props, cells, side)}`;
}

/** The marks of all cells, in an SVG whose unit is one cell. */
export function drawValues(cells: Int32Array, side: number, scale: number): SVGTemplateResult[] {
  return [
    svg`<path class="zeros" d=${dotZeros(cells, side)} />`,
    ...markValues(cells, side, scale).map(
      ({ sign, depth, path }) =>
        svg`<path class="${sign > 0 ? 'plus' : 'minus'} depth-${depth}" d=${path} />`,
    ),
    svg`<path class="signs" d=${signValues(cells, side, scale)} />`,
  ];
}

function chooser({ texts, dispatch, state }: ProofProps, response: number): TemplateResult {
  const { responses } = state.stage.session.machine.plan;
  return html`<div class="responses" role="group" aria-label=${texts.map.choose}>
    <span>${texts.map.choose}</span>
    ${Array.from(
      { length: responses },
      (_, r) =>
        html`<button
          class="key"
          type="button"
          aria-pressed=${r === response}
          @click=${() => dispatch({ kind: 'map-values-of', response: r })}
        >
          ${texts.response(r + 1)}
        </button>`,
    )}
  </div>`;
}

function alwaysMark(millivolts: number, scale: number): TemplateResult {
  const cells = Int32Array.of(millivolts);
  return html`<svg class="value-mark" viewBox="0 0 1 1" aria-hidden="true">
    ${drawValues(cells, 1, Math.max(scale, Math.abs(millivolts)))}
  </svg>`;
}

/** Seven marks from the most for − to the most for +, with their volts. */
function legend({ texts }: ProofProps, scale: number): TemplateResult {
  const { map } = texts;
  const steps = [-1, -0.5, -0.1, 0, 0.1, 0.5, 1];
  const values = Int32Array.from(steps, (share) => share * scale);
  return html`<figure class="map-legend">
    <figcaption class="unseen">${map.legend.name}</figcaption>
    <ol>
      ${Array.from(
        values,
        (millivolts) =>
          html`<li>
            <svg class="value-mark" viewBox="0 0 1 1" aria-hidden="true">
              ${drawValues(Int32Array.of(millivolts), 1, scale)}
            </svg>
            ${map.tick(millivolts)}
          </li>`,
      )}
    </ol>
    <p><span>${map.legend.minus}</span><span>${map.legend.zero}</span><span>${map.legend.plus}</span></p>
  </figure>`;
}

function accountOf(cells: Int32Array, side: number, response: number): MapAccount {
  const extreme = (sign: -1 | 1): CellValue | null => {
    const millivolts = cells.reduce((most, value) => (sign * value > sign * most ? value : most), 0);
    if (millivolts === 0) return null;
    const cell = cells.indexOf(millivolts);
    return { column: (cell % side) + 1, row: Math.floor(cell / side) + 1, millivolts };
  };
  return {
    response: response + 1,
    plus: cells.filter((value) => value > 0).length,
    minus: cells.filter((value) => value < 0).length,
    zero: cells.filter((value) => value === 0).length,
    mostPlus: extreme(1),
    mostMinus: extreme(-1),
  };
}

/** The same in numbers, row by row, for whoever asks for them. */
function numbers(props: ProofProps, cells: Int32Array, side: number): TemplateResult {
  const { state, dispatch, texts } = props;
  const { map } = texts;
  const { inNumbers } = state.proof;
  return html`<button
      class="bar"
      type="button"
      aria-expanded=${inNumbers}
      @click=${() => dispatch({ kind: 'show-numbers', on: !inNumbers })}
    >
      ${map.numbers}
    </button>
    ${inNumbers ? numbersTable(props, cells, side) : nothing}`;
}

function numbersTable(props: ProofProps, cells: Int32Array, side: number): TemplateResult {
  const { map } = props.texts;
  const columns = Array.from({ length: side }, (_, column) => column);
  return html`<div class="wide-table" tabindex="0" role="region" aria-label=${map.table}>
    <table class="numbers">
      <caption>
        ${map.table} ${known(props, 'values')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${map.row}</th>
          ${columns.map((column) => html`<th scope="col">${column + 1}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${columns.map(
          (row) =>
            html`<tr>
              <th scope="row">${row + 1}</th>
              ${columns.map((column) => html`<td>${map.volts(cells[row * side + column] ?? 0).replace(' V', '')}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
