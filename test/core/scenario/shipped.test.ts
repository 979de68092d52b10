import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARK1_PLAN } from '../../../src/core/machine/plan.ts';
import { parseScenarioText } from '../../../src/core/scenario/parse.ts';
import { planScenario } from '../../../src/core/scenario/plan.ts';
import { besidePrint } from '../../../src/core/scenario/print.ts';
import { runScenario } from '../../../src/core/scenario/run.ts';
import { shipped, SHIPPED_TEXTS } from '../../support/scenarios.ts';
import { keptBeside } from '../../support/seeds.ts';
import { readSourceKeys } from '../../support/sources.ts';

/** Machines that a published value, or a lesson, is at least shown beside. */
const FEWEST_MACHINES = 100;
/** Seeds that are run again here; `mark1 verify --published` runs all. */
const AGAIN = [1, 2] as const;

const FOLDER = new URL('../../../scenarios/', import.meta.url);

describe('the scenarios that are shipped', () => {
  it('are all tested', () => {
    const files = readdirSync(FOLDER).filter((name) => /^(?!.*\.schema\.json$).*\.json$/.test(name));
    expect([...SHIPPED_TEXTS.keys()].sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
    expect(files.length).toBeGreaterThanOrEqual(30);
  });
});

describe('what lies beside the scenarios', () => {
  it('belongs to one of them', () => {
    const tables = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'));
    for (const name of tables) expect([...SHIPPED_TEXTS.keys()]).toContain(name.split('.')[0]);
  });
});

describe.each([...SHIPPED_TEXTS.keys()])('%s', (id) => {
  it('is read without a fault', () => {
    expect(parseScenarioText(SHIPPED_TEXTS.get(id)!)).toMatchObject({ ok: true });
  });

  it('names only sources that docs/sources.md lists', () => {
    const { sources, published } = shipped(id);
    const keys = readSourceKeys();
    expect(sources).not.toHaveLength(0);
    for (const key of [...sources, ...published.map(({ source }) => source)]) expect(keys).toContain(key);
  });

  it('quotes what was published only from its own sources', () => {
    const { sources, published } = shipped(id);
    for (const { source } of published) expect(sources).toContain(source);
  });

  it('runs on the Mark I as built, if it says that the Mark I did it', () => {
    if (shipped(id).kind !== 'Mark I hardware') return;
    const { machine } = planScenario(shipped(id));
    const { kind, side, associationUnits, wiresPerCell, stopMillivolts, tolerances } = MARK1_PLAN;
    expect(machine).toMatchObject({ kind, side, associationUnits, wiresPerCell, stopMillivolts, tolerances });
    expect(machine.panel).toMatchObject({ build: 'as-built', discrimination: 'alone' });
  });

  it('tests the machine before the first trial and after the last', () => {
    const { test, lesson } = shipped(id);
    expect([test.after[0], test.after.at(-1)]).toEqual([0, lesson.trials]);
  });

  it('has a story, and leads the visitor from power-on over a trial to the end', () => {
    const { story, captions } = shipped(id);
    const moments = captions.map(({ at }) => at.replace(/ .*/, ''));
    expect(story?.en.length).toBeGreaterThan(100);
    expect(moments).toEqual(expect.arrayContaining(['power-on', 'trial', 'end']));
    expect(moments.indexOf('power-on')).toBe(0);
    expect(moments.lastIndexOf('end')).toBe(moments.length - 1);
    const trials = captions.flatMap(({ at }) => (at.startsWith('trial') ? [Number(at.slice(6))] : []));
    expect(trials).toEqual([...new Set(trials)].sort((one, other) => one - other));
  });

  it('is kept with what it came to on a hundred machines, and the command that made it', () => {
    expect(existsSync(new URL(`${id}.expected.tsv`, FOLDER))).toBe(true);
    const { command, after, trials, machines } = keptBeside(id);
    const { test } = shipped(id);
    expect({ after, trials }).toEqual(test);
    expect(machines.length).toBeGreaterThanOrEqual(FEWEST_MACHINES);
    expect(command).toBe(`mark1 sweep scenarios/${id}.json --seeds ${machines.length} --each`);
  });

  it.each(AGAIN)('comes to what is kept with seed %d', (seed) => {
    const { tests } = runScenario(shipped(id), String(seed));
    expect(tests.map(({ correct }) => correct)).toEqual(keptBeside(id).machines[seed - 1]);
  });

  it('says why, where print lies beyond all our machines', () => {
    for (const { lies, published } of besidePrint(shipped(id).published, keptBeside(id)))
      if (lies !== 'within') expect(published.why?.en.length).toBeGreaterThan(60);
  });

  it('calls itself a reconstruction in kind or in words, unless print or theory gives it whole', () => {
    const { kind, story } = shipped(id);
    const told =
      /reconstruction|are ours|is ours|our own|made up here|is not told|is not known|not known to us/;
    if (kind !== 'theory') expect(`${kind} ${story?.en ?? ''}`).toMatch(told);
  });
});
