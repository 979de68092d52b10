import '../styles/visit.css';
import { distinctUntilChanged, fromEvent, map, merge, skip } from 'rxjs';
import type { Action } from '../actions.ts';
import { frames } from '../clock.ts';
import type { ExhibitState } from '../state.ts';
import type { Store } from '../store.ts';
import { dueOf, quietAfter } from './due.ts';
import { readSettings, recallSwitch, rememberSwitch, type VisitSettings } from './settings.ts';
import { isShowing } from './visit-state.ts';

/** Signs that somebody is there. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input', 'dragover'] as const;
/** A touch or a key: the machine is handed over. */
const TOUCHES: readonly string[] = ['pointerdown', 'keydown'];

/**
 * Lets the machine play when nobody is there, hands it over at once to whoever comes, and begins anew after whoever has left.
 * Time is counted in frames: on a page that is hidden none passes.
 */
export function watchVisit(store: Store<ExhibitState, Action>): void {
  const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const settings = readSettings(location, { reducedMotion });
  tendSwitch(store);
  tellPresence(store, settings);
}

function tellPresence({ current, dispatch }: Store<ExhibitState, Action>, settings: VisitSettings): void {
  let [untouched, quiet] = [0, 0];
  // Before anything on the page hears of it: the same touch finds the visitor's machine, and draws or presses there.
  const signs = SIGNS.map((sign) => fromEvent(window, sign, { capture: true, passive: true }));
  merge(...signs).subscribe(({ type }) => {
    [untouched, quiet] = [0, 0];
    const state = current();
    if (isShowing(state) && TOUCHES.includes(type)) dispatch({ kind: 'hand-over' });
    if (state.visit.countdown !== null) dispatch({ kind: 'count-down', seconds: null });
  });
  frames.subscribe((seconds) => {
    untouched += seconds;
    quiet = quietAfter(current(), untouched, quiet + seconds);
    const due = dueOf(current(), quiet, settings);
    if (due !== null) dispatch(due);
  });
}

function tendSwitch({ states, dispatch }: Store<ExhibitState, Action>): void {
  if (!recallSwitch()) dispatch({ kind: 'let-play', on: false });
  states
    .pipe(
      map(({ visit }) => visit.plays),
      distinctUntilChanged(),
      skip(1),
    )
    .subscribe(rememberSwitch);
}
