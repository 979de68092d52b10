import { Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createFrameWatch, whenDrawn } from '../../src/exhibit/frame-rate.ts';
import { COARSEST, finenessFor } from '../../src/scene/fineness.ts';

/** Lets so many frames of one length pass; returns how coarse the picture is after them. */
function after(watch: (seconds: number) => number, frames: number, seconds: number): number {
  return Array.from({ length: frames }, () => watch(seconds)).at(-1)!;
}

describe('the rate of frames', () => {
  it('leaves the picture fine at 24 frames a second, for however long', () => {
    expect(after(createFrameWatch(), 10_000, 1 / 24)).toBe(0);
  });

  it('makes the picture coarser step by step at 10 frames a second, and no coarser than the coarsest', () => {
    const watch = createFrameWatch();
    expect(after(watch, 39, 0.1)).toBe(0);
    expect(after(watch, 3, 0.1)).toBe(1);
    expect(after(watch, 1000, 0.1)).toBe(COARSEST);
  });

  it('bears one long pause', () => {
    const watch = createFrameWatch();
    watch(0.25);
    expect(after(watch, 1000, 1 / 60)).toBe(0);
  });

  it('does not change its mind for the better, so that the picture does not waver', () => {
    const watch = createFrameWatch();
    expect(after(watch, 42, 0.1)).toBe(1);
    expect(after(watch, 1000, 1 / 60)).toBe(1);
  });
});

describe('a frame', () => {
  it('is drawn when the last picture is finished, and tells the time since that one', () => {
    const [frames, told] = [new Subject<number>(), [] as number[]];
    let ready = true;
    whenDrawn(frames, () => ready).subscribe((seconds) => told.push(seconds));
    frames.next(0.25);
    ready = false;
    frames.next(0.25);
    frames.next(0.25);
    ready = true;
    frames.next(0.25);
    expect(told).toEqual([0.25, 0.75]);
  });

  it('is drawn after a second all the same, where the browser never says that a picture is finished', () => {
    const [frames, told] = [new Subject<number>(), [] as number[]];
    whenDrawn(frames, () => false).subscribe((seconds) => told.push(seconds));
    for (let frame = 0; frame < 9; frame++) frames.next(0.25);
    expect(told).toEqual([1, 1]);
  });
});

describe('the fineness of the picture', () => {
  it.each([
    { width: 1920, height: 1080, ratio: 1, fineness: 1 },
    { width: 3840, height: 2160, ratio: 1, fineness: 1 },
    { width: 1920, height: 1080, ratio: 2, fineness: 2 },
    { width: 390, height: 844, ratio: 3, fineness: 3 },
    { width: 1280, height: 800, ratio: 0.5, fineness: 1 },
  ])('is $fineness for $width × $height at $ratio', ({ width, height, ratio, fineness }) => {
    expect(finenessFor({ width, height }, ratio, 0)).toBeCloseTo(fineness);
  });

  it('never asks for more pixels than a screen of 3840 × 2160 has', () => {
    expect(2560 * 1440 * finenessFor({ width: 2560, height: 1440 }, 3, 0) ** 2).toBeCloseTo(3840 * 2160);
  });

  it('is less at the coarsest, but enough to read by', () => {
    const coarsest = finenessFor({ width: 1920, height: 1080 }, 1, COARSEST);
    expect(coarsest).toBeLessThan(0.8);
    expect(coarsest).toBeGreaterThan(0.6);
  });
});
