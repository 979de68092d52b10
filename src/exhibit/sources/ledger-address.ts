import { distinctUntilChanged, fromEvent, map, skip, startWith } from 'rxjs';
import type { Action } from '../actions.ts';
import type { ExhibitState } from '../state.ts';
import type { Store } from '../store.ts';
import { entryOfFragment, isLedgerFragment, ledgerFragment } from './sources-state.ts';

/** Keeps the address and the open ledger together. Fragments of others are left alone. */
export function followLedger({ states, dispatch }: Store<ExhibitState, Action>): void {
  fromEvent(window, 'hashchange')
    .pipe(startWith(null))
    .subscribe(() => {
      const { hash } = location;
      if (isLedgerFragment(hash)) dispatch({ kind: 'open-ledger', entry: entryOfFragment(hash) });
    });
  states
    .pipe(
      map(({ drawer, sources }) => (drawer === 'assumptions' ? ledgerFragment(sources.entry) : null)),
      distinctUntilChanged(),
      skip(1),
    )
    .subscribe((fragment) => {
      const { pathname, search, hash } = location;
      if (fragment !== null) history.replaceState(null, '', fragment);
      else if (isLedgerFragment(hash)) history.replaceState(null, '', `${pathname}${search}`);
    });
}
