import type { CDPSession, Page } from 'playwright';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where every finger is, moment by moment, in CSS pixels of the window. */
export type Gesture = readonly (readonly Spot[])[];

/** Lays real fingers on the window: they go down with the first moment of a gesture and are lifted after the last. */
export async function openHand(page: Page): Promise<(gesture: Gesture) => Promise<void>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Spot[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.map(({ x, y }, id) => ({ x, y, id })),
    });
  return async ([down, ...moves]) => {
    if (down === undefined) return;
    await send('touchStart', down);
    for (const fingers of moves) await send('touchMove', fingers);
    await send('touchEnd', []);
  };
}

/** One finger that comes down and is lifted. */
export const tap = (spot: Spot): Gesture => [[spot]];

/** One finger along places. */
export const drag = (spots: readonly Spot[]): Gesture => spots.map((spot) => [spot]);

/** Two fingers about a middle, from one distance to another, in so many steps. */
export function pinch(middle: Spot, from: number, to: number, steps = 12): Gesture {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const half = (from + ((to - from) * step) / steps) / 2;
    return [
      { x: middle.x - half, y: middle.y },
      { x: middle.x + half, y: middle.y },
    ];
  });
}
