import type { Millivolts } from './units.ts';

/** Turns a shaft by so many millivolts; at an end stop it stays, however long the motor pushes. */
export function turn(shaft: Millivolts, by: Millivolts, stop: Millivolts): Millivolts {
  return Math.max(-stop, Math.min(stop, shaft + by));
}
