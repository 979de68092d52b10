import { distinctUntilChanged, filter, map, share, startWith, tap, type Observable } from 'rxjs';
import { COARSEST } from '../scene/fineness.ts';

/** A picture that takes longer, in seconds, is waited for no more: a browser may fail to tell that it is there. */
const LONGEST_DRAWN = 1;

/** Of the frames those that find the last picture finished, with the seconds since the last of them. */
export function whenDrawn(frames: Observable<number>, isReady: () => boolean): Observable<number> {
  let since = 0;
  return frames.pipe(
    tap((seconds) => {
      since += seconds;
    }),
    filter(() => isReady() || since >= LONGEST_DRAWN),
    map(() => {
      const seconds = since;
      since = 0;
      return seconds;
    }),
    share(),
  );
}

/** Below this many frames a second, the picture gets coarser. */
const FEWEST = 20;
/** For so many seconds frames are counted before anything is changed, and so many frames at least. */
const TRIED = 4;
const LEAST_FRAMES = 8;

/** Watches the rate of frames; returns how coarse the picture should be, from 0. What was given up does not come back. */
export function createFrameWatch(): (seconds: number) => number {
  let [frames, time, coarseness] = [0, 0, 0];
  return (seconds) => {
    frames++;
    time += seconds;
    if (time < TRIED || frames < LEAST_FRAMES) return coarseness;
    if (frames / time < FEWEST) coarseness = Math.min(COARSEST, coarseness + 1);
    [frames, time] = [0, 0];
    return coarseness;
  };
}

/** How coarse the picture should be, whenever that changes: on a slow computer it gives up detail, and the machine nothing. */
export function watchFrameRate(frames: Observable<number>): Observable<number> {
  return frames.pipe(map(createFrameWatch()), startWith(0), distinctUntilChanged());
}
