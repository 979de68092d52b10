import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import * as network from '../../core/network/index.ts';
import type { XorWords } from '../messages/lecture.ts';
import { drawGraph, inputName } from './boolean-drawing.ts';
import { choice, printed, verdict } from './frame-parts.ts';
import { across, corner, plane, PLANE_BOX, side, upward } from './half-space-drawing.ts';
import { firingSide } from './half-space-model.ts';
import type { Station, StationProps } from './station.ts';
import {
  freshXor,
  FUNCTIONS,
  graphOf,
  HARD,
  pickFunction,
  proofOf,
  toggleInput,
  weighingOf,
  type Xor,
} from './xor-model.ts';

type Props = StationProps<Xor, XorWords>;
type Proof = ReturnType<typeof proofOf>;

/** Station 2: what one perceptron can and cannot, and three can. */
export const xor: Station<Xor, XorWords> = {
  id: 'xor',
  fresh: freshXor,
  lay: (props) =>
    html`<div class="xor">
      ${functions(props)}
      <div class="halves">${one(props)} ${graph(props)}</div>
    </div>`,
};

function functions({ state, words, put }: Props): TemplateResult {
  return choice<number>({
    name: 'function',
    legend: words.wanted,
    values: FUNCTIONS,
    columns: 8,
    chosen: state.number,
    label: (number) => html`${smallTable(number)} ${words.functions[number]}`,
    choose: (number) => put((now) => pickFunction(now, number)),
  });
}

/** The four corners as on the plane: black for 1. */
function smallTable(number: number): TemplateResult {
  const cells = Array.from(
    network.tableOfNumber(2, number),
    (value, row) =>
      svg`<rect class=${value === 1 ? 'on' : 'off'} x=${(row & 1) * 10 + 1} y=${11 - (row >> 1) * 10} width="8" height="8" />`,
  );
  return html`<svg class="small-table" viewBox="0 0 20 20" aria-hidden="true">${cells}</svg>`;
}

function one(props: Props): TemplateResult {
  const { state, words } = props;
  const proof = proofOf(state.number);
  return html`<section>
    <h3>${words.one}</h3>
    <div class="plane-and-proof">
      <svg
        class="plane"
        viewBox=${PLANE_BOX}
        role="img"
        aria-label=${words.plane(words.functions[state.number] ?? '')}
      >
        ${plane()} ${markOf(proof)}
        ${Array.from(network.tableOfNumber(2, state.number), (value, row) => corner(row, value, null))}
      </svg>
      <div class="proof-in-words">${tell(props, proof)}</div>
    </div>
  </section>`;
}

/** Where the unit fires; or the two pairs, whose lines cross in one middle. */
function markOf(proof: Proof): SVGTemplateResult {
  if (proof.kind === 'one-perceptron') return side(firingSide(weighingOf(proof.unit)));
  if (proof.kind === 'undecided') return svg``;
  return svg`<path class="pair on" d=${between(proof.on)} /><path class="pair off" d=${between(proof.off)} />
    <circle class="middle" cx=${across(5)} cy=${upward(5)} r="9" />`;
}

function between([first, second]: readonly [number, number]): string {
  const at = (row: number): string => `${across(10 * (row & 1))} ${upward(10 * (row >> 1))}`;
  return `M${at(first)}L${at(second)}`;
}

function tell({ words }: Props, proof: Proof): TemplateResult {
  if (proof.kind === 'one-perceptron') return tellUnit(words, proof.unit);
  if (proof.kind === 'undecided') return html``;
  const { on, off } = proof;
  return html`<p><b>${words.cannot}</b> ${words.suppose}</p>
    <p>${words.must(at(on[0]), at(on[1]))}</p>
    <p class="maths">${sums(on, '> θ', '> 2 θ')}</p>
    <p>${words.mustNot(at(off[0]), at(off[1]))}</p>
    <p class="maths">${sums(off, '≤ θ', '≤ 2 θ')}</p>
    <p>${words.clash}</p>`;
}

/** A corner, as its inputs. */
const at = (row: number): string => `(${row & 1}, ${row >> 1})`;
const SUMS = ['0', 'w₁', 'w₂', 'w₁ + w₂'] as const;

/** What each of a pair comes to, and both together: with two inputs, always both weights. */
function sums([first, second]: readonly [number, number], each: string, both: string): TemplateResult {
  return html`${SUMS[first]} ${each},&ensp;${SUMS[second]} ${each}<br />⇒ w₁ + w₂ ${both}`;
}

function tellUnit(words: XorWords, { weights, bias }: network.ThresholdUnit): TemplateResult {
  const [first = 0, second = 0] = weights;
  const threshold = printed(-bias);
  const line = (row: number): TemplateResult => {
    const sum = first * (row & 1) + second * (row >> 1);
    return html`<li>
      ${at(row)}: ${printed(sum)} ${sum > -bias ? '>' : '≤'} ${threshold}, ${words.says(sum > -bias ? 1 : 0)}
    </li>`;
  };
  return html`<p><b>${words.can}</b></p>
    <p class="maths">w₁ = ${printed(first)}, w₂ = ${printed(second)}, θ = ${threshold}</p>
    <ul>
      ${[0, 1, 2, 3].map(line)}
    </ul>
    <p>${words.learned}</p>`;
}

function graph({ state, words, put }: Props): TemplateResult {
  const drawn = graphOf(state.number);
  const signals = network.signalsOf(drawn, network.inputsOfRow(state.row, 2));
  const { units } = network.sizeOf(drawn);
  const left = HARD - state.found.length;
  return html`<section>
    <h3>${words.graph(units)}</h3>
    ${drawGraph({ graph: drawn, signals, label: words.drawing(units, at(state.row), signals.at(-1) ?? 0) })}
    <p class="small">${words.reading}</p>
    <div class="inputs">
      ${[0, 1].map(
        (input) =>
          html`<button
            class="key"
            type="button"
            aria-pressed=${signals[input] === 1}
            @click=${() => put((now) => toggleInput(now, input))}
          >
            ${inputName(input)} = ${signals[input]}
          </button>`,
      )}
      <p>${words.answer(signals.at(-1) ?? 0)}</p>
    </div>
    ${verdict(
      left === 0 ? 'done' : 'open',
      words.found(
        state.found.map((number) => words.functions[number] ?? ''),
        left,
      ),
    )}
  </section>`;
}
