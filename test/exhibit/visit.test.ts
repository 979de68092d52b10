import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/exhibit/actions.ts';
import { tellCaption } from '../../src/exhibit/talk.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { openExhibit, type ExhibitState } from '../../src/exhibit/state.ts';
import { en } from '../../src/exhibit/messages/en.ts';
import { BET_SECONDS, betOf } from '../../src/exhibit/visit/bet.ts';
import { COUNTDOWN, dueOf, isAtWork, isUntouched, quietAfter } from '../../src/exhibit/visit/due.ts';
import { nextTouch } from '../../src/exhibit/visit/next.ts';
import { readSettings } from '../../src/exhibit/visit/settings.ts';
import { isShowing } from '../../src/exhibit/visit/visit-state.ts';
import { ROW } from '../../src/exhibit/visit/visit.ts';

const SQUARE = [
  { x: 4, y: 4 },
  { x: 15, y: 4 },
  { x: 15, y: 15 },
  { x: 4, y: 15 },
  { x: 4, y: 4 },
];
const HOME = { search: '', hash: '' };
const KIOSK = readSettings({ search: '?kiosk', hash: '' }, { reducedMotion: false });

const after = (state: ExhibitState, ...actions: readonly Action[]): ExhibitState =>
  actions.reduce(reduce, state);

function drawn(state = openExhibit()): ExhibitState {
  const [first, ...points] = SQUARE;
  return after(
    state,
    { kind: 'begin-stroke', point: first! },
    { kind: 'extend-stroke', points },
    { kind: 'end-stroke' },
  );
}

/** Lets seconds pass as a screen would, sixty frames in each. */
function wait(state: ExhibitState, seconds: number): ExhibitState {
  let now = state;
  for (let frame = 0; frame < seconds * 60; frame++) now = reduce(now, { kind: 'pass', seconds: 1 / 60 });
  return now;
}

const trialsOf = ({ stage }: ExhibitState): number => stage.session.machine.counters.trials;
const phaseOf = ({ stage }: ExhibitState): string => stage.session.machine.phase;

describe('a bet on what the machine will say', () => {
  it('is asked for first, is no teaching, and is told to agree or not', () => {
    const asked = after(drawn(), { kind: 'ask' });
    expect(asked.talk.kind).toBe('betting');
    expect(phaseOf(asked)).toBe('rest');
    for (const [button, agrees] of [
      [0, true],
      [1, false],
    ] as const) {
      const bet = after(after(drawn(), { kind: 'ask' }), { kind: 'bet', button });
      expect(betOf(bet)).toEqual({ button, agrees: null });
      const answered = wait(bet, 3);
      expect(betOf(answered)).toEqual({ button, agrees });
      expect(tellCaption(answered, en).standing).toContain(en.visit[agrees ? 'agrees' : 'differs']);
      expect(answered.stage.session.machine.counters).toMatchObject({ trials: 1, corrections: 0 });
      expect(answered.stage.session.log.at(-1)?.command).not.toMatchObject({ wanted: [1] });
    }
  });

  it('passes by itself, and the machine is asked all the same', () => {
    const asked = after(drawn(), { kind: 'ask' });
    expect(phaseOf(wait(asked, BET_SECONDS - 0.2))).toBe('rest');
    const answered = wait(after(drawn(), { kind: 'ask' }), BET_SECONDS + 2.5);
    expect(answered.talk.kind).toBe('answered');
    expect(betOf(answered)).toBeNull();
  });

  it('waits no longer when the machine is asked again', () => {
    expect(phaseOf(after(drawn(), { kind: 'ask' }, { kind: 'ask' }))).toBe('expose');
  });

  it('is asked for no more of whoever has twice made none, nor of whoever is in a hurry', () => {
    let state = drawn();
    for (const kind of ['betting', 'betting', 'listening']) {
      state = after(state, { kind: 'ask' });
      expect(state.talk.kind).toBe(kind);
      state = wait(state, BET_SECONDS + 2.5);
    }
    expect(trialsOf(state)).toBe(3);
    expect(after(drawn(), { kind: 'set-speed', speed: 3 }, { kind: 'ask' }).talk.kind).toBe('listening');
    expect(after(openExhibit(), { kind: 'ask' }).talk.kind, 'nothing is drawn').toBe('listening');
  });

  it('is forgotten when the drawing goes on', () => {
    const redrawn = drawn(after(drawn(), { kind: 'ask' }));
    expect(redrawn.talk.kind).toBe('listening');
    expect(trialsOf(wait(redrawn, 6))).toBe(0);
  });
});

describe('what is to be touched next', () => {
  it('leads round: the glass, asking, a bet, right or wrong, and the glass again', () => {
    let state = openExhibit();
    const path = [nextTouch(state)];
    const step = (next: ExhibitState): void => {
      state = next;
      path.push(nextTouch(state));
    };
    step(drawn(state));
    step(after(state, { kind: 'ask' }));
    step(after(state, { kind: 'bet', button: 1 }));
    step(wait(state, 3));
    step(after(state, { kind: 'say-wrong' }));
    step(wait(state, 4));
    expect(path).toEqual(['glass', 'ask', 'bet', null, 'verdict', null, 'glass']);
    expect(state.stage.session.machine.counters.corrections).toBe(1);
  });

  it('is a shape when it was wrong and several others are left', () => {
    const three = drawn(after(openExhibit(), { kind: 'count-shapes', count: 3 }));
    const answered = wait(after(three, { kind: 'ask' }, { kind: 'ask' }), 3);
    expect(nextTouch(after(answered, { kind: 'say-wrong' }))).toBe('shapes');
  });

  it('is nothing in a lesson', () => {
    expect(nextTouch(after(openExhibit(), { kind: 'open-lesson', id: ROW[0]! }))).toBeNull();
  });

  it('begins a new drawing after a round, and only then', () => {
    const two = drawn(drawn());
    expect(two.strokes).toHaveLength(2);
    const taught = wait(after(two, { kind: 'teach', button: 1 }), 4);
    expect(taught.talk.kind).toBe('taught');
    expect(taught.strokes, 'it can be shown again').toHaveLength(2);
    expect(drawn(taught).strokes).toHaveLength(1);
    expect(drawn(after(taught, { kind: 'take-tool', tool: 'eraser' })).strokes).toHaveLength(3);
  });
});

describe('the machine playing by itself', () => {
  it('plays a true lesson from its start, and hands over a fresh machine', () => {
    const shown = after(openExhibit(), { kind: 'play-by-itself' });
    expect(isShowing(shown)).toBe(true);
    expect(shown.lesson?.id).toBe(ROW[0]);
    const later = wait(shown, 20);
    expect(later.stage.session.lessonTrials).toBeGreaterThan(5);
    const mine = after(later, { kind: 'hand-over' });
    expect(isShowing(mine)).toBe(false);
    expect(isUntouched(mine)).toBe(true);
    expect(mine.keep.aside, 'nobody has taught it').toBeNull();
  });

  it('takes the lessons in turn', () => {
    let state = openExhibit();
    const played = ROW.map(() => {
      state = after(state, { kind: 'play-by-itself' });
      return state.lesson?.id;
    });
    expect(played).toEqual(ROW);
    expect(after(state, { kind: 'play-by-itself' }).lesson?.id).toBe(ROW[0]);
  });

  it('hands over nothing to whoever is at a machine of his own', () => {
    const mine = drawn();
    expect(after(mine, { kind: 'hand-over' })).toBe(mine);
    const opened = after(openExhibit(), { kind: 'play-by-itself' }, { kind: 'open-lesson', id: ROW[0]! });
    expect(isShowing(opened), 'a lesson that a visitor has opened').toBe(false);
  });
});

describe('what is due when nobody touches anything', () => {
  const taught = (): ExhibitState => wait(after(drawn(), { kind: 'teach', button: 1 }), 4);

  it('is a lesson on an untouched machine, after the idle time and not before', () => {
    expect(dueOf(openExhibit(), 44, KIOSK)).toBeNull();
    expect(dueOf(openExhibit(), 45, KIOSK)).toEqual({ kind: 'play-by-itself' });
    for (const state of [
      drawn(),
      taught(),
      after(openExhibit(), { kind: 'open-keep', open: true }),
      after(openExhibit(), { kind: 'open-lecture', station: 'last' }),
      after(openExhibit(), { kind: 'turn-switch', change: { threshold: 5 } }),
    ]) {
      expect(dueOf(state, 60, KIOSK)).toBeNull();
    }
  });

  it('is never the reset of a machine at home', () => {
    const home = readSettings(HOME, { reducedMotion: false });
    expect(dueOf(taught(), 9_999, home)).toBeNull();
    expect(dueOf(openExhibit(), 45, home)).toEqual({ kind: 'play-by-itself' });
    const off = after(openExhibit(), { kind: 'let-play', on: false });
    expect(dueOf(off, 9_999, home)).toBeNull();
    expect(dueOf(off, 45, KIOSK), 'the address has the last word').toEqual({ kind: 'play-by-itself' });
  });

  it('is a countdown at a kiosk, second by second, and what was taught lies aside', () => {
    let state = taught();
    expect(dueOf(state, 74, KIOSK)).toBeNull();
    const seen: (number | null)[] = [];
    let quiet = 75;
    for (; quiet < 75 + COUNTDOWN; quiet += 0.5) {
      state = reduce(state, dueOf(state, quiet, KIOSK) ?? { kind: 'count-down', seconds: null });
      seen.push(state.visit.countdown);
    }
    expect([...new Set(seen)]).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(dueOf(state, quiet, KIOSK)).toEqual({ kind: 'begin-anew' });
    const before = trialsOf(state);
    const fresh = after(state, { kind: 'begin-anew' });
    expect(isUntouched(fresh)).toBe(true);
    expect(dueOf(fresh, quiet, KIOSK)).toEqual({ kind: 'play-by-itself' });
    const shown = wait(after(fresh, { kind: 'play-by-itself' }), 10);
    const back = after(shown, { kind: 'hand-over' }, { kind: 'from-aside' });
    expect(trialsOf(back)).toBe(before);
    expect(back.stage.session.machine.counters.corrections).toBe(1);
  });

  it('is called off by any touch', () => {
    const counting = after(taught(), { kind: 'count-down', seconds: 4 });
    expect(dueOf(counting, 0, KIOSK)).toEqual({ kind: 'count-down', seconds: null });
  });

  it('is nothing while the machine is at work', () => {
    const lesson = after(openExhibit(), { kind: 'open-lesson', id: ROW[0]! });
    expect(isAtWork(lesson)).toBe(true);
    expect(isAtWork(after(lesson, { kind: 'hold' }))).toBe(false);
    expect(isAtWork(after(drawn(), { kind: 'teach', button: 1 }))).toBe(true);
    expect(isAtWork(taught())).toBe(false);
  });

  it('begins ten minutes after the last touch where a lesson was left running', () => {
    const lesson = after(openExhibit(), { kind: 'open-lesson', id: ROW[0]! });
    expect(quietAfter(lesson, 599, 599)).toBe(0);
    expect(quietAfter(lesson, 675, 676)).toBe(75);
    expect(dueOf(lesson, quietAfter(lesson, 675, 676), KIOSK)).toEqual({
      kind: 'count-down',
      seconds: COUNTDOWN,
    });
    expect(quietAfter(taught(), 20, 20), 'a machine at rest').toBe(20);
  });

  it('never comes while the idle machine plays', () => {
    const idle = after(openExhibit(), { kind: 'play-by-itself' });
    expect(isAtWork(idle)).toBe(true);
    expect(quietAfter(idle, 86_400, 86_400)).toBe(0);
  });
});

describe('the address', () => {
  it.each([
    ['', '', { idle: 45, reset: null, byAddress: false }],
    ['?kiosk', '', { idle: 45, reset: 75, byAddress: true }],
    ['', '#kiosk', { idle: 45, reset: 75, byAddress: true }],
    ['?kiosk&reset=90&idle=20', '', { idle: 20, reset: 90, byAddress: true }],
    ['?idle=0', '', { idle: null, reset: null, byAddress: true }],
    ['?idle=-3&reset=soon', '', { idle: 45, reset: null, byAddress: false }],
  ])('%s%s', (search, hash, settings) => {
    expect(readSettings({ search, hash }, { reducedMotion: false })).toEqual(settings);
  });

  it('alone makes the machine play where little motion is wanted', () => {
    expect(readSettings(HOME, { reducedMotion: true }).idle).toBeNull();
    expect(readSettings({ ...HOME, search: '?idle=20' }, { reducedMotion: true }).idle).toBe(20);
  });
});
