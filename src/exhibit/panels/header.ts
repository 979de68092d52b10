import { html, nothing, type TemplateResult } from 'lit';
import { tellCaption } from '../talk.ts';
import { isProofShown } from '../proof.ts';
import { over, type PanelProps } from './panel.ts';

/** Letters of a caption that fit into one line at full size, and at a fair one. */
const ONE_LINE = { full: 40, fair: 60 } as const;

function sizeOf({ length }: string): 'full' | 'fair' | 'long' {
  if (length <= ONE_LINE.full) return 'full';
  return length <= ONE_LINE.fair ? 'fair' : 'long';
}

/** The name of the machine, for whoever cannot see it on the wall, and what the museum says just now. */
export function captionPanel({ state, words, plan }: PanelProps): TemplateResult {
  const { standing, doing } = tellCaption(state, words);
  const machine = state.stage.session.plan.machine;
  const { name, says } = words.operating.teachingView;
  return html`<header class="panel caption" style=${over(plan.caption)}>
    <h1 class="unseen">${words.title}</h1>
    <p class="standing ${sizeOf(standing)}" role="status">${standing}</p>
    ${
      machine.kind === 'direct'
        ? html`<p class="not-mark1">
            <span class="plate">${name}</span> ${says(machine.side * machine.side)}
          </p>`
        : html`<p class="doing">${doing}</p>`
    }
  </header>`;
}

/** What can be drawn open over the hall. */
export function drawerKeys({ state, words, plan, dispatch }: PanelProps): TemplateResult {
  return html`
    <nav class="panel drawers" style=${over(plan.drawers)}>
      <button
        class="quiet"
        type="button"
        data-opens="bench"
        aria-expanded=${state.operator.page !== null}
        aria-label=${words.operating.open}
        title=${words.operating.open}
        @click=${() => dispatch({ kind: 'open-bench', page: state.operator.page === null ? 'switches' : null })}
      >
        ${words.operating.onTheWall}
      </button>
      ${proofKey({ state, words, plan, dispatch })}
      ${plan.arrangement === 'single' ? nothing : successorKey({ state, words, plan, dispatch }, 'quiet')}
      ${plan.arrangement === 'single' ? nothing : lectureKey({ state, words, plan, dispatch }, 'quiet')}
      ${keepKey({ state, words, plan, dispatch })} ${wordsKey({ state, words, plan, dispatch })}
      ${sourcesKey({ state, words, plan, dispatch })}
    </nav>
  `;
}

/** Opens the sheet on which the session is kept and shared. */
function keepKey({ state, words, dispatch }: PanelProps): TemplateResult {
  const { open } = state.keep;
  return html`<button
    class="quiet"
    type="button"
    data-opens="keep"
    aria-expanded=${open}
    aria-label=${words.keep.open}
    title=${words.keep.open}
    @click=${() => dispatch({ kind: 'open-keep', open: !open })}
  >
    ${words.keep.onTheWall}
  </button>`;
}

/** A telephone has room for short names only. */
function wordsKey({ words, plan, dispatch }: PanelProps): TemplateResult {
  const { open, short } = words.words;
  return html`<button
    class="quiet"
    type="button"
    aria-label=${open}
    title=${open}
    @click=${() => dispatch({ kind: 'open-drawer', drawer: 'words' })}
  >
    ${plan.arrangement === 'wide' ? open : short}
  </button>`;
}

/** Turns "How do we know?" on and off. */
function sourcesKey({ state, words, plan, dispatch }: PanelProps): TemplateResult {
  const { on } = state.sources;
  const { open, onTheWall, short } = words.asked;
  return html`<button
    class="quiet"
    type="button"
    data-opens="sources"
    aria-pressed=${on}
    aria-label=${open}
    title=${open}
    @click=${() => dispatch({ kind: 'show-sources', on: !on })}
  >
    ${plan.arrangement === 'single' ? short : onTheWall}
  </button>`;
}

/** Opens the successor's sheet: from the wall or, where that is too narrow, from the row of the racks. */
export function successorKey(
  { state, words, plan, dispatch }: PanelProps,
  look: 'quiet' | 'key',
): TemplateResult {
  const { open } = state.successor;
  const { successor } = words;
  return html`<button
    class=${look}
    type="button"
    data-opens="successor"
    aria-expanded=${open}
    aria-label=${successor.open}
    title=${successor.open}
    @click=${() => dispatch({ kind: 'open-successor', open: !open })}
  >
    ${plan.arrangement === 'single' ? successor.short : successor.onTheWall}
  </button>`;
}

/** Opens the lecture bench, from the same places. */
export function lectureKey({ words, dispatch }: PanelProps, look: 'quiet' | 'key'): TemplateResult {
  const { lecture } = words;
  return html`<button
    class=${look}
    type="button"
    data-opens="lecture"
    aria-haspopup="dialog"
    aria-label=${lecture.open}
    title=${lecture.open}
    @click=${() => dispatch({ kind: 'open-lecture', station: 'last' })}
  >
    ${lecture.onTheWall}
  </button>`;
}

function proofKey({ state, words, plan, dispatch }: PanelProps): TemplateResult {
  const isShown = isProofShown(state, plan);
  return html`<button
    class="quiet"
    type="button"
    data-opens="proof"
    aria-expanded=${isShown}
    aria-label=${words.proof.open}
    title=${words.proof.open}
    @click=${() => dispatch({ kind: 'open-proof', page: isShown ? null : 'first' })}
  >
    ${words.proof.onTheWall}
  </button>`;
}
