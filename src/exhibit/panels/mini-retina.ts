import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Mark1 } from '../../core/index.ts';
import { jacksTaken } from '../by-hand.ts';
import type { CellPlace } from '../messages/operating.ts';
import type { PanelProps } from './panel.ts';
import { handFocusOn } from './sheet.ts';

/** A wire's end on the retina. */
export interface Mark {
  readonly cell: number;
  readonly sign: -1 | 1;
  readonly cut: boolean;
}

/** The number and the place of a photocell as a visitor counts, from 1. */
export function placeOf(cell: number, side: number): CellPlace {
  return { cell: cell + 1, column: (cell % side) + 1, row: Math.floor(cell / side) + 1 };
}

/** What the small retina shows: its name, the wires' ends, and the cell that the card is about. */
export interface Shown {
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly own: number | null;
}

/**
 * The retina on the card: cells that are on, and the wires' ends, + and − by shape and colour. While a wire is in hand, a
 * finger or the arrow keys choose the cell that it goes to.
 */
export function miniRetina(props: PanelProps, { name, marks, own }: Shown): TemplateResult {
  const { state } = props;
  const target = state.operator.target ?? own;
  const picture = retinaPicture(state.stage.session.machine, marks, target);
  return state.operator.wire === null
    ? html`<div class="mini-retina" role="img" aria-label=${name}>${picture}</div>`
    : aimingRetina(props, name, picture);
}

function aimingRetina(props: PanelProps, name: string, picture: TemplateResult): TemplateResult {
  const { state, words } = props;
  const { target } = state.operator;
  return html`<div
    class="mini-retina aiming"
    role="application"
    tabindex="0"
    aria-label=${name}
    aria-describedby="aim-help"
    @pointerdown=${(event: PointerEvent) => aimAt(event, props)}
    @pointermove=${(event: PointerEvent) => (event.buttons === 1 ? aimAt(event, props) : undefined)}
    @keydown=${(event: KeyboardEvent) => aimByKey(event, props)}
  >
    ${picture}
    <span class="unseen" id="aim-help">${words.operating.card.aimHelp}</span>
    <span class="unseen" aria-live="polite">${target === null ? nothing : tellAim(props, target)}</span>
  </div>`;
}

/** The cell that is aimed at, and how many of its jacks are taken. */
export function tellAim({ state, words }: PanelProps, cell: number): string {
  const { board, plan } = state.stage.session.machine;
  return words.operating.card.aim(placeOf(cell, plan.side), jacksTaken(board, cell), plan.wiresPerCell);
}

function retinaPicture(
  { plan: { side }, retina }: Mark1,
  marks: readonly Mark[],
  target: number | null,
): TemplateResult {
  const lit = Array.from(retina.keys()).filter((cell) => retina[cell] === 1);
  const at = (cell: number): string => `translate(${cell % side} ${Math.floor(cell / side)})`;
  return html`<svg viewBox="-0.2 -0.2 ${side + 0.4} ${side + 0.4}" aria-hidden="true">
    ${Array.from(retina.keys(), (cell) => svg`<circle class="cell" r="0.3" cx="0.5" cy="0.5" transform=${at(cell)} />`)}
    ${lit.map((cell) => svg`<circle class="cell on" r="0.36" cx="0.5" cy="0.5" transform=${at(cell)} />`)}
    ${marks.map((mark) => svg`<g transform=${at(mark.cell)}>${wireEnd(mark)}</g>`)}
    ${target === null ? nothing : svg`<rect class="target" x="-0.1" y="-0.1" width="1.2" height="1.2" transform=${at(target)} />`}
  </svg>`;
}

/** A red disc with a cross, or a blue square with a bar; hollow where the cable is cut. */
function wireEnd({ sign, cut }: Mark): SVGTemplateResult {
  const kind = `wire-end ${sign > 0 ? 'excites' : 'inhibits'}${cut ? ' cut' : ''}`;
  return sign > 0
    ? svg`<g class=${kind}><circle r="0.5" cx="0.5" cy="0.5" /><path d="M0.5 0.2V0.8M0.2 0.5H0.8" /></g>`
    : svg`<g class=${kind}><rect x="0.04" y="0.04" width="0.92" height="0.92" rx="0.12" /><path d="M0.2 0.5H0.8" /></g>`;
}

function aimAt(event: PointerEvent, { state, dispatch }: PanelProps): void {
  const { side } = state.stage.session.machine.plan;
  const drawn = (event.currentTarget as HTMLElement).querySelector('svg');
  if (drawn === null) return;
  const { left, top, width, height } = drawn.getBoundingClientRect();
  const along = (share: number): number => Math.max(0, Math.min(side - 1, Math.floor(share * side)));
  const column = along((event.clientX - left) / width);
  dispatch({ kind: 'aim', cell: along((event.clientY - top) / height) * side + column });
}

function aimByKey(event: KeyboardEvent, { state, dispatch }: PanelProps): void {
  const { side } = state.stage.session.machine.plan;
  const cell = state.operator.target ?? 0;
  if (event.key === 'Enter' || event.key === ' ') {
    handFocusOn(event);
    dispatch({ kind: 'plug-there' });
  } else {
    const moved = moveOnRetina(cell, event.key, side);
    if (moved === undefined) return;
    dispatch({ kind: 'aim', cell: moved });
  }
  event.preventDefault();
  event.stopPropagation();
}

function moveOnRetina(cell: number, key: string, side: number): number | undefined {
  const column = cell % side;
  const row = Math.floor(cell / side);
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: row * side + Math.max(0, column - 1),
    ArrowRight: row * side + Math.min(side - 1, column + 1),
    ArrowUp: Math.max(0, row - 1) * side + column,
    ArrowDown: Math.min(side - 1, row + 1) * side + column,
  };
  return moves[key];
}

/** What the marks on the small retina stand for. */
export function retinaLegend({ words }: PanelProps): TemplateResult {
  const { legend } = words.operating.card;
  const marks = [
    [wireEnd({ cell: 0, sign: 1, cut: false }), legend.excites],
    [wireEnd({ cell: 0, sign: -1, cut: false }), legend.inhibits],
    [svg`<circle class="cell on" r="0.4" cx="0.5" cy="0.5" />`, legend.lit],
  ] as const;
  return html`<p class="legend">
    ${marks.map(
      ([mark, name]) => html`<span><svg viewBox="0 0 1 1" aria-hidden="true">${mark}</svg> ${name}</span>`,
    )}
  </p>`;
}
