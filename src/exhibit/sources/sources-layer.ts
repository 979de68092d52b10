import '../styles/proof.css';
import '../styles/sources.css';
import { html, nothing, type TemplateResult } from 'lit';
import { over } from '../panels/panel.ts';
import { closeOnEscape, focusFirst } from '../panels/sheet.ts';
import { answerCard } from './answer-card.ts';
import { ANSWER_IDS, answerTo, isAssumedIn, type AnswerId, type AnswerStanding } from './answers.ts';
import { layMarks, type Mark } from './marks.ts';
import type { SourcesProps } from './sources-parts.ts';

/** "How do we know?": while it is on, everything that has an answer wears a mark and is a button. */
export function sourcesLayer(props: SourcesProps): TemplateResult | typeof nothing {
  const { state, texts, plan, dispatch } = props;
  if (!state.sources.on) return nothing;
  const done = (): void => {
    dispatch({ kind: 'show-sources', on: false });
    focusFirst('[data-opens="sources"]');
  };
  const marks = layMarks(
    plan,
    state.stage.session.plan.machine,
    state.lesson === null ? 'without' : 'with-origin',
  );
  const mark = marks.find(({ answer }) => answer === state.sources.shown) ?? null;
  return html`<section class="sources" aria-label=${texts.title} @keydown=${closeOnEscape(done)}>
    ${curtain(props)} ${bar(props, done)}
    ${marks.map((one, place) => markButton(props, one, marks.findIndex(isSame(one)) === place))}
    ${mark === null ? nothing : answerCard(props, mark)}
  </section>`;
}

const isSame =
  ({ answer }: Mark) =>
  (other: Mark): boolean =>
    other.answer === answer;

/** Lies over the hall and the desk, so that a finger between two marks does nothing but close the card. */
function curtain({ plan, dispatch }: SourcesProps): TemplateResult {
  const y = Math.max(plan.caption.y + plan.caption.height, plan.drawers.y + plan.drawers.height);
  return html`<div
    class="panel curtain"
    style=${over({ x: 0, y, width: plan.width, height: plan.height - y })}
    @click=${() => dispatch({ kind: 'how-do-we-know', answer: null })}
  ></div>`;
}

/** Over the keys on the wall: what to do, what the letters mean, and the ways on. */
function bar({ words, texts, plan }: SourcesProps, done: () => void): TemplateResult {
  const isShort = plan.arrangement === 'single';
  return html`<div class="panel sources-bar" style=${over(plan.drawers)}>
    <p>
      ${isShort ? texts.shortHelp : texts.help}
      ${isShort ? nothing : html`<span class="letters-key">${lettersKey(texts)}</span>`}
    </p>
    <a class="quiet" href="#ledger" title=${words.ledger.open}>${words.ledger.short}</a>
    <button class="quiet" type="button" @click=${done}>${texts.done}</button>
  </div>`;
}

function lettersKey({ letters, standings }: SourcesProps['texts']): TemplateResult {
  const used = new Set<AnswerStanding>(ANSWER_IDS.map((id) => answerTo(id).standing));
  const inOrder = (Object.keys(letters) as AnswerStanding[]).filter((standing) => used.has(standing));
  return html`${inOrder.map(
    (standing) =>
      html`<span class="letter-and-word"
        ><span class="letter" data-standing=${standing}>${letters[standing]}</span>
        ${standings[standing]}</span
      >`,
  )}`;
}

/** Where an answer has several places, the keyboard stops at the first. */
function markButton(
  { state, texts, dispatch }: SourcesProps,
  { answer, rect }: Mark,
  isFirst: boolean,
): TemplateResult {
  const known = answerTo(answer);
  const assumes = isAssumedIn(known);
  const { letters, standings } = texts;
  const name = texts.nameMark(texts.answers[answer].name, standings[known.standing], assumes);
  return html`<button
    class="panel mark"
    type="button"
    data-answer=${answer}
    tabindex=${isFirst ? 0 : -1}
    aria-label=${name}
    aria-haspopup="dialog"
    aria-expanded=${state.sources.shown === answer}
    style=${over(rect)}
    @click=${() => ask(dispatch, answer)}
  >
    <span class="letter" data-standing=${known.standing}>${letters[known.standing]}</span>${
      assumes && known.standing !== 'assumed'
        ? html`<span class="letter" data-standing="assumed">${letters.assumed}</span>`
        : nothing
    }
  </button>`;
}

function ask(dispatch: SourcesProps['dispatch'], answer: AnswerId): void {
  dispatch({ kind: 'how-do-we-know', answer });
  focusFirst('#answer-title');
}
