import '../styles/lecture.css';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { fetchDuelWorks } from '../duel-works.ts';
import type { LectureMessages } from '../messages/lecture.ts';
import type { PanelProps } from '../panels/panel.ts';
import { focusFirst } from '../panels/sheet.ts';
import { drawIcon } from '../panels/signs.ts';
import { LAST_LAW } from '../successor-state.ts';
import { askKey } from '../sources/ask-key.ts';
import { known } from '../sources/known.ts';
import { linkOf, type LinkedLesson } from './frame-links.ts';
import { latest, type Seat } from './frame-seat.ts';
import { STATION_IDS, type StationId } from './station.ts';
import { STATIONS, type Standing } from './stations.ts';

/** What the bench is laid out from; its words come with it. */
export interface LectureProps extends PanelProps {
  readonly texts: LectureMessages;
}

/** Where a station stands: its number in the lecture is counted from 1. */
interface Place extends LectureProps {
  readonly standing: Standing;
  readonly number: number;
}

/** The seats that have been taken, for as long as the page lives. */
const seats = new Map<StationId, Seat>();

/** The lecture bench over the whole window, or nothing while nobody lectures. */
export function lecturePanel(props: LectureProps): TemplateResult | typeof nothing {
  const { state, texts, dispatch } = props;
  const standing = STATIONS.find(({ id }) => id === state.lecture.station) ?? STATIONS[0];
  if (state.lecture.station === null || standing === undefined) return nothing;
  const close = (): void => {
    dispatch({ kind: 'open-lecture', station: null });
    focusFirst('[data-opens="lecture"]');
  };
  const place = { ...props, standing, number: numberOf(standing.id) };
  return html`<dialog class="lecture" aria-labelledby="lecture-title" ${ref(open)} @close=${close}>
    <header class="lecture-head">
      <p class="plate">${texts.frame.title}</p>
      ${stationKeys(place)} ${askKey(props)}
      <button
        class="key"
        type="button"
        aria-label=${texts.frame.close}
        title=${texts.frame.close}
        @click=${close}
      >
        ${drawIcon('wrong')}
      </button>
    </header>
    ${keyed(standing.id, page(place))}
  </dialog>`;
}

/** The element is not yet on the page when it is handed over. */
function open(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement) queueMicrotask(() => element.isConnected && element.showModal());
}

const numberOf = (id: StationId): number => STATION_IDS.indexOf(id) + 1;

function stationKeys({ texts, dispatch, standing }: Place): TemplateResult {
  const turn = (event: KeyboardEvent): void => {
    const next = stationAfter(standing, event.key);
    if (next === undefined) return;
    event.preventDefault();
    dispatch({ kind: 'open-lecture', station: next.id });
    focusFirst(`#lecture-tab-${next.id}`);
  };
  return html`<div class="station-keys" role="tablist" aria-label=${texts.frame.keys} @keydown=${turn}>
    ${STATIONS.map(({ id }) => {
      const { title } = texts.stations[id];
      return html`<button
        class="key"
        type="button"
        role="tab"
        id="lecture-tab-${id}"
        aria-controls="lecture-page"
        aria-label=${texts.frame.station(numberOf(id), title)}
        aria-selected=${id === standing.id}
        tabindex=${id === standing.id ? 0 : -1}
        @click=${() => dispatch({ kind: 'open-lecture', station: id })}
      >
        <b>${numberOf(id)}</b><span>${title}</span>
      </button>`;
    })}
  </div>`;
}

/** Where a key leads among the stations; round and round. */
function stationAfter(standing: Standing, key: string): Standing | undefined {
  const here = STATIONS.indexOf(standing);
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: here - 1,
    ArrowRight: (here + 1) % STATIONS.length,
    Home: 0,
    End: -1,
  };
  const place = places[key];
  return place === undefined ? undefined : STATIONS.at(place);
}

/** Every station begins at its top. */
function page(place: Place): TemplateResult {
  const { texts, standing, number } = place;
  const { frame, stations } = texts;
  const { title, idea, task } = stations[standing.id];
  const taken = seats.get(standing.id) ?? standing.take(texts);
  seats.set(standing.id, taken);
  return html`<div
    class="lecture-page"
    role="tabpanel"
    id="lecture-page"
    aria-labelledby="lecture-tab-${standing.id}"
    tabindex="0"
  >
    <div class="lecture-words">
      <h2 id="lecture-title" tabindex="-1" autofocus><b>${number}</b> ${title}</h2>
      ${known(place, 'lecture')}
      <p class="idea">${idea}</p>
      <p class="task"><b class="plate">${frame.try}</b> ${task}</p>
    </div>
    <div class="station" data-station=${standing.id}>${latest(taken.looks)}</div>
    <div class="lecture-foot">
      <p class="link">${frame.links[standing.id]}</p>
      ${linkKey(place)} ${againKey(place, taken)} ${nextKey(place)}
      <p class="waits">${frame.waits}</p>
    </div>
  </div>`;
}

function linkKey(place: Place): TemplateResult | typeof nothing {
  const link = linkOf(place.standing.id);
  if (link === null) return nothing;
  return html`<button class="bar" type="button" @click=${() => void follow(place, link)}>
    ${nameOfLink(place, link)}
  </button>`;
}

function nameOfLink({ texts, words }: Place, { scenario, show }: LinkedLesson): string {
  const { openLesson, withSuccessor } = texts.frame;
  return `${openLesson(words.pick(scenario.title))}${show === 'duel' ? withSuccessor : ''}`;
}

/** The lesson opens in the hall; where the successor is to be seen, it is fetched first. */
async function follow({ dispatch }: Place, { id, show }: LinkedLesson): Promise<void> {
  if (show === 'duel') await fetchDuelWorks();
  dispatch({ kind: 'open-lecture', station: null });
  dispatch({ kind: 'open-lesson', id });
  if (show === 'alone') {
    focusFirst('.lessons');
    return;
  }
  dispatch({ kind: 'bend-law', position: LAST_LAW });
  dispatch({ kind: 'open-successor', open: true });
}

function againKey({ texts }: Place, { beginAgain }: Seat): TemplateResult {
  return html`<button class="bar dark" type="button" @click=${beginAgain}>
    ${drawIcon('again')} ${texts.frame.again}
  </button>`;
}

function nextKey({ texts, dispatch, standing }: Place): TemplateResult | typeof nothing {
  const next = STATIONS[STATIONS.indexOf(standing) + 1];
  if (next === undefined) return nothing;
  const { frame, stations } = texts;
  const onward = (): void => {
    dispatch({ kind: 'open-lecture', station: next.id });
    focusFirst('#lecture-title');
  };
  return html`<button class="bar dark" type="button" @click=${onward}>
    ${frame.next(frame.station(numberOf(next.id), stations[next.id].title))} ${drawIcon('after')}
  </button>`;
}
