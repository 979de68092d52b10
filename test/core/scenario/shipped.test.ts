import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARK1_PLAN } from '../../../src/core/machine/plan.ts';
import { parseScenarioText } from '../../../src/core/scenario/parse.ts';
import { planScenario } from '../../../src/core/scenario/plan.ts';
import { shipped, SHIPPED_TEXTS } from '../../support/scenarios.ts';
import { readSourceKeys } from '../../support/sources.ts';

const FOLDER = new URL('../../../scenarios/', import.meta.url);

describe('the scenarios that are shipped', () => {
  it('are all tested', () => {
    const files = readdirSync(FOLDER).filter((name) => /^(?!.*\.schema\.json$).*\.json$/.test(name));
    expect([...SHIPPED_TEXTS.keys()].sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
    expect(files.length).toBeGreaterThanOrEqual(12);
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
});
