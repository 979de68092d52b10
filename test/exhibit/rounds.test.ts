import { describe, expect, it } from 'vitest';
import { planScenario, studyCourse, verdictOf } from '../../src/core/index.ts';
import type { Action } from '../../src/exhibit/actions.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { changesIn } from '../../src/exhibit/rounds.ts';
import { SHIPPED } from '../../src/exhibit/scenarios.ts';
import { openExhibit, type ExhibitState } from '../../src/exhibit/state.ts';

const act = (state: ExhibitState, ...actions: readonly Action[]): ExhibitState =>
  actions.reduce(reduce, state);

const openContradiction = (): ExhibitState =>
  act(openExhibit(), { kind: 'open-lesson', id: '12-contradiction' });

/** Lets time pass, frame by frame, until so many trials are over. */
function passTrials(state: ExhibitState, trials: number, frame = 0.05): ExhibitState {
  let now = act(state, { kind: 'set-speed', speed: 2 });
  while (now.stage.session.results.trials.length < trials) now = act(now, { kind: 'pass', seconds: frame });
  return now;
}

function verdict({ stage }: ExhibitState): unknown {
  return stage.rounds.watch === null ? 'not watched' : verdictOf(stage.rounds.watch);
}

describe('the watch for circles', () => {
  it('finds that the contradiction goes round, as the command line does', () => {
    const { scenario } = SHIPPED.find(({ id }) => id === '12-contradiction')!;
    const { round } = studyCourse(planScenario(scenario), scenario.seed);
    expect(round).toEqual({ kind: 'going-round', passes: 1 });
    expect(verdict(passTrials(openContradiction(), 160))).toEqual(round);
  });

  it('sees every trial, however many end in one frame', () => {
    const hasty = act(openContradiction(), { kind: 'set-speed', speed: 4 }, { kind: 'pass', seconds: 60 });
    expect(hasty.stage.session.results.trials.length).toBeGreaterThan(40);
    expect(verdict(hasty)).toEqual({ kind: 'going-round', passes: 1 });
  });

  it('begins anew at the end of the pass in which a hand touched the machine', () => {
    let state = passTrials(openContradiction(), 42);
    expect(verdict(state)).toEqual({ kind: 'going-round', passes: 1 });
    state = act(state, {
      kind: 'by-hand',
      command: { kind: 'values', settings: [{ unit: 0, millivolts: 5000 }] },
    });
    state = passTrials(state, 43);
    expect(verdict(state)).toBe('not watched');
    state = passTrials(state, 44);
    expect(verdict(state)).toEqual({ kind: 'undecided' });
    expect(verdict(passTrials(state, 80))).toMatchObject({ kind: 'going-round' });
  });

  it('watches nothing where chance has a part, nor without a lesson', () => {
    expect(openExhibit().stage.rounds.watch).toBeNull();
    const random = act(openExhibit(), { kind: 'open-lesson', id: '07-direct-view' });
    expect(passTrials(random, 2).stage.rounds.watch).toBeNull();
  });
});

describe('what else than the lesson had a part', () => {
  it('is counted from the log: hands, changes, and a visitor’s own trials', () => {
    const state = act(
      passTrials(openContradiction(), 1),
      { kind: 'by-hand', command: { kind: 'values', settings: [{ unit: 0, millivolts: 1000 }] } },
      { kind: 'turn-switch', change: { threshold: 3 } },
    );
    expect(changesIn(state.stage.session)).toEqual({ byHand: 1, incidents: 1, trials: 0 });
  });
});
