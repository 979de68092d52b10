import '../styles/sources.css';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { ASSUMED_CHOICES, ASSUMPTIONS, SPECIFICATION, type QuantityName } from '../../core/index.ts';
import { modal } from '../panels/modal.ts';
import { askKey } from './ask-key.ts';
import { ANSWER_IDS, answerOf, answerTo } from './answers.ts';
import { BIBLIOGRAPHY, SOURCE_KEYS } from './bibliography.ts';
import { keyLink, withKeys, type SourcesProps } from './sources-parts.ts';

/** Every number of the specification: what is assumed, and what sources tell. */
const KNOWN = (Object.keys(SPECIFICATION) as QuantityName[]).filter((name) => !ASSUMPTIONS.includes(name));

/** The ledger: a page of its own, with an address of its own for every line. */
export function ledgerPage(props: SourcesProps): TemplateResult | typeof nothing {
  const { state, words, dispatch } = props;
  if (state.drawer !== 'assumptions') return nothing;
  const onClose = (): void => dispatch({ kind: 'open-drawer', drawer: null });
  const { entry } = state.sources;
  const body = html`<div class="ledger" data-knows="ledger" ${ref(goToEntry)} data-entry=${entry ?? nothing}>
    ${ledger(props)}
  </div>`;
  return modal(
    { title: words.ledger.title, close: words.close, onClose, ask: askKey(props) },
    html`${keyed(entry, body)}`,
  );
}

/** The line that the address names comes into view and has the focus, once the dialog stands. */
function goToEntry(page: Element | undefined): void {
  if (!(page instanceof HTMLElement)) return;
  queueMicrotask(() => {
    queueMicrotask(() => {
      const entry = page.dataset['entry'];
      const line = entry === undefined ? null : document.getElementById(`ledger-${entry}`);
      line?.scrollIntoView({ block: 'center' });
      line?.focus({ preventScroll: true });
    });
  });
}

function ledger(props: SourcesProps): TemplateResult {
  const { words, texts } = props;
  return html`<p>${words.ledger.about}</p>
    ${numbers(props, texts.page.assumed, ASSUMPTIONS)}
    <h3>${words.ledger.choices}</h3>
    <ul>
      ${ASSUMED_CHOICES.map(
        (choice) =>
          html`<li id="ledger-${choice}" data-knows=${answerOf(choice)} tabindex="-1">
            ${words.choices[choice]}
          </li>`,
      )}
    </ul>
    ${numbers(props, texts.page.known, KNOWN)}
    <h3>${texts.page.ours}</h3>
    <p>${texts.oursAbout}</p>
    <ul>
      ${ANSWER_IDS.filter((id) => answerTo(id).standing === 'ours').map((id) => {
        const { name, says } = texts.answers[id];
        return html`<li id="ledger-${id}" data-knows=${id} tabindex="-1">
          <strong>${name}.</strong> ${withKeys(says)}
        </li>`;
      })}
    </ul>
    ${sources(props)}`;
}

function numbers(
  { words, texts }: SourcesProps,
  title: string,
  names: readonly QuantityName[],
): TemplateResult {
  return html`<h3>${title}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.ledger.quantity}</th>
          <th scope="col">${words.ledger.value}</th>
          <th scope="col">${texts.page.source}</th>
        </tr>
      </thead>
      <tbody>
        ${names.map((name) => {
          const { value, unit, standing, keys } = SPECIFICATION[name];
          return html`<tr id="ledger-${name}" data-knows=${answerOf(name)} tabindex="-1">
            <th scope="row">${words.quantities[name]}</th>
            <td>${value.toLocaleString(words.language)} ${words.units(unit)}</td>
            <td>${keys.map((key) => html`${keyLink(key)}, `)}${words.standings[standing]}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}

function sources({ texts }: SourcesProps): TemplateResult {
  return html`<h3>${texts.page.sources}</h3>
    <p>${texts.sourcesAbout}</p>
    <dl>
      ${SOURCE_KEYS.map((key) => {
        const { title, standing } = BIBLIOGRAPHY[key];
        return html`<div id="ledger-${key}" tabindex="-1">
          <dt>${key}</dt>
          <dd>${title} (${texts.sourceStandings[standing]})</dd>
        </div>`;
      })}
    </dl>`;
}
