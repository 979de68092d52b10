import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, momentOf, network } from '../../src/core/index.ts';
import type { Action } from '../../src/exhibit/actions.ts';
import { fetchDuelWorks } from '../../src/exhibit/duel-works.ts';
import { timelineOf } from '../../src/exhibit/playhead.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { openExhibit, type ExhibitState } from '../../src/exhibit/state.ts';
import { LAST_LAW } from '../../src/exhibit/successor-state.ts';

const act = (state: ExhibitState, ...actions: readonly Action[]): ExhibitState =>
  actions.reduce(reduce, state);

const LESSON: Action[] = [
  { kind: 'open-lesson', id: '01-left-or-right' },
  { kind: 'set-speed', speed: 4 },
];
const step = (stride: 'phase' | 'trial' | 'mistake', by: 1 | -1): Action => ({ kind: 'step', stride, by });

function play(state: ExhibitState, trials: number): ExhibitState {
  let now = state;
  while (now.stage.session.results.trials.length < trials) now = act(now, { kind: 'pass', seconds: 0.05 });
  return now;
}

/** What is on show, as a visitor can tell it. */
function shown({ stage }: ExhibitState): unknown {
  const { session, record, duel } = stage;
  return {
    machine: fingerprint(session.machine),
    results: structuredClone(session.results),
    record: record.slice(),
    successor:
      duel === null ? null : network.parametersOf(duel.successor.trainee.network).map((part) => part.slice()),
    cost: duel === null ? null : { ...duel.successor.cost },
    law: session.steepness,
  };
}

beforeAll(fetchDuelWorks);

describe('the playhead', () => {
  it('comes back to any earlier moment, with the successor as it then was', () => {
    let state = act(openExhibit(), ...LESSON);
    const seen: { at: number; state: unknown }[] = [];
    for (const [trials, position] of [
      [4, 0],
      [9, LAST_LAW],
      [30, 12],
      [40, 0],
      [44, 3],
    ] as const) {
      state = play(state, trials);
      state = act(state, { kind: 'hold' }, { kind: 'bend-law', position });
      seen.push({ at: state.stage.session.machine.tick, state: shown(state) });
      state = act(state, { kind: 'play' });
    }
    state = play(state, 50);
    const end = shown(state);
    for (const { at, state: then } of seen.toReversed()) {
      state = act(state, { kind: 'go-to', at });
      expect(shown(state)).toEqual(then);
      expect(state.pace).toBe('held');
    }
    state = act(state, { kind: 'go-to-now' });
    expect(shown(state)).toEqual(end);
    expect([state.past, state.other]).toEqual([null, null]);
  });

  it('steps back and forward by trial, phase and mistake, and back again to where it was', () => {
    const state = play(act(openExhibit(), ...LESSON), 30);
    const end = shown(state);
    const back = act(state, step('trial', -1));
    const trials = back.stage.session.machine.counters.trials;
    expect(back.stage.session.machine.phase).toBe('rest');
    expect(act(back, step('trial', -1)).stage.session.machine.counters.trials).toBe(trials - 1);
    const forward = act(back, step('trial', -1), step('trial', 1));
    expect(shown(forward)).toEqual(shown(back));
    const phases: string[] = [];
    let now = act(back, step('trial', -1));
    for (let phase = 0; phase < 7; phase++) {
      now = act(now, step('phase', 1));
      phases.push(now.stage.session.machine.phase);
    }
    expect(phases[0]).toBe('expose');
    expect(new Set(phases).size).toBe(7);
    const there = now.past!.moment;
    expect(act(now, step('phase', 1), step('phase', -1)).past!.moment).toEqual(there);
    const mistake = act(state, step('mistake', -1));
    expect(mistake.stage.record.at(-1)).toEqual({ correct: false });
    expect(act(mistake, step('mistake', -1), step('mistake', 1)).past).toMatchObject({
      moment: mistake.past!.moment,
    });
    expect(shown(act(mistake, { kind: 'go-to-now' }))).toEqual(end);
  });

  it('goes back to power-on and no further', () => {
    let state = play(act(openExhibit(), ...LESSON), 3);
    for (let steps = 0; steps < 40; steps++) state = act(state, step('phase', -1));
    expect(momentOf(state.stage.session)).toEqual({ at: 0, commands: 0 });
    expect(act(state, step('trial', -1)).stage.session.machine.tick).toBe(0);
    expect(act(state, step('mistake', -1)).stage.session.machine.tick).toBe(0);
  });

  it('branches where something is done in the past, and keeps what was', () => {
    const state = play(act(openExhibit(), ...LESSON), 30);
    const end = shown(state);
    const back = act(state, { kind: 'go-to', at: 500 });
    expect(act(back, { kind: 'pass', seconds: 3 }).past).not.toBeNull();
    const other = act(
      back,
      { kind: 'turn-switch', change: { reinforcement: 'gamma' } },
      { kind: 'play' },
      { kind: 'pass', seconds: 5 },
    );
    expect(other.past).toBeNull();
    expect(other.stage.session.machine.panel.reinforcement).toBe('gamma');
    expect(shown({ ...other, stage: other.other! })).toEqual(end);
    const swapped = act(other, { kind: 'swap-branches' });
    expect(shown(swapped)).toEqual(end);
    expect(swapped.other!.session.machine.panel.reinforcement).toBe('gamma');
    expect(act(swapped, { kind: 'swap-branches' }).stage).toBe(timelineOf(other));
  });

  it('takes back the last thing that was done, a whole slide of a dial at a time, and keeps what came of it', () => {
    const taught = act(
      openExhibit(),
      { kind: 'set-speed', speed: 4 },
      { kind: 'begin-stroke', point: { x: 4, y: 4 } },
      { kind: 'extend-stroke', points: [{ x: 14, y: 14 }] },
      { kind: 'end-stroke' },
      { kind: 'pass', seconds: 0.05 },
    );
    const before = shown(taught);
    const wrong = act(taught, { kind: 'teach', button: 1 }, { kind: 'pass', seconds: 0.2 });
    const after = shown(wrong);
    expect(wrong.stage.session.machine.counters.trials).toBe(1);
    const back = act(wrong, { kind: 'take-back' });
    expect(shown(back)).toEqual(before);
    expect(shown({ ...back, stage: back.other! })).toEqual(after);
    const dialled = [2, 3, 4].reduce(
      (state, threshold) => act(state, { kind: 'turn-switch', change: { threshold } }),
      back,
    );
    const undialled = act(dialled, { kind: 'take-back' });
    expect(undialled.stage.session.machine.panel.threshold).toBe(2);
    expect(act(undialled, { kind: 'take-back' }).stage.session.log).toEqual(undialled.stage.session.log);
  });

  it('forgets the other branch where a new machine is switched on', () => {
    const state = play(act(openExhibit(), ...LESSON), 10);
    const anew = act(state, { kind: 'go-to', at: 100 }, { kind: 'start-again' });
    expect([anew.past, anew.other, anew.stage.session.machine.tick]).toEqual([null, null, 0]);
  });
});
