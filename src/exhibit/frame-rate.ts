import { distinctUntilChanged, map, startWith, type Observable } from 'rxjs';
import { COARSEST } from '../scene/fineness.ts';

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
