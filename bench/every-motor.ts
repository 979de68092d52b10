import type { Mark1 } from '../src/core/index.ts';

/** Puts a machine in the middle of a reinforcement that never ends, neighbours turning opposite ways. */
export function turnEveryMotor(machine: Mark1): void {
  machine.phase = 'reinforce';
  machine.phaseEnds = Number.MAX_SAFE_INTEGER;
  machine.active.fill(1);
  machine.pulses.forEach((_, unit) => {
    machine.pulses[unit] = (unit % 2 === 0 ? 1 : -1) * 2_000_000_000;
  });
}
