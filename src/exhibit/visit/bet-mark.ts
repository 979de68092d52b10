import { html, nothing, type TemplateResult } from 'lit';
import type { PanelProps } from '../panels/panel.ts';
import { betOf } from './bet.ts';

const HAND =
  'M9.4 12V4.6a1.6 1.6 0 0 1 3.2 0v5.6l5.2 1.2c1.6.4 2.4 1.6 2.2 3.2l-.6 3.6c-.3 1.9-1.5 3-3.4 3h-3.6c-1.2 0-2.2-.5-3-1.5l-4.6-5.6c-1-1.4.6-3 2-2.2Z';

/** Over a shape: a question while a bet may be made on it, a hand where one was made, and whether the machine has said the same. */
export function betMark({ state }: PanelProps, place: number): TemplateResult | typeof nothing {
  if (state.talk.kind === 'betting') return html`<span class="bet" aria-hidden="true">?</span>`;
  const bet = betOf(state);
  if (bet?.button !== place) return nothing;
  return html`<span class="bet" aria-hidden="true" data-agrees=${String(bet.agrees)}>
    <svg class="icon" viewBox="0 0 24 24"><path d=${HAND} /></svg>
    ${bet.agrees === null ? nothing : bet.agrees ? '=' : '≠'}
  </span>`;
}
