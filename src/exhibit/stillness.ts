/** What the hall is drawn from: things that are other objects, or other numbers, when there is something new to be seen. */
export type Sighted = readonly unknown[];

/** Afterglow, needles and wheels have settled after so many seconds, pictures and ticks in which nothing was new. */
const SETTLED = { seconds: 2, pictures: 12, ticks: 180 } as const;
/** Also a hall in which nothing moves is drawn once in so many seconds. */
const REFRESH = 1;

/**
 * Tells frame by frame whether there is anything to draw, so that a machine at rest costs a kiosk no power. `seconds` since
 * the last frame, `tick` of the machine; where the tick stands, nothing settles any further.
 */
export function createStillness(): (sighted: Sighted, tick: number, seconds: number) => boolean {
  let last: Sighted = [];
  let [lastTick, changedAt, quiet, pictures, waited] = [0, 0, 0, 0, 0];
  return (sighted, tick, seconds) => {
    if (sighted.length !== last.length || sighted.some((one, place) => one !== last[place])) {
      [last, changedAt, quiet, pictures] = [sighted, tick, 0, 0];
    }
    quiet += seconds;
    waited += seconds;
    const isSettled = tick === lastTick || tick - changedAt >= SETTLED.ticks;
    lastTick = tick;
    const isStill = quiet >= SETTLED.seconds && pictures >= SETTLED.pictures && isSettled;
    if (isStill && waited < REFRESH) return false;
    pictures++;
    waited = 0;
    return true;
  };
}
