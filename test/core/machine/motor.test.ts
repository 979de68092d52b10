import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { motorsRunning, pulseTicks, runMotors } from '../../../src/core/machine/motor.ts';
import { pieces } from '../../support/arbitraries.ts';

const STOP = 3000;
const SPEED = 40;
const UNITS = 5;

const shaftsAnywhere = fc.array(fc.integer({ min: -STOP, max: STOP }), {
  minLength: UNITS,
  maxLength: UNITS,
});
const pulsesAnyLength = fc.array(fc.integer({ min: -9000, max: 9000 }), {
  minLength: UNITS,
  maxLength: UNITS,
});

function run(shafts: readonly number[], pulses: readonly number[], steps: readonly number[]) {
  const state = { shafts: Int32Array.from(shafts), pulses: Int32Array.from(pulses) };
  for (const ticks of steps) runMotors(state.shafts, state.pulses, { ticks, speed: SPEED, stop: STOP });
  return state;
}

describe('the motors', () => {
  it('turn 40 mV a tick for the length of the pulse and then stand', () => {
    const { shafts, pulses } = run([0, 0, 0], [500, -90, 0], [2]);
    expect([...shafts]).toEqual([80, -80, 0]);
    expect([...pulses]).toEqual([420, -10, 0]);
    expect([...run([0, 0, 0], [500, -90, 0], [1000]).shafts]).toEqual([500, -90, 0]);
  });

  it('bring the shafts to the same place however the pulse is cut into pieces of time', () => {
    fc.assert(
      fc.property(shaftsAnywhere, pulsesAnyLength, pieces(120), (shafts, pulses, cut) => {
        expect(run(shafts, pulses, cut)).toEqual(run(shafts, pulses, [120]));
      }),
    );
  });

  it('never turn a shaft faster than they can, and never beyond an end stop', () => {
    fc.assert(
      fc.property(shaftsAnywhere, pulsesAnyLength, fc.nat(300), (before, pulses, ticks) => {
        const { shafts } = run(before, pulses, [ticks]);
        shafts.forEach((shaft, unit) => {
          expect(Math.abs(shaft - before[unit]!)).toBeLessThanOrEqual(ticks * SPEED);
          expect(Math.abs(shaft)).toBeLessThanOrEqual(STOP);
        });
      }),
    );
  });

  it('turn a free shaft by exactly its pulse', () => {
    fc.assert(
      fc.property(pulsesAnyLength, (pulses) => {
        const short = pulses.map((pulse) => Math.trunc(pulse / 3));
        expect([...run(new Array<number>(UNITS).fill(0), short, [75]).shafts]).toEqual(
          short.map((by) => by + 0),
        );
      }),
    );
  });

  it('run on against an end stop, so that a correction takes its time and moves nothing', () => {
    const { shafts, pulses } = run([STOP - 100], [500], [5]);
    expect([shafts[0], pulses[0]]).toEqual([STOP, 300]);
  });

  it('are counted while they run', () => {
    expect(motorsRunning(Int32Array.of(0, 3, -3, 0, 1))).toBe(3);
  });
});

describe('the length of a pulse', () => {
  it('lasts until the last motor stands, and not a tick longer', () => {
    fc.assert(
      fc.property(pulsesAnyLength, (pulses) => {
        const ticks = pulseTicks(Int32Array.from(pulses), SPEED);
        expect(
          motorsRunning(
            run(
              pulses.map(() => 0),
              pulses,
              [ticks],
            ).pulses,
          ),
        ).toBe(0);
        if (ticks > 0)
          expect(
            motorsRunning(
              run(
                pulses.map(() => 0),
                pulses,
                [ticks - 1],
              ).pulses,
            ),
          ).toBeGreaterThan(0);
      }),
    );
  });

  it('is nothing when no motor is to run', () => {
    expect(pulseTicks(new Int32Array(3), SPEED)).toBe(0);
  });
});
