import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { HandCommand, Plugboard } from '../../core/index.ts';
import { miniRetina, placeOf } from './mini-retina.ts';
import { known } from '../sources/known.ts';
import type { PanelProps } from './panel.ts';
import type { CardText } from './sheet.ts';

/** The card of a photocell: whether it is on, whether it is sound, and where its wires go. */
export function cellCard(props: PanelProps, cell: number): CardText {
  const { state, words } = props;
  const { machine } = state.stage.session;
  const { card } = words.operating;
  const wires = wiresOf(machine.board, cell);
  const body = html`<div class="columns">
    <div class="left">${miniRetina(props, { name: card.place, marks: [], own: cell })}</div>
    <div class="right">
      <p class="standing-line">
        ${card.cellStanding(machine.retina[cell] === 1, wires.length, machine.plan.wiresPerCell)}
      </p>
      ${known(props, 'photocells')} ${cellState(props, cell)}
      <ul class="wires" aria-label=${card.wires}>
        ${wires.map(({ unit, sign }) => html`<li>${card.wireTo(sign, unit + 1)}</li>`)}
      </ul>
    </div>
  </div>`;
  return { title: card.cell(placeOf(cell, machine.plan.side)), body };
}

const CELL_STATES = ['sound', 'dead', 'stuck'] as const;

function cellState({ state, words, dispatch }: PanelProps, cell: number): TemplateResult {
  const { card } = words.operating;
  const now = state.stage.session.machine.faults.cells[cell] ?? 0;
  const choose = (event: Event): void => {
    const chosen = CELL_STATES[Number((event.target as HTMLSelectElement).value)] ?? 'sound';
    dispatch({ kind: 'by-hand', command: become(cell, chosen) });
  };
  return html`<select class="pick" aria-label=${card.cellState} .value=${live(String(now))} @change=${choose}>
    ${CELL_STATES.map(
      (name, place) =>
        html`<option value=${place} ?selected=${place === now}>${card.cellStates[name]}</option>`,
    )}
  </select>`;
}

function become(cell: number, state: (typeof CELL_STATES)[number]): HandCommand {
  const cells = [cell];
  return state === 'sound'
    ? { kind: 'repair', repair: { part: 'photocells', cells } }
    : { kind: 'break', fault: { part: 'photocells', cells, become: state } };
}

/** The A-units at the ends of a photocell's wires, exciting ones first. */
function wiresOf(board: Plugboard, cell: number): { readonly unit: number; readonly sign: -1 | 1 }[] {
  const wires: { unit: number; sign: -1 | 1 }[] = [];
  for (let unit = 0; unit < board.units; unit++) {
    const end = board.unitFrom[unit + 1] ?? 0;
    for (let wire = board.unitFrom[unit] ?? 0; wire < end; wire++) {
      if (board.originPoints[wire] === cell)
        wires.push({ unit, sign: (board.signs[wire] ?? 0) > 0 ? 1 : -1 });
    }
  }
  return wires.sort((one, other) => other.sign - one.sign);
}
