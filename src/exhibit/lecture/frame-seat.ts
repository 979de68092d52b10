import {
  BehaviorSubject,
  distinctUntilChanged,
  from,
  map,
  Observable,
  switchMap,
  type Subscription,
} from 'rxjs';
import { noChange, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type DirectiveResult } from 'lit/directive.js';
import { frames } from '../clock.ts';
import { atLeisure } from '../leisure.ts';
import type { Station, StationWords } from './station.ts';

/** A station with what it has come to, which stays as long as the page. */
export interface Seat {
  /** What the station looks like, now and whenever it changes. While anybody looks, it works on every frame. */
  readonly looks: Observable<TemplateResult>;
  readonly beginAgain: () => void;
}

/** Milliseconds of a frame that a station may work; what it has come to is drawn when the browser is idle. */
const BUDGET = 1.2;

/** Seats a station, with its words. */
export function seat<S, W extends StationWords>(station: Station<S, W>, words: W): Seat {
  const states = new BehaviorSubject(station.fresh());
  const put = (change: (state: S) => S): void => states.next(change(states.getValue()));
  let works = false;
  const looks = atLeisure(states.pipe(distinctUntilChanged()), () => works).pipe(
    map((state) => station.lay({ state, words, put })),
  );
  const work = (): void => {
    works = true;
    put(workOf(station));
    works = false;
  };
  return {
    looks: station.work === undefined ? looks : withWork(looks, work),
    beginAgain: () => put(station.fresh),
  };
}

function workOf<S, W extends StationWords>({ work }: Station<S, W>): (state: S) => S {
  return (state) => work?.(state, BUDGET) ?? state;
}

function withWork<T>(looks: Observable<T>, work: () => void): Observable<T> {
  return new Observable<T>((watcher) => {
    const watch = looks.subscribe(watcher);
    watch.add(frames.subscribe(work));
    return watch;
  });
}

/** A seat that can be taken before its station has been fetched. */
export function seatWhenHere(coming: Promise<Seat>): Seat {
  return {
    looks: from(coming).pipe(switchMap(({ looks }) => looks)),
    beginAgain: () => void coming.then(({ beginAgain }) => beginAgain()),
  };
}

/** Shows the last that came of a stream, for as long as its place is on the page. */
class Latest extends AsyncDirective {
  #source: Observable<unknown> | null = null;
  #watch: Subscription | null = null;

  override render(source: Observable<unknown>): typeof noChange {
    if (source === this.#source) return noChange;
    this.#watch?.unsubscribe();
    this.#source = source;
    if (this.isConnected) this.reconnected();
    return noChange;
  }

  override disconnected(): void {
    this.#watch?.unsubscribe();
  }

  override reconnected(): void {
    this.#watch = this.#source?.subscribe((value) => this.setValue(value)) ?? null;
  }
}

/** A place of a template that shows the last that came of a stream. */
export const latest: (source: Observable<unknown>) => DirectiveResult = directive(Latest);
