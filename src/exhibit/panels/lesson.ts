import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isLessonOpen } from '../../core/index.ts';
import { SHIPPED, type ShippedScenario } from '../scenarios.ts';
import { SPEEDS } from '../state.ts';
import type { Action } from '../actions.ts';
import { lawSlider } from './law.ts';
import { over, type PanelProps } from './panel.ts';
import { isCovered } from './sheet.ts';
import { drawIcon } from './signs.ts';

/** Which lesson, and how time passes. */
export function lessonPanel(props: PanelProps): TemplateResult {
  const { words, plan } = props;
  return html`<section
    class="panel lesson"
    aria-label=${words.lesson.place}
    style=${over(plan.desk.lesson)}
    ?inert=${isCovered(props, 'lesson')}
  >
    ${picker(props)} ${origin(props)}
    <div class="keys">
      ${playKey(props)} ${key(props, 'trial', words.lesson.oneTrial, { kind: 'one-trial' })}
      ${key(props, 'phase', words.lesson.onePhase, { kind: 'one-phase' })}
      ${key(props, 'again', words.lesson.again, { kind: 'start-again' })}
    </div>
    ${plan.arrangement === 'single' ? nothing : lawSlider(props)} ${speedSlider(props)}
  </section>`;
}

function picker({ state, words, dispatch }: PanelProps): TemplateResult {
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    dispatch({ kind: 'open-lesson', id: value === '' ? null : value });
  };
  return html`<select
    class="lessons"
    aria-label=${words.lesson.choose}
    .value=${live(state.lesson?.id ?? '')}
    @change=${choose}
  >
    <option value="">${words.lesson.own}</option>
    ${SHIPPED.map(({ id, scenario }) => html`<option value=${id}>${words.pick(scenario.title)}</option>`)}
    ${brought(state).map(
      ({ id, scenario }) => html`<option value=${id} selected>${words.pick(scenario.title)}</option>`,
    )}
  </select>`;
}

/** The lesson that is open, where it is not the exhibit's own. */
function brought({ lesson }: PanelProps['state']): readonly ShippedScenario[] {
  return lesson === null || SHIPPED.some(({ id }) => id === lesson.id) ? [] : [lesson];
}

/** What kind of history a lesson is, and where it comes from: always shown. */
function origin({ state, words, dispatch }: PanelProps): TemplateResult | typeof nothing {
  if (state.lesson === null) return nothing;
  const { kind, sources, lesson } = state.lesson.scenario;
  return html`<button
    class="origin"
    type="button"
    aria-label="${words.lesson.about}: ${words.kinds[kind]}, ${words.sources(sources)}"
    title=${words.lesson.about}
    @click=${() => dispatch({ kind: 'open-drawer', drawer: 'lesson' })}
  >
    <span>${words.lesson.progress(state.stage.session.lessonTrials, lesson.trials)}</span>
    <span>${words.kinds[kind]} · ${words.sources(sources)}</span>
  </button>`;
}

function playKey(props: PanelProps): TemplateResult {
  const { state, words } = props;
  const running = isLessonOpen(state.stage.session) ? state.pace === 'lesson' : state.pace !== 'held';
  return running
    ? key(props, 'hold', words.lesson.hold, { kind: 'hold' })
    : key(props, 'play', words.lesson.play, { kind: 'play' });
}

function key(
  { words, dispatch }: PanelProps,
  icon: 'play' | 'hold' | 'trial' | 'phase' | 'again',
  name: string,
  action: Action,
): TemplateResult {
  return html`<button
    class="key"
    type="button"
    aria-label=${name}
    title=${name}
    @click=${() => dispatch(action)}
  >
    ${drawIcon(icon)}<span class="under">${words.lesson.short[icon]}</span>
  </button>`;
}

function speedSlider({ state, words, dispatch }: PanelProps): TemplateResult {
  const name = words.lesson.speeds[state.speed] ?? '';
  return html`<label class="slide speed">
    <span>${words.lesson.speed}: ${name}</span>
    <input
      type="range"
      min="0"
      max=${SPEEDS.length - 1}
      step="1"
      aria-label=${words.lesson.speed}
      aria-valuetext=${name}
      .value=${live(String(state.speed))}
      @input=${(event: Event) => dispatch({ kind: 'set-speed', speed: Number((event.target as HTMLInputElement).value) })}
    />
  </label>`;
}
