import { html, type TemplateResult } from 'lit';
import { tellCaption } from '../talk.ts';
import { over, type PanelProps } from './panel.ts';

/** The name of the machine, for whoever cannot see it on the wall, and what the museum says just now. */
export function captionPanel({ state, words, plan }: PanelProps): TemplateResult {
  const { standing, doing } = tellCaption(state, words);
  return html`<header class="panel caption" style=${over(plan.caption)}>
    <h1 class="unseen">${words.title}</h1>
    <p class="standing" role="status">${standing}</p>
    <p class="doing">${doing}</p>
  </header>`;
}

/** What can be drawn open over the hall. */
export function drawerKeys({ words, plan, dispatch }: PanelProps): TemplateResult {
  return html`
    <nav class="panel drawers" style=${over(plan.drawers)}>
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
  `;
}
