import { html, nothing, svg, type TemplateResult } from 'lit';
import * as network from '../../core/network/index.ts';
import type { BooleanWords } from '../messages/lecture.ts';
import { drawGraph, inputName } from './boolean-drawing.ts';
import {
  byCounting,
  countInputs,
  freshBoolean,
  growthOfParity,
  INPUT_COUNTS,
  isStubborn,
  MOST_TOUCHED,
  PATTERNS,
  toggleRow,
  usePattern,
  type BooleanFunction,
  type InputCount,
} from './boolean-model.ts';
import { choice, verdict } from './frame-parts.ts';
import type { Station, StationProps } from './station.ts';

type Props = StationProps<BooleanFunction, BooleanWords>;

/** Station 3: any Boolean function, and what it costs. */
export const boolean: Station<BooleanFunction, BooleanWords> = {
  id: 'boolean',
  fresh: freshBoolean,
  lay: (props) =>
    html`<div class="halves boolean">
      <section>${controls(props)} ${table(props)} ${judgement(props)} ${growth(props)}</section>
      <section>${sizes(props)} ${graph(props)}</section>
    </div>`,
};

function controls({ state, words, put }: Props): TemplateResult {
  return html`${choice<InputCount>({
      name: 'inputs',
      legend: words.inputs,
      values: INPUT_COUNTS,
      chosen: state.inputs,
      label: String,
      choose: (inputs) => put((now) => countInputs(now, inputs)),
    })}
    <div class="patterns">
      ${PATTERNS.map(
        (pattern) =>
          html`<button
            class="key"
            type="button"
            aria-pressed=${state.from === pattern}
            @click=${() => put((now) => usePattern(now, pattern))}
          >
            ${words.patterns[pattern]}
          </button>`,
      )}
    </div>`;
}

/** A row's inputs as digits, x₁ first. */
const digits = (row: number, inputs: number): string => network.inputsOfRow(row, inputs).join('');

function table({ state, words, put }: Props): TemplateResult {
  const { inputs, table: values } = state;
  const on = values.reduce((sum, value) => sum + value, 0);
  const account = words.rowsOn(on, values.length);
  if (inputs > MOST_TOUCHED) return map(values, account);
  const names = Array.from({ length: inputs }, (_, input) => inputName(input)).join(' ');
  return html`<p class="small">${words.touch(names)} ${account}</p>
    <div class="rows" style="--columns:${Math.min(4, values.length / 2)}">
      ${Array.from(
        values,
        (value, row) =>
          html`<button
            class="row"
            type="button"
            aria-pressed=${value === 1}
            aria-label=${words.row(digits(row, inputs), value)}
            ?data-shown=${row === state.row}
            @click=${() => put((now) => toggleRow(now, row))}
          >
            <small>${digits(row, inputs)}</small> <b>${value}</b>
          </button>`,
      )}
    </div>`;
}

/** A large table as a picture: a cell for each row, filled for 1. */
function map(values: network.TruthTable, account: string): TemplateResult {
  const columns = values.length > 32 ? 16 : 8;
  const cells = Array.from(
    values,
    (value, row) =>
      svg`<rect class=${value === 1 ? 'on' : 'off'} x=${(row % columns) + 0.06} y=${Math.floor(row / columns) + 0.06} width="0.88" height="0.88" />`,
  );
  return html`<svg
      class="truth-map"
      viewBox="0 0 ${columns} ${values.length / columns}"
      role="img"
      aria-label=${account}
    >
      ${cells}
    </svg>
    <p class="small">${account}</p>`;
}

function judgement({ state, words }: Props): TemplateResult {
  return isStubborn(state)
    ? verdict('done', words.stubborn)
    : verdict('open', words.notStubborn(state.inputs, state.rows.terms.length, state.fewest.terms.length));
}

function growth({ state, words }: Props): TemplateResult {
  const rows = growthOfParity();
  const mark = (inputs: number): string => (inputs === state.inputs ? 'here' : '');
  return html`<table class="growth">
      <caption>
        ${words.growth}
      </caption>
      <tbody>
        <tr>
          <th scope="row">${words.inputs}</th>
          ${rows.map(({ inputs }) => html`<td class=${mark(inputs)}>${inputs}</td>`)}
        </tr>
        <tr>
          <th scope="row">${words.twoLayers}</th>
          ${rows.map(({ inputs, twoLayers }) => html`<td class=${mark(inputs)}>${twoLayers}</td>`)}
        </tr>
        <tr>
          <th scope="row">${words.counting}</th>
          ${rows.map(({ inputs, counting }) => html`<td class=${mark(inputs)}>${counting}</td>`)}
        </tr>
      </tbody>
    </table>
    <p class="small">${words.grows}</p>`;
}

function sizes({ state, words }: Props): TemplateResult {
  const { rows, fewest } = state;
  const counted = byCounting(state);
  const line = (name: string, ands: string, { units, wires, depth }: network.GraphSize): TemplateResult =>
    html`<tr>
      <th scope="row">${name}</th>
      <td>${ands}</td>
      <td>${units}</td>
      <td>${wires}</td>
      <td>${depth}</td>
    </tr>`;
  return html`<table class="sizes">
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${words.way}</span></th>
          ${[words.ands, words.units, words.wires, words.depth].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${line(words.byRows, String(rows.terms.length), rows.size)}
        ${line(words.minimised, String(fewest.terms.length), fewest.size)}
        ${counted === null ? nothing : line(words.byCounting, '–', counted)}
      </tbody>
    </table>
    <p class="small">${words.fewest[fewest.fewestTerms]}</p>`;
}

/** Graphs of so many units are drawn. */
const MOST_DRAWN = 10;

function graph({ state, words }: Props): TemplateResult {
  const { fewest, inputs, row } = state;
  const { units, wires } = fewest.size;
  if (units > MOST_DRAWN) return html`<p class="too-large">${words.tooLarge(units, wires)}</p>`;
  const signals = network.signalsOf(fewest.graph, network.inputsOfRow(row, inputs));
  const shown = { row: digits(row, inputs), answer: signals.at(-1) ?? 0 };
  return html`<h3>${words.drawn(shown.row, shown.answer)}</h3>
    ${drawGraph({ graph: fewest.graph, signals, label: words.drawing(units, wires) })}
    <p class="small">${fewest.terms.length === 0 ? words.never : formula(state, words)}</p>`;
}

/** The minimised function as it is written: an OR of ANDs. */
function formula({ fewest, inputs }: BooleanFunction, words: BooleanWords): string {
  const literal = (value: number) => (input: number) =>
    `${(value >> input) & 1 ? '' : '¬'}${inputName(input)}`;
  const terms = fewest.terms.map(({ mask, value }) => {
    const read = Array.from({ length: inputs }, (_, input) => input).filter((input) => (mask >> input) & 1);
    return read.length === 0 ? '1' : read.map(literal(value)).join(' ∧ ');
  });
  return words.formula(
    terms.map((term) => (terms.length > 1 && term.includes('∧') ? `(${term})` : term)).join(' ∨ '),
  );
}
