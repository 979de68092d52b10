import { describe, expect, it } from 'vitest';
import { fingerprint, replay, type HandCommand, type Mark1 } from '../../src/core/index.ts';
import type { Action } from '../../src/exhibit/actions.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { openExhibit, type ExhibitState } from '../../src/exhibit/state.ts';

/** The photocell of the visitor's board with the most wires: its 40 jacks are all taken. */
function fullCell({ board }: Mark1): number {
  const taken = new Array<number>(board.cells).fill(0);
  for (const cell of board.originPoints) taken[cell]!++;
  return taken.indexOf(40);
}

const HAND = (command: HandCommand): Action => ({ kind: 'by-hand', command });

/** A visitor with a square on the glass. */
function visitor(): ExhibitState {
  const corners = [
    { x: 4, y: 4 },
    { x: 16, y: 4 },
    { x: 16, y: 16 },
    { x: 4, y: 16 },
    { x: 4, y: 4 },
  ];
  return act(openExhibit(), [
    { kind: 'begin-stroke', point: corners[0]! },
    { kind: 'extend-stroke', points: corners },
    { kind: 'end-stroke' },
    { kind: 'pass', seconds: 0.1 },
  ]);
}

function act(state: ExhibitState, actions: readonly Action[]): ExhibitState {
  return actions.reduce(reduce, state);
}

/** Asked twice, the machine does not wait for the visitor's bet. */
const ASK = [{ kind: 'ask' }, { kind: 'ask' }] as const;
const TRIAL: readonly Action[] = Array.from({ length: 40 }, () => ({ kind: 'pass', seconds: 0.1 }));

function standing({ panel, board, sourceSets, faults, shafts }: Mark1): unknown {
  return {
    panel,
    wires: [...board.originPoints],
    owners: [...sourceSets.responseOf],
    faults,
    shafts: shafts.slice(),
  };
}

/** One of everything that a hand can do. */
const DEEDS: Readonly<Record<string, readonly Action[]>> = {
  'a switch': [{ kind: 'turn-switch', change: { procedure: 'forced', reinforcement: 'gamma' } }],
  'the slide of a dial': [3, 4, 5].map((threshold) => ({ kind: 'turn-switch', change: { threshold } })),
  'the slide of a knob': [100, 200, 300].map((millivolts) =>
    HAND({ kind: 'values', settings: [{ unit: 9, millivolts }] }),
  ),
  'a unit to no R-unit': [HAND({ kind: 'assign', units: [3], response: null })],
  'a pulled card': [HAND({ kind: 'break', fault: { part: 'a-units', units: [0, 1, 2] } })],
  'a share that is slid up and down': [0.25, 0.5, 0.1].map((share) => ({ kind: 'pull-share', share })),
  'dead photocells': [{ kind: 'kill-share', share: 0.1 }],
  'a stuck photocell': [HAND({ kind: 'break', fault: { part: 'photocells', cells: [7], become: 'stuck' } })],
  'cut cables': [HAND({ kind: 'break', fault: { part: 'cables', wires: [0, 1, 2] } })],
  'a slipping clutch': [HAND({ kind: 'break', fault: { part: 'clutches', units: [5], slipPercent: 50 } })],
  'a wire': [
    { kind: 'inspect', part: { kind: 'a-unit', unit: 0 } },
    { kind: 'pick-wire', wire: 0 },
  ],
  'a board plugged anew': [HAND({ kind: 'plug-anew', seed: 'another' })],
};

describe('what is done by hand', () => {
  it.each(Object.keys(DEEDS))(
    'is logged, is undone in one step, and is done again by a replay: %s',
    (name) => {
      let state = visitor();
      const free = Array.from(state.stage.session.machine.retina.keys()).find((cell) => {
        const { originPoints } = state.stage.session.machine.board;
        return !originPoints.subarray(0, 20).includes(cell) && cell !== fullCell(state.stage.session.machine);
      })!;
      const deeds: readonly Action[] =
        name === 'a wire' ? [{ kind: 'aim', cell: free }, { kind: 'plug-there' }] : [];
      const before = standing(state.stage.session.machine);
      state = act(state, [...DEEDS[name]!, ...deeds]);
      const { session } = state.stage;
      expect(state.operator.steps).toHaveLength(1);
      expect(standing(session.machine)).not.toEqual(before);
      const again = replay(session.plan, session.seed, { log: session.log, until: session.machine.tick });
      expect(fingerprint(again.machine)).toBe(fingerprint(session.machine));
      state = act(state, [{ kind: 'undo' }]);
      expect(standing(session.machine)).toEqual(before);
      expect(state.operator.steps).toHaveLength(0);
    },
  );

  it('undoes a new board wire by wire, with what was plugged and cut on the old one', () => {
    let state = act(visitor(), DEEDS['a board plugged anew']!);
    const { machine } = state.stage.session;
    const own = machine.board.originPoints.subarray(0, 20);
    const cell = Array.from(machine.retina.keys()).find((each) => !own.includes(each))!;
    state = act(state, [HAND({ kind: 'plug', wire: 0, cell }), ...DEEDS['cut cables']!]);
    const before = standing(machine);
    state = act(state, [HAND({ kind: 'plug-anew', seed: 'a third' }), { kind: 'undo' }]);
    expect(standing(machine)).toEqual(before);
    act(state, [{ kind: 'undo' }, { kind: 'undo' }, { kind: 'undo' }]);
    expect(standing(machine)).toEqual(standing(visitor().stage.session.machine));
  });

  it('is refused as a sentence where the core would throw: at a full photocell, twice to one, in mid-trial', () => {
    const state = visitor();
    const { machine } = state.stage.session;
    const cell = fullCell(machine);
    const wire = [0, 20, 40].find(
      (first) => !machine.board.originPoints.subarray(first, first + 20).includes(cell),
    )!;
    const unit = wire / 20;
    const full = act(state, [HAND({ kind: 'plug', wire, cell })]);
    expect(full.operator.refusal).toEqual({ why: 'jacks-taken', cell, jacks: 40 });
    const own = machine.board.originPoints[wire + 1]!;
    const twice = act(state, [HAND({ kind: 'plug', wire, cell: own })]);
    expect(twice.operator.refusal).toEqual({ why: 'wired-already', unit, cell: own });
    const running = act(state, [...ASK, { kind: 'turn-switch', change: { build: 'ideal' } }]);
    expect(running.operator.refusal).toEqual({ why: 'trial-under-way' });
    expect(machine.panel.build).toBe('as-built');
  });

  it('keeps pulled units out while the share grows, and puts all back at none', () => {
    let state = act(visitor(), [{ kind: 'pull-share', share: 0.25 }]);
    const { machine } = state.stage.session;
    const first = [...machine.faults.pulled.keys()].filter((unit) => machine.faults.pulled[unit] === 1);
    expect(first).toHaveLength(128);
    state = act(state, [{ kind: 'pull-share', share: 0.5 }]);
    expect(first.every((unit) => machine.faults.pulled[unit] === 1)).toBe(true);
    act(state, [{ kind: 'pull-share', share: 0 }]);
    expect(machine.faults.pulled.includes(1)).toBe(false);
  });
});

describe('the three procedures in talk', () => {
  it('forced: turns motors although the answer was right, also when only told that it is', () => {
    let state = act(visitor(), [{ kind: 'turn-switch', change: { procedure: 'forced' } }]);
    state = act(state, [{ kind: 'teach', button: 0 }, ...TRIAL]);
    expect(state.talk).toEqual({ kind: 'taught', correct: true, corrections: 1, answered: true });
    state = act(state, [...ASK, ...TRIAL]);
    expect(state.talk).toEqual({ kind: 'answered', corrections: 0 });
    state = act(state, [{ kind: 'say-right' }, ...TRIAL]);
    expect(state.talk).toEqual({ kind: 'taught', correct: true, corrections: 1, answered: true });
  });

  it('spontaneous: learns from its own answer when asked, and hears nothing that it is told', () => {
    let state = act(visitor(), [{ kind: 'turn-switch', change: { procedure: 'spontaneous' } }]);
    expect(act(state, [{ kind: 'teach', button: 1 }]).stage.session.machine.phase).toBe('rest');
    state = act(state, [...ASK, ...TRIAL]);
    expect(state.talk).toEqual({ kind: 'answered', corrections: 1 });
  });

  it('γ: what the firing units gain the silent ones give', () => {
    let state = act(visitor(), [{ kind: 'turn-switch', change: { reinforcement: 'gamma', build: 'ideal' } }]);
    state = act(state, [{ kind: 'teach', button: 1 }, ...TRIAL]);
    const { shafts } = state.stage.session.machine;
    expect(shafts.some((value) => value > 0)).toBe(true);
    expect(shafts.reduce((sum, value) => sum + value, 0)).toBe(0);
  });
});
