import type { Mark1, Ticks } from '../core/index.ts';

/** For how long each lamp was lit since it was first looked at, in ticks: what a long exposure of the hall is made of. */
export interface LitTime {
  /** All that were counted. */
  ticks: Ticks;
  /** Of the S-units, the A-units, and the lights round the knobs whose motor runs. */
  readonly retina: Float64Array;
  readonly active: Float64Array;
  readonly motors: Float64Array;
  /** Of the two jewels of every R-unit. */
  readonly plus: Float64Array;
  readonly minus: Float64Array;
  /** What the meters stood at, in mV times ticks. */
  readonly meters: Float64Array;
}

export function createLitTime({ retina, active, pulses, answer, meters }: Mark1): LitTime {
  return {
    ticks: 0,
    retina: new Float64Array(retina.length),
    active: new Float64Array(active.length),
    motors: new Float64Array(pulses.length),
    plus: new Float64Array(answer.length),
    minus: new Float64Array(answer.length),
    meters: new Float64Array(meters.length),
  };
}

/** Counts so many ticks, in none of which a phase ends: lamps stay as they are, and each motor runs until its pulse is over. */
export function countLit(lit: LitTime, machine: Mark1, ticks: Ticks): void {
  lit.ticks += ticks;
  addTimes(lit.retina, machine.retina, ticks);
  addTimes(lit.active, machine.active, ticks);
  addTimes(lit.meters, machine.meters, ticks);
  const { answer, pulses, panel } = machine;
  for (let r = 0; r < answer.length; r++) {
    if (answer[r]! > 0) lit.plus[r]! += ticks;
    else if (answer[r]! < 0) lit.minus[r]! += ticks;
  }
  for (let unit = 0; unit < pulses.length; unit++) {
    if (pulses[unit] === 0) continue;
    lit.motors[unit]! += Math.min(ticks, Math.abs(pulses[unit]!) / panel.motorSpeed);
  }
}

function addTimes(sums: Float64Array, states: ArrayLike<number>, ticks: Ticks): void {
  for (let place = 0; place < sums.length; place++) sums[place]! += states[place]! * ticks;
}
