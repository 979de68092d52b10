import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fetchDuelWorks } from '../duel-works.ts';
import { LAST_LAW, positionFor } from '../successor-state.ts';
import type { PanelProps } from './panel.ts';

/** The response law: from the step of the Mark I by ever less steep sigmoids to the textbook's. */
export function lawSlider({ state, words, dispatch }: PanelProps): TemplateResult {
  const { steepness } = state.stage.session;
  const name = words.successor.lawAt(steepness);
  const turn = (event: Event): void => {
    const position = Number((event.target as HTMLInputElement).value);
    void fetchDuelWorks().then(() => dispatch({ kind: 'bend-law', position }));
  };
  return html`<label class="slide law">
    <span>${words.successor.law}: ${name}</span>
    <input
      type="range"
      min="0"
      max=${LAST_LAW}
      step="1"
      aria-label=${words.successor.law}
      aria-valuetext=${name}
      .value=${live(String(positionFor(steepness)))}
      @focus=${() => void fetchDuelWorks()}
      @input=${turn}
    />
  </label>`;
}
