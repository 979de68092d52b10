import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import {
  assign,
  damage,
  plug,
  plugAnew,
  setPanel,
  setValues,
  type Mark1,
} from '../../../src/core/machine/mark1.ts';
import type { Panel } from '../../../src/core/machine/panel.ts';
import { advance, beginTrial } from '../../../src/core/machine/trial.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { NO_TOLERANCES } from '../../../src/core/machine/plan.ts';
import { POOR_PARTS, toyMachine } from '../../support/toy-machine.ts';

const CHANGES: readonly (readonly [string, (machine: Mark1) => void])[] = [
  ['a shaft is turned by a millivolt', ({ shafts }) => shafts[23]!++],
  ['a lamp is lit', ({ active }) => (active[0] = 1)],
  ['an S-unit is on', ({ retina }) => (retina[35] = 1)],
  ['the picture is another', ({ picture }) => (picture[0] = 1)],
  ['a needle moves', ({ meters }) => meters[1]!--],
  ['a sum is another', ({ sums }) => sums[7]!++],
  ['a motor is to run', ({ pulses }) => (pulses[3] = -1)],
  ['an answer is shown', ({ answer }) => (answer[0] = -1)],
  ['a response is wanted', ({ wanted }) => (wanted[1] = 1)],
  ['a trial was counted', ({ counters }) => counters.trials++],
  ['a tick has passed', (machine) => void advance(machine, 1)],
  ['a trial has begun', (machine) => beginTrial(machine, null)],
  ['another trial was right', ({ counters }) => counters.right++],
  ['another source-set was corrected', ({ counters }) => counters.corrections++],
  ['another is corrected in this trial', ({ counters }) => counters.correctionsNow++],
  ['a motor pushed against its stop', ({ counters }) => counters.lostAtStops++],
  ['a gear stands elsewhere in its play', ({ slack }) => slack[5]!++],
  ['a phase ends at another time', (machine) => (machine.phaseEnds = 7)],
  ['a photocell has another light level', ({ levels }) => levels[35]!++],
  ['an A-unit is assigned to another R-unit', (machine) => assign(machine, [0], 1)],
  ['an A-unit is assigned to no R-unit', (machine) => assign(machine, [23], null)],
  ['a knob is turned by hand', (machine) => setValues(machine, [{ unit: 9, millivolts: -1 }])],
  ['an A-unit is pulled', (machine) => damage(machine, { part: 'a-units', units: [4] })],
  ['a photocell is dead', (machine) => damage(machine, { part: 'photocells', cells: [4], become: 'dead' })],
  ['a motor is stuck', (machine) => damage(machine, { part: 'motors', units: [4] })],
  ['a clutch slips', (machine) => damage(machine, { part: 'clutches', units: [4], slipPercent: 1 })],
  ['a cable is cut', (machine) => damage(machine, { part: 'cables', wires: [4] })],
  ['a wire is plugged elsewhere', (machine) => plug(machine, 0, freeCell(machine))],
  ['the board is plugged anew', (machine) => plugAnew(machine, createRandom('anew'))],
  ...(
    [
      { polarity: 'ground' },
      { illumination: 254 },
      { threshold: 2 },
      { discrimination: 'sums' },
      { procedure: 'forced' },
      { reinforcement: 'gamma' },
      { valence: 'monovalent' },
      { correction: 'random-sign' },
      { zero: 'always-corrected' },
      { stepMillivolts: 499 },
      { decayPerTrial: 0.01 },
      { motorSpeed: 41 },
      { build: 'ideal' },
    ] satisfies Partial<Panel>[]
  ).map(
    (change) =>
      [
        `a switch of the panel is turned: ${Object.keys(change).join()}`,
        (machine: Mark1) => setPanel(machine, change),
      ] as const,
  ),
];

/** A cell with a free jack that the first A-unit has not. */
function freeCell({ board }: Mark1): number {
  const cells = Array.from({ length: board.cells }, (_, cell) => cell);
  return cells.find(
    (cell) =>
      !board.originPoints.subarray(0, 5).includes(cell) &&
      board.originPoints.filter((other) => other === cell).length < 5,
  )!;
}

describe('the fingerprint of a machine', () => {
  it('is the same for two machines that are', () => {
    expect(fingerprint(toyMachine())).toBe(fingerprint(toyMachine()));
    expect(fingerprint(toyMachine())).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each(CHANGES)('is another when %s', (_, change) => {
    const machine = toyMachine();
    change(machine);
    expect(fingerprint(machine)).not.toBe(fingerprint(toyMachine()));
  });

  it('is another for other wires', () => {
    expect(fingerprint(toyMachine({}, '1'))).not.toBe(fingerprint(toyMachine({}, '2')));
  });

  it('is another where the same wires excite that inhibit elsewhere', () => {
    const [one, other] = [
      toyMachine({ excitatory: 3, inhibitory: 2 }),
      toyMachine({ excitatory: 2, inhibitory: 3 }),
    ];
    expect(one.board.originPoints).toEqual(other.board.originPoints);
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it('is another where one wire has the other sign', () => {
    const machine = toyMachine();
    const signs = machine.board.signs.slice();
    signs[0] = -1;
    const other = { ...machine, board: { ...machine.board, signs } };
    expect(fingerprint(other)).not.toBe(fingerprint(machine));
  });

  it('is another for another plan of the same wires', () => {
    expect(fingerprint(toyMachine({ stopMillivolts: 3001 }))).not.toBe(fingerprint(toyMachine()));
    expect(fingerprint(toyMachine({ responses: 3 }))).not.toBe(fingerprint(toyMachine({ responses: 4 })));
  });

  it('is another for parts of other tolerances, and for another seed of the chance in them', () => {
    const noisy = { tolerances: { ...NO_TOLERANCES, wiperNoise: 1 } };
    expect(fingerprint(toyMachine(noisy))).not.toBe(fingerprint(toyMachine()));
    const machine = toyMachine({ tolerances: POOR_PARTS });
    expect(fingerprint({ ...machine, chance: machine.chance + 1 })).not.toBe(fingerprint(machine));
  });

  it('is that of the state, whatever was turned there and back', () => {
    const machine = toyMachine();
    setPanel(machine, { build: 'ideal', threshold: 3 });
    setPanel(machine, { build: 'as-built', threshold: 1 });
    assign(machine, [0, 12], null);
    assign(machine, [0], 0);
    assign(machine, [12], 1);
    const from = machine.board.originPoints[0]!;
    plug(machine, 0, freeCell(machine));
    plug(machine, 0, from);
    expect(fingerprint(machine)).toBe(fingerprint(toyMachine()));
  });
});
