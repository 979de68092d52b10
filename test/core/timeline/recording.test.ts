import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLessonOver, createSession, playLesson } from '../../../src/core/timeline/session.ts';
import {
  branch,
  follow,
  momentAt,
  record,
  sessionAt,
  type Recording,
} from '../../../src/core/timeline/recording.ts';
import { deeds, doAll, stateOf, waitRecorded } from '../../support/deeds.ts';
import { live, PLANS, theSameHoweverReached } from '../../support/live.ts';
import { TOY_SESSION } from '../../support/toy-lesson.ts';

function playAll(recording: Recording): void {
  const { session } = recording;
  while (!isLessonOver(session)) {
    const step = session.machine.phase === 'rest' ? 1 : session.machine.phaseEnds - session.machine.tick;
    follow(recording, playLesson(session, step));
  }
}

describe('a recording', () => {
  it('comes back to every one of its moments, from whatever keyframe is near', () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(...PLANS), fc.integer({ min: 1, max: 60 }), (all, plan, spacing) => {
        const recording = record(createSession(plan, '1960'));
        recording.spacing = spacing;
        const states = live(recording, all);
        for (const { moment, state } of states) expect(stateOf(sessionAt(recording, moment))).toEqual(state);
        expect(stateOf(recording.session)).toEqual(states.at(-1)!.state);
      }),
    );
  });

  it('goes on from any moment as it went on, or in another way and leaves the first as it was', () => {
    fc.assert(
      fc.property(deeds, deeds, fc.nat(), (all, others, place) => {
        const recording = record(createSession(PLANS[0], '7'));
        recording.spacing = 9;
        const states = live(recording, all);
        const [cut, end] = [place % all.length, states.at(-1)!.state];
        const { moment } = states[cut]!;
        const again = branch(recording, moment);
        live(again, all.slice(cut + 1));
        expect(stateOf(again.session)).toEqual(end);
        expect(again.trials).toEqual(recording.trials);
        live(branch(recording, moment), others);
        expect(stateOf(recording.session)).toEqual(end);
      }),
    );
  });

  it('comes to the same bytes replayed, scrubbed to random moments and gone on with from there', () => {
    fc.assert(theSameHoweverReached);
  });

  it('marks every trial: before its command, and at its end', () => {
    const recording = record(createSession(TOY_SESSION, '1960'));
    playAll(recording);
    const { trials } = recording.session.results;
    expect(recording.trials.map(({ correct }) => correct)).toEqual(trials.map(({ correct }) => correct));
    recording.trials.forEach(({ before, end }, place) => {
      expect(sessionAt(recording, before).machine.counters.trials).toBe(place);
      const after = sessionAt(recording, end);
      expect([after.machine.phase, after.machine.counters.trials]).toEqual(['rest', place + 1]);
      expect(after.results.trials).toEqual(trials.slice(0, place + 1));
    });
  });

  it('knows an asked trial from a told one', () => {
    const recording = record(createSession(PLANS[1], '1'));
    live(recording, [
      { kind: 'trial', wanted: null },
      { kind: 'wait', ticks: 60 },
    ]);
    expect(recording.trials.map(({ correct }) => correct)).toEqual([null]);
  });

  it('finds the moment of a tick, with all that was done at it', () => {
    const recording = record(createSession(PLANS[1], '1'));
    live(recording, [
      { kind: 'wait', ticks: 3 },
      { kind: 'panel', change: { threshold: 2 } },
      { kind: 'panel', change: { threshold: 3 } },
      { kind: 'wait', ticks: 4 },
    ]);
    expect([2, 3, 7].map((at) => momentAt(recording, at).commands)).toEqual([0, 2, 2]);
    expect(sessionAt(recording, momentAt(recording, 3)).machine.panel.threshold).toBe(3);
    expect(sessionAt(recording, { at: 3, commands: 1 }).machine.panel.threshold).toBe(2);
  });

  it('keeps a bounded number of keyframes, evenly', () => {
    const recording = record(createSession(PLANS[1], '1'));
    recording.spacing = 1;
    for (let place = 0; place < 3000; place++) {
      doAll(recording.session, [{ kind: 'panel', change: { threshold: 1 + (place % 3) } }]);
      waitRecorded(recording, 1);
    }
    expect(recording.keyframes.length).toBeLessThanOrEqual(1024);
    const gaps = recording.keyframes.slice(1).map(({ at }, place) => at - recording.keyframes[place]!.at);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(8);
    expect(sessionAt(recording, momentAt(recording, 1501)).machine.panel.threshold).toBe(1 + (1501 % 3));
  });

  it('refuses a moment to which it has not come', () => {
    const recording = record(createSession(PLANS[1], '1'));
    expect(() => sessionAt(recording, { at: 1, commands: 0 })).toThrow(
      new RangeError('The session has come to tick 0 and 0 commands, found 1 and 0.'),
    );
  });
});
