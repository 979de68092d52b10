import { distinctUntilChanged, fromEvent, map, skip, startWith } from 'rxjs';
import type { Action } from './actions.ts';
import { fragmentOf, stationOfFragment } from './lecture-state.ts';
import type { ExhibitState } from './state.ts';
import type { Store } from './store.ts';

/** Keeps the address and the open station together: a link opens its station, and an open station can be handed out. */
export function followAddress({ states, dispatch }: Store<ExhibitState, Action>): void {
  fromEvent(window, 'hashchange')
    .pipe(startWith(null))
    .subscribe(() => {
      const station = stationOfFragment(location.hash);
      if (station !== null) dispatch({ kind: 'open-lecture', station });
    });
  states
    .pipe(
      map(({ lecture }) => lecture.station),
      distinctUntilChanged(),
      skip(1),
    )
    .subscribe((station) => {
      const { pathname, search } = location;
      history.replaceState(null, '', station === null ? `${pathname}${search}` : fragmentOf(station));
    });
}
