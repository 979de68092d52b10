import '../styles/proof.css';
import { html, nothing, type TemplateResult } from 'lit';
import { PROOF_PAGES, type ProofPage } from '../proof-state.ts';
import { isProofShown } from '../proof.ts';
import { askKey } from '../sources/ask-key.ts';
import { closeKey, focusWhenOpened, refusalLine, undoKey } from './bench.ts';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { known } from '../sources/known.ts';
import { over } from './panel.ts';
import type { ProofProps } from './proof-parts.ts';
import { plotsPage } from './plots.ts';
import { beforePage } from './proof-before.ts';
import { chancesPage } from './proof-chances.ts';
import { learningPage } from './proof-learning.ts';
import { closeOnEscape, focusFirst, layBetween } from './sheet.ts';
import { mapPage } from './value-map.ts';

const PAGES: Readonly<Record<ProofPage, (props: ProofProps) => TemplateResult>> = {
  before: beforePage,
  learning: learningPage,
  chances: chancesPage,
  map: mapPage,
  plots: plotsPage,
};

/** A function of its own: lit keeps one element for each. */
const focusTitle = (title: Element | undefined): void => focusWhenOpened(title);

/** The drawer "What can be proved": not modal, so that the machine runs and is taught beside it. */
export function proofPanel(props: ProofProps): TemplateResult | typeof nothing {
  const { state, words, plan, dispatch } = props;
  const { page, offered } = state.proof;
  if (page === null || !isProofShown(state, plan)) return nothing;
  const close = (): void => {
    dispatch({ kind: 'open-proof', page: null });
    focusFirst('[data-opens="proof"]');
  };
  return html`<section
    class="panel sheet proof"
    role="dialog"
    aria-labelledby="proof-title"
    style=${over(layBetween(plan))}
    @keydown=${closeOnEscape(close)}
  >
    <header class="sheet-head">
      <h2 class="plate" id="proof-title" tabindex="-1" ${offered ? nothing : ref(focusTitle)}>
        ${words.proof.title}
      </h2>
      ${page === 'before' ? undoKey(props) : nothing} ${askKey(props)} ${closeKey(props, close)}
    </header>
    ${tabs(props, page)} ${keyed(page, pageOf(props, page))}
  </section>`;
}

/** Every page begins at its top. */
function pageOf(props: ProofProps, page: ProofPage): TemplateResult {
  const { state, texts } = props;
  return html`<div
    class="sheet-page paper"
    role="tabpanel"
    id="proof-page"
    aria-labelledby="proof-tab-${page}"
    tabindex="0"
  >
    ${refusalLine(props)} ${known(props, 'proof')}
    ${state.lesson === null && page !== 'map' ? html`<p>${texts.chooseLesson}</p>` : PAGES[page](props)}
  </div>`;
}

function tabs({ words, dispatch, texts }: ProofProps, page: ProofPage): TemplateResult {
  const turn = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = PROOF_PAGES.at((PROOF_PAGES.indexOf(page) + by) % PROOF_PAGES.length) ?? page;
    dispatch({ kind: 'open-proof', page: next });
    focusFirst(`#proof-tab-${next}`);
  };
  return html`<div class="tabs" role="tablist" aria-label=${words.proof.title} @keydown=${turn}>
    ${PROOF_PAGES.map(
      (name) =>
        html`<button
          class="key"
          type="button"
          role="tab"
          id="proof-tab-${name}"
          aria-controls="proof-page"
          aria-selected=${name === page}
          tabindex=${name === page ? 0 : -1}
          @click=${() => dispatch({ kind: 'open-proof', page: name })}
        >
          ${texts.pages[name]}
        </button>`,
    )}
  </div>`;
}
