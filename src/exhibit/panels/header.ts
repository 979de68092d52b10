import { html, type TemplateResult } from 'lit';
import { tellCaption } from '../talk.ts';
import { over, type PanelProps } from './panel.ts';

/** What the museum says just now, and the drawers. */
export function headerPanel(props: PanelProps): TemplateResult {
  const { state, words, plan, dispatch } = props;
  const { standing, doing } = tellCaption(state, words);
  return html`<header class="panel header" style=${over(plan.header)}>
    <h1 class="unseen">${words.title}</h1>
    <div class="caption">
      <p class="standing" role="status">${standing}</p>
      <p class="doing">${doing}</p>
    </div>
    <nav class="drawers">
      <button class="quiet" type="button" @click=${() => dispatch({ kind: 'open-drawer', drawer: 'words' })}>
        ${words.words.open}
      </button>
      <button
        class="quiet"
        type="button"
        @click=${() => dispatch({ kind: 'open-drawer', drawer: 'assumptions' })}
      >
        ${words.ledger.open}
      </button>
    </nav>
  </header>`;
}
