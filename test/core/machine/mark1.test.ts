import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import {
  copyMark1,
  createMark1,
  overwriteMark1,
  present,
  setPanel,
  type Mark1,
} from '../../../src/core/machine/mark1.ts';
import { advance, beginTrial, finishTrial } from '../../../src/core/machine/trial.ts';

import { createRandom } from '../../../src/core/random/random.ts';

import {
  LEFT_BAR,
  RIGHT_BAR,
  TOY_PLAN,
  toyMachine,
  toyPlan,
  teach,
  advanceTo,
} from '../../support/toy-machine.ts';

let machine: Mark1;
beforeEach(() => {
  machine = toyMachine();
});

describe('a machine as it is delivered', () => {
  it('stands at rest, dark, with every knob at zero', () => {
    expect(machine.phase).toBe('rest');
    expect(machine.tick).toBe(0);
    const state = [machine.retina, machine.active, machine.shafts, machine.pulses, machine.meters];
    for (const part of state) expect(part.every((value) => value === 0)).toBe(true);
  });

  it('is plugged from its own stream, which nothing else draws from', () => {
    const other = createMark1(toyPlan({ responses: 1, stopMillivolts: 5000 }), createRandom('toy'));
    expect(other.board).toEqual(machine.board);
    expect(toyMachine({}, 'another').board).not.toEqual(machine.board);
  });
});

describe('a copy', () => {
  const inTheMiddle = (): Mark1 => {
    const taught = toyMachine();
    setPanel(taught, { procedure: 'forced', decayPerTrial: 0.1 });
    teach(taught);
    present(taught, RIGHT_BAR);
    beginTrial(taught, [1, -1]);
    advanceTo(taught, 'reinforce');
    advance(taught, 3);
    return taught;
  };

  it('is equal, and goes its own way', () => {
    const original = inTheMiddle();
    const before = fingerprint(original);
    const copy = copyMark1(original);
    expect(fingerprint(copy)).toBe(before);
    finishTrial(copy);
    setPanel(copy, { threshold: 3 });
    advance(copy, 5);
    for (const part of Object.values(copy) as unknown[]) {
      if (ArrayBuffer.isView(part)) (part as Uint8Array).fill(9);
    }
    expect(fingerprint(original)).toBe(before);
  });

  it('goes on as the original would', () => {
    const original = inTheMiddle();
    const copy = copyMark1(original);
    expect(finishTrial(copy)).toEqual(finishTrial(original));
    expect(fingerprint(copy)).toBe(fingerprint(original));
  });

  it('is also had by writing one machine over another', () => {
    const original = inTheMiddle();
    const other = toyMachine();
    teach(other, LEFT_BAR, [-1, 1]);
    overwriteMark1(other, original);
    expect(fingerprint(other)).toBe(fingerprint(original));
    expect(finishTrial(other)).toEqual(finishTrial(original));
    expect(other).toEqual(original);
  });
});

describe('the plan of the toy', () => {
  it('gives every phase its own length, so that no two can change places unseen', () => {
    const lengths = Object.values(TOY_PLAN.phaseTicks);
    expect(new Set(lengths).size).toBe(lengths.length);
  });
});
