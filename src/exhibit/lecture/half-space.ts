import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { HalfSpaceWords } from '../messages/lecture.ts';
import { choice, printed, verdict } from './frame-parts.ts';
import { across, corner, plane, PLANE_BOX, SIDE, side, spotUnder, upward } from './half-space-drawing.ts';
import {
  cornersOf,
  countRight,
  firingSide,
  freshHalfSpace,
  GATES,
  moveEnd,
  shiftLine,
  turnRound,
  weigh,
  type Corner,
  type Gate,
  type HalfSpace,
  type Spot,
} from './half-space-model.ts';
import type { Station, StationProps } from './station.ts';

type Props = StationProps<HalfSpace, HalfSpaceWords>;

/** Station 1: a line between two answers, dragged by hand. */
export const halfSpace: Station<HalfSpace, HalfSpaceWords> = {
  id: 'half-space',
  fresh: freshHalfSpace,
  lay: (props) =>
    html`<div class="drawing-and-account">
      ${drawing(props)}
      <div class="account">${gates(props)} ${formula(props)} ${table(props)} ${judgement(props)}</div>
    </div>`,
};

function gates({ state, words, put }: Props): TemplateResult {
  return choice<Gate>({
    name: 'gate',
    legend: words.gate,
    values: Object.keys(GATES) as Gate[],
    chosen: state.gate,
    label: (gate) => words.gates[gate],
    choose: (gate) => put((now) => ({ ...now, gate })),
  });
}

function drawing(props: Props): TemplateResult {
  const { state, words } = props;
  const [from, to] = state.ends;
  return html`<svg
    class="plane"
    viewBox=${PLANE_BOX}
    role="group"
    aria-label=${words.plane}
    @pointerdown=${(event: PointerEvent) => drag(props, event)}
  >
    ${plane()} ${side(firingSide(weigh(state)))}
    ${svg`<svg width=${SIDE} height=${SIDE}><path class="border" d=${throughBoth(from, to)} /><path class="border-reach" d=${throughBoth(from, to)} /></svg>`}
    ${cornersOf(state).map(({ row, wanted, given }) => corner(row, wanted, wanted === given))}
    ${handle(props, 0)} ${handle(props, 1)}
  </svg>`;
}

/** The line goes on beyond its ends. */
function throughBoth(from: Spot, to: Spot): string {
  const [dx, dy] = [20 * (to.x - from.x), 20 * (to.y - from.y)];
  return `M${across(from.x - dx)} ${upward(from.y - dy)}L${across(to.x + dx)} ${upward(to.y + dy)}`;
}

const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

function handle({ state, words, put }: Props, end: 0 | 1): SVGTemplateResult {
  const { x, y } = state.ends[end];
  const press = (event: KeyboardEvent): void => {
    const by = ARROWS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    put((now) => moveEnd(now, end, { x: now.ends[end].x + by.x, y: now.ends[end].y + by.y }));
  };
  return svg`<g class="handle" role="button" tabindex="0" transform="translate(${across(x)} ${upward(y)})"
      aria-label=${words.handle(end + 1, printed(x / 10, 1), printed(y / 10, 1))} @keydown=${press}>
    <circle class="reach" r="44" /><circle class="grip" r="17" />
    <path class="grip-mark" d="M-9 0h18M0 -9v18" /></g>`;
}

/** How near to an end, and to the line, a finger must come, in tenths. */
const NEAR_END = 2.2;
const NEAR_LINE = 1.6;

/** Drags the nearer end, or the line if neither is near. */
function drag({ state, put }: Props, down: PointerEvent): void {
  const drawing = down.currentTarget as SVGSVGElement;
  const begun = spotUnder(drawing, down);
  const move = dragOf(state, begun);
  if (move === null) return;
  drawing.setPointerCapture(down.pointerId);
  const over = new AbortController();
  const { signal } = over;
  const onMove = (event: PointerEvent): void => {
    put((now) => ({ ...move(spotUnder(drawing, event)), gate: now.gate }));
  };
  drawing.addEventListener('pointermove', onMove, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const)
    drawing.addEventListener(end, () => over.abort(), { signal });
}

function dragOf(state: HalfSpace, begun: Spot): ((spot: Spot) => HalfSpace) | null {
  const far = state.ends.map(({ x, y }) => Math.hypot(x - begun.x, y - begun.y));
  const nearer = (far[0] ?? 0) <= (far[1] ?? 0) ? 0 : 1;
  if ((far[nearer] ?? Infinity) <= NEAR_END) return (spot) => moveEnd(state, nearer, spot);
  const { weights, threshold } = weigh(state);
  const off = weights[0] * begun.x + weights[1] * begun.y - threshold;
  if (Math.abs(off) > NEAR_LINE * Math.hypot(...weights)) return null;
  return (spot) => shiftLine(state, spot.x - begun.x, spot.y - begun.y);
}

function formula({ state, words, put }: Props): TemplateResult {
  const { weights, threshold } = weigh(state);
  const [first, second] = weights.map((weight) => printed(weight / 10, 1));
  return html`<dl class="weighing">
      <div>
        <dt>w₁</dt>
        <dd>${first}</dd>
      </div>
      <div>
        <dt>w₂</dt>
        <dd>${second}</dd>
      </div>
      <div>
        <dt>${words.threshold}</dt>
        <dd>${printed(threshold / 100, 2)}</dd>
      </div>
    </dl>
    <p class="maths">${words.rule}</p>
    <button class="bar dark" type="button" @click=${() => put(turnRound)}>${words.turnRound}</button>`;
}

function table({ state, words }: Props): TemplateResult {
  const threshold = printed(weigh(state).threshold / 100, 2);
  const row = ({ inputs, wanted, given, sum }: Corner): TemplateResult =>
    html`<tr>
      <td>${inputs[0]}</td>
      <td>${inputs[1]}</td>
      <td>${printed(sum / 100, 2)} ${given === 1 ? '>' : '≤'} ${threshold}</td>
      <td>${given}</td>
      <td>${wanted}</td>
      <td>${wanted === given ? '✓' : '✕'}</td>
    </tr>`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">x₁</th>
        <th scope="col">x₂</th>
        <th scope="col">${words.sum}</th>
        <th scope="col">${words.given}</th>
        <th scope="col">${words.wanted}</th>
        <th scope="col"><span class="unseen">${words.right}</span></th>
      </tr>
    </thead>
    <tbody>
      ${cornersOf(state).map(row)}
    </tbody>
  </table>`;
}

function judgement({ state, words }: Props): TemplateResult {
  const right = countRight(state);
  if (right === 4) return verdict('done', words.solved(words.gates[state.gate]));
  return verdict('open', state.gate === 'xor' ? words.never(right) : words.open(right));
}
