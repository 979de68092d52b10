import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { BENCH_PAGES, type BenchPage } from '../operator.ts';
import { askKey } from '../sources/ask-key.ts';
import { faultsPage } from './faults.ts';
import { over, type PanelProps } from './panel.ts';
import { plugboardPage } from './plugging.ts';
import { drawIcon } from './signs.ts';
import { closeOnEscape, focusFirst, handFocusOn, layBench } from './sheet.ts';
import { switchesPage } from './switches.ts';

const PAGES: Readonly<Record<BenchPage, (props: PanelProps) => TemplateResult>> = {
  switches: switchesPage,
  faults: faultsPage,
  plugboard: plugboardPage,
};

const focusTitle = (title: Element | undefined): void => focusWhenOpened(title);

/** The operator's drawer: not modal, so that the machine can be watched and taught while its switches are turned. */
export function benchPanel(props: PanelProps): TemplateResult | typeof nothing {
  const { state, words, plan, dispatch } = props;
  const { page } = state.operator;
  if (page === null) return nothing;
  const { operating } = words;
  const close = (): void => {
    dispatch({ kind: 'open-bench', page: null });
    focusFirst('[data-opens="bench"]');
  };
  return html`<section
    class="panel sheet bench"
    role="dialog"
    aria-labelledby="bench-title"
    style=${over(layBench(plan))}
    @keydown=${closeOnEscape(close)}
  >
    <header class="sheet-head">
      <h2 class="plate" id="bench-title" tabindex="-1" ${ref(focusTitle)}>${operating.open}</h2>
      ${undoKey(props)} ${askKey(props)} ${closeKey(props, close)}
    </header>
    ${tabs(props, page)}
    <div class="sheet-page" role="tabpanel" id="bench-page" aria-labelledby="bench-tab-${page}" tabindex="0">
      ${refusalLine(props)} ${PAGES[page](props)}
    </div>
  </section>`;
}

/**
 * Gives the focus to a sheet's title when it is opened; the element is not yet on the page when it is handed over. No two
 * sheets may use one function for that: lit would take their titles for one that is for ever another.
 */
export function focusWhenOpened(element: Element | undefined): void {
  if (element instanceof HTMLElement) queueMicrotask(() => element.focus({ preventScroll: true }));
}

function tabs({ words, dispatch }: PanelProps, page: BenchPage): TemplateResult {
  const turn = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = BENCH_PAGES.at((BENCH_PAGES.indexOf(page) + by) % BENCH_PAGES.length) ?? page;
    dispatch({ kind: 'open-bench', page: next });
    focusFirst(`#bench-tab-${next}`);
  };
  return html`<div class="tabs" role="tablist" aria-label=${words.operating.open} @keydown=${turn}>
    ${BENCH_PAGES.map(
      (name) =>
        html`<button
          class="key"
          type="button"
          role="tab"
          id="bench-tab-${name}"
          aria-controls="bench-page"
          aria-selected=${name === page}
          tabindex=${name === page ? 0 : -1}
          @click=${() => dispatch({ kind: 'open-bench', page: name })}
        >
          ${words.operating.pages[name]}
        </button>`,
    )}
  </div>`;
}

/** Shuts a sheet. */
export function closeKey({ words }: PanelProps, close: () => void): TemplateResult {
  return html`<button
    class="key"
    type="button"
    aria-label=${words.close}
    title=${words.close}
    @click=${close}
  >
    ${drawIcon('wrong')}
  </button>`;
}

/** Undoes the last thing that was done by hand, and says what that is. */
export function undoKey({ state, words, dispatch }: PanelProps): TemplateResult {
  const { operating } = words;
  const last = state.operator.steps.at(-1);
  const name = last === undefined ? operating.undo : operating.undoWhat[last.kind];
  return html`<button
    class="key undo"
    type="button"
    aria-label=${name}
    title=${name}
    ?disabled=${last === undefined}
    @click=${(event: Event) => {
      handFocusOn(event);
      dispatch({ kind: 'undo' });
    }}
  >
    ${operating.undo}
  </button>`;
}

/** Why the last thing was not done; read out when it comes. */
export function refusalLine({ state, words }: PanelProps): TemplateResult {
  const { refusal } = state.operator;
  return html`<p class="refusal" role="alert">
    ${refusal === null ? nothing : words.operating.refusal(refusal)}
  </p>`;
}
