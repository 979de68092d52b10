import { html, nothing, type TemplateResult } from 'lit';
import { cellCard } from './cell-card.ts';
import { askKey } from '../sources/ask-key.ts';
import { closeKey, focusWhenOpened, refusalLine, undoKey } from './bench.ts';
import type { PanelProps } from './panel.ts';
import { drawIcon } from './signs.ts';
import { meterCard } from './meter-card.ts';
import type { Part } from '../../scene/touch-plan.ts';
import { closeOnEscape, focusFirst, layCardOf, type CardText } from './sheet.ts';
import { unitCard } from './unit-card.ts';
import { styleMap } from 'lit/directives/style-map.js';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';

const focusTitle = (title: Element | undefined): void => focusWhenOpened(title);

/** The card of the part under inspection. */
export function partCard(props: PanelProps): TemplateResult | typeof nothing {
  const { state, words, plan, dispatch } = props;
  const { inspected } = state.operator;
  if (inspected === null) return nothing;
  const { card } = words.operating;
  const close = (): void => {
    dispatch({ kind: 'inspect', part: null });
    focusFirst('[data-opens="card"]', '[data-opens="bench"]');
  };
  const { title, body } = cardOf(props, inspected);
  const { x, width, height, bottom } = layCardOf(plan);
  const place = {
    left: `${x}px`,
    width: `${width}px`,
    bottom: `${bottom}px`,
    'max-height': `${height}px`,
  };
  return html`<section
    class="panel sheet card"
    role="dialog"
    aria-labelledby="card-title"
    aria-describedby="card-keys"
    style=${styleMap(place)}
    @keydown=${(event: KeyboardEvent) => turnCards(event, props, close)}
  >
    <header class="sheet-head">
      ${step(props, -1, 'before', card.previous)}
      ${keyed(inspected.kind, html`<h2 class="plate" id="card-title" tabindex="-1" ${ref(focusTitle)}>${title}</h2>`)}
      ${step(props, 1, 'after', card.next)} ${undoKey(props)} ${askKey(props)} ${closeKey(props, close)}
    </header>
    <p class="unseen" id="card-keys">${card.keys}</p>
    <div class="sheet-page">${refusalLine(props)} ${body}</div>
  </section>`;
}

function cardOf(props: PanelProps, part: Part): CardText {
  switch (part.kind) {
    case 'a-unit':
      return unitCard(props, part.unit);
    case 'photocell':
      return cellCard(props, part.cell);
    case 'meter':
      return meterCard(props, part.response);
  }
}

function step({ dispatch }: PanelProps, by: -1 | 1, icon: 'before' | 'after', name: string): TemplateResult {
  return html`<button
    class="key"
    type="button"
    aria-label=${name}
    title=${name}
    @click=${() => dispatch({ kind: 'inspect-next', by })}
  >
    ${drawIcon(icon)}
  </button>`;
}

/** How far a key goes on through the parts. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageUp: -8,
  PageDown: 8,
};

function turnCards(event: KeyboardEvent, { dispatch }: PanelProps, close: () => void): void {
  closeOnEscape(close)(event);
  const by = STEPS[event.key];
  const target = event.target as HTMLElement;
  if (by === undefined || target.matches('input, select, [role="application"]')) return;
  event.preventDefault();
  dispatch({ kind: 'inspect-next', by });
}
