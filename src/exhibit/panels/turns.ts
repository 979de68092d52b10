import '../styles/why.css';
import { html, nothing, type TemplateResult } from 'lit';
import { turnsOf, type Recording, type Turn } from '../../core/index.ts';
import { timelineOf } from '../playhead.ts';
import type { PanelProps } from './panel.ts';

/** Turns that a card tells. */
const TOLD = 8;

/** The trials that turned a knob, the latest first; each leads to the moment after it. */
export function turnList(
  { state, words, dispatch }: PanelProps,
  unit: number,
): TemplateResult | typeof nothing {
  const { turns } = words.operating.card;
  const found = remember(state.stage.recording, unit);
  if (found.length === 0) return nothing;
  const whole = timelineOf(state);
  return html`<ul class="turns" aria-label=${turns.name}>
    ${found.map(
      ({ from, to, trial, moment }) =>
        html`<li>
          <button
            type="button"
            class="origin"
            ?disabled=${moment.at > whole.session.machine.tick}
            @click=${() => dispatch({ kind: 'go-to', at: moment.at })}
          >
            ${trial === null ? turns.byHand : turns.trial(trial)}
          </button>
          <span>${turns.turn(from, to)}</span>
        </li>`,
    )}
  </ul>`;
}

let last: { recording: Recording; key: string; turns: readonly Turn[] } | null = null;

/** The card is laid out many times a second; what turned the knob is looked up when a trial or a command has been added. */
function remember(recording: Recording, unit: number): readonly Turn[] {
  const key = `${unit} ${recording.trials.length} ${recording.session.log.length}`;
  if (last?.recording !== recording || last.key !== key)
    last = { recording, key, turns: turnsOf(recording, unit, TOLD) };
  return last.turns;
}
