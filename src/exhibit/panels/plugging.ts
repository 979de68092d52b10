import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Session } from '../../core/index.ts';
import { known } from '../sources/known.ts';
import type { PanelProps } from './panel.ts';
import { drawIcon } from './signs.ts';

/** Letters and digits that a seed may have; enough for a name and a date. */
const LONGEST_SEED = 40;

/** The plugboard's page: another table of random numbers, and the way to a single unit. */
export function plugboardPage(props: PanelProps): TemplateResult {
  const { state, words, dispatch } = props;
  const { session } = state.stage;
  const { plugboard } = words.operating;
  const { kind } = session.plan.machine.wiring;
  const isFixed = kind === 'listed' || kind === 'direct';
  return html`<p class="does">${isFixed ? plugboard.fixed : plugboard.about}</p>
    ${known(props, 'plugboard')}
    ${
      isFixed
        ? ''
        : html`<p class="damage" role="status">${plugboard.now(...pluggedFrom(session, state.operator))}</p>`
    }
    ${isFixed ? '' : seedField(props)}
    <button
      class="bar"
      type="button"
      data-opens="card"
      @click=${() => dispatch({ kind: 'inspect', part: { kind: 'a-unit', unit: state.operator.unit } })}
    >
      ${plugboard.lookAt}
    </button>`;
}

function seedField({ state, words, dispatch }: PanelProps): TemplateResult {
  const { plugboard } = words.operating;
  const { seed } = state.operator;
  const note = (event: Event): void =>
    dispatch({ kind: 'note-on-bench', note: { seed: (event.target as HTMLInputElement).value } });
  return html`<div class="setting pair">
      <label class="plate" for="board-seed">${plugboard.seed}</label>
      <input
        class="pick"
        id="board-seed"
        type="text"
        autocomplete="off"
        maxlength=${LONGEST_SEED}
        .value=${live(seed)}
        @input=${note}
      />
      <button
        class="key"
        type="button"
        aria-label=${plugboard.roll}
        title=${plugboard.roll}
        @click=${() => dispatch({ kind: 'roll-seed' })}
      >
        ${drawIcon('dice')}
      </button>
      <button
        class="key"
        type="button"
        ?disabled=${seed === ''}
        @click=${() => dispatch({ kind: 'by-hand', command: { kind: 'plug-anew', seed } })}
      >
        ${plugboard.plugAnew}
      </button>
    </div>
    <p class="does">${plugboard.keeps}</p>`;
}

/** The seed from which the board was plugged last, and how many wires lie otherwise by hand. */
function pluggedFrom(
  { log, seed }: Session,
  { steps }: PanelProps['state']['operator'],
): [seed: string, byHand: number] {
  const anew = log
    .map(({ command }) => command)
    .filter(({ kind }) => kind === 'plug-anew')
    .at(-1);
  const since = steps.slice(steps.map(({ kind }) => kind).lastIndexOf('plug-anew') + 1);
  const wires = since.flatMap(({ inverse: [back] }) => (back?.kind === 'plug' ? [back.wire] : []));
  return [anew?.kind === 'plug-anew' ? anew.seed : seed, new Set(wires).size];
}
