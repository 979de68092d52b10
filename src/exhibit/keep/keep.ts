import { newOperator } from '../operator.ts';
import { timelineOf } from '../playhead.ts';
import { offerMap } from '../proof.ts';
import { SHIPPED } from '../scenarios.ts';
import { shutSheets } from '../sheets.ts';
import { startAgain, type ExhibitState } from '../state.ts';
import { isShowing } from '../visit/visit-state.ts';
import type { KeepAction, KeepDesk, Place, Whence } from './keep-state.ts';

type KeepHandlers = {
  readonly [K in KeepAction['kind']]: (
    state: ExhibitState,
    action: Extract<KeepAction, { kind: K }>,
  ) => ExhibitState;
};

/** What each of these actions makes of the exhibit. */
export const KEEP_HANDLERS: KeepHandlers = {
  'open-keep': (state, { open }) =>
    withKeep(open ? shutSheets(state) : state, { open, news: null, link: null }),
  'take-up': (state, { place, whence }) => takeUp(state, place, whence),
  'bring-lesson': (state, { scenario }) => {
    const brought = state.keep.brought + 1;
    const lesson = { id: broughtId(brought), scenario };
    const begun = offerMap(startAgain({ ...shutSheets(state), lesson }));
    const aside = asideOf(state);
    return withKeep(begun, { ...NOTHING_ELSE, news: { kind: 'lesson-opened' }, aside, brought });
  },
  'from-aside': (state) => {
    const { aside } = state.keep;
    return aside === null ? state : takeUp(state, aside, null);
  },
  'tell-of-keeping': (state, { news }) => withKeep(state, { news }),
  'offer-kept': (state, { offer }) => (offer === state.keep.offer ? state : withKeep(state, { offer })),
  'show-link': (state, { link }) => withKeep(state, { link, news: null }),
};

/** The session on the timeline, with all that belongs to it: also while an earlier moment of it is looked at. */
export function placeOf(state: ExhibitState): Place {
  const { lesson, seed, shapes } = state;
  return { lesson, seed, shapes, stage: timelineOf(state) };
}

const NOTHING_ELSE = { open: false, offer: null, link: null } as const;

/** Time stands still, and the glass is empty: what was drawn then is on the photocells. `whence` is null of what was put aside. */
function takeUp(state: ExhibitState, place: Place, whence: Whence | null): ExhibitState {
  const { stage } = place;
  const own = ownLesson(place, state.keep.brought);
  const trials = stage.session.machine.counters.trials;
  const onShow: ExhibitState = {
    ...shutSheets(state),
    ...place,
    ...own.place,
    past: null,
    other: null,
    strokes: [],
    cursor: null,
    picking: null,
    tool: 'pen',
    talk: { kind: 'listening' },
    next: null,
    pace: 'held',
    inSight: state.inSight === 'successor' && stage.duel === null ? 'response' : state.inSight,
    operator: newOperator(stage.session.seed),
  };
  return withKeep(onShow, {
    ...NOTHING_ELSE,
    news: whence === null ? null : { kind: 'opened', whence, trials },
    aside: asideOf(state),
    brought: own.brought,
  });
}

/** A lesson that nobody has named yet is one that was brought along. */
function ownLesson(place: Place, brought: number): { readonly place: Partial<Place>; brought: number } {
  const { lesson } = place;
  if (lesson === null || lesson.id !== '') return { place: {}, brought };
  const shipped = SHIPPED.find(({ scenario }) => isSame(scenario, lesson.scenario));
  if (shipped !== undefined) return { place: { lesson: shipped }, brought };
  return { place: { lesson: { ...lesson, id: broughtId(brought + 1) } }, brought: brought + 1 };
}

function broughtId(number: number): string {
  return `brought-${number}`;
}

/** Two scenarios that were read by one reader have their fields in one order. */
function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is worth coming back to; a machine that nobody has taught, or that plays by itself, is not, and what lies aside stays. */
export function asideOf(state: ExhibitState): Place | null {
  const place = placeOf(state);
  const isWorth = place.stage.session.machine.counters.trials > 0 && !isShowing(state);
  return isWorth ? place : state.keep.aside;
}

function withKeep(state: ExhibitState, change: Partial<KeepDesk>): ExhibitState {
  return { ...state, keep: { ...state.keep, ...change } };
}
