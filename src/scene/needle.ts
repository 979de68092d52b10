import { shareCome, type Elapsed } from './stopwatch.ts';

/** Ticks for one free swing, and damping of a moving coil: a little overshoot, then rest. */
const SWING_TICKS = 22;
const DAMPING = 0.62;
const HASTY_TICKS = 6;

/** A needle with inertia; its place is a share of the scale, −1 to 1. */
export interface Needle {
  place: number;
  speed: number;
}

export function followNeedle(needle: Needle, goal: number, elapsed: Elapsed): void {
  if (elapsed.pace !== 'steady') {
    needle.place += (goal - needle.place) * shareCome(elapsed, HASTY_TICKS);
    needle.speed = 0;
    return;
  }
  const omega = (2 * Math.PI) / SWING_TICKS;
  const steps = Math.max(1, Math.ceil(elapsed.ticks * 4));
  const step = elapsed.ticks / steps;
  for (let i = 0; i < steps; i++) {
    needle.speed += ((goal - needle.place) * omega * omega - 2 * DAMPING * omega * needle.speed) * step;
    needle.place += needle.speed * step;
  }
  needle.place = Math.max(-1.06, Math.min(1.06, needle.place));
  if (Math.abs(goal - needle.place) < 1e-4 && Math.abs(needle.speed) < 1e-4) {
    needle.place = goal;
    needle.speed = 0;
  }
}
