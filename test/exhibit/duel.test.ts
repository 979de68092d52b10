import { beforeAll, describe, expect, it } from 'vitest';
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
import { scoreOf } from '../../src/exhibit/duel-score.ts';
import { blameIn, lookInto } from '../../src/exhibit/duel.ts';
import { fetchDuelWorks } from '../../src/exhibit/duel-works.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { SHIPPED } from '../../src/exhibit/scenarios.ts';
import { openExhibit, type ExhibitState } from '../../src/exhibit/state.ts';
import { LAST_LAW, positionFor, steepnessAt } from '../../src/exhibit/successor-state.ts';

const act = (state: ExhibitState, ...actions: readonly Action[]): ExhibitState =>
  actions.reduce(reduce, state);

const SIGMOID: Action = { kind: 'bend-law', position: LAST_LAW };
const LEFT_OR_RIGHT: Action = { kind: 'open-lesson', id: '01-left-or-right' };

/** Lets time pass, frame by frame, until so many trials of the lesson are over. */
function passTrials(state: ExhibitState, trials: number, frame = 0.05): ExhibitState {
  let now = act(state, { kind: 'set-speed', speed: 4 });
  while (now.stage.session.results.trials.length < trials) now = act(now, { kind: 'pass', seconds: frame });
  return now;
}

const weightsOf = ({ stage }: ExhibitState): number[][] =>
  network.parametersOf(stage.duel!.successor.trainee.network).map((part) => Array.from(part));

beforeAll(fetchDuelWorks);

describe('the successor beside the machine', () => {
  it('is there only while the response law stands at the sigmoid', () => {
    expect(openExhibit().stage.duel).toBeNull();
    const beside = act(openExhibit(), SIGMOID);
    expect(beside.stage.duel?.record).toEqual([]);
    expect(act(beside, LEFT_OR_RIGHT).stage.duel?.record).toEqual([]);
    expect(act(beside, { kind: 'bend-law', position: 0 }).stage.duel).toBeNull();
  });

  it('keeps what it has learnt where the law is bent, and passes no blame where a steep law is flat', () => {
    const taught = passTrials(act(openExhibit(), SIGMOID, LEFT_OR_RIGHT), 10);
    const slope = ({ stage }: ExhibitState): number => {
      const { activations } = stage.duel!.look(stage.session.machine.picture).layers[0]!;
      return activations.reduce((sum, g) => sum + g * (1 - g), 0);
    };
    const [before, smooth] = [weightsOf(taught), slope(taught)];
    const steep = act(taught, { kind: 'bend-law', position: 1 });
    expect(weightsOf(steep)).toEqual(before);
    expect(slope(steep)).toBeLessThan(0.2 * smooth);
    expect([0, LAST_LAW].map(steepnessAt)).toEqual([null, 1]);
    for (let place = 0; place <= LAST_LAW; place++) expect(positionFor(steepnessAt(place))).toBe(place);
  });

  it('stops where its numbers are lost, and comes back to its last good state', () => {
    const state = passTrials(act(openExhibit(), SIGMOID, LEFT_OR_RIGHT), 5);
    const { successor, record } = state.stage.duel!;
    const good = successor.trainee.good.network.layers[0]!.weights.cells.slice();
    successor.trainee.network.layers[0]!.weights.cells.fill(Infinity);
    const lost = passTrials(state, 12);
    expect(lost.stage.duel!.successor.last?.kind).toBe('diverged');
    expect(record.slice(-3).map(({ correct }) => correct)).toEqual([false, false, false]);
    const back = act(lost, { kind: 'recover-successor' });
    expect(back.stage.duel!.successor.trainee.network.layers[0]!.weights.cells).toEqual(good);
    const told = back.stage.duel!.successor.cost.weightChanges;
    expect(passTrials(back, 20).stage.duel!.successor.cost.weightChanges).toBeGreaterThan(told);
  });

  it('is looked at as long as nothing has changed, and looks another when it has learnt', () => {
    const state = passTrials(act(openExhibit(), SIGMOID, LEFT_OR_RIGHT), 5);
    const { machine } = state.stage.session;
    const { look } = state.stage.duel!;
    const sight = look(machine.picture);
    expect(look(machine.picture)).toBe(sight);
    expect(look(machine.picture.map((light) => 255 - light))).not.toBe(sight);
    const { layers } = look(passTrials(state, 6).stage.session.machine.picture);
    expect(layers.map(({ activations }) => activations.length)).toEqual([24, 1]);
    expect(layers[0]!.blame).toHaveLength(24);
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
    const asked = act(openExhibit(), SIGMOID, ...draw, { kind: 'ask' }, { kind: 'ask' }, ...over);
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
