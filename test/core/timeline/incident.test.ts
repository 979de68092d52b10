import { describe, expect, it } from 'vitest';
import { countFaults } from '../../../src/core/machine/faults.ts';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { createMark1, damage, plug, type Mark1 } from '../../../src/core/machine/mark1.ts';
import { originPointsOf } from '../../../src/core/machine/plugboard.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { strike, type Incident } from '../../../src/core/timeline/incident.ts';
import {
  advanceSession,
  apply,
  createSession,
  playLesson,
  streamsOf,
  type SessionPlan,
} from '../../../src/core/timeline/session.ts';
import { asLearner } from '../../../src/core/training/learner.ts';
import { train } from '../../../src/core/training/trainer.ts';
import { playToTheEnd } from '../../support/play.ts';
import { TOY_LESSON } from '../../support/toy-lesson.ts';
import { LEFT_BAR, POOR_PARTS, toyMachine, toyPlan } from '../../support/toy-machine.ts';

const random = createRandom('toy');

/** A toy machine to which something has happened at power-on. */
function struck(...incidents: Incident['what'][]): Mark1 {
  const machine = toyMachine();
  strike(
    machine,
    incidents.map((what) => ({ trial: 0, what })),
    { trial: 0, random },
  );
  return machine;
}

function pulledIn({ faults }: Mark1): number[] {
  return [...faults.pulled.keys()].filter((unit) => faults.pulled[unit] === 1);
}

function cutIn({ faults }: Mark1): number[] {
  return [...faults.cut.keys()].filter((wire) => faults.cut[wire] === 1);
}

describe('an incident', () => {
  it('breaks what it says, and mends it', () => {
    const fault = { part: 'photocells' as const, cells: [3, 4], become: 'dead' as const };
    expect([...struck({ kind: 'break', fault }).faults.cells.subarray(2, 6)]).toEqual([0, 1, 1, 0]);
    const mended = struck(
      { kind: 'break', fault },
      { kind: 'repair', repair: { part: 'photocells', cells: [3, 4] } },
    );
    expect(mended).toEqual(toyMachine());
  });

  it('happens at its trial and at no other, several in their order', () => {
    const incidents: Incident[] = [
      { trial: 2, what: { kind: 'break', fault: { part: 'a-units', units: [1, 2] } } },
      { trial: 3, what: { kind: 'break', fault: { part: 'a-units', units: [5] } } },
      { trial: 2, what: { kind: 'repair', repair: { part: 'a-units', units: [2, 5] } } },
    ];
    const machine = toyMachine();
    const after = [0, 1, 2, 3, 4].map((trial) => {
      strike(machine, incidents, { trial, random });
      return pulledIn(machine);
    });
    expect(after).toEqual([[], [], [1], [1, 5], [1, 5]]);
  });

  it.each([
    [0, 0],
    [0.25, 6],
    [0.5, 12],
    [1, 24],
  ])('pulls a share of %d: %i A-units of 24, drawn by the seed', (share, count) => {
    expect(pulledIn(struck({ kind: 'pull-share', share }))).toHaveLength(count);
    expect(struck({ kind: 'pull-share', share })).toEqual(struck({ kind: 'pull-share', share }));
  });

  it('draws other A-units for another seed and at another place in the list', () => {
    const share: Incident = { trial: 0, what: { kind: 'pull-share', share: 0.25 } };
    const drawn = [random, createRandom('another')].map((random) => {
      const machine = toyMachine();
      strike(machine, [share], { trial: 0, random });
      return pulledIn(machine);
    });
    expect(drawn[0]).not.toEqual(drawn[1]);
    const twice = struck(share.what, share.what);
    expect(pulledIn(twice).length).toBeGreaterThan(6);
  });

  it('cuts all the cables that then go to some A-units or come from some cells', () => {
    const { board } = toyMachine();
    const fromCells = [...board.originPoints.keys()].filter((wire) =>
      [0, 35].includes(board.originPoints[wire]!),
    );
    const toUnits = originPointsOf(board, 7).map(({ wire }) => wire);
    const cut = { kind: 'cut-cables' as const, units: [7], cells: [0, 35] };
    expect(cutIn(struck(cut))).toEqual([...new Set([...fromCells, ...toUnits])].sort((a, b) => a - b));
    const half = struck(cut, { kind: 'mend-cables', units: [], cells: [0, 35] });
    expect(cutIn(half)).toEqual(toUnits.filter((wire) => !fromCells.includes(wire)));
    expect(struck(cut, { ...cut, kind: 'mend-cables' })).toEqual(toyMachine());
  });

  it('finds the cables where they are plugged by then', () => {
    const machine = toyMachine();
    const wire = 0;
    const cell = Array.from({ length: 36 }, (_, cell) => cell).find(
      (cell) =>
        !originPointsOf(machine.board, 0).some((point) => point.cell === cell) &&
        machine.board.originPoints.filter((other) => other === cell).length < 5,
    )!;
    plug(machine, wire, cell);
    strike(machine, [{ trial: 1, what: { kind: 'cut-cables', units: [], cells: [cell] } }], {
      trial: 1,
      random,
    });
    expect(cutIn(machine)).toContain(wire);
  });
});

describe('a lesson with incidents', () => {
  const plan: SessionPlan = {
    machine: toyPlan({ tolerances: POOR_PARTS }),
    lesson: TOY_LESSON,
    incidents: [
      { trial: 0, what: { kind: 'break', fault: { part: 'clutches', units: [0, 1, 2], slipPercent: 50 } } },
      { trial: 3, what: { kind: 'pull-share', share: 0.5 } },
      { trial: 5, what: { kind: 'repair', repair: { part: 'everything' } } },
      { trial: 8, what: { kind: 'cut-cables', units: [1], cells: [] } },
    ],
  };

  it('has them as the machine is switched on, and as each trial begins', () => {
    const session = createSession(plan, '1');
    const broken = [countFaults(session.machine.faults)];
    for (let trial = 1; trial <= 9; trial++) {
      playLesson(session, 1);
      broken.push(countFaults(session.machine.faults));
      advanceSession(session, 1000);
    }
    expect(broken).toEqual([3, 3, 3, 15, 15, 0, 0, 0, 5, 5]);
  });

  it('holds the test before the first trial with what broke at power-on', () => {
    const lame: SessionPlan = { ...plan, incidents: [{ trial: 0, what: { kind: 'pull-share', share: 1 } }] };
    expect(createSession(lame, '1').results.tests.map(({ correct }) => correct)).toEqual([0]);
  });

  it('has none in a trial of the visitor', () => {
    const session = createSession({ ...plan, incidents: plan.incidents!.slice(1) }, '1');
    for (let trial = 1; trial <= 5; trial++) {
      apply(session, { kind: 'present', picture: LEFT_BAR });
      apply(session, { kind: 'trial', wanted: [1, 1] });
      advanceSession(session, 500);
    }
    expect(countFaults(session.machine.faults)).toBe(0);
  });

  it('comes to what the trainer comes to without a clock', () => {
    const session = createSession(plan, '7');
    playToTheEnd(session);
    const streams = streamsOf('7');
    const machine = createMark1(plan.machine, streams.machine);
    const happen = (trial: number): void => {
      strike(machine, plan.incidents!, { trial, random: streams.machine });
    };
    happen(0);
    const results = train(asLearner(machine), TOY_LESSON, { random: streams.lesson, before: happen });
    expect(session.results).toEqual(results);
    expect(fingerprint(session.machine)).toBe(fingerprint(machine));
  });

  it('has no trial begun where the machine is not at rest, and nothing broken by it', () => {
    const session = createSession(
      { ...plan, incidents: plan.incidents!.map((each) => ({ ...each, trial: 1 })) },
      '1',
    );
    apply(session, { kind: 'trial', wanted: null });
    expect(() => apply(session, { kind: 'next-trial' })).toThrow(RangeError);
    expect(countFaults(session.machine.faults)).toBe(0);
  });

  it('can be mended by hand', () => {
    const session = createSession(plan, '1');
    apply(session, { kind: 'repair', repair: { part: 'motors', units: [0, 1, 2] } });
    expect(session.machine.faults).toEqual(toyMachine().faults);
    damage(session.machine, { part: 'motors', units: [0] });
    expect(countFaults(session.machine.faults)).toBe(1);
  });
});
