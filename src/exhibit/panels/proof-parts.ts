import { html, nothing, svg, type TemplateResult } from 'lit';
import { LIT, type Picture } from '../../core/index.ts';
import type { Formula, ProofMessages } from '../messages/proof.ts';
import type { ProofAction } from '../proof-state.ts';
import { studyOf } from '../proof.ts';
import type { StudyName } from '../study.ts';
import type { PanelProps } from './panel.ts';
import { focusFirst } from './sheet.ts';

/** What the pages of the drawer are laid out from; its words come with it. */
export interface ProofProps extends PanelProps {
  readonly texts: ProofMessages;
}

/** A formula with its letters, its source and its standing. */
export function formulaLine(
  { words }: ProofProps,
  { formula, letters, keys, standing }: Formula,
): TemplateResult {
  return html`<div class="formula">
    <p><span class="maths">${lowered(formula)}</span></p>
    <p class="letters">
      ${letters} <span class="origin-mark">${[...keys, words.standings[standing]].join(' · ')}</span>
    </p>
  </div>`;
}

/** A text whose letters after an underscore stand lower: P_a. */
export function lowered(text: string): TemplateResult {
  const parts = text.split(/_(\w)/);
  return html`${parts.map((part, place) => (place % 2 === 0 ? part : html`<sub>${part}</sub>`))}`;
}

/** A key that goes away, or is locked, when it is pressed: the focus stays in the drawer. */
export function press({ dispatch }: ProofProps, action: ProofAction): void {
  dispatch(action);
  focusFirst('#proof-page');
}

/** How a study stands that is not done: how far it is, and how to stop it or begin it. */
export function studyLine(props: ProofProps, name: StudyName): TemplateResult | typeof nothing {
  const { state, words, texts } = props;
  const study = studyOf(state, name);
  if (study === undefined || study.standing === 'done') return nothing;
  if (study.standing === 'running') {
    const said = study.share === 0 ? texts.working : texts.done(words.percent(study.share));
    return html`<div class="study">
      <p role="status">${said}</p>
      <progress max="1" .value=${study.share} aria-label=${texts.working}></progress>
      <button class="bar" type="button" @click=${() => press(props, { kind: 'stop-study', study: name })}>
        ${texts.stop}
      </button>
    </div>`;
  }
  return html`<div class="study">
    <p role="status">${study.standing === 'failed' ? texts.failed : texts.stopped}</p>
    <button class="bar" type="button" @click=${() => press(props, { kind: 'begin-study', study: name })}>
      ${texts.again}
    </button>
  </div>`;
}

/** A picture as the photocells see it: one path for all lit cells. */
export function smallPicture(picture: Picture, side: number, label: string): TemplateResult {
  const path = Array.from(picture, (light, cell) =>
    light >= LIT / 2 ? `M${cell % side} ${Math.floor(cell / side)}h1v1h-1z` : '',
  ).join('');
  return html`<svg class="small-picture" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label}>
    ${svg`<path d=${path} />`}
  </svg>`;
}

/** A number with four digits, or the word for none. */
export function figure({ words, texts }: ProofProps, value: number | null): string {
  if (value === null) return texts.none;
  return value.toLocaleString(words.language, { maximumSignificantDigits: 3 }).replace('-', '−');
}
