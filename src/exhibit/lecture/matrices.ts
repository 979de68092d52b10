import '../styles/lecture-networks.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { MatricesWords } from '../messages/lecture-networks.ts';
import {
  cellOf,
  computeLayer,
  freshMatrices,
  lightOf,
  moveInput,
  pairsBehind,
  type CellPlace,
  type Equation,
  type MatricesState,
  type Named,
} from './matrices-model.ts';
import type { Station, StationProps } from './station.ts';

type Props = StationProps<MatricesState, MatricesWords>;

/** A layer of three inputs and two units, forward and backward, in matrices whose every number can be asked where it is from. */
export const matrices: Station<MatricesState, MatricesWords> = {
  id: 'matrices',
  fresh: freshMatrices,
  lay: (props) => {
    const { equations, loss } = computeLayer(props.state.inputs);
    const [forward, atOutputs, backward] = [equations.slice(0, 2), equations.slice(2, 3), equations.slice(3)];
    return html`<div class="bench-networks matrices">
      ${inputs(props)}
      <p class="worked-out" aria-live="polite">${workedOutLine(props, equations)}</p>
      <section>
        <h3>${props.words.forward}</h3>
        ${forward.map((equation) => card(props, equation))}
        <h3>${props.words.atOutputs(loss.toFixed(3))}</h3>
        ${atOutputs.map((equation) => card(props, equation))}
      </section>
      <section>
        <h3>${props.words.backward}</h3>
        ${backward.map((equation) => card(props, equation))}
      </section>
    </div>`;
  },
};

function inputs({ state, words, put }: Props): TemplateResult {
  return html`<div class="inputs" role="group" aria-label=${words.inputs}>
    <span class="plate" aria-hidden="true">${words.inputs}</span>
    ${state.inputs.map(
      (value, place) =>
        html`<label>
          <span class="maths">${words.input(place + 1)}</span>
          <output>${value.toFixed(1).replace('-', '−')}</output>
          <input
            type="range"
            min="-1"
            max="1"
            step="0.1"
            aria-label=${words.input(place + 1)}
            .value=${String(value)}
            @input=${(event: Event) => {
              const moved = Number((event.target as HTMLInputElement).value);
              put((now) => moveInput(now, place, moved));
            }}
          />
        </label>`,
    )}
  </div>`;
}

function card(props: Props, equation: Equation): TemplateResult {
  const { state, words } = props;
  const { id, operands } = equation;
  const isLit = state.at.equation === id;
  return html`<section class="equation" data-equation=${id} data-lit=${isLit}>
    <p class="in-words">${words.does[id]}</p>
    <div class="line">
      ${resultMatrix(props, equation)}
      <span class="between">=</span>
      ${operands.map(
        (operand, place) =>
          html`<span class="between">${signBefore(equation, place)}</span> ${matrix(
              operand,
              (row, column) => {
                const light = lightOf(equation, place, [row, column], state.at);
                return html`<span class="cell" data-light=${light ?? nothing}
                  >${number(cellOf(operand.matrix, row, column))}</span
                >`;
              },
            )}`,
      )}
    </div>
  </section>`;
}

/** Before an operand: product, difference, number by number, or the unit that each number goes through. */
function signBefore({ id, kind }: Equation, place: number): string {
  if (place === 0) return id === 'outputs' ? 'σ' : '';
  if (id === 'blame') return '−';
  return kind === 'product' ? '·' : '∘';
}

/** The result; each of its numbers is a key. */
function resultMatrix({ state, words, put }: Props, { id, result }: Equation): TemplateResult {
  return matrix(result, (row, column) => {
    const at: CellPlace = { equation: id, row, column };
    const isAt = state.at.equation === id && state.at.row === row && state.at.column === column;
    const value = number(cellOf(result.matrix, row, column));
    return html`<button
      class="cell"
      type="button"
      aria-pressed=${isAt}
      aria-label=${words.cell(result.name, [row + 1, column + 1], value)}
      @click=${() => put((now) => ({ ...now, at }))}
      @focus=${() => put((now) => ({ ...now, at }))}
    >
      ${value}
    </button>`;
  });
}

function matrix(
  { name, matrix: { rows, columns } }: Named,
  cell: (row: number, column: number) => TemplateResult,
): TemplateResult {
  return html`<span class="matrix">
    <span class="maths name">${name}</span>
    <span class="cells" style="--columns:${columns}">
      ${Array.from({ length: rows * columns }, (_, at) => cell(Math.floor(at / columns), at % columns))}
    </span>
    <span class="shape">${rows} × ${columns}</span>
  </span>`;
}

function workedOutLine({ state }: Props, equations: readonly Equation[]): string {
  const equation = equations.find(({ id }) => id === state.at.equation);
  return equation === undefined ? '' : `${nameOfCell(equation, state.at)} = ${workedOut(equation, state.at)}`;
}

/** The result's name with the place of the cell, as in W₂₃. */
function nameOfCell({ result }: Equation, { row, column }: CellPlace): string {
  const place = result.matrix.columns === 1 ? [row] : [row, column];
  const bare = place.map((one) => String.fromCharCode(0x2081 + one)).join('');
  return result.name + bare;
}

/** The numbers that a cell is made of, and what they come to. */
function workedOut(equation: Equation, { row, column }: CellPlace): string {
  const { id, kind, result, operands } = equation;
  const value = number(cellOf(result.matrix, row, column));
  const made = operands.map(({ matrix: of }) => bracketed(cellOf(of, row, column)));
  if (id === 'outputs')
    return `σ(${number(cellOf(operands[0]?.matrix ?? result.matrix, row, column))}) = ${value}`;
  if (id === 'blame') return `${made.join(' − ')} = ${value}`;
  if (kind === 'each') return `${made.join(' · ')} = ${value}`;
  const pairs = pairsBehind(equation, row, column);
  return `${pairs.map((pair) => pair.map(bracketed).join(' · ')).join(' + ')} = ${value}`;
}

const number = (value: number): string => {
  const short = value.toFixed(3).replace(/0$/, '').replace(/^-/, '−');
  return /^−0\.0+$/.test(short) ? short.slice(1) : short;
};
const bracketed = (value: number): string =>
  number(value).startsWith('−') ? `(${number(value)})` : number(value);
