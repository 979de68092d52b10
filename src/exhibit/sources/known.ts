import '../styles/sources.css';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { DirectiveResult } from 'lit/directive.js';
import { SPECIFICATION, type QuantityName } from '../../core/index.ts';
import type { SourcesMessages } from '../messages/sources.ts';
import type { PanelProps } from '../panels/panel.ts';
import { answerTo, isAssumedIn, type AnswerId } from './answers.ts';
import { keyLink, withKeys } from './sources-parts.ts';
import { ledgerFragment } from './sources-state.ts';

let here: SourcesMessages | null = null;
let coming: Promise<SourcesMessages> | null = null;

/**
 * The mark beside a plate or a number of a sheet. One touch, or Enter, opens under it how that is known: the same answer, with
 * the same letters, as on the marks over the hall. Sheets are fetched when they are opened, and this with them.
 */
export function known(props: PanelProps, answer: AnswerId): DirectiveResult | TemplateResult {
  if (here !== null) return mark(props, here, answer);
  coming ??= props.words.asked.texts().then((texts) => (here = texts));
  return until(
    coming.then((texts) => mark(props, texts, answer)),
    html`<span class="known" data-known=${answer}></span>`,
  );
}

function mark(props: PanelProps, texts: SourcesMessages, answer: AnswerId): TemplateResult {
  const { standing } = answerTo(answer);
  const assumes = isAssumedIn(answerTo(answer));
  const { name } = texts.answers[answer];
  const { letters, standings } = texts;
  return html`<details class="known" data-known=${answer}>
    <summary aria-label=${`${texts.title} ${texts.nameMark(name, standings[standing], assumes)}`}>
      <span class="letter" data-standing=${standing}>${letters[standing]}</span>${
        assumes && standing !== 'assumed'
          ? html`<span class="letter" data-standing="assumed">${letters.assumed}</span>`
          : nothing
      }
    </summary>
    <div class="known-says">${saysOf(props, texts, answer)}</div>
  </details>`;
}

/** How it is known: standing, the sentence with its KEYs, and the numbers and choices that are seen there. */
export function saysOf(props: PanelProps, texts: SourcesMessages, answer: AnswerId): TemplateResult {
  const { standing, quantities, choices } = answerTo(answer);
  const assumes = isAssumedIn(answerTo(answer));
  const { standings } = texts;
  const { says } = texts.answers[answer];
  return html`<p>
      <b
        >${texts.standing(standings[standing])}${assumes && standing !== 'assumed' ? `. ${texts.assumes}` : ''}.</b
      >
      ${withKeys(says)}
    </p>
    ${numbers(props, quantities)}
    ${choices.map((choice) => html`<p>${props.words.choices[choice]} <a href=${ledgerFragment(choice)}>${texts.inLedger}</a></p>`)}`;
}

function numbers({ words }: PanelProps, names: readonly QuantityName[]): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<ul>
    ${names.map((name) => {
      const { value, unit, standing, keys } = SPECIFICATION[name];
      return html`<li>
        <a href=${ledgerFragment(name)}>${words.quantities[name]}</a>: ${value.toLocaleString(words.language)}
        ${words.units(unit)}, ${words.standings[standing]} ${keys.map((key) => html`${keyLink(key)} `)}
      </li>`;
    })}
  </ul>`;
}
