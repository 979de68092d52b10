import { html, nothing, type TemplateResult } from 'lit';
import {
  ASSUMED_CHOICES,
  ASSUMPTIONS,
  fingerprint,
  SPECIFICATION,
  type QuantityName,
} from '../../core/index.ts';
import { accountLines } from './account.ts';
import { lessonStory } from './lesson-story.ts';
import { modal } from './modal.ts';
import type { PanelProps } from './panel.ts';

/** A drawer over the hall: the ledger of assumptions, the machine's state in words, or what the lesson is about. */
export function drawerPanel(props: PanelProps): TemplateResult | typeof nothing {
  const { state, words, dispatch } = props;
  const onClose = (): void => dispatch({ kind: 'open-drawer', drawer: null });
  const opened = (title: string, body: TemplateResult): TemplateResult =>
    modal({ title, close: words.close, onClose }, body);
  if (state.drawer === 'assumptions') return opened(words.ledger.title, ledgerTable(props));
  if (state.drawer === 'words') return opened(words.words.open, stateInWords(props));
  if (state.drawer === null || state.lesson === null) return nothing;
  return opened(words.pick(state.lesson.scenario.title), lessonStory(state.lesson.scenario, props));
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
    <td>${[...keys, words.standings[standing]].join(', ')}</td>
  </tr>`;
}
