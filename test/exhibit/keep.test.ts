import { beforeAll, describe, expect, it } from 'vitest';
import {
  centrePicture,
  drawStrokes,
  fingerprint,
  machineOrigin,
  network,
  openScenario,
  sessionFileOf,
  SPECIFICATION,
} from '../../src/core/index.ts';
import { createSession, type SessionFile } from '../../src/core/index.ts';
import type { Action } from '../../src/exhibit/actions.ts';
import { fetchDuelWorks } from '../../src/exhibit/duel-works.ts';
import { readFragment, readIncoming } from '../../src/exhibit/keep/incoming.ts';
import { placeOf } from '../../src/exhibit/keep/keep.ts';
import type { Place } from '../../src/exhibit/keep/keep-state.ts';
import { welcome, type Kept } from '../../src/exhibit/keep/kept.ts';
import { openPlace } from '../../src/exhibit/keep/open-session.ts';
import { fileOf, linkTo, quickFileOf, write, type Parcel } from '../../src/exhibit/keep/outgoing.ts';
import { qrOf } from '../../src/exhibit/keep/qr.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { SHIPPED } from '../../src/exhibit/scenarios.ts';
import { openExhibit, type ExhibitState } from '../../src/exhibit/state.ts';

const act = (state: ExhibitState, ...actions: readonly Action[]): ExhibitState =>
  actions.reduce(reduce, state);
const pass = (state: ExhibitState, seconds: number): ExhibitState => {
  let now = state;
  for (let frame = 0; frame < seconds * 20; frame++) now = act(now, { kind: 'pass', seconds: 0.05 });
  return now;
};

/** A stroke from the top to the bottom or across, and what it is said to be. */
function teach(state: ExhibitState, button: 0 | 1, from: number): ExhibitState {
  const far = 20 - from;
  const point = button === 0 ? { x: from, y: 3 } : { x: 3, y: from };
  const end = button === 0 ? { x: far, y: 17 } : { x: 17, y: far };
  const drawn = act(
    state,
    { kind: 'clear-glass' },
    { kind: 'begin-stroke', point },
    { kind: 'extend-stroke', points: [{ x: 10, y: 10 }] },
    { kind: 'extend-stroke', points: [end] },
    { kind: 'end-stroke' },
    { kind: 'teach', button },
  );
  return pass(drawn, 8);
}

/** Drawings, a knob turned by hand, a part that breaks, and a successor from the middle on. */
function visit(): ExhibitState {
  let state = teach(teach(openExhibit(), 0, 6), 1, 6);
  state = act(
    state,
    { kind: 'by-hand', command: { kind: 'values', settings: [{ unit: 3, millivolts: 700 }] } },
    { kind: 'by-hand', command: { kind: 'break', fault: { part: 'a-units', units: [7] } } },
    { kind: 'bend-law', position: 3 },
  );
  return teach(teach(state, 0, 8), 1, 9);
}

function lesson(id: string, seconds: number): ExhibitState {
  const opened = act(openExhibit(), { kind: 'open-lesson', id }, { kind: 'set-speed', speed: 4 });
  return act(pass(opened, seconds), { kind: 'hold' });
}

/** All that is to be seen of a place. */
function shown({ lesson: open, seed, shapes, stage }: Place): unknown {
  const { session, record, duel, recording, rounds } = stage;
  return {
    lesson: open?.scenario.title,
    seed,
    shapes,
    machine: fingerprint(session.machine),
    results: session.results,
    record,
    trials: recording.trials,
    watch: rounds.watch,
    duelSince: duel?.since,
    duelRecord: duel?.record,
    motorTicks: duel?.motorTicks,
    successor: duel === null ? null : network.parametersOf(duel.successor.trainee.network),
  };
}

async function opened(file: SessionFile): Promise<Place> {
  const found = await openPlace(file);
  if (!found.ok) throw new Error(found.problems.join('\n'));
  return found.place;
}

function fileIn(parcel: Parcel | string): SessionFile {
  const incoming = typeof parcel === 'string' ? null : readIncoming(parcel.content as string);
  if (incoming?.kind !== 'session') throw new Error(JSON.stringify(incoming));
  return incoming.file;
}

beforeAll(fetchDuelWorks);

describe('a drawing before the lens', () => {
  it('has four steps of light, and lights the very photocells that its fine edges light', () => {
    const state = teach(openExhibit(), 0, 6);
    const { log } = state.stage.session;
    const shownLast = log.findLast(({ command }) => command.kind === 'present')?.command;
    const picture = shownLast?.kind === 'present' ? shownLast.picture : new Uint8Array();
    expect([...new Set(picture)].sort((one, other) => one - other)).toEqual([0, 85, 170, 255]);
    const fine = centrePicture(drawStrokes(state.strokes, 20), 20);
    const on = (light: number): boolean => light >= SPECIFICATION.lightLevel.value;
    expect([...picture].map(on)).toEqual([...fine].map(on));
    expect(new Set(fine).size).toBeGreaterThan(4);
  });
});

describe('a session kept as a file', () => {
  it('opens with the same machine, the same curves and the same successor, and goes back to power-on', async () => {
    const before = visit();
    const place = await opened(fileIn(write('session', placeOf(before), '')));
    expect(shown(place)).toEqual(shown(placeOf(before)));

    const other = act(openExhibit(), { kind: 'take-up', place, whence: 'file' });
    expect(other.pace).toBe('held');
    const back = (state: ExhibitState): ExhibitState => act(state, { kind: 'go-to', at: 0 });
    expect(back(other).stage.session.machine.tick).toBe(0);
    const halfway = (state: ExhibitState): ExhibitState =>
      act(state, { kind: 'step', stride: 'trial', by: -1 });
    expect(shown({ ...place, stage: halfway(other).stage })).toEqual(
      shown({ ...place, stage: halfway(before).stage }),
    );
    // It goes on alike.
    const rest = act(before, { kind: 'clear-glass' }, { kind: 'hold' });
    const same = act(other, { kind: 'clear-glass' }, { kind: 'hold' });
    expect(shown(placeOf(teach(same, 0, 5)))).toEqual(shown(placeOf(teach(rest, 0, 5))));
  });

  it('opens a lesson as the lesson of the exhibit, and its circle as the watch had it', async () => {
    const before = lesson('12-contradiction', 4);
    const place = await opened(fileIn(write('session', placeOf(before), '')));
    const after = act(openExhibit(), { kind: 'take-up', place, whence: 'file' });
    expect(after.lesson).toBe(before.lesson);
    expect(shown(placeOf(after))).toEqual(shown(placeOf(before)));
    expect(after.stage.rounds.watch).not.toBeNull();
    expect(after.keep.news).toEqual({ kind: 'opened', whence: 'file', trials: after.stage.record.length });
  });

  it('keeps the whole session while an earlier moment is looked at', () => {
    const now = lesson('01-left-or-right', 1);
    const then = act(now, { kind: 'go-to', at: 300 });
    expect(fileOf(placeOf(then))).toEqual(fileOf(placeOf(now)));
    expect(quickFileOf(placeOf(then))).toEqual(fileOf(placeOf(now)));
  });

  it.each([
    ['no JSON', (text: string) => text.slice(0, -20)],
    ['a newer version', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['another seed', (text: string) => text.replace('"seed": "1960"', '"seed": "1961"')],
    ['a wire that is not there', (text: string) => text.replace('"units":[8]', '"units":[513]')],
    ['nothing', () => ''],
  ])('is refused with a sentence when it has %s', async (_, harm) => {
    const parcel = write('session', placeOf(visit()), '') as Parcel;
    const harmed = harm(parcel.content as string);
    expect(harmed).not.toBe(parcel.content);
    const incoming = readIncoming(harmed);
    const result = incoming.kind === 'session' ? await openPlace(incoming.file) : incoming;
    expect('problems' in result ? result.problems[0] : 'opened').toMatch(/ (must|newer version) /);
  });

  it('is refused when its machine is none that the exhibit can show', async () => {
    const named = fileIn(write('session', placeOf(visit()), ''));
    const unnamed = { ...named, origin: { ...named.origin, shapes: ['ring', 'box'] } } as SessionFile;
    expect(await openPlace(unnamed)).toMatchObject({ ok: false, problems: [/must be of a lesson/] });
    const { machine } = visit().stage.session.plan;
    const two = createSession({ machine: { ...machine, responses: 2 }, lesson: null }, '1');
    const wide = sessionFileOf(two, machineOrigin({ responses: 2 }, ['circle', 'square']));
    expect(await openPlace(wide)).toMatchObject({ ok: false, problems: [/must be of a lesson/] });
  });
});

describe('what comes on show', () => {
  it('puts the session before aside, and brings it back with nothing lost', async () => {
    const mine = visit();
    const place = await opened(fileOf(placeOf(lesson('02-e-or-x', 1))));
    const theirs = act(mine, { kind: 'open-keep', open: true }, { kind: 'take-up', place, whence: 'link' });
    expect(theirs.keep).toMatchObject({ open: false, aside: { lesson: null } });
    const again = act(theirs, { kind: 'from-aside' });
    expect(again.stage).toBe(mine.stage);
    expect(act(again, { kind: 'from-aside' }).stage).toBe(theirs.stage);
  });

  it('is a lesson of a visitor from its beginning, which can begin again', () => {
    const source = { ...SHIPPED[0]!.scenario, seed: '7' };
    const incoming = readIncoming(JSON.stringify(source));
    if (incoming.kind !== 'lesson') throw new Error(JSON.stringify(incoming));
    const state = act(visit(), { kind: 'bring-lesson', scenario: incoming.scenario });
    expect(state.lesson?.id).toBe('brought-1');
    expect(state.stage.session.seed).toBe('7');
    expect(state.keep.aside?.lesson).toBeNull();
    const taught = pass(act(state, { kind: 'set-speed', speed: 4 }), 1);
    expect(taught.stage.session.lessonTrials).toBeGreaterThan(2);
    expect(fingerprint(act(taught, { kind: 'start-again' }).stage.session.machine)).toBe(
      fingerprint(openScenario(incoming.scenario).machine),
    );
    expect(act(state, { kind: 'bring-lesson', scenario: incoming.scenario }).lesson?.id).toBe('brought-2');
  });

  it('tells of a lesson with a fault where the fault is', () => {
    const text = JSON.stringify(SHIPPED[0]!.scenario, null, 2).replace('"trials":', '"trails":');
    const incoming = readIncoming(text);
    expect(incoming).toMatchObject({ kind: 'refused', problems: expect.any(Array) as unknown });
    expect((incoming as unknown as { problems: string[] }).problems.join('\n')).toMatch(
      /^Line \d+, column \d+: /m,
    );
  });
});

describe('a link', () => {
  it('opens the machine of the moment that is on show', async () => {
    const back: Action = { kind: 'step', stride: 'phase', by: -1 };
    const state = act(visit(), back, back);
    const link = linkTo({ ...placeOf(state), stage: state.stage }, 'https://museum.example/mark1/');
    if (link.kind !== 'link') throw new Error(JSON.stringify(link));
    expect(link.address).toMatch(/^https:\/\/museum\.example\/mark1\/#m=[A-Za-z0-9_-]+$/);
    const incoming = readFragment(new URL(link.address).hash);
    if (incoming?.kind !== 'session') throw new Error(JSON.stringify(incoming));
    const { stage } = await opened(incoming.file);
    expect(stage.session.log.length, 'without strokes that left no trace').toBeLessThan(
      state.stage.session.log.length,
    );
    expect(stage.session.machine.phase).not.toBe('rest');
    expect(fingerprint(stage.session.machine)).toBe(fingerprint(state.stage.session.machine));
  });

  it('says of a session too large that it is', () => {
    let state = openExhibit();
    for (let trial = 0; trial < 3; trial++) {
      for (let spot = 0; spot < 40; spot++) state = scribble(state, trial * 40 + spot);
      state = pass(act(state, { kind: 'ask' }), 3);
    }
    expect(linkTo(placeOf(state), 'https://a.example/').kind).toBe('link');
    const huge = { ...placeOf(state), shapes: state.shapes };
    const session = huge.stage.session;
    const wires = Array.from({ length: 4000 }, (_, n) => ((n * 7919) % 10_000) + 1);
    session.log.push({
      at: session.machine.tick,
      command: { kind: 'repair', repair: { part: 'cables', wires } },
    });
    expect(linkTo(huge, 'https://a.example/')).toMatchObject({
      kind: 'too-large',
      bytes: expect.any(Number) as unknown,
    });
  });

  it('is no station of the lecture bench, and none that was changed on its way', () => {
    expect(readFragment('#station=3')).toBeNull();
    expect(readFragment('')).toBeNull();
    expect(readFragment('#m=')).toMatchObject({ kind: 'refused' });
    expect(readFragment('#m=<script>')).toMatchObject({ kind: 'refused' });
  });
});

function scribble(state: ExhibitState, n: number): ExhibitState {
  const point = { x: (n * 7) % 20, y: (n * 11) % 20 };
  return pass(act(state, { kind: 'begin-stroke', point }, { kind: 'end-stroke' }), 0.05);
}

describe('what can be had of a session', () => {
  it('is its trials, its curve and a lesson made of it', () => {
    const place = placeOf(visit());
    const content = (writing: 'trials' | 'curve' | 'scenario'): string =>
      (write(writing, place, 'Mine') as Parcel).content as string;
    expect(content('trials').trim().split('\r\n')).toHaveLength(1 + 4);
    expect(content('curve').trim().split('\r\n')).toHaveLength(1 + 1 + 4);
    expect(write('scenario', place, 'Mine')).toMatch(/A scenario cannot tell of knobs turned by hand/);
  });

  it('is a lesson that can be dropped again where a hand did nothing but teach', () => {
    const place = placeOf(teach(teach(openExhibit(), 0, 6), 1, 6));
    const parcel = write('scenario', place, 'Mine') as Parcel;
    if (typeof parcel === 'string') throw new Error(parcel);
    expect(parcel.name).toBe('mark1-own-2-trials.scenario.json');
    const incoming = readIncoming(parcel.content as string);
    if (incoming.kind !== 'lesson') throw new Error(JSON.stringify(incoming));
    expect(incoming.scenario.title.en).toBe('Mine');
    const played = pass(act(openExhibit(), { kind: 'bring-lesson', scenario: incoming.scenario }), 20);
    const { session } = place.stage;
    expect(played.stage.session.lessonTrials).toBe(2);
    expect(played.stage.session.machine.shafts).toEqual(session.machine.shafts);
  });

  it('is a QR code while the address is short enough to be read off a screen', () => {
    const qr = qrOf('https://museum.example/#m=abc');
    expect(qr?.side).toBeGreaterThan(21);
    expect(qr?.path).toMatch(/^M4 4h1v1h-1z/);
    expect(qrOf('x'.repeat(5000))).toBeNull();
  });
});

describe('what a visitor finds when the page opens again', () => {
  const now = 1_000_000_000_000;
  const kept = (change: Partial<Kept>): Kept => ({
    file: {} as SessionFile,
    trials: 5,
    savedAt: now - 60_000,
    left: false,
    risen: false,
    ...change,
  });
  const page = { now, kiosk: false, busy: false };

  it.each([
    ['comes back after a crash', kept({}), {}, 'restore'],
    ['comes back in a kiosk too', kept({}), { kiosk: true }, 'restore'],
    ['is offered to whoever had left', kept({ left: true }), {}, 'offer'],
    ['is no stranger’s business in a kiosk', kept({ left: true }), { kiosk: true }, 'nothing'],
    ['is only offered an hour after a crash', kept({ savedAt: now - 3_600_000 }), {}, 'offer'],
    ['is only offered if it crashed again at once', kept({ risen: true }), {}, 'offer'],
    ['does not push away what a link has opened', kept({}), { busy: true }, 'offer'],
    ['is forgotten after a week', kept({ savedAt: now - 8 * 86_400_000 }), {}, 'nothing'],
    ['is nothing where nothing was taught', kept({ trials: 0 }), {}, 'nothing'],
    ['is nothing where nothing was kept', null, {}, 'nothing'],
  ] as const)('%s', (_, found, change, expected) => {
    expect(welcome(found, { ...page, ...change })).toBe(expected);
  });
});
