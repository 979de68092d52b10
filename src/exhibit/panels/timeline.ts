import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { SPECIFICATION, type Moment, type Recording, type Ticks } from '../../core/index.ts';
import { bookmarksOf } from '../bookmarks.ts';
import { beforeLastDeed, timelineOf } from '../playhead.ts';
import { STRIDES, type Stride } from '../playhead-state.ts';
import type { ExhibitState } from '../state.ts';
import { over, type PanelProps } from './panel.ts';
import { isCovered } from './sheet.ts';
import { drawIcon } from './signs.ts';

/** Under the hall: the session from power-on until now, to be gone back in by finger, by keys or step by step. */
export function timelinePanel(props: PanelProps): TemplateResult | typeof nothing {
  const { state, words, plan } = props;
  const { recording } = timelineOf(state);
  if (recording.trials.length === 0 && state.other === null) return nothing;
  const strides = plan.arrangement === 'single' ? STRIDES.filter((stride) => stride === 'trial') : STRIDES;
  return html`<section
    class="panel timeline"
    data-when=${state.past === null ? 'now' : 'past'}
    aria-label=${words.timeline.place}
    style=${over(plan.timeline)}
    ?inert=${isCovered(props, 'desk')}
  >
    ${takeBackKey(props)} ${strides.toReversed().map((stride) => stepKey(props, stride, -1))}
    ${scrubber(props, recording)} ${strides.map((stride) => stepKey(props, stride, 1))} ${nowKey(props)}
    ${branchKeys(props)}
  </section>`;
}

function stepKey({ words, dispatch }: PanelProps, stride: Stride, by: 1 | -1): TemplateResult {
  const name = words.timeline.steps[stride][by > 0 ? 'on' : 'back'];
  return html`<button
    class="key step ${by > 0 ? 'on' : 'back'}"
    type="button"
    data-stride=${stride}
    aria-label=${name}
    title=${name}
    @click=${() => dispatch({ kind: 'step', stride, by })}
  >
    ${drawIcon(stride === 'mistake' ? 'mistake' : stride)}
  </button>`;
}

function takeBackKey({ state, words, dispatch }: PanelProps): TemplateResult {
  const name = words.timeline.takeBack;
  return html`<button
    class="key"
    type="button"
    aria-label=${name}
    title=${name}
    ?disabled=${beforeLastDeed(state.stage.session) === null}
    @click=${() => dispatch({ kind: 'take-back' })}
  >
    ${drawIcon('undo')}
  </button>`;
}

function nowKey({ state, words, dispatch }: PanelProps): TemplateResult {
  return html`<button
    class="key now"
    type="button"
    ?disabled=${state.past === null}
    @click=${() => dispatch({ kind: 'go-to-now' })}
  >
    ${words.timeline.now}
  </button>`;
}

function branchKeys({ state, words, dispatch }: PanelProps): TemplateResult | typeof nothing {
  if (state.other === null) return nothing;
  return html`<button
      class="key swap"
      type="button"
      aria-label=${words.timeline.swap}
      title=${words.timeline.swap}
      @click=${() => dispatch({ kind: 'swap-branches' })}
    >
      ${words.timeline.swapShort}
    </button>
    <button
      class="key swap"
      type="button"
      data-opens="branches"
      aria-expanded=${state.comparing}
      aria-label=${words.timeline.compare}
      title=${words.timeline.compare}
      @click=${() => dispatch({ kind: 'compare', open: !state.comparing })}
    >
      ${words.timeline.compareShort}
    </button>`;
}

/** A finger this near to a bookmark, as a share of the whole way, means the bookmark. */
const SNAP = 0.008;

function scrubber({ state, words, dispatch }: PanelProps, recording: Recording): TemplateResult {
  const end = recording.session.machine.tick;
  const { machine } = state.stage.session;
  const bookmarks = bookmarksOf(state.lesson, recording);
  const go = (event: Event): void => {
    const wanted = Number((event.target as HTMLInputElement).value);
    dispatch({ kind: 'go-to', at: nearest(bookmarks, wanted, SNAP * end) });
  };
  return html`<div class="scrubber">
    ${guard([recording, recording.trials.length, state.lesson], () => marks(recording, bookmarks))}
    <input
      type="range"
      min="0"
      max=${end}
      step="1"
      aria-label=${words.timeline.slider}
      aria-valuetext=${tellMoment(state, end, words.timeline)}
      .value=${live(String(machine.tick))}
      @input=${go}
    />
    <span class="when" aria-hidden="true"
      >${state.past === null ? nothing : html`${words.timeline.past} `}${tellMoment(state, end, words.timeline)}</span
    >
  </div>`;
}

function tellMoment(
  { stage }: ExhibitState,
  end: Ticks,
  { moment }: PanelProps['words']['timeline'],
): string {
  const { tick, counters } = stage.session.machine;
  return moment(seconds(tick), seconds(end), counters.trials);
}

const seconds = (ticks: Ticks): string => (ticks / SPECIFICATION.ticksPerSecond.value).toFixed(1);

function nearest(bookmarks: readonly Moment[], wanted: Ticks, reach: Ticks): Ticks {
  const near = bookmarks.find(({ at }) => Math.abs(at - wanted) <= reach);
  return near?.at ?? wanted;
}

/** Places along the way that are told apart. */
const PLACES = 400;

/** Trials that were wrong as strokes, captions as flags; of those that fall together, one is drawn. */
function marks({ session, trials }: Recording, bookmarks: readonly Moment[]): TemplateResult {
  const end = Math.max(1, session.machine.tick);
  const placeOf = ({ at }: Moment): number => Math.round((at / end) * PLACES);
  const wrong = new Set(trials.filter(({ correct }) => correct === false).map((mark) => placeOf(mark.end)));
  return html`<svg class="marks" viewBox="0 0 ${PLACES} 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<path class="wrong" d=${[...wrong].map((place) => `M${place} 5V10`).join('')} />`}
    ${bookmarks.map((moment) => flag(placeOf(moment)))}
  </svg>`;
}

function flag(place: number): SVGTemplateResult {
  return svg`<path class="bookmark" d="M${place - 1.5} 0h3v3l-1.5 2l-1.5 -2Z" />`;
}
