import type { Millivolts, Ticks } from './plan.ts';
import { turn } from './potentiometer.ts';

/**
 * How far each motor has yet to turn its shaft, in mV, signed. A motor runs while this is not zero;
 * all turn at one speed, so a longer pulse turns further.
 */
export type Pulses = Int32Array;

/** How long the motors run until the last of them stops. */
export function pulseTicks(pulses: Pulses, speed: Millivolts): Ticks {
  let longest = 0;
  for (let unit = 0; unit < pulses.length; unit++) longest = Math.max(longest, Math.abs(pulses[unit]!));
  return Math.ceil(longest / speed);
}

/** Runs the motors for some ticks. Against an end stop the motor turns on and the shaft stays (a slipping clutch). */
export function runMotors(
  shafts: Int32Array,
  pulses: Pulses,
  travel: { readonly ticks: Ticks; readonly speed: Millivolts; readonly stop: Millivolts },
): void {
  const furthest = travel.ticks * travel.speed;
  for (let unit = 0; unit < pulses.length; unit++) {
    const pulse = pulses[unit]!;
    if (pulse === 0) continue;
    const by = Math.max(-furthest, Math.min(furthest, pulse));
    shafts[unit] = turn(shafts[unit]!, by, travel.stop);
    pulses[unit] = pulse - by;
  }
}

/** How many motors are running. */
export function motorsRunning(pulses: Pulses): number {
  let running = 0;
  for (let unit = 0; unit < pulses.length; unit++) if (pulses[unit] !== 0) running++;
  return running;
}
