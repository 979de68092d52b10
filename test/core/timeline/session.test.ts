import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { openScenario, runScenario } from '../../../src/core/scenario/run.ts';
import {
  advanceSession,
  apply,
  createSession,
  isLessonOpen,
  isLessonOver,
  playLesson,
  replay,
  streamsOf,
  type Session,
  type SessionPlan,
} from '../../../src/core/timeline/session.ts';
import { asLearner } from '../../../src/core/training/learner.ts';
import { planTrial } from '../../../src/core/training/lesson.ts';
import { train } from '../../../src/core/training/trainer.ts';
import { canPlug, deeds, doAll, stateOf } from '../../support/deeds.ts';
import { playAtFrameRate, playToTheEnd } from '../../support/play.ts';
import { shipped, SHIPPED_TEXTS } from '../../support/scenarios.ts';
import { TOY_LESSON, TOY_SESSION } from '../../support/toy-lesson.ts';
import { LEFT_BAR, POOR_PARTS, RIGHT_BAR, toyPlan } from '../../support/toy-machine.ts';

const VISIT = { machine: toyPlan(), lesson: null };
const POOR_LESSON: SessionPlan = {
  ...TOY_SESSION,
  machine: toyPlan({ tolerances: POOR_PARTS }),
  incidents: [
    { trial: 0, what: { kind: 'pull-share', share: 0.2 } },
    { trial: 2, what: { kind: 'cut-cables', units: [3], cells: [0] } },
    { trial: 3, what: { kind: 'repair', repair: { part: 'everything' } } },
  ],
};

describe('a replay', () => {
  it.each([
    ['a lesson', TOY_SESSION],
    ['a visit without one', VISIT],
    ['a lesson with poor parts, and with incidents', POOR_LESSON],
  ])('of %s comes to the same state, whatever was done', (_, plan) => {
    fc.assert(
      fc.property(deeds, fc.string(), (all, seed) => {
        const session = createSession(plan, seed);
        doAll(session, all);
        const again = replay(plan, seed, { log: session.log, until: session.machine.tick });
        expect(stateOf(again)).toEqual(stateOf(session));
      }),
    );
  });

  it('stops where it is told to, in the middle of a reinforcement too', () => {
    const session = createSession(VISIT, '1');
    apply(session, { kind: 'present', picture: LEFT_BAR });
    apply(session, { kind: 'trial', wanted: [1, 1] });
    advanceSession(session, 25);
    const before = stateOf(session);
    advanceSession(session, 200);
    apply(session, { kind: 'trial', wanted: null });
    expect(Math.max(...session.machine.shafts)).toBe(500);
    const back = replay(VISIT, '1', { log: session.log, until: 25 });
    expect(back.machine.phase).toBe('reinforce');
    expect(Math.max(...back.machine.shafts)).toBe(200);
    expect(stateOf(back)).toEqual(before);
  });
});

describe('every command', () => {
  it('reaches the machine', () => {
    const session = createSession(VISIT, '1');
    const { machine } = session;
    apply(session, { kind: 'panel', change: { zero: 'always-corrected' } });
    apply(session, { kind: 'values', settings: [{ unit: 3, millivolts: -7 }] });
    apply(session, { kind: 'assign', units: [0], response: null });
    apply(session, { kind: 'break', fault: { part: 'a-units', units: [1, 2] } });
    apply(session, { kind: 'repair', repair: { part: 'a-units', units: [2] } });
    expect(machine.panel.zero).toBe('always-corrected');
    expect(machine.shafts[3]).toBe(-7);
    expect(machine.sourceSets.responseOf[0]).toBe(255);
    expect([...machine.faults.pulled.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    const cell = Array.from({ length: 36 }, (_, cell) => cell).find(
      (cell) => cell !== machine.board.originPoints[9] && canPlug(machine, 9, cell),
    )!;
    apply(session, { kind: 'plug', wire: 9, cell });
    expect(machine.board.originPoints[9]).toBe(cell);
    apply(session, { kind: 'plug-anew', seed: '2' });
    expect(machine.board).toEqual(createSession(VISIT, '2').machine.board);
    expect(session.log.map(({ command }) => command.kind)).toEqual([
      'panel',
      'values',
      'assign',
      'break',
      'repair',
      'plug',
      'plug-anew',
    ]);
  });
});

describe('the log of a session', () => {
  it('keeps a picture as it was shown, whoever draws on it afterwards', () => {
    const session = createSession(VISIT, '1');
    const glass = LEFT_BAR.slice();
    apply(session, { kind: 'present', picture: glass });
    glass.fill(0);
    advanceSession(session, 3);
    const again = replay(VISIT, '1', { log: session.log, until: 3 });
    expect(again.machine.picture).toEqual(LEFT_BAR);
    expect(fingerprint(again.machine)).toBe(fingerprint(session.machine));
  });

  it('holds no command that was refused', () => {
    const session = createSession(VISIT, '1');
    apply(session, { kind: 'trial', wanted: null });
    const before = stateOf(session);
    expect(() => apply(session, { kind: 'trial', wanted: [1, 1] })).toThrow('A trial is under way');
    expect(() => apply(session, { kind: 'present', picture: new Uint8Array(5) })).toThrow(
      'A picture needs 36 cells',
    );
    expect(() => apply(session, { kind: 'next-trial' })).toThrow('The lesson is over; it has no next trial.');
    expect(stateOf(session)).toEqual(before);
    expect(session.log).toHaveLength(1);
  });
});

describe('a lesson in machine time', () => {
  it('shows what the lesson plans, trial by trial', () => {
    const session = createSession(TOY_SESSION, '1960');
    apply(session, { kind: 'next-trial' });
    const first = planTrial(TOY_LESSON, 1, streamsOf('1960').lesson);
    expect(session.machine.picture).toEqual(first.picture);
    expect([...session.machine.wanted]).toEqual(first.wanted);
    expect(session.lessonStimulus).toBe(first.stimulus);
  });

  it('ends with its last trial, and holds the clock there until time is let pass without it', () => {
    const session = createSession(TOY_SESSION, '1');
    const end = playToTheEnd(session);
    expect(session.results.trials.map(({ trial }) => trial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(session.results.tests.map(({ after }) => after)).toEqual([0, 4, 10]);
    expect(isLessonOver(session)).toBe(true);
    expect(playLesson(session, 50)).toEqual([]);
    expect(session.machine.tick).toBe(end);
    advanceSession(session, 50);
    expect([session.machine.tick, session.machine.phase]).toEqual([end + 50, 'rest']);
    expect(() => apply(session, { kind: 'next-trial' })).toThrow(
      new RangeError('The lesson is over; it has no next trial.'),
    );
  });

  it('takes no trial of the visitor for one of its own', () => {
    const session = createSession(TOY_SESSION, '1');
    apply(session, { kind: 'present', picture: RIGHT_BAR });
    apply(session, { kind: 'trial', wanted: [1, 1] });
    advanceSession(session, 200);
    expect(session.results.trials).toEqual([]);
    expect(session.lessonTrials).toBe(0);
    apply(session, { kind: 'next-trial' });
    expect(session.machine.picture).toEqual(planTrial(TOY_LESSON, 1, streamsOf('1').lesson).picture);
    advanceSession(session, 200);
    apply(session, { kind: 'trial', wanted: null });
    advanceSession(session, 200);
    expect(session.results.trials.map(({ trial }) => trial)).toEqual([2]);
  });

  it('of no trials is over before it begins', () => {
    const session = createSession({ ...TOY_SESSION, lesson: { ...TOY_LESSON, trials: 0 } }, '1');
    expect(isLessonOpen(session)).toBe(false);
    playLesson(session, 10);
    expect([session.machine.tick, session.results.trials]).toEqual([0, []]);
    expect(session.results.tests).toHaveLength(1);
  });

  it('comes to what the trainer comes to without a clock', () => {
    const session = createSession(TOY_SESSION, '7');
    playToTheEnd(session);
    const other = createSession({ ...TOY_SESSION, lesson: null }, '7');
    const results = train(asLearner(other.machine), TOY_LESSON, { random: streamsOf('7').lesson });
    expect(session.results).toEqual(results);
    expect(fingerprint(session.machine)).toBe(fingerprint(other.machine));
  });

  it('goes on when a phase takes no time', () => {
    const machine = toyPlan({
      phaseTicks: { expose: 0, 'settle-s': 0, 'settle-a': 0, 'settle-r': 0, judge: 0, clear: 1 },
    });
    const session = createSession({ ...TOY_SESSION, machine }, '1');
    playLesson(session, 1000);
    expect(session.results.trials).toHaveLength(10);
  });
});

describe('a visit', () => {
  it('has no lesson to play, so that playing lets no time pass', () => {
    const session = createSession(VISIT, '1');
    expect(playLesson(session, 10)).toEqual([]);
    expect(session.machine.tick).toBe(0);
  });

  it('keeps the clock running until a trial of its own is over', () => {
    const session = createSession(VISIT, '1');
    apply(session, { kind: 'trial', wanted: null });
    playLesson(session, 1000);
    expect([session.machine.tick, session.machine.phase]).toEqual([27, 'rest']);
  });
});

describe('the streams of a seed', () => {
  it('are one for the machine and one for the lesson', () => {
    const { machine, lesson } = streamsOf('1960');
    expect(machine.below(2 ** 32)).not.toBe(lesson.below(2 ** 32));
    expect(streamsOf('1960').machine.below(1e6)).toBe(createRandom('1960').split('machine').below(1e6));
  });
});

describe.each([...SHIPPED_TEXTS.keys()])('%s', (id) => {
  const scenario = shipped(id);
  const { fingerprint: expected, trials, tests } = runScenario(scenario);
  const tickByTick = openScenario(scenario);
  const until = playToTheEnd(tickByTick);

  function expectSame(session: Session): void {
    expect(fingerprint(session.machine)).toBe(expected);
    expect(session.results).toEqual({ trials, tests });
  }

  it('played tick by tick is what the command line runs', () => {
    expectSame(tickByTick);
  });

  it.each([24, 60, 144])('played at %i frames a second is the same', (framesPerSecond) => {
    const session = openScenario(scenario);
    playAtFrameRate(session, until, framesPerSecond);
    expectSame(session);
  });

  it('played in one step is the same', () => {
    const session = openScenario(scenario);
    playLesson(session, until);
    expectSame(session);
  });

  it('replayed from its commands is the same', () => {
    const { plan, seed, log } = tickByTick;
    expectSame(replay(plan, seed, { log, until }));
  });
});
