import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import {
  assign,
  copyMark1,
  createMark1,
  damage,
  endStop,
  overwriteMark1,
  plug,
  plugAnew,
  present,
  repair,
  setPanel,
  setValues,
  type Mark1,
  type Wanted,
} from '../../../src/core/machine/mark1.ts';
import { advance, beginTrial, finishTrial } from '../../../src/core/machine/trial.ts';

import { createRandom } from '../../../src/core/random/random.ts';
import { originPointsOf } from '../../../src/core/machine/plugboard.ts';
import type { Command } from '../../../src/core/timeline/session.ts';
import { asLearner } from '../../../src/core/training/learner.ts';
import { commands, wishes } from '../../support/arbitraries.ts';

import {
  LEFT_BAR,
  POOR_PARTS,
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
    for (const [name, part] of Object.entries(copy) as [string, unknown][]) {
      if (ArrayBuffer.isView(part) && name !== 'levels') (part as Uint8Array).fill(9);
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

/** Does what a session would do; what cannot be done is refused. */
function operate(machine: Mark1, command: Command): void {
  try {
    carryOut(machine, command);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
  }
}

function carryOut(machine: Mark1, command: Command): void {
  if (command.kind === 'present') present(machine, command.picture);
  else if (command.kind === 'trial') startTrial(machine, command.wanted);
  else if (command.kind === 'next-trial') finishTrial(machine);
  else if (command.kind === 'panel') setPanel(machine, command.change);
  else if (command.kind === 'values') setValues(machine, command.settings);
  else if (command.kind === 'assign') assign(machine, command.units, command.response);
  else if (command.kind === 'plug') plug(machine, command.wire, command.cell);
  else if (command.kind === 'plug-anew') plugAnew(machine, createRandom(command.seed));
  else if (command.kind === 'break') damage(machine, command.fault);
  else if (command.kind === 'repair') repair(machine, command.repair);
}

/** A trial that is left while its motors run. */
function startTrial(machine: Mark1, wanted: Wanted): void {
  beginTrial(machine, wanted);
  advance(machine, 25);
}

describe('whatever is done to a machine', () => {
  const trials: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ kind: fc.constant('trial' as const), wanted: wishes }),
    fc.constant({ kind: 'next-trial' as const }),
  );
  const deeds = fc.array(fc.oneof(trials, commands), { maxLength: 30 });
  const poor = (): Mark1 => toyMachine({ tolerances: POOR_PARTS });

  it('its copy and its likeness written over another are the same machine, and share nothing that changes', () => {
    fc.assert(
      fc.property(deeds, deeds, deeds, (before, elsewhere, after) => {
        const [original, other] = [poor(), poor()];
        for (const command of before) operate(original, command);
        for (const command of elsewhere) operate(other, command);
        const copy = copyMark1(original);
        overwriteMark1(other, original);
        const then = fingerprint(original);
        expect([fingerprint(copy), fingerprint(other)]).toEqual([then, then]);
        expect(copy).toEqual(original);
        expect(other).toEqual(original);
        for (const command of after) operate(copy, command);
        expect([fingerprint(original), fingerprint(other)]).toEqual([then, then]);
        for (const command of after) operate(other, command);
        expect(fingerprint(other)).toBe(fingerprint(copy));
        expect(fingerprint(original)).toBe(then);
      }),
    );
  });

  it('as built every shaft is within its stops and every gear within its play', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const machine = poor();
        for (const command of all) {
          operate(machine, command);
          for (const slack of machine.slack) expect(slack >= 0 && slack <= POOR_PARTS.backlash).toBe(true);
          if (machine.panel.build === 'ideal') continue;
          for (const shaft of machine.shafts) expect(Math.abs(shaft)).toBeLessThanOrEqual(3000);
        }
      }),
    );
  });
});

describe('a knob that is turned by hand', () => {
  it('stands where it was turned, also at its stop, and no other moves', () => {
    setValues(machine, [
      { unit: 0, millivolts: -3000 },
      { unit: 23, millivolts: 3000 },
      { unit: 5, millivolts: 7 },
      { unit: 5, millivolts: 8 },
    ]);
    expect([...machine.shafts]).toEqual(
      Array.from({ length: 24 }, (_, unit) => ({ 0: -3000, 5: 8, 23: 3000 })[unit] ?? 0),
    );
    expect(machine.pulses.every((pulse) => pulse === 0)).toBe(true);
  });

  it('goes on from there where its motor runs', () => {
    setPanel(machine, { procedure: 'forced' });
    present(machine, LEFT_BAR);
    beginTrial(machine, [1, 1]);
    advanceTo(machine, 'reinforce');
    advance(machine, 5);
    const unit = machine.shafts.findIndex((value) => value === 200);
    setValues(machine, [{ unit, millivolts: -1000 }]);
    finishTrial(machine);
    expect(machine.shafts[unit]).toBe(-700);
  });

  it.each([
    [{ unit: 24, millivolts: 0 }, 'An A-unit must be one of 24, found 25.'],
    [{ unit: -1, millivolts: 0 }, 'An A-unit must be one of 24, found 0.'],
    [{ unit: 1.5, millivolts: 0 }, 'An A-unit must be one of 24, found 2.5.'],
    [{ unit: NaN, millivolts: 0 }, 'An A-unit must be one of 24, found NaN.'],
    [{ unit: 'length' as never, millivolts: 0 }, 'An A-unit must be one of 24, found length1.'],
    [{ unit: 0, millivolts: 3001 }, 'A value must be whole mV from -3000 to 3000, found 3001.'],
    [{ unit: 0, millivolts: -3001 }, 'A value must be whole mV from -3000 to 3000, found -3001.'],
    [{ unit: 0, millivolts: 0.5 }, 'A value must be whole mV from -3000 to 3000, found 0.5.'],
    [{ unit: 0, millivolts: NaN }, 'A value must be whole mV from -3000 to 3000, found NaN.'],
  ])('is refused: %j; then none is turned', (setting, sentence) => {
    const before = fingerprint(machine);
    expect(() => setValues(machine, [{ unit: 3, millivolts: 5 }, setting])).toThrow(new RangeError(sentence));
    expect(fingerprint(machine)).toBe(before);
  });

  it('has its stop where the plan says, and in an ideal machine where 32 bits end', () => {
    expect(endStop(machine)).toBe(3000);
    setPanel(machine, { build: 'ideal' });
    expect(endStop(machine)).toBe(2_147_483_647);
    setValues(machine, [{ unit: 0, millivolts: -2_147_483_647 }]);
    expect(machine.shafts[0]).toBe(-2_147_483_647);
    expect(() => setValues(machine, [{ unit: 0, millivolts: -2_147_483_648 }])).toThrow(RangeError);
  });
});

describe('a board that is plugged by hand', () => {
  it('gets a sound cable for a cut one, also where it stays in its jack', () => {
    damage(machine, { part: 'cables', wires: [0, 1, 2] });
    plug(machine, 0, machine.board.originPoints[0]!);
    expect([...machine.faults.cut.subarray(0, 4)]).toEqual([0, 1, 1, 0]);
    const free = unused(machine);
    plug(machine, 1, free);
    expect(machine.board.originPoints[1]).toBe(free);
    expect([...machine.faults.cut.subarray(0, 4)]).toEqual([0, 0, 1, 0]);
    expect(machine.conducting.wireUnit).toHaveLength(119);
    repair(machine, { part: 'cables', wires: [2] });
    expect(machine.conducting).toBe(machine.board);
  });

  it('works from the next look on', () => {
    present(machine, LEFT_BAR);
    advance(machine, 1);
    const before = [...machine.sums];
    const dark = unused(machine);
    const lit = originPointsOf(machine.board, 0).find(({ cell }) => LEFT_BAR[cell] === 255);
    expect(LEFT_BAR[dark]).toBe(0);
    plug(machine, lit!.wire, dark);
    advance(machine, 1);
    expect(machine.sums[0]).toBe(before[0]! - lit!.sign);
    expect([...machine.sums.subarray(1)]).toEqual(before.slice(1));
  });

  it('is left as it was where a wire is refused, and its cut cables too', () => {
    damage(machine, { part: 'cables', wires: [0] });
    const before = fingerprint(machine);
    expect(() => plug(machine, 0, 36)).toThrow(RangeError);
    expect(() => plug(machine, 0, machine.board.originPoints[1]!)).toThrow(RangeError);
    expect(fingerprint(machine)).toBe(before);
  });

  it('can be plugged anew, with sound cables, as a machine of that seed is; the values stay', () => {
    damage(machine, { part: 'cables', wires: [0, 7] });
    damage(machine, { part: 'a-units', units: [3] });
    teach(machine);
    const values = [...machine.shafts];
    plugAnew(machine, createRandom('anew'));
    expect(machine.board).toEqual(toyMachine({}, 'anew').board);
    expect(machine.conducting).toBe(machine.board);
    expect(machine.faults.cut.includes(1)).toBe(false);
    expect(machine.faults.pulled[3]).toBe(1);
    expect([...machine.shafts]).toEqual(values);
  });

  it('has as many cables as wires, when other wires come', () => {
    const wiring = { kind: 'poisson' as const };
    const other = toyMachine({ wiring });
    plugAnew(other, createRandom('2'));
    expect(other.faults.cut).toHaveLength(other.board.originPoints.length);
  });
});

/** A cell in the dark of the left bar with a free jack that the first A-unit has not. */
function unused({ board }: Mark1): number {
  const taken = (cell: number): number => board.originPoints.filter((other) => other === cell).length;
  const own = board.originPoints.subarray(0, 5);
  return Array.from(LEFT_BAR.keys()).find(
    (cell) => LEFT_BAR[cell] === 0 && taken(cell) < 5 && !own.includes(cell),
  )!;
}

describe('the source-sets', () => {
  it('can be re-assigned, and an A-unit then counts where it belongs', () => {
    present(machine, LEFT_BAR);
    machine.shafts.fill(100);
    advance(machine, 1);
    const firing = [...machine.active.keys()].filter((unit) => machine.active[unit] === 1);
    assign(machine, firing, 1);
    advance(machine, 1);
    expect([...machine.meters]).toEqual([0, 100 * firing.length]);
    assign(machine, firing, null);
    advance(machine, 1);
    expect([...machine.meters]).toEqual([0, 0]);
    expect(() => assign(machine, [24], 0)).toThrow(RangeError);
  });

  it('without an R-unit are moved by no reinforcement', () => {
    setPanel(machine, { procedure: 'forced' });
    assign(
      machine,
      Array.from({ length: 12 }, (_, unit) => unit),
      null,
    );
    expect(teach(machine).corrections).toBe(1);
    expect(machine.shafts.subarray(0, 12).every((value) => value === 0)).toBe(true);
  });

  it('are those of the plan at power-on', () => {
    const listed = toyMachine({ sourceSets: [[3], [0, 23]] });
    expect(listed.sourceSets.responseOf[23]).toBe(1);
    expect(() => toyMachine({ sourceSets: [[3], [3]] })).toThrow(RangeError);
  });
});

describe('a direct view', () => {
  it('answers to every picture, a blank one too, by the value that always counts', () => {
    const view = toyMachine({
      kind: 'direct',
      wiring: { kind: 'direct' },
      associationUnits: 37,
      responses: 1,
      answers: 'to-every-picture',
    });
    setValues(view, [
      { unit: 36, millivolts: 3 },
      { unit: 0, millivolts: -4 },
    ]);
    const [blank, oneCell] = [new Uint8Array(36), new Uint8Array(36)];
    oneCell[0] = 255;
    expect(teach(view, blank, [1]).response).toEqual([1]);
    expect(teach(view, oneCell, [-1]).response).toEqual([-1]);
    expect(asLearner(view).respond(new Uint8Array(36).fill(255))).toEqual([-1]);
  });
});

describe('the plan of the toy', () => {
  it('gives every phase its own length, so that no two can change places unseen', () => {
    const lengths = Object.values(TOY_PLAN.phaseTicks);
    expect(new Set(lengths).size).toBe(lengths.length);
  });
});
