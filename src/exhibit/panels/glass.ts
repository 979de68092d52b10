import { html, nothing, type TemplateResult } from 'lit';
import { LIT, SPECIFICATION, type Point } from '../../core/index.ts';
import { over, type PanelProps } from './panel.ts';
import { isCovered } from './sheet.ts';
import { nextTouch } from '../visit/next.ts';

const SIDE = SPECIFICATION.retinaSide.value;

/** The glass: a finger, a pen or a mouse draws strokes on it, the keyboard draws cells. */
export function glassPanel(props: PanelProps): TemplateResult {
  const { state, words, plan } = props;
  return html`<div
    class="glass"
    id="glass"
    role="application"
    tabindex="0"
    aria-label=${words.glass.name}
    aria-describedby="glass-help"
    style=${over(plan.desk.glass)}
    ?data-next=${nextTouch(state) === 'glass'}
    ?inert=${isCovered(props, 'desk')}
    @pointerdown=${(event: PointerEvent) => beginStroke(event, props)}
    @pointermove=${(event: PointerEvent) => extendStroke(event, props)}
    @pointerup=${(event: PointerEvent) => endStroke(event, props)}
    @pointercancel=${(event: PointerEvent) => endStroke(event, props)}
    @keydown=${(event: KeyboardEvent) => drawByKey(event, props)}
    @blur=${() => props.dispatch({ kind: 'leave-glass' })}
  >
    <span class="unseen" id="glass-help">${words.glass.help}</span>
    <span class="unseen" aria-live="polite">${state.cursor === null ? '' : tellCursor(props)}</span>
    ${state.cursor === null ? nothing : cursorMark(state.cursor)}
  </div>`;
}

function cursorMark({ column, row }: { readonly column: number; readonly row: number }): TemplateResult {
  const share = 100 / SIDE;
  return html`<span
    class="cursor"
    style="left:${column * share}%;top:${row * share}%;width:${share}%;height:${share}%"
  ></span>`;
}

function tellCursor({ state, words }: PanelProps): string {
  if (state.cursor === null) return '';
  const { column, row } = state.cursor;
  const light = state.stage.session.machine.picture[row * SIDE + column] ?? 0;
  return words.glass.cursor(column + 1, row + 1, light > LIT / 2);
}

function beginStroke(event: PointerEvent, { dispatch }: PanelProps): void {
  const glass = event.currentTarget as HTMLElement;
  if (event.button !== 0 || !event.isPrimary) return;
  glass.setPointerCapture(event.pointerId);
  dispatch({ kind: 'begin-stroke', point: pointOf(event, glass) });
}

function extendStroke(event: PointerEvent, { dispatch }: PanelProps): void {
  const glass = event.currentTarget as HTMLElement;
  if (!event.isPrimary || !glass.hasPointerCapture(event.pointerId)) return;
  const between = event.getCoalescedEvents();
  const points = (between.length === 0 ? [event] : between).map((each) => pointOf(each, glass));
  dispatch({ kind: 'extend-stroke', points });
}

function endStroke(event: PointerEvent, { dispatch }: PanelProps): void {
  const glass = event.currentTarget as HTMLElement;
  if (event.isPrimary && glass.hasPointerCapture(event.pointerId)) dispatch({ kind: 'end-stroke' });
}

function pointOf(event: PointerEvent, glass: HTMLElement): Point {
  const { left, top, width, height } = glass.getBoundingClientRect();
  return { x: ((event.clientX - left) / width) * SIDE, y: ((event.clientY - top) / height) * SIDE };
}

const MOVES: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function drawByKey(event: KeyboardEvent, { dispatch }: PanelProps): void {
  const move = MOVES[event.key];
  if (move === undefined && event.key !== ' ' && event.key !== 'Enter') return;
  event.preventDefault();
  if (move === undefined) dispatch({ kind: 'draw-at-cursor' });
  else dispatch({ kind: 'move-cursor', right: move[0], down: move[1], drawing: event.shiftKey });
}
