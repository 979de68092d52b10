import { describe, expect, it } from 'vitest';
import {
  createSuccessor,
  fightDuel,
  fingerprint,
  network,
  planScenario,
  STANDARD_SUCCESSOR,
  streamsOf,
} from '../../src/core/index.ts';
import type { Action } from '../../src/exhibit/actions.ts';
import { blameIn, lookInto, scoreOf } from '../../src/exhibit/duel.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { SHIPPED } from '../../src/exhibit/scenarios.ts';
import { openExhibit, type ExhibitState } from '../../src/exhibit/state.ts';

const act = (state: ExhibitState, ...actions: readonly Action[]): ExhibitState =>
  actions.reduce(reduce, state);

const SIGMOID: Action = { kind: 'set-law', law: 'sigmoid' };
const LEFT_OR_RIGHT: Action = { kind: 'open-lesson', id: '01-left-or-right' };

/** Lets time pass, frame by frame, until so many trials of the lesson are over. */
function passTrials(state: ExhibitState, trials: number, frame = 0.05): ExhibitState {
  let now = act(state, { kind: 'set-speed', speed: 4 });
  while (now.stage.session.results.trials.length < trials) now = act(now, { kind: 'pass', seconds: frame });
  return now;
}

const weightsOf = ({ stage }: ExhibitState): number[][] =>
  network.parametersOf(stage.duel!.successor.trainee.network).map((part) => Array.from(part));

describe('the successor beside the machine', () => {
  it('is there only while the response law stands at the sigmoid', () => {
    expect(openExhibit().stage.duel).toBeNull();
    const beside = act(openExhibit(), SIGMOID);
    expect(beside.stage.duel?.record).toEqual([]);
    expect(act(beside, LEFT_OR_RIGHT).stage.duel?.record).toEqual([]);
    expect(act(beside, { kind: 'set-law', law: 'step' }).stage.duel).toBeNull();
  });

  it('is taught the same pictures in the same order as by mark1 duel', () => {
    const { scenario } = SHIPPED.find(({ id }) => id === '01-left-or-right')!;
    const { successor, perceptron } = fightDuel(planScenario(scenario), scenario.seed);
    const state = passTrials(act(openExhibit(), SIGMOID, LEFT_OR_RIGHT), perceptron.trials.length, 0.25);
    const { record, successor: shown } = state.stage.duel!;
    expect(record.map(({ correct }) => correct)).toEqual(successor.trials.map(({ correct }) => correct));
    expect(shown.cost).toEqual(successor.cost);
  });

  it('comes to the same weights however time is cut into frames', () => {
    const open = (): ExhibitState => act(openExhibit(), SIGMOID, LEFT_OR_RIGHT);
    const [one, other] = [passTrials(open(), 40, 0.016), passTrials(open(), 40, 0.21)];
    const least = Math.min(one.stage.duel!.record.length, other.stage.duel!.record.length);
    expect(one.stage.duel!.record.slice(0, least)).toEqual(other.stage.duel!.record.slice(0, least));
    const shorter = passTrials(open(), 40, 0.001);
    expect(weightsOf(shorter)).toEqual(weightsOf(passTrials(open(), 40, 0.002)));
  });

  it('changes nothing of the machine', () => {
    const alone = passTrials(act(openExhibit(), LEFT_OR_RIGHT), 30);
    const beside = passTrials(act(openExhibit(), SIGMOID, LEFT_OR_RIGHT), 30);
    expect(fingerprint(beside.stage.session.machine)).toBe(fingerprint(alone.stage.session.machine));
  });

  it('begins fresh where the law is turned in the middle of a lesson', () => {
    const half = passTrials(act(openExhibit(), LEFT_OR_RIGHT), 20);
    const { trials, corrections } = half.stage.session.machine.counters;
    const { duel } = act(half, SIGMOID).stage;
    expect(duel?.since).toEqual({ trials, corrections });
    const { plan, seed } = half.stage.session;
    const fresh = createSuccessor(STANDARD_SUCCESSOR, plan.machine, streamsOf(seed).successor);
    expect(duel?.successor.trainee.network).toEqual(fresh.trainee.network);
  });

  it('learns from what a visitor tells, and nothing from a question', () => {
    const draw: Action[] = [
      { kind: 'begin-stroke', point: { x: 4, y: 4 } },
      { kind: 'extend-stroke', points: [{ x: 14, y: 14 }] },
      { kind: 'end-stroke' },
    ];
    const over: Action[] = [
      { kind: 'set-speed', speed: 4 },
      { kind: 'pass', seconds: 2 },
    ];
    const asked = act(openExhibit(), SIGMOID, ...draw, { kind: 'ask' }, ...over);
    expect(asked.stage.duel!.record).toHaveLength(0);
    const told = act(asked, { kind: 'teach', button: 1 }, ...over);
    expect(told.stage.duel!.record).toHaveLength(1);
    const { last } = told.stage.duel!.successor;
    const seen = last?.kind === 'stepped' ? last.pass.layers[0]!.inputs.cells : [];
    expect(Array.from(seen, (light) => light * 255)).toEqual(
      Array.from(told.stage.session.machine.picture, (light) => expect.closeTo(light, 6) as number),
    );
  });
});

describe('what there is to see of it', () => {
  it('is read without teaching: hidden units, outputs and the answer', () => {
    const { duel, session } = passTrials(act(openExhibit(), SIGMOID, LEFT_OR_RIGHT), 10).stage;
    const before = duel!.successor.cost.weightChanges;
    const { hidden, outputs, answer } = lookInto(duel!.successor, session.machine.picture)!;
    expect(hidden).toHaveLength(24);
    expect(answer).toEqual(duel!.successor.respond(session.machine.picture));
    expect(outputs[0]! > 0.5).toBe(answer[0] === 1);
    expect(duel!.successor.cost.weightChanges).toBe(before);
  });

  it('grades the blame: the hidden unit that was blamed most, and its weights', () => {
    const fresh = act(openExhibit(), SIGMOID, LEFT_OR_RIGHT);
    expect(blameIn(fresh.stage.duel!.successor)).toBeNull();
    const { hidden, most, weights } = blameIn(passTrials(fresh, 5).stage.duel!.successor)!;
    expect(Math.abs(hidden[most]!)).toBe(Math.max(...Array.from(hidden, Math.abs)));
    expect(weights).toHaveLength(400);
  });

  it('is scored over all trials and over the last twenty', () => {
    const record = Array.from({ length: 30 }, (_, trial) => ({ correct: trial >= 15 }));
    expect(scoreOf(record)).toEqual({ trials: 30, right: 15, recent: 0.75 });
    expect(scoreOf([])).toEqual({ trials: 0, right: 0, recent: 0 });
  });

  it('shuts the other drawers, and they shut it', () => {
    const open = act(
      openExhibit(),
      { kind: 'open-proof', page: 'map' },
      { kind: 'open-successor', open: true },
    );
    expect([open.proof.page, open.successor.open]).toEqual([null, true]);
    expect(act(open, { kind: 'open-bench', page: 'switches' }).successor.open).toBe(false);
    expect(act(open, { kind: 'open-proof', page: 'map' }).successor.open).toBe(false);
  });
});
