import { describe, expect, it } from 'vitest';
import type { Pixels } from './support/compare.ts';
import { watchFlashes, type FlashCount } from './support/flashes.ts';

const [WIDTH, HEIGHT] = [320, 240];

/** A dark window with a patch of some grey, 0 to 255, that is so many shares of the window wide and high. */
function patch(share: number, level: number): Pixels {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(20);
  for (let y = 0; y < HEIGHT * share; y++)
    data.fill(level, y * WIDTH * 4, (y * WIDTH + Math.floor(WIDTH * share)) * 4);
  return { width: WIDTH, height: HEIGHT, data };
}

/** One second at 60 frames, and what is counted in it. */
function watch(frame: (time: number) => Pixels): FlashCount {
  const flashes = watchFlashes(WIDTH, HEIGHT, 60);
  for (let time = 0; time < 60; time++) flashes.add(frame(time));
  return flashes.count();
}

/** On and off, so many times a second. */
const blinks = (hertz: number, time: number): boolean => Math.floor((time * hertz * 2) / 60) % 2 === 1;

describe('the measure of flashes', () => {
  it.each([1, 2, 3, 5, 10])('counts a large area that flashes %i times a second', (hertz) => {
    const { flashes, largest } = watch((time) => patch(0.5, blinks(hertz, time) ? 220 : 20));
    expect(flashes).toBeGreaterThanOrEqual(hertz - 0.5);
    expect(flashes).toBeLessThanOrEqual(hertz);
    expect(largest).toBe(1);
  });

  it('takes no count of a small area, of a faint change, of light upon light and of what only grows brighter', () => {
    const small = watch((time) => patch(0.12, blinks(10, time) ? 255 : 20));
    const faint = watch((time) => patch(1, blinks(10, time) ? 85 : 20));
    const bright = watch((time) => patch(1, blinks(10, time) ? 255 : 235));
    const rising = watch((time) => patch(1, 20 + time * 3));
    expect([small, faint, bright].map(({ flashes }) => flashes)).toEqual([0, 0, 0]);
    expect(rising.flashes).toBeLessThanOrEqual(0.5);
  });

  it('takes changes that creep for what they are: as many, however slowly each of them comes', () => {
    const wave = (time: number): number => 120 + 100 * Math.cos((time * 4 * 2 * Math.PI) / 60);
    expect(watch((time) => patch(0.6, wave(time))).flashes).toBeGreaterThanOrEqual(3.5);
  });

  it('does not add up what flashes here and there at different times', () => {
    const turn = (time: number): Pixels => {
      const { data } = patch(0, 0);
      const stripe = Math.floor(time / 10) % 6;
      for (let y = stripe * 14; y < stripe * 14 + 14; y++) data.fill(255, y * WIDTH * 4, (y + 1) * WIDTH * 4);
      return { width: WIDTH, height: HEIGHT, data };
    };
    expect(watch(turn).flashes).toBe(0);
  });
});
