import { html, nothing, type TemplateResult } from 'lit';
import { readAnswer } from '../../core/index.ts';
import { choiceFor, SHAPE_COUNTS, SHAPE_SIGNS, type Choice } from '../shapes.ts';
import { buttonsOf, isSpontaneous, type ExhibitState } from '../state.ts';
import { betMark } from '../visit/bet-mark.ts';
import { nextTouch, type NextTouch } from '../visit/next.ts';
import { isAnswered, isAnswerOfThis, nameAnswer, namedBy } from '../talk.ts';
import { over, type PanelProps } from './panel.ts';
import { isCovered } from './sheet.ts';
import { drawIcon, drawSign } from './signs.ts';

/** Asking, and right or wrong once the machine has answered. */
export function askPanel(props: PanelProps): TemplateResult {
  const { state, words, plan, dispatch } = props;
  return html`<section
    class="panel ask-place"
    aria-label=${words.teach.place}
    style=${over(plan.desk.ask)}
    ?inert=${isCovered(props, 'desk')}
  >
    <button
      class="bar ask"
      type="button"
      ?data-next=${isNext(props, 'ask')}
      @click=${() => dispatch({ kind: 'ask' })}
    >
      ${isSpontaneous(state) ? words.teach.show : words.teach.ask}
    </button>
    ${isVerdictWanted(state) ? verdict(props) : isNewMachine(state) ? countPicker(props) : nothing}
  </section>`;
}

/** What the machine can be taught: a button for each shape. */
export function shapesPanel(props: PanelProps): TemplateResult {
  const { state, words, plan } = props;
  return html`<section
    class="panel shapes"
    aria-label=${words.teach.whatIsIt}
    style=${over(plan.desk.shapes)}
    ?inert=${isCovered(props, 'desk')}
  >
    ${teachingButtons(props, buttonsOf(state))}
  </section>`;
}

/** Whether that is what the visitor touches next. */
function isNext({ state }: PanelProps, ...touches: readonly NextTouch[]): boolean {
  const next = nextTouch(state);
  return next !== null && touches.includes(next);
}

/** An answer that names nothing cannot be right; then the teaching buttons alone are left. */
function isVerdictWanted(state: ExhibitState): boolean {
  const answer = readAnswer(state.stage.session.machine.answer);
  return (
    !isSpontaneous(state) &&
    state.talk.kind === 'answered' &&
    choiceFor(buttonsOf(state), answer) !== undefined
  );
}

/** Another number of shapes needs a new machine, so it is offered only while nothing is lost by it. */
function isNewMachine({ lesson, stage }: ExhibitState): boolean {
  return lesson === null && stage.session.machine.counters.trials === 0;
}

/** Shown after the machine has answered: was it right? */
function verdict(props: PanelProps): TemplateResult {
  const { words, dispatch } = props;
  const isTurn = isNext(props, 'verdict');
  const sayRight = (event: Event): void => {
    // These buttons go away; the focus goes where the next question is asked.
    (event.currentTarget as Element).closest('section')?.querySelector<HTMLElement>('.ask')?.focus();
    dispatch({ kind: 'say-right' });
  };
  return html`<div class="verdict">
    <button class="bar right" type="button" ?data-next=${isTurn} @click=${sayRight}>
      ${drawIcon('right')}${words.teach.right}
    </button>
    <button
      class="bar wrong"
      type="button"
      ?data-next=${isTurn}
      @click=${() => dispatch({ kind: 'say-wrong' })}
    >
      ${drawIcon('wrong')}${words.teach.wrong}
    </button>
  </div>`;
}

function countPicker({ state, words, dispatch }: PanelProps): TemplateResult {
  return html`<div class="counts" role="group" aria-label=${words.teach.countShapes}>
    ${SHAPE_COUNTS.map(
      (count) =>
        html`<button
          class="key"
          type="button"
          aria-pressed=${state.shapes.length === count}
          aria-label=${words.teach.shapes(count)}
          @click=${() => dispatch({ kind: 'count-shapes', count })}
        >
          ${count}
        </button>`,
    )}
  </div>`;
}

/** A lesson of many classes has no button for each; its answer stands here. */
function spokenAnswer({ state, words }: PanelProps): TemplateResult {
  return html`<p class="spoken">
    <span class="plate">${words.teach.answers}</span>
    <strong>${isAnswered(state) ? nameAnswer(state, words) : '…'}</strong>
  </p>`;
}

function teachingButtons(props: PanelProps, buttons: readonly Choice[]): TemplateResult {
  if (buttons.length === 0) return spokenAnswer(props);
  return html`<div class="buttons" data-count=${buttons.length}>
    ${buttons.map((choice, place) => teachingButton(props, choice, place))}
  </div>`;
}

function teachingButton(props: PanelProps, choice: Choice, place: number): TemplateResult {
  const { state, words, dispatch } = props;
  const name = namedBy(choice, words);
  const answer = readAnswer(state.stage.session.machine.answer);
  const named = isAnswerOfThis(state) && choiceFor([choice], answer) !== undefined;
  const wanted = state.talk.kind === 'which' && !named;
  const isBet = state.talk.kind === 'betting';
  return html`<div class="shape" ?data-says=${named} ?data-wanted=${wanted}>
    <span class="says">${named ? words.teach.says : nothing}</span>
    ${betMark(props, place)}
    <button
      class="dome"
      type="button"
      ?data-next=${isNext(props, 'bet', 'shapes') && !named}
      ?disabled=${isSpontaneous(state)}
      aria-label=${isBet ? words.visit.betOn(name) : words.teach.itIs(name)}
      @click=${() => dispatch({ kind: isBet ? 'bet' : 'teach', button: place })}
    >
      ${faceOf(choice)}
    </button>
    <span class="plate">${name}</span>
    ${'sign' in choice.label ? renameButton(props, place, name) : nothing}
  </div>`;
}

/** What is on a teaching button: a sign, or the name in letters that fit. */
function faceOf({ label }: Choice): TemplateResult {
  if ('sign' in label) return html`${drawSign(label.sign)}`;
  const drawn = SHAPE_SIGNS.find((sign) => sign === label.name);
  if (drawn !== undefined) return html`${drawSign(drawn)}`;
  return html`<span class="letters" style="--letters:${label.name.length}">${label.name}</span>`;
}

function renameButton({ words, dispatch }: PanelProps, place: number, name: string): TemplateResult {
  return html`<button
    class="rename"
    type="button"
    aria-label=${words.teach.rename(name)}
    title=${words.teach.rename(name)}
    @click=${() => dispatch({ kind: 'pick-sign', button: place })}
  >
    ${drawIcon('rename')}
  </button>`;
}
