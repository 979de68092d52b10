import { describe, expect, it } from 'vitest';
import { createStillness, type Sighted } from '../../src/exhibit/stillness.ts';

/** How many of so many frames at sixty a second are drawn, while so many ticks pass in each. */
function drawn(
  isDue: ReturnType<typeof createStillness>,
  sighted: Sighted,
  { frames, from, ticks }: { readonly frames: number; readonly from: number; readonly ticks: number },
): number {
  let count = 0;
  for (let frame = 0; frame < frames; frame++) count += Number(isDue(sighted, from + frame * ticks, 1 / 60));
  return count;
}

describe('a hall in which nothing is new', () => {
  it('is drawn until lamps and needles have settled, then once a second', () => {
    const isDue = createStillness();
    expect(drawn(isDue, ['rest'], { frames: 180, from: 0, ticks: 1 })).toBe(180);
    const later = drawn(isDue, ['rest'], { frames: 600, from: 180, ticks: 1 });
    expect(later).toBeGreaterThanOrEqual(9);
    expect(later).toBeLessThanOrEqual(11);
  });

  it('is drawn for as long as slow motion takes to settle', () => {
    expect(drawn(createStillness(), ['rest'], { frames: 600, from: 0, ticks: 0.1 })).toBe(600);
  });

  it('is still sooner where time stands', () => {
    expect(drawn(createStillness(), [7], { frames: 240, from: 7, ticks: 0 })).toBeLessThan(130);
  });

  it('is drawn at once when something is new, be it an object or a number', () => {
    const isDue = createStillness();
    const strokes: object[] = [];
    drawn(isDue, ['rest', strokes, 3], { frames: 400, from: 0, ticks: 1 });
    expect(isDue(['rest', strokes, 3], 400, 1 / 60)).toBe(false);
    expect(isDue(['rest', [], 3], 401, 1 / 60)).toBe(true);
    drawn(isDue, ['rest', strokes, 3], { frames: 400, from: 402, ticks: 1 });
    expect(drawn(isDue, ['rest', strokes, 4], { frames: 100, from: 802, ticks: 1 })).toBe(100);
  });
});
