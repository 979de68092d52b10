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

interface Gear {
  readonly slack?: readonly number[];
  readonly slip?: readonly number[];
  readonly backlash?: number;
}

function run(
  shafts: readonly number[],
  pulses: readonly number[],
  steps: readonly number[],
  gear: Gear = {},
) {
  const none = shafts.map(() => 0);
  const { slack = none, slip = none, backlash = 0 } = gear;
  const state = {
    shafts: Int32Array.from(shafts),
    slack: Int32Array.from(slack),
    pulses: Int32Array.from(pulses),
    lost: 0,
  };
  for (const ticks of steps) {
    const travel = { furthest: ticks * SPEED, stop: STOP, backlash };
    state.lost += runMotors({ ...state, slip: Uint8Array.from(slip) }, state.pulses, travel);
  }
  return state;
}

const BACKLASH = 90;
const gearsAnyhow = fc.record({
  slack: fc.array(fc.nat(BACKLASH), { minLength: UNITS, maxLength: UNITS }),
  slip: fc.array(fc.constantFrom(0, 0, 1, 33, 50, 99, 100), { minLength: UNITS, maxLength: UNITS }),
  backlash: fc.constantFrom(0, BACKLASH),
});

describe('the motors', () => {
  it('turn 40 mV a tick for the length of the pulse and then stand', () => {
    const { shafts, pulses } = run([0, 0, 0], [500, -90, 0], [2]);
    expect([...shafts]).toEqual([80, -80, 0]);
    expect([...pulses]).toEqual([420, -10, 0]);
    expect([...run([0, 0, 0], [500, -90, 0], [1000]).shafts]).toEqual([500, -90, 0]);
  });

  it('bring the shafts to the same place however the pulse is cut into pieces of time', () => {
    fc.assert(
      fc.property(shaftsAnywhere, pulsesAnyLength, pieces(120), gearsAnyhow, (shafts, pulses, cut, gear) => {
        expect(run(shafts, pulses, cut, gear)).toEqual(run(shafts, pulses, [120], gear));
      }),
    );
  });

  it('lose at the stops exactly what they turn and the shafts do not', () => {
    fc.assert(
      fc.property(shaftsAnywhere, pulsesAnyLength, (before, pulses) => {
        const { shafts, lost } = run(before, pulses, [1000]);
        const turned = pulses.reduce((sum, pulse) => sum + Math.abs(pulse), 0);
        const moved = before.reduce((sum, shaft, unit) => sum + Math.abs(shafts[unit]! - shaft), 0);
        expect(lost).toBe(turned - moved);
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

describe('a gear with play', () => {
  /** Moves one after the other, each at its own time; where the shaft stands after each. */
  function turnTo(moves: readonly number[], slack: number): number[] {
    let state = { shaft: 0, slack };
    return moves.map((move) => {
      const { shafts, slack } = run([state.shaft], [move], [1000], {
        slack: [state.slack],
        backlash: BACKLASH,
      });
      state = { shaft: shafts[0]!, slack: slack[0]! };
      return state.shaft;
    });
  }

  it('loses the backlash once after every change of direction, and only then', () => {
    const moves = fc.array(
      fc
        .tuple(fc.integer({ min: BACKLASH, max: 300 }), fc.constantFrom(-1, 1))
        .map(([far, sign]) => far * sign),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(moves, fc.constantFrom(-1, 1), (moves, before) => {
        let shaft = 0;
        let direction: number = before;
        const expected = moves.map((move) => {
          const lost = Math.sign(move) === direction ? 0 : BACKLASH;
          direction = Math.sign(move);
          shaft += move - direction * lost;
          return shaft;
        });
        expect(turnTo(moves, before > 0 ? BACKLASH : 0)).toEqual(expected);
      }),
    );
  });

  it('lets the motor turn within the play and leaves the shaft where it is', () => {
    expect(turnTo([-40, -50, 90, -90, 30, -30], BACKLASH)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(turnTo([-91, 90, 1], BACKLASH)).toEqual([-1, -1, 0]);
  });

  it('loses no more than was left of the play', () => {
    expect(turnTo([500], 30)).toEqual([440]);
    expect(turnTo([-500], 30)).toEqual([-470]);
  });

  it('is not what is lost at a stop', () => {
    const { lost } = run([STOP], [500], [1000], { slack: [0], backlash: BACKLASH });
    expect(lost).toBe(500 - BACKLASH);
  });
});

describe('a clutch', () => {
  it('passes on its share of the whole pulse, towards zero, whatever the direction', () => {
    const slip = [0, 1, 50, 99, 100];
    expect([...run([0, 0, 0, 0, 0], [505, 505, 505, 505, 505], [1000], { slip }).shafts]).toEqual([
      505, 499, 252, 5, 0,
    ]);
    expect([...run([0, 0, 0, 0, 0], [-505, -505, -505, -505, -505], [1000], { slip }).shafts]).toEqual([
      -505, -499, -252, -5, 0,
    ]);
  });

  it('runs as long as a sound one', () => {
    const { pulses } = run([0, 0], [500, 500], [12], { slip: [100, 30] });
    expect([...pulses]).toEqual([20, 20]);
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
