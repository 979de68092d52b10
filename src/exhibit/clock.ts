import { Observable, share } from 'rxjs';

/** The longest pause that counts as time passed, in seconds; after a sleeping tab the machine does not leap. */
const LONGEST = 0.25;

/** Seconds since the frame before, once for every frame that the browser is ready to show. The only clock there is. */
export const frames: Observable<number> = new Observable<number>((subscriber) => {
  let last = performance.now();
  let request = requestAnimationFrame(function frame(now) {
    request = requestAnimationFrame(frame);
    const seconds = Math.max(0, Math.min(LONGEST, (now - last) / 1000));
    last = now;
    subscriber.next(seconds);
  });
  return () => {
    cancelAnimationFrame(request);
  };
}).pipe(share());

/** Milliseconds since the page was opened: for budgets of work, never for the machine. */
export const milliseconds = (): number => performance.now();

/** Milliseconds since 1970, by the clock on the wall: for telling how long ago something was kept. */
export const wallClock = (): number => Date.now();

/** Does something as soon as the browser has nothing else to do, `latest` milliseconds from now at the latest. Returns how to call it off. */
export function whenIdle(act: () => void, latest: number): () => void {
  if ('requestIdleCallback' in globalThis) {
    const request = requestIdleCallback(act, { timeout: latest });
    return () => {
      cancelIdleCallback(request);
    };
  }
  const timer = setTimeout(act);
  return () => {
    clearTimeout(timer);
  };
}
