import { html, nothing, type TemplateResult } from 'lit';
import {
  ASSUMED_CHOICES,
  ASSUMPTIONS,
  fingerprint,
  SPECIFICATION,
  type QuantityName,
} from '../../core/index.ts';
import { accountLines } from './account.ts';
import { modal } from './modal.ts';
import type { PanelProps } from './panel.ts';

/** A drawer over the hall: the ledger of assumptions, or the machine's state in words. */
export function drawerPanel(props: PanelProps): TemplateResult | typeof nothing {
  const { state, words, dispatch } = props;
  if (state.drawer === null) return nothing;
  const ledger = state.drawer === 'assumptions';
  const title = ledger ? words.ledger.title : words.words.open;
  const onClose = (): void => dispatch({ kind: 'open-drawer', drawer: null });
  return modal({ title, close: words.close, onClose }, ledger ? ledgerTable(props) : stateInWords(props));
}

function stateInWords({ state, words }: PanelProps): TemplateResult {
  return html`${accountLines(state, words)}
    <p>${words.words.fingerprint(fingerprint(state.stage.session.machine))}</p>`;
}

function ledgerTable({ words }: PanelProps): TemplateResult {
  const known = (Object.keys(SPECIFICATION) as QuantityName[]).filter((name) => !ASSUMPTIONS.includes(name));
  const { ledger } = words;
  return html`<p>${ledger.about}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${ledger.quantity}</th>
          <th scope="col">${ledger.value}</th>
          <th scope="col">${ledger.known} / ${ledger.assumed}</th>
        </tr>
      </thead>
      <tbody>
        ${[...ASSUMPTIONS, ...known].map((name) => ledgerRow(name, words))}
      </tbody>
    </table>
    <h3>${ledger.choices}</h3>
    <ul>
      ${ASSUMED_CHOICES.map((choice) => html`<li>${words.choices[choice]}</li>`)}
    </ul>`;
}

function ledgerRow(name: QuantityName, words: PanelProps['words']): TemplateResult {
  const { value, unit, standing, keys } = SPECIFICATION[name];
  return html`<tr>
    <th scope="row">${words.quantities[name]}</th>
    <td>${value.toLocaleString(words.language)} ${words.units(unit)}</td>
    <td>${standing === 'assumed' ? words.ledger.assumed : keys.join(', ')}</td>
  </tr>`;
}
