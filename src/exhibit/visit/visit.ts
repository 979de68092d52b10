import { asideOf } from '../keep/keep.ts';
import { newKeepDesk } from '../keep/keep-state.ts';
import { SHIPPED } from '../scenarios.ts';
import { openExhibit, startAgain, type ExhibitState } from '../state.ts';
import { isShowing, type VisitAction } from './visit-state.ts';

type VisitHandlers = {
  readonly [K in Exclude<VisitAction['kind'], 'bet'>]: (
    state: ExhibitState,
    action: Extract<VisitAction, { kind: K }>,
  ) => ExhibitState;
};

/** Short lessons with plain pictures that are learned to the end in two or three minutes of real time. */
export const ROW: readonly string[] = ['01-left-or-right', '20-square-or-diamond', '22-e-or-f'];

/** What each of these actions makes of the exhibit. A bet begins a trial, and stands where trials begin. */
export const VISIT_HANDLERS: VisitHandlers = {
  'play-by-itself': (state) => {
    const { shows } = state.visit;
    const lesson = SHIPPED.find(({ id }) => id === ROW[shows % ROW.length]) ?? null;
    const begun = startAgain({ ...freshFrom(state), lesson });
    return { ...begun, visit: { ...begun.visit, show: begun.stage.session, shows: shows + 1 } };
  },
  'hand-over': (state) => (isShowing(state) ? freshFrom(state) : state),
  'count-down': (state, { seconds }) =>
    seconds === state.visit.countdown ? state : { ...state, visit: { ...state.visit, countdown: seconds } },
  'begin-anew': freshFrom,
  'let-play': (state, { on }) => ({ ...state, visit: { ...state.visit, plays: on } }),
};

/** The exhibit as a visitor finds it. What somebody had taught lies aside; the browser's offer stands, and the sound as it was set. */
function freshFrom(state: ExhibitState): ExhibitState {
  const { offer, brought } = state.keep;
  return {
    ...openExhibit(),
    sound: { ...state.sound, open: false, heard: null },
    keep: { ...newKeepDesk(), offer, brought, aside: asideOf(state) },
    visit: { ...state.visit, show: null, countdown: null, passes: 0 },
  };
}
