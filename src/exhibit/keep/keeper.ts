import {
  concatMap,
  distinctUntilChanged,
  filter,
  fromEvent,
  map,
  pairwise,
  share,
  startWith,
  throttleTime,
  type Observable,
} from 'rxjs';
import { readSessionText, writeSession, type Session, type SessionFile } from '../../core/index.ts';
import type { Action } from '../actions.ts';
import { frames, wallClock, whenIdle } from '../clock.ts';
import type { ExhibitState } from '../state.ts';
import type { Store } from '../store.ts';
import { isKiosk } from '../visit/settings.ts';
import { isShowing } from '../visit/visit-state.ts';
import { bringFile, bringIn } from './bring-in.ts';
import { followEdits } from './live-lessons.ts';
import { readFragment, type Incoming } from './incoming.ts';
import { placeOf } from './keep.ts';
import type { Place } from './keep-state.ts';
import { minutesSince, welcome, type Keepsake, type Kept } from './kept.ts';
import { quickFileOf } from './outgoing.ts';
import { openShelf, type Shelf } from './shelf.ts';

type ExhibitStore = Store<ExhibitState, Action>;

/** Least milliseconds between two times that the session is kept. */
const PAUSE = 2_000;

/** Opens what is dropped on the page and what its address holds, brings back what this browser has kept, and keeps every trial. */
export async function tendKeeping(store: ExhibitStore): Promise<void> {
  const kiosk = isKiosk(location);
  receiveDrops(store);
  followEdits(store.dispatch);
  const shelf = openShelf();
  const kept = await shelf.take().catch(() => null);
  const linked = await followLinks(store);
  const risen = await welcomeBack(store, kept, { kiosk, linked });
  keepAlways(store, createKeeper(store, { shelf, kiosk, risen }));
}

/** A file that is dropped anywhere on the page is opened; without this the browser would leave the page for it. */
function receiveDrops({ dispatch }: ExhibitStore): void {
  fromEvent<DragEvent>(window, 'dragover').subscribe((event) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  });
  fromEvent<DragEvent>(window, 'drop').subscribe((event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void bringFile(file, dispatch);
  });
}

/** Opens the session of a link, now and whenever the address changes. Tells whether there was one now. */
async function followLinks({ dispatch }: ExhibitStore): Promise<boolean> {
  const open = async (): Promise<boolean> => {
    const incoming = readFragment(location.hash);
    if (incoming === null) return false;
    // Loading the page anew shall not bring back what the link held, but what has become of it.
    history.replaceState(null, '', `${location.pathname}${location.search}`);
    await bringIn(incoming, 'link', dispatch);
    return true;
  };
  fromEvent(window, 'hashchange').subscribe(() => void open());
  return open();
}

/** Brings back what was kept, offers it, or lets it be. Returns the session that has come back by itself. */
async function welcomeBack(
  store: ExhibitStore,
  kept: Kept | null,
  { kiosk, linked }: { readonly kiosk: boolean; readonly linked: boolean },
): Promise<Session | null> {
  const now = wallClock();
  const busy = linked || placeOf(store.current()).stage.session.machine.counters.trials > 0;
  const does = welcome(kept, { now, kiosk, busy });
  if (kept === null || does === 'nothing') return null;
  const incoming = checked(kept.file);
  if (incoming.kind !== 'session') return null;
  if (does === 'offer') {
    const offer = { file: incoming.file, trials: kept.trials, minutes: minutesSince(kept, now) };
    store.dispatch({ kind: 'offer-kept', offer });
    return null;
  }
  await bringIn(incoming, 'browser', store.dispatch);
  return placeOf(store.current()).stage.session;
}

/** What lay in the browser is checked like a file: another version of this page may have put it there. */
function checked(file: SessionFile): Incoming {
  try {
    const read = readSessionText(writeSession(file));
    return read.ok ? { kind: 'session', file: read.file } : { kind: 'refused', problems: read.problems };
  } catch {
    return { kind: 'refused', problems: [] };
  }
}

interface Keeper {
  readonly keep: (place: Place) => Promise<void>;
  /** The page is left, or come back to. */
  readonly leave: (place: Place) => void;
  readonly comeBack: () => void;
}

function createKeeper(
  { dispatch }: ExhibitStore,
  { shelf, kiosk, risen }: { readonly shelf: Shelf; readonly kiosk: boolean; readonly risen: Session | null },
): Keeper {
  const nameOf = createNames();
  const risenAt = risen?.machine.counters.trials;
  let isTold = kiosk;
  const keep = async (place: Place): Promise<void> => {
    const { session } = place.stage;
    const { trials } = session.machine.counters;
    try {
      const kept: Keepsake = {
        file: quickFileOf(place),
        trials,
        savedAt: wallClock(),
        risen: session === risen && trials === risenAt,
      };
      await shelf.put(kept, nameOf(session));
    } catch (fault) {
      if (!isTold) dispatch({ kind: 'tell-of-keeping', news: { kind: 'unkept', why: reasonOf(fault) } });
      isTold = true;
    }
  };
  return {
    keep,
    leave: (place) => {
      shelf.markLeft(nameOf(place.stage.session));
      void keep(place);
    },
    comeBack: () => shelf.markLeft(null),
  };
}

function reasonOf(fault: unknown): 'full' | 'forbidden' {
  return fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'full' : 'forbidden';
}

/** A name for every session of this page that no other page gives, as good as certainly. */
function createNames(): (session: Session) => string {
  const opened = wallClock();
  const names = new WeakMap<Session, string>();
  let given = 0;
  return (session) => {
    const name = names.get(session) ?? `${opened} ${given++}`;
    names.set(session, name);
    return name;
  };
}

/** Keeps the session after every trial, and as it is when the page is left. Whoever goes on without what was kept is asked no more. */
function keepAlways(store: ExhibitStore, { keep, leave, comeBack }: Keeper): void {
  const news = trials(store);
  news
    .pipe(
      throttleTime(PAUSE, undefined, { leading: true, trailing: true }),
      concatMap(async () => {
        await new Promise<void>((resolve) => void whenIdle(resolve, 500));
        await keep(placeOf(store.current()));
      }),
    )
    .subscribe();
  news
    .pipe(
      pairwise(),
      filter(([before, now]) => before.session === now.session),
    )
    .subscribe(() => store.dispatch({ kind: 'offer-kept', offer: null }));
  fromEvent(window, 'pagehide').subscribe(() => {
    const place = placeOf(store.current());
    const isOurs = !isShowing(store.current());
    if (isOurs && place.stage.session.machine.counters.trials > 0) leave(place);
  });
  fromEvent(window, 'pageshow').subscribe(comeBack);
}

/** The session on the timeline, each time that one more trial of it is over, or another has come with trials of its own. What the machine plays by itself is nobody's. */
function trials(store: ExhibitStore): Observable<{ readonly session: Session; readonly count: number }> {
  return frames.pipe(
    startWith(0),
    filter(() => !isShowing(store.current())),
    map(() => {
      const { session } = placeOf(store.current()).stage;
      return { session, count: session.machine.counters.trials };
    }),
    distinctUntilChanged((one, other) => one.session === other.session && one.count === other.count),
    filter(({ count }) => count > 0),
    share(),
  );
}
