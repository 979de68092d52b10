import { html, type TemplateResult } from 'lit';
import type { PanelProps } from '../panels/panel.ts';

/** On a sheet: from here on a touch on any of its plates and numbers tells how that is known, until it is pressed again. */
export function askKey({ state, words, dispatch }: PanelProps): TemplateResult {
  const { asking } = state.sources;
  const { ofSheet, ofSheetShort } = words.asked;
  return html`<button
    class="key ask-how"
    type="button"
    aria-label=${ofSheet}
    title=${ofSheet}
    aria-pressed=${asking}
    @click=${() => dispatch({ kind: 'ask-sheets', on: !asking })}
  >
    ${ofSheetShort}
  </button>`;
}
