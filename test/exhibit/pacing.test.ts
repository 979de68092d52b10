import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/core/index.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { openExhibit, type ExhibitState } from '../../src/exhibit/state.ts';

/** A lesson in fast forward. */
function openLesson(): ExhibitState {
  return (
    [
      { kind: 'open-lesson', id: '01-left-or-right' },
      { kind: 'set-speed', speed: 4 },
    ] as const
  ).reduce(reduce, openExhibit());
}

/** The clock already shows more than this. */
const LATE = -1;

describe('machine time within a budget', () => {
  it('does a phase when there is no time, and owes the rest', () => {
    const state = openLesson();
    reduce(state, { kind: 'pass', seconds: 0.2, until: LATE });
    const { session, owed } = state.stage;
    expect(session.machine.tick).toBeGreaterThan(0);
    expect(session.machine.tick + owed).toBe(0.2 * 60 * 60);
  });

  it('comes to the same machine, however often it was late', () => {
    let [whole, late] = [openLesson(), openLesson()];
    for (let frame = 0; frame < 10; frame++) {
      whole = reduce(whole, { kind: 'pass', seconds: 0.2 });
      late = reduce(late, { kind: 'pass', seconds: 0.2, until: LATE });
      while (late.stage.owed > 0) late = reduce(late, { kind: 'pass', seconds: 0, until: LATE });
    }
    expect(whole.stage.session.results.trials.length).toBeGreaterThan(10);
    expect(fingerprint(late.stage.session.machine)).toBe(fingerprint(whole.stage.session.machine));
    expect(late.stage.record).toEqual(whole.stage.record);
  });

  it('lets go what it owes beyond a quarter of a second, and everything when it is held', () => {
    let state = openLesson();
    for (let frame = 0; frame < 10; frame++) {
      state = reduce(state, { kind: 'pass', seconds: 0.2, until: LATE });
    }
    expect(state.stage.owed).toBe(0.25 * 60 * 60);
    const { tick } = state.stage.session.machine;
    state = reduce(reduce(state, { kind: 'hold' }), { kind: 'pass', seconds: 0.2 });
    reduce(reduce(state, { kind: 'play' }), { kind: 'pass', seconds: 0 });
    expect(state.stage.session.machine.tick).toBe(tick);
  });

  it('makes up in slow motion for no more than a quarter of a second of it', () => {
    let state = reduce(openLesson(), { kind: 'pass', seconds: 0.2, until: LATE });
    state = reduce(state, { kind: 'set-speed', speed: 0 });
    const { tick } = state.stage.session.machine;
    reduce(state, { kind: 'pass', seconds: 0 });
    expect(state.stage.session.machine.tick - tick).toBeLessThanOrEqual(2);
  });
});
