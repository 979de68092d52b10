import { turn } from './potentiometer.ts';
import type { Millivolts, Ticks } from './units.ts';

/**
 * How far each motor has yet to turn its shaft, in mV, signed. A motor runs while this is not zero;
 * all turn at one speed, so a longer pulse turns further.
 */
export type Pulses = Int32Array;

/** What stands between the motors and the values. */
export interface Shafts {
  /** Values, in mV. [A] */
  readonly shafts: Int32Array;
  /** Where each gear stands in its play, from 0 to the backlash, in mV. [A] */
  readonly slack: Int32Array;
  /** What each clutch loses, in per cent. [A] */
  readonly slip: Uint8Array;
}

/** How far the motors turn, and what holds the shafts up. */
export interface Travel {
  /** mV at the motor, at most. */
  readonly furthest: Millivolts;
  readonly stop: Millivolts;
  readonly backlash: Millivolts;
}

/** How long the motors run until the last of them stops. */
export function pulseTicks(pulses: Pulses, speed: Millivolts): Ticks {
  let longest = 0;
  for (let unit = 0; unit < pulses.length; unit++) longest = Math.max(longest, Math.abs(pulses[unit]!));
  return Math.ceil(longest / speed);
}

/**
 * Runs the motors. Against an end stop the motor turns on and the shaft stays (a slipping clutch). Many short runs come to
 * the same as a long one. Returns how many mV were lost at the stops, over all shafts.
 */
export function runMotors(shafts: Shafts, pulses: Pulses, travel: Travel): Millivolts {
  let lost = 0;
  for (let unit = 0; unit < pulses.length; unit++) {
    const pulse = pulses[unit]!;
    if (pulse === 0) continue;
    const left = pulse - Math.max(-travel.furthest, Math.min(travel.furthest, pulse));
    pulses[unit] = left;
    const slip = shafts.slip[unit]!;
    lost += turnShaft(shafts, unit, grip(pulse, slip) - grip(left, slip), travel);
  }
  return lost;
}

/** Turns one shaft by what its clutch passes on. Returns how many mV are lost at its stop. */
export function turnShaft(
  { shafts, slack }: Shafts,
  unit: number,
  turning: Millivolts,
  { stop, backlash }: Travel,
): Millivolts {
  const by = backlash === 0 ? turning : takeUpSlack(slack, unit, turning, backlash);
  const from = shafts[unit]!;
  const to = turn(from, by, stop);
  shafts[unit] = to;
  return Math.abs(by - (to - from));
}

/**
 * What a clutch that slips by so many per cent passes on of a pulse. Parts of a pulse are counted from its whole, so that
 * rounding does not add up over many short runs.
 */
export function grip(pulse: Millivolts, slip: number): Millivolts {
  return slip === 0 ? pulse : Math.trunc((pulse * (100 - slip)) / 100);
}

/** What the gear passes on: turning up it goes to the end of its play before it takes the shaft along, turning down to the start. */
function takeUpSlack(slack: Int32Array, unit: number, by: Millivolts, backlash: Millivolts): Millivolts {
  const from = slack[unit]!;
  const to = Math.max(0, Math.min(backlash, from + by));
  slack[unit] = to;
  return by - (to - from);
}

/** How many motors are running. */
export function motorsRunning(pulses: Pulses): number {
  let running = 0;
  for (let unit = 0; unit < pulses.length; unit++) if (pulses[unit] !== 0) running++;
  return running;
}
