import { Observable, type Subscriber } from 'rxjs';
import { whenIdle } from './clock.ts';

/** The longest that the page may lag behind what only time has changed, and work behind the frames, in milliseconds. */
export const LATEST = 100;

/**
 * Hands on what only time has changed when the browser is idle between two frames, the newest in place of those before;
 * everything else at once. `byTime` is asked when something comes.
 */
export function atLeisure<T>(source: Observable<T>, passes: () => boolean): Observable<T> {
  return new Observable((subscriber: Subscriber<T>) => {
    let callOff: (() => void) | null = null;
    let newest: T;
    const handOn = (): void => {
      callOff = null;
      subscriber.next(newest);
    };
    const watch = source.subscribe((value) => {
      newest = value;
      if (passes()) {
        callOff ??= whenIdle(handOn, LATEST);
      } else {
        callOff?.();
        handOn();
      }
    });
    return () => {
      callOff?.();
      watch.unsubscribe();
    };
  });
}
