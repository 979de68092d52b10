import { describe, expect, it } from 'vitest';
import { motorsRunning } from '../../src/core/index.ts';
import type { Action } from '../../src/exhibit/actions.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { watchForBell } from '../../src/exhibit/sound/bell.ts';
import { createCaptionWriter } from '../../src/exhibit/sound/captions.ts';
import { createEar, type Cues, type Ear, type Timbre } from '../../src/exhibit/sound/ear.ts';
import {
  chooseMotors,
  clicksOf,
  humOf,
  MOST_A_SECOND,
  MOST_AT_ONCE,
  MOST_VOICES,
  voiceLevel,
  voicesOf,
  whirrLevel,
  whirrTempo,
} from '../../src/exhibit/sound/mix.ts';
import { readSettings, recallSound, rememberSound } from '../../src/exhibit/sound/remembered.ts';
import { STANDARD_SOUND } from '../../src/exhibit/sound/sound-state.ts';
import { openExhibit, type ExhibitState } from '../../src/exhibit/state.ts';

const FRAME = 1 / 60;

const act = (state: ExhibitState, ...actions: readonly Action[]): ExhibitState =>
  actions.reduce(reduce, state);

const lesson = (id: string): ExhibitState => act(openExhibit(), { kind: 'open-lesson', id });

/** What was heard of some frames, frame by frame. */
interface Heard {
  state: ExhibitState;
  readonly frames: { readonly strikes: Timbre[]; readonly running: number; readonly ring: Cues['ring'] }[];
}

function hear(state: ExhibitState, ear: Ear, seconds: number, frame = FRAME): Heard {
  const heard: Heard = { state, frames: [] };
  for (let time = 0; time < seconds; time += frame) {
    heard.state = act(heard.state, { kind: 'pass', seconds: frame });
    const { strikes, running, ring } = ear(heard.state, frame);
    heard.frames.push({ strikes: strikes.map(({ timbre }) => timbre), running, ring });
  }
  return heard;
}

function newEar(state: ExhibitState): Ear {
  const ear = createEar();
  ear(state, 1);
  return ear;
}

const most = ({ frames }: Heard): number => Math.max(...frames.map(({ running }) => running));

const draw: readonly Action[] = [
  { kind: 'begin-stroke', point: { x: 4, y: 4 } },
  { kind: 'extend-stroke', points: [{ x: 16, y: 4 }, { x: 16, y: 16 }, { x: 4, y: 16 }, { x: 4, y: 4 }] }, // prettier-ignore
  { kind: 'end-stroke' },
];

describe('the mix', () => {
  it('has as many voices as motors run, up to a cap', () => {
    expect([0, 1, 7, 24, 25, 512].map(voicesOf)).toEqual([0, 1, 7, 24, MOST_VOICES, MOST_VOICES]);
  });

  it('is louder with more motors, and 512 of them drown nothing', () => {
    const levels = [0, 1, 4, 21, 100, 512].map(whirrLevel);
    expect(levels).toEqual(levels.toSorted((one, other) => one - other));
    expect(levels[0]).toBe(0);
    expect(whirrLevel(512)).toBeLessThanOrEqual(0.3);
    expect(whirrLevel(512) / whirrLevel(128)).toBeLessThan(2.01);
  });

  it('gives the voices together the level of the motors', () => {
    for (const running of [1, 5, 24, 200]) {
      expect(voiceLevel(running) * Math.sqrt(voicesOf(running))).toBeCloseTo(whirrLevel(running), 12);
    }
  });

  it('hums higher when the motors turn faster, within bounds', () => {
    expect(whirrTempo(40, 1)).toBe(1);
    expect(whirrTempo(80, 1)).toBeGreaterThan(whirrTempo(40, 1));
    expect(whirrTempo(40, 0.1)).toBeLessThan(1);
    expect(whirrTempo(330, 60)).toBeLessThanOrEqual(2.4);
    expect(whirrTempo(5, 0.1)).toBeGreaterThanOrEqual(0.4);
  });

  it('gives every motor a hum of its own, always the same, within 3 %', () => {
    const hums = Array.from({ length: 512 }, (_, unit) => humOf(unit, 1));
    expect(new Set(hums.slice(0, 100)).size).toBe(100);
    expect(Math.max(...hums) / Math.min(...hums)).toBeLessThan(1.062);
  });

  it('takes its voices from the motors that run', () => {
    const pulses = new Int32Array(512);
    for (let unit = 100; unit < 400; unit++) pulses[unit] = unit % 2 === 0 ? 500 : -500;
    const units = new Int16Array(MOST_VOICES);
    expect(chooseMotors(pulses, units)).toBe(300);
    expect(new Set(units).size).toBe(MOST_VOICES);
    expect(Math.min(...units)).toBe(100);
    expect(Math.max(...units)).toBeGreaterThan(375);
    expect(Math.max(...units)).toBeLessThan(400);
    pulses.fill(0);
    pulses[77] = 1;
    expect(chooseMotors(pulses, units)).toBe(1);
    expect(units[0]).toBe(77);
  });

  it('never clicks oftener than units switch, nor more than a few times at once', () => {
    expect([0, 1, 39, 41, 512].map(clicksOf)).toEqual([0, 1, 1, 2, MOST_AT_ONCE]);
  });
});

describe('the ear', () => {
  it('hears nothing of a machine at rest', () => {
    const state = openExhibit();
    const heard = hear(state, newEar(state), 1);
    expect(heard.frames.every(({ strikes, running }) => strikes.length === 0 && running === 0)).toBe(true);
  });

  it('hears one trial: the lens once, relays, and just the motors that run', () => {
    let state = act(openExhibit(), ...draw);
    const ear = newEar(state);
    state = act(state, { kind: 'teach', button: 1 });
    const running: number[] = [];
    const counts: number[] = [];
    const timbres: Timbre[] = [];
    for (let i = 0; i < 300; i++) {
      state = act(state, { kind: 'pass', seconds: FRAME });
      const cues = ear(state, FRAME);
      timbres.push(...cues.strikes.map(({ timbre }) => timbre));
      running.push(cues.running);
      counts.push(motorsRunning(state.stage.session.machine.pulses));
    }
    expect(timbres.filter((timbre) => timbre === 'lens')).toHaveLength(1);
    expect(timbres[0]).toBe('lens');
    expect(timbres.filter((timbre) => timbre === 'relay').length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(running).toEqual(counts);
    expect(state.stage.session.machine.phase).toBe('rest');
  });

  it('falls silent while the machine is held in the middle of a reinforcement', () => {
    let state = act(openExhibit(), ...draw);
    const ear = newEar(state);
    state = act(state, { kind: 'teach', button: 1 });
    const runs = (): boolean => ear(state, FRAME).running > 0;
    for (let i = 0; i < 300 && !runs(); i++) state = act(state, { kind: 'pass', seconds: FRAME });
    expect(ear(state, FRAME).running).toBeGreaterThan(0);
    expect(most(hear(act(state, { kind: 'hold' }), ear, 0.2))).toBe(0);
    expect(most(hear(act(state, { kind: 'play' }), ear, 0.2))).toBeGreaterThan(0);
  });

  it('hears nothing of the past, and nothing from under the lecture bench', () => {
    const { state, frames } = hear(lesson('01-left-or-right'), newEar(lesson('01-left-or-right')), 6);
    expect(frames.some(({ running }) => running > 0)).toBe(true);
    const ear = newEar(state);
    const turning = ({ stage }: ExhibitState): number => motorsRunning(stage.session.machine.pulses);
    let past = act(state, { kind: 'step', stride: 'phase', by: -1 });
    while (turning(past) === 0) past = act(past, { kind: 'step', stride: 'phase', by: -1 });
    expect(past.past).not.toBeNull();
    for (let i = 0; i < 3; i++) {
      expect(ear({ ...past, pace: 'live' }, FRAME)).toMatchObject({ running: 0, strikes: [] });
    }
    const hidden = act(state, { kind: 'open-lecture', station: 'last' });
    const under = hear(hidden, ear, 5);
    expect(under.frames.every(({ strikes, running }) => running === 0 && strikes.length === 0)).toBe(true);
  });

  it('hears nothing of what happened before it came to a session', () => {
    const { state } = hear(lesson('01-left-or-right'), createEar(), 8);
    const cues = createEar()(state, FRAME);
    expect(cues).toMatchObject({ strikes: [], ring: null });
  });

  it('stays sane in fast forward: few clicks in a frame, few in a second, motors as one steady whirr', () => {
    const state = act(lesson('13-plain-shapes'), { kind: 'set-speed', speed: 4 });
    const heard = hear(state, newEar(state), 2);
    expect(heard.state.stage.session.machine.counters.trials).toBeGreaterThan(40);
    const clicks = heard.frames.map(
      ({ strikes }) => strikes.filter((timbre) => timbre === 'relay' || timbre === 'lens').length,
    );
    expect(Math.max(...clicks)).toBeLessThanOrEqual(MOST_AT_ONCE);
    for (let from = 0; from + 60 <= clicks.length; from += 10) {
      const inASecond = clicks.slice(from, from + 60).reduce((sum, count) => sum + count, 0);
      expect(inASecond).toBeLessThanOrEqual(MOST_A_SECOND + MOST_AT_ONCE);
      expect(inASecond).toBeGreaterThan(4);
    }
  });

  it('hears motors that ran and stopped between two frames', () => {
    let state = act(openExhibit(), ...draw);
    const ear = newEar(state);
    state = act(state, { kind: 'teach', button: 1 }, { kind: 'pass', seconds: 20 });
    expect(state.stage.session.machine.phase).toBe('rest');
    expect(ear(state, FRAME).running).toBeGreaterThan(0);
    hear(state, ear, 0.1);
    expect(most(hear(state, ear, 0.5))).toBe(0);
  });

  it('hears ideal motors not at all: they take no time', () => {
    const state = act(lesson('07-direct-view'), { kind: 'set-speed', speed: 2 });
    expect(state.stage.session.machine.panel.build).toBe('ideal');
    expect(most(hear(state, newEar(state), 6))).toBe(0);
  });

  it('hears a wire that is plugged by hand, and an A-unit, but not a turned knob', () => {
    const state = openExhibit();
    const ear = newEar(state);
    const plugged = act(state, { kind: 'by-hand', command: { kind: 'plug', wire: 0, cell: 399 } });
    expect(ear(plugged, FRAME).strikes.map(({ timbre }) => timbre)).toEqual(['plug']);
    const turned = act(plugged, {
      kind: 'by-hand',
      command: { kind: 'values', settings: [{ unit: 0, millivolts: 5000 }] },
    });
    expect(ear(turned, FRAME).strikes).toEqual([]);
    const assigned = act(turned, {
      kind: 'by-hand',
      command: { kind: 'assign', units: [3], response: null },
    });
    expect(ear(assigned, FRAME).strikes.map(({ timbre }) => timbre)).toEqual(['plug']);
  });
});

describe('the bell', () => {
  it('rings once in a lesson for the first pass without a mistake, and not before', () => {
    const state = act(lesson('13-plain-shapes'), { kind: 'set-speed', speed: 3 });
    const ear = newEar(state);
    let now = state;
    const rungAfter: number[] = [];
    for (let i = 0; i < 4000 && now.pace === 'lesson'; i++) {
      now = act(now, { kind: 'pass', seconds: FRAME });
      if (ear(now, FRAME).ring?.why === 'pass') rungAfter.push(now.stage.session.results.trials.length);
    }
    const { trials } = now.stage.session.results;
    const pass = now.stage.session.plan.lesson!.stimuli.length;
    const passes = Array.from({ length: Math.floor(trials.length / pass) }, (_, i) =>
      trials.slice(i * pass, (i + 1) * pass).every(({ correct }) => correct),
    );
    const first = passes.indexOf(true);
    expect(first).toBeGreaterThan(0);
    expect(rungAfter).toEqual([(first + 1) * pass]);
  });

  it('rings for a visitor’s own shapes after twice as many right in a row as there are shapes', () => {
    const { stage } = openExhibit();
    const bell = watchForBell(stage, 2);
    const tell = (...answers: readonly boolean[]): unknown => {
      stage.record.push(...answers.map((correct) => ({ correct })));
      return bell.ask();
    };
    expect(tell(true, true, true)).toBeNull();
    expect(tell(false, true, true, true)).toBeNull();
    expect(tell(true)).toEqual({ why: 'row', count: 4 });
    expect(tell(true, true, true, true)).toBeNull();
    expect(tell(false, true, true, true, true)).toEqual({ why: 'row', count: 4 });
    expect(watchForBell(stage, 2).ask()).toBeNull();
  });

  it('rings for the first test without a mistake', () => {
    const { stage } = lesson('01-left-or-right');
    const bell = watchForBell(stage, 2);
    const { tests } = stage.session.results;
    tests.push({ after: 10, trials: 50, correct: 49, fraction: 0.98 });
    expect(bell.ask()).toBeNull();
    tests.push({ after: 20, trials: 50, correct: 50, fraction: 1 });
    expect(bell.ask()).toEqual({ why: 'test', count: 50 });
    tests.push({ after: 30, trials: 50, correct: 50, fraction: 1 });
    expect(bell.ask()).toBeNull();
  });
});

describe('captions', () => {
  const cues = (change: Partial<Cues>): Cues => ({
    strikes: [],
    running: 0,
    units: new Int16Array(),
    tempo: 1,
    ring: null,
    ...change,
  });
  const relay: Cues['strikes'] = [{ timbre: 'relay', level: 1, delay: 0 }];

  it('stand long enough to be read, then go', () => {
    const write = createCaptionWriter();
    expect(write(cues({ strikes: relay }), FRAME)).toEqual({ kind: 'relays' });
    expect(write(cues({}), 1)).toEqual({ kind: 'relays' });
    expect(write(cues({}), 1)).toBeNull();
  });

  it('give way to what matters more at once, and to what matters less when they have stood', () => {
    const write = createCaptionWriter();
    write(cues({ strikes: relay }), FRAME);
    const motors = write(cues({ running: 21 }), FRAME);
    expect(motors).toEqual({ kind: 'motors', running: 21 });
    expect(write(cues({ running: 21 }), FRAME)).toBe(motors);
    expect(write(cues({ strikes: relay }), 0.3)).toBe(motors);
    const ring = { why: 'pass', count: 4 } as const;
    expect(write(cues({ ring, running: 30 }), FRAME)).toEqual({ kind: 'bell', ...ring });
    expect(write(cues({ running: 30 }), 2)).toMatchObject({ kind: 'bell' });
    expect(write(cues({ running: 30 }), 2.5)).toEqual({ kind: 'motors', running: 30 });
  });

  it('do not flicker in fast forward', () => {
    const write = createCaptionWriter();
    let [changes, last]: [number, unknown] = [0, null];
    for (let i = 0; i < 240; i++) {
      const line = write(cues(i % 2 === 0 ? { running: 10 + (i % 7) } : { strikes: relay }), FRAME);
      if (line !== last) changes++;
      last = line;
    }
    expect(changes).toBeLessThanOrEqual(4);
  });
});

describe('what is remembered', () => {
  it('takes only what it can read', () => {
    expect(readSettings({ on: false, volume: 3, captions: false })).toEqual({ on: false, volume: 3, captions: false }); // prettier-ignore
    expect(readSettings({ on: 'yes', volume: 11 })).toEqual(STANDARD_SOUND);
    expect(readSettings({ volume: 2.5 })).toEqual(STANDARD_SOUND);
    expect(readSettings(null)).toEqual(STANDARD_SOUND);
    expect(readSettings([1])).toEqual(STANDARD_SOUND);
  });

  it('lives without a store', () => {
    expect(recallSound()).toEqual(STANDARD_SOUND);
    expect(() => {
      rememberSound(STANDARD_SOUND);
    }).not.toThrow();
  });
});
