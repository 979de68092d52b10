import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { setPanel, type Mark1 } from '../../../src/core/machine/mark1.ts';
import { advance, beginTrial } from '../../../src/core/machine/trial.ts';
import { toyMachine } from '../../support/toy-machine.ts';

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
  ['a switch of the panel is turned', (machine) => setPanel(machine, { polarity: 'ground' })],
];

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

  it('is another for another plan of the same wires', () => {
    expect(fingerprint(toyMachine({ stopMillivolts: 3001 }))).not.toBe(fingerprint(toyMachine()));
    expect(fingerprint(toyMachine({ responses: 3 }))).not.toBe(fingerprint(toyMachine({ responses: 4 })));
  });
});
