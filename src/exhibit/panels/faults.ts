import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { countFaults, originPointsOf, SPECIFICATION, unitsOnCard } from '../../core/index.ts';
import { damageOf } from './damage.ts';
import type { Action } from '../actions.ts';
import { known } from '../sources/known.ts';
import type { PanelProps } from './panel.ts';
import { handFocusOn } from './sheet.ts';

/** The bench for faults: break parts, one or many, and mend them all. */
export function faultsPage(props: PanelProps): TemplateResult {
  const { state, words, dispatch } = props;
  const { machine } = state.stage.session;
  const { faults } = words.operating;
  const damage = damageOf(machine.faults);
  const mendAll = (event: Event): void => {
    handFocusOn(event);
    dispatch({ kind: 'by-hand', command: { kind: 'repair', repair: { part: 'everything' } } });
  };
  return html`<p class="does">${faults.about}</p>
    ${known(props, 'broken')}
    <p class="damage" role="status">
      <span class="plate">${faults.now}</span> ${words.operating.damage(damage)}
    </p>
    <button class="bar" type="button" ?disabled=${countFaults(machine.faults) === 0} @click=${mendAll}>
      ${faults.mendAll}
    </button>
    <div class="settings">
      ${shareOf(props, faults.pullShare, damage.pulled / machine.active.length, 'pull-share')}
      ${shareOf(props, faults.killShare, damage.dead / machine.retina.length, 'kill-share')}
      ${machine.plan.kind === 'mark1' ? cardPuller(props) : ''} ${cableCutter(props)}
    </div>`;
}

function shareOf(
  { words, dispatch }: PanelProps,
  plate: string,
  share: number,
  kind: 'pull-share' | 'kill-share',
): TemplateResult {
  const told = words.operating.faults.share(share);
  const slide = (event: Event): void =>
    dispatch({ kind, share: Number((event.target as HTMLInputElement).value) / 100 });
  return html`<div class="setting dial">
    <label>
      <span class="plate">${plate}</span>
      <output>${told}</output>
      <input
        type="range"
        min="0"
        max="100"
        step="5"
        aria-label=${plate}
        aria-valuetext=${told}
        .value=${live(String(Math.round(share * 20) * 5))}
        @input=${slide}
      />
    </label>
  </div>`;
}

function cardPuller({ state, words, dispatch }: PanelProps): TemplateResult {
  const { machine } = state.stage.session;
  const { faults } = words.operating;
  const { card } = state.operator;
  const cards = Math.ceil(machine.active.length / SPECIFICATION.unitsPerCard.value);
  const units = unitsOnCard(card, machine.active.length);
  const isOut = units.every((unit) => machine.faults.pulled[unit] === 1);
  const parts = { part: 'a-units', units } as const;
  const action: Action = {
    kind: 'by-hand',
    command: isOut ? { kind: 'repair', repair: parts } : { kind: 'break', fault: parts },
  };
  const choose = (event: Event): void =>
    dispatch({ kind: 'note-on-bench', note: { card: Number((event.target as HTMLSelectElement).value) } });
  return html`<div class="setting pair">
    <span class="plate" aria-hidden="true">${faults.card}</span>
    <select class="pick" aria-label=${faults.card} .value=${live(String(card))} @change=${choose}>
      ${Array.from(
        { length: cards },
        (_, place) =>
          html`<option value=${place} ?selected=${place === card}>${faults.cardOf(place + 1)}</option>`,
      )}
    </select>
    <button class="key" type="button" @click=${() => dispatch(action)}>
      ${isOut ? faults.putCardBack : faults.pullCard}
    </button>
  </div>`;
}

function cableCutter({ state, words, dispatch }: PanelProps): TemplateResult {
  const { machine } = state.stage.session;
  const { faults } = words.operating;
  const { unit } = state.operator;
  const wires = originPointsOf(machine.board, unit).map(({ wire }) => wire);
  const choose = (event: Event): void => {
    const { valueAsNumber } = event.target as HTMLInputElement;
    const chosen = Math.max(1, Math.min(machine.active.length, Math.round(valueAsNumber) || 1)) - 1;
    dispatch({ kind: 'note-on-bench', note: { unit: chosen } });
  };
  return html`<div class="setting pair">
    <span class="plate" aria-hidden="true">${faults.unit}</span>
    <input
      class="pick"
      type="number"
      inputmode="numeric"
      min="1"
      max=${machine.active.length}
      aria-label=${faults.unit}
      .value=${live(String(unit + 1))}
      @change=${choose}
    />
    <button
      class="key"
      type="button"
      @click=${() => dispatch({ kind: 'by-hand', command: { kind: 'break', fault: { part: 'cables', wires } } })}
    >
      ${faults.cutUnit}
    </button>
  </div>`;
}
