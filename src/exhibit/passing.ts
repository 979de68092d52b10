import type { Observable } from 'rxjs';
import type { Action } from './actions.ts';
import { milliseconds, whenIdle } from './clock.ts';
import { atLeisure, LATEST } from './leisure.ts';
import type { ExhibitState } from './state.ts';
import type { Store } from './store.ts';

/** Milliseconds that the machine may take of a frame, and of each turn between frames. */
const IN_FRAME = 0.5;
const BETWEEN_FRAMES = 2.5;

/** Time as it passes in the exhibit. */
export interface Passing {
  /** What time alone has changed is handed on when the browser is idle; what a visitor did, at once. */
  readonly atLeisure: <T>(source: Observable<T>) => Observable<T>;
}

/**
 * Lets the wall clock's time pass for the machine on every frame, as much as a frame has room for; the rest between
 * frames, while the browser is idle.
 */
export function letTimePass(store: Store<ExhibitState, Action>, frames: Observable<number>): Passing {
  let passes = false;
  let worksOff = false;
  const pass = (seconds: number, budget: number): void => {
    passes = true;
    store.dispatch({ kind: 'pass', seconds, until: milliseconds() + budget });
    passes = false;
  };
  const workOff = (): void => {
    if (worksOff || store.current().stage.owed === 0) return;
    worksOff = true;
    whenIdle(() => {
      worksOff = false;
      pass(0, BETWEEN_FRAMES);
      workOff();
    }, LATEST);
  };
  frames.subscribe((seconds) => {
    pass(seconds, IN_FRAME);
    workOff();
  });
  return { atLeisure: (source) => atLeisure(source, () => passes) };
}
