import { describe, expect, it } from 'vitest';
import { turnsOf } from '../../../src/core/study/turns.ts';
import { follow, record, sessionAt, type Recording } from '../../../src/core/timeline/recording.ts';
import { advanceSession, apply, createSession, playLesson } from '../../../src/core/timeline/session.ts';
import { TOY_SESSION } from '../../support/toy-lesson.ts';
import { LEFT_BAR, toyPlan } from '../../support/toy-machine.ts';

function playTrials(recording: Recording, trials: number): void {
  const { session } = recording;
  while (session.results.trials.length < trials) {
    const { phase, phaseEnds, tick } = session.machine;
    follow(recording, playLesson(session, phase === 'rest' ? 1 : phaseEnds - tick));
  }
}

describe('what turned a knob', () => {
  it('is told by trial, from value to value without a gap, whatever keyframes lie between', () => {
    for (const spacing of [1, 1000]) {
      const recording = record(createSession(TOY_SESSION, '1960'));
      recording.spacing = spacing;
      playTrials(recording, 10);
      const { machine } = recording.session;
      let told = 0;
      machine.shafts.forEach((shaft, unit) => {
        const turns = turnsOf(recording, unit, 100).reverse();
        told += turns.length;
        expect(turns.at(-1)?.to ?? 0).toBe(shaft);
        turns.forEach(({ from, to, trial, moment }, place) => {
          expect(from).toBe(turns[place - 1]?.to ?? 0);
          const after = sessionAt(recording, moment).machine;
          expect([after.shafts[unit], after.counters.trials]).toEqual([to, trial]);
        });
      });
      expect(told).toBeGreaterThan(5);
    }
  });

  it('may be a hand', () => {
    const recording = record(createSession({ machine: toyPlan(), lesson: null }, '1'));
    const { session } = recording;
    follow(recording, advanceSession(session, 5));
    apply(session, { kind: 'values', settings: [{ unit: 3, millivolts: 250 }] });
    apply(session, { kind: 'present', picture: LEFT_BAR });
    expect(turnsOf(recording, 3, 8)).toEqual([
      { from: 0, to: 250, trial: null, moment: { at: 5, commands: 1 } },
    ]);
    expect(turnsOf(recording, 4, 8)).toEqual([]);
  });

  it('is the latest, where there is room for no more', () => {
    const recording = record(createSession({ machine: toyPlan(), lesson: null }, '1'));
    for (const millivolts of [1, 2, 3])
      apply(recording.session, { kind: 'values', settings: [{ unit: 0, millivolts }] });
    expect(turnsOf(recording, 0, 2).map(({ to }) => to)).toEqual([3, 2]);
  });
});
