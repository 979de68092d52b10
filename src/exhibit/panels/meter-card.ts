import '../styles/proof.css';
import '../styles/why.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../../core/index.ts';
import type { CardMessages } from '../messages/operating.ts';
import { createReader } from '../reading.ts';
import { readableScale } from '../value-marks.ts';
import type { PanelProps } from './panel.ts';
import { known } from '../sources/known.ts';
import type { CardText } from './sheet.ts';
import { drawValues } from './value-map.ts';

/** A-units that the card names, those of the greatest voltages. */
const NAMED = 12;

const read = createReader();

/** The card of a meter: why it reads what it reads, part by part. */
export function meterCard(props: PanelProps, response: number): CardText {
  const { card } = props.words.operating;
  const title = card.meter(response + 1);
  const reading = read(props.state);
  if (reading === null) return { title, body: html`<p>${card.why.nothing}</p>` };
  return {
    title,
    body: html`<div class="columns why">${cells(props, reading)} ${units(props, reading)}</div>`,
  };
}

function cells({ state, words }: PanelProps, { cells, unaccounted }: Reading): TemplateResult {
  const { why } = words.operating.card;
  const { side } = state.stage.session.machine.plan;
  const [plus, minus] = [sumWhere(cells, 1), sumWhere(cells, -1)];
  return html`<div class="left">
    <svg
      class="value-map"
      viewBox="-0.3 -0.3 ${side + 0.6} ${side + 0.6}"
      role="img"
      aria-label=${why.cells(plus, minus)}
    >
      ${drawValues(cells, side, readableScale(cells.reduce((most, part) => Math.max(most, Math.abs(part)), 0)))}
    </svg>
    <p>${why.cells(plus, minus)} ${unaccounted === 0 ? nothing : why.unaccounted(unaccounted)}</p>
  </div>`;
}

function units(props: PanelProps, { units, sum }: Reading): TemplateResult {
  const { words, dispatch } = props;
  const { why } = words.operating.card;
  const strong = units
    .filter(({ millivolts }) => millivolts !== 0)
    .sort((one, other) => Math.abs(other.millivolts) - Math.abs(one.millivolts));
  const rest = strong.slice(NAMED).reduce((total, { millivolts }) => total + millivolts, 0);
  return html`<div class="right">
    <p class="standing-line">${why.sum(units.length, sum)}</p>
    ${known(props, 'meter')} ${known(props, 'reading')}
    <ul class="pushes" aria-label=${why.parts}>
      ${strong.slice(0, NAMED).map(({ unit, millivolts }) => {
        const look = (): void => dispatch({ kind: 'inspect', part: { kind: 'a-unit', unit } });
        return html`<li>
          <button type="button" class="origin" @click=${look}>${why.unit(unit + 1)}</button>
          <span>${why.volts(millivolts)}</span>
        </li>`;
      })}
      ${others(why, strong.length - NAMED, rest)}
    </ul>
    <p>${why.shared}</p>
  </div>`;
}

function others(
  why: CardMessages['why'],
  count: number,
  millivolts: number,
): TemplateResult | typeof nothing {
  if (count <= 0) return nothing;
  return html`<li><span>${why.others(count)}</span><span>${why.volts(millivolts)}</span></li>`;
}

function sumWhere(cells: Int32Array, sign: 1 | -1): number {
  return cells.reduce((total, part) => (Math.sign(part) === sign ? total + part : total), 0);
}
