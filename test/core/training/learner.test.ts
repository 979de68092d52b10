import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { present, type Mark1 } from '../../../src/core/machine/mark1.ts';
import { beginTrial } from '../../../src/core/machine/trial.ts';
import { blankPicture } from '../../../src/core/machine/retina.ts';
import { asLearner } from '../../../src/core/training/learner.ts';
import { LEFT_BAR, outcomeOf, toyMachine } from '../../support/toy-machine.ts';

let machine: Mark1;
beforeEach(() => {
  machine = toyMachine();
});

describe('the Mark I as a learner', () => {
  it('learns by whole trials of machine time', () => {
    const other = toyMachine();
    present(other, LEFT_BAR);
    beginTrial(other, [1, -1]);
    expect(asLearner(machine).teach(LEFT_BAR, [1, -1])).toEqual(outcomeOf(other));
    expect(fingerprint(machine)).toBe(fingerprint(other));
  });

  it('answers as it has learned, and learns nothing by answering', () => {
    const learner = asLearner(machine);
    expect(learner.respond(LEFT_BAR)).toEqual([-1, -1]);
    learner.teach(LEFT_BAR, [1, -1]);
    const before = fingerprint(machine);
    expect(learner.respond(LEFT_BAR)).toEqual([1, -1]);
    expect(learner.respond(blankPicture(6))).toBeNull();
    expect(fingerprint(machine)).toBe(before);
  });
});
