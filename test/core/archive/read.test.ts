import { describe, expect, it } from 'vitest';
import { costOf, MOST_COST } from '../../../src/core/archive/cost.ts';
import { openRecorded } from '../../../src/core/archive/open.ts';
import { readSessionText } from '../../../src/core/archive/read.ts';
import {
  machineOrigin,
  planOrigin,
  sessionFileOf,
  writeSession,
} from '../../../src/core/archive/session-file.ts';
import { migrate } from '../../../src/core/scenario/migrate.ts';
import { MARK1_PLAN } from '../../../src/core/machine/plan.ts';
import { openScenario } from '../../../src/core/scenario/run.ts';
import { parseScenario } from '../../../src/core/scenario/parse.ts';
import { createSession } from '../../../src/core/timeline/session.ts';
import { keep, lessonOrigin, LESSON, VISITOR } from '../../support/kept-session.ts';
import { GONE, SMALL_SCENARIOS, spoiled, type Edits } from '../../support/small-scenario.ts';

const VISIT = writeSession(
  sessionFileOf(
    keep(VISITOR, [
      { kind: 'present', picture: new Uint8Array(36).fill(255, 0, 5) },
      { kind: 'trial', wanted: [1, -1] },
      { kind: 'wait', ticks: 500 },
      { kind: 'break', fault: { part: 'a-units', units: [3] } },
    ]).session,
    VISITOR,
  ),
);
const TAUGHT = writeSession(sessionFileOf(keep(LESSON, [{ kind: 'next-trial' }]).session, LESSON));

function problemsOf(text: string): readonly string[] {
  const read = readSessionText(text);
  return read.ok ? [] : read.problems;
}

function spoil(edits: Edits, text = VISIT): readonly string[] {
  return problemsOf(JSON.stringify(spoiled(edits, JSON.parse(text) as object)));
}

describe('a session file', () => {
  it('is read without a problem as it was written', () => {
    expect([problemsOf(VISIT), problemsOf(TAUGHT), problemsOf(`\uFEFF${VISIT}`)]).toEqual([[], [], []]);
  });

  it('has a line for each command', () => {
    expect(VISIT.split('\n').filter((line) => line.startsWith('    {"at":'))).toEqual([
      '    {"at":0,"kind":"present","picture":"f800000000"},',
      '    {"at":0,"kind":"trial","wanted":"+-"},',
      '    {"at":500,"kind":"break","part":"a-units","units":[4]}',
    ]);
  });

  it('may hold the scenario of any lesson, and the machine that stands on the page', () => {
    for (const make of SMALL_SCENARIOS) {
      const parsed = parseScenario(make());
      if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
      const { scenario } = parsed;
      const text = writeSession(sessionFileOf(openScenario(scenario), { kind: 'scenario', scenario }));
      expect([make.name, problemsOf(text)]).toEqual([make.name, []]);
    }
    const session = createSession({ machine: { ...MARK1_PLAN, responses: 2 }, lesson: null }, '1960');
    expect(
      problemsOf(writeSession(sessionFileOf(session, machineOrigin({ responses: 2 }, ['moon'])))),
    ).toEqual([]);
  });
});

describe('a session file that is refused', () => {
  it.each<readonly [Edits, string]>([
    [{ format: 'mark1-scenario' }, 'format must be "mark1-session", found "mark1-scenario".'],
    [{ version: 2 }, 'This session was written by a newer version (2); this one reads up to 1.'],
    [{ version: 0 }, 'version must be a version up to 1, found 0.'],
    [{ seed: 'a\nb' }, 'seed must be a line of 1 to 64 harmless characters, found "a\\nb".'],
    [{ machine: GONE, shapes: GONE }, 'The session must have either "scenario" or "machine", found neither.'],
    [{ scenario: {} }, 'The session must have either "scenario" or "machine", found both.'],
    [{ 'machine.side': 1 }, 'machine.side must be a whole number from 2 to 40, found 1.'],
    [
      { 'machine.excitatory': 30 },
      'machine.excitatory + machine.inhibitory must be 1 to 7 (the plugboard has 36 cells and 180 jacks for 24 A-units), found 32.',
    ],
    [{ shapes: Array(9).fill('x') }, 'shapes must be at most 8 names, found a list of 9.'],
    [
      { 'shapes.0': 'x'.repeat(41) },
      `shapes[0] must be a line of 1 to 40 harmless characters, found "${'x'.repeat(56)}…`,
    ],
    [{ until: 1.5 }, 'until must be a whole number from 0 to 1000000000, found 1.5.'],
    [{ fingerprint: 'ABC' }, 'fingerprint must be 16 hexadecimal digits, found "ABC".'],
    [{ bookmarks: [{ at: 501, name: 'x' }] }, 'bookmarks[0].at must be at most "until" (500), found 501.'],
    [{ commands: {} }, 'commands must be a list of commands, found an object.'],
    [{ spare: 1 }, 'spare must be absent: the format has no such field.'],
    [{ 'commands.0.at': 501 }, 'commands[0].at must be at most "until" (500), found 501.'],
    [{ 'commands.0.at': 7 }, 'commands[1].at must be at least 7, as of a command before it, found 0.'],
    [{ 'commands.0.at': '0' }, 'commands[0].at must be a whole number from 0 to 1000000000, found "0".'],
    [{ 'commands.2.units': [0] }, 'commands[2].units[0] must be a whole number from 1 to 6553600, found 0.'],
    [{ 'commands.2.units': GONE }, 'commands[2].units must be there, found nothing.'],
    [{ 'commands.2.cells': [] }, 'commands[2].cells must be absent: the format has no such field.'],
    [
      { 'commands.1.wanted': 'x' },
      'commands[1].wanted must be one sign for every R-unit in use, or null, found "x".',
    ],
    [{ 'commands.1': 7 }, 'commands[1] must be a command, found 7.'],
    [
      { 'commands.0.picture': 'ff' },
      'commands[0].picture must be 10 hexadecimal digits (a bit for each cell) or 72 (a byte for each), found "ff".',
    ],
  ])('%j', (edits, problem) => {
    const [first] = spoil(edits);
    if (problem.endsWith('…')) expect(first).toContain(problem.slice(0, 60));
    else expect(spoil(edits)).toEqual([problem]);
  });

  it('is read well with any text in its names, and refused with millions of characters in one', () => {
    for (const name of ['a":"b', '\\', '\\"', '":', '\\\\":'])
      expect([name, spoil({ bookmarks: [{ at: 0, name }] })]).toEqual([name, []]);
    for (const piece of ['x', '\\n', '\\"', '{', '\\u0041'])
      expect(spoil({}, VISIT.replace('1960', piece.repeat(1_200_000)))[0]).toMatch(/^seed must be a line/);
  });

  it('tells of every kind of command that there is', () => {
    expect(spoil({ 'commands.1.kind': 'dance' })[0]).toMatch(
      /^commands\[1\]\.kind must be one of "present", "trial", .*"recover", found "dance"\.$/,
    );
    expect(spoil({ 'commands.2.part': 'lamps' })[0]).toMatch(
      /^commands\[2\]\.part must be one of "a-units", /,
    );
  });

  it('tells of several problems, each in its place, and of its scenario as one of its fields', () => {
    expect(spoil({ 'commands.0.at': -1, 'commands.2.part': 5 })).toHaveLength(2);
    expect(spoil({ 'scenario.machine.threshold': 72 }, TAUGHT)).toEqual([
      'scenario.machine.threshold must be a whole number from 1 to 40, found 72.',
    ]);
    expect(spoil({ shapes: [] }, TAUGHT)).toEqual(['shapes must be absent where there is a scenario.']);
  });

  it('has no name twice and none that reaches into JavaScript', () => {
    expect(problemsOf(VISIT.replace('"until"', '"seed": "2",\n  "until"'))[0]).toMatch(
      /^Line \d+, column 3: a name must stand once in its object, found "seed" again\.$/,
    );
    expect(problemsOf(VISIT.replace('"until"', '"__proto__": {},\n  "until"'))[0]).toContain(
      'is not allowed',
    );
    expect(problemsOf('['.repeat(100_000) + ']'.repeat(100_000))[0]).toContain(
      'must not nest deeper than 12',
    );
    expect(problemsOf('{"a":')[0]).toContain('he file must be JSON');
  });
});

describe('what a session may cost', () => {
  it('has a bound on its text, its commands and its wires', () => {
    expect(problemsOf(' '.repeat(8_000_001))).toEqual([
      'The file must be at most 8000000 bytes (8 MB), found 8000001.',
    ]);
    const many = Array<unknown>(100_001).fill({ at: 0, kind: 'recover' });
    expect(spoil({ commands: many })).toEqual([
      'commands must be at most 100000 commands, found a list of 100001.',
    ]);
    const wide = { side: 40, associationUnits: 4096, excitatory: 62, wiresPerCell: 4096 };
    expect(spoil({ machine: wide, commands: [] })).toEqual([
      'The session must be of a machine with at most 250000 wires, found 294912.',
    ]);
  });

  it.each([
    ['boards plugged anew', { kind: 'plug-anew', seed: 'x' }, 10_000],
    ['cables cut', { kind: 'break', part: 'cables', wires: [1] }, 20_000],
    ['trials', { kind: 'trial', wanted: '+' }, 30_000],
  ])('has a bound on %s', (_, command, count) => {
    const commands = Array<unknown>(count).fill({ at: 0, ...command });
    expect(spoil({ machine: {}, commands })[0]).toMatch(
      /^The session must be gone through in at most 2000 million steps of work, found about \d+ million\.$/,
    );
    expect(spoil({ machine: {}, commands: commands.slice(0, 500) })).toEqual([]);
  });

  it('has a bound on looking at one picture after another', () => {
    const machine = { side: 40, associationUnits: 4096, excitatory: 60, inhibitory: 0, wiresPerCell: 4096 };
    const commands = Array.from({ length: 5000 }, (_, at) => ({ at, kind: 'law', steepness: 1 }));
    const atOnce = commands.map((command) => ({ ...command, at: 0 }));
    expect(spoil({ machine, commands: atOnce, until: 5000 })).toEqual([]);
    expect(spoil({ machine, commands, until: 5000 })[0]).toContain('million steps of work');
  });

  it('has room for ten thousand trials of the Mark I, each with a drawing', () => {
    const commands = Array.from({ length: 10_000 }, (_, place) => [
      { at: 100 * place, kind: 'present', picture: '0f'.repeat(50) },
      { at: 100 * place + 10, kind: 'trial', wanted: '+' },
    ]).flat();
    expect(spoil({ machine: {}, commands, until: 1_000_000 })).toEqual([]);
  });

  it('has a bound on tests that a lesson holds', () => {
    const { scenario } = lessonOrigin({});
    const tested = { ...scenario, machine: { ...scenario.machine, associationUnits: 24 } };
    const after = Array.from({ length: 7 }, (_, place) => place);
    const text = JSON.stringify(
      spoiled({ scenario: { ...tested, test: { after, trials: 10_000 } } }, JSON.parse(TAUGHT) as object),
    );
    expect(problemsOf(text)).toEqual([]);
    const large = {
      ...lessonOrigin({ machine: { side: 6, associationUnits: 4000, wiresPerCell: 4000, responses: 2 } })
        .scenario,
    };
    expect(spoil({ scenario: { ...large, test: { after, trials: 10_000 } } }, TAUGHT)[0]).toContain(
      'million steps',
    );
  });

  // The bound is reckoned; this holds the reckoning to the clock, with a margin for a busy computer.
  it('is some seconds at the bound', () => {
    const commands = Array.from({ length: 100 }, (_, place) => ({
      at: place,
      kind: 'plug-anew',
      seed: String(place),
    }));
    const read = readSessionText(
      JSON.stringify(spoiled({ machine: {}, commands, until: 100 }, JSON.parse(VISIT) as object)),
    );
    if (!read.ok) throw new Error(read.problems.join());
    const start = performance.now();
    openRecorded(read.file);
    expect(
      (performance.now() - start) * (MOST_COST / costOf(read.file, planOrigin(read.file.origin))),
    ).toBeLessThan(40_000);
  });
});

describe('older versions', () => {
  const migrations = {
    1: (file: Readonly<Record<string, unknown>>) => ({ ...file, name: file['title'] }),
    2: (file: Readonly<Record<string, unknown>>) => ({ ...file, loud: true }),
  };

  it('are brought to the newest, version by version', () => {
    expect(migrate({ version: 1, title: 'x' }, { newest: 3, migrations })).toEqual({
      version: 3,
      title: 'x',
      name: 'x',
      loud: true,
    });
    expect(migrate({ version: 2 }, { newest: 3, migrations })).toEqual({ version: 3, loud: true });
    expect(migrate({ version: 3 }, { newest: 3, migrations })).toEqual({ version: 3 });
  });

  it('are left alone where there is no way, and newer ones are told apart', () => {
    expect(migrate({ version: 0 }, { newest: 3, migrations })).toEqual({ version: 0 });
    expect(migrate({ version: 'x' }, { newest: 3, migrations })).toEqual({ version: 'x' });
    expect(migrate({ version: 4 }, { newest: 3, migrations })).toBeNull();
  });
});
