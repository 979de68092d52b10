import { describe, expect, it } from 'vitest';
import { parseScenarioText, runScenario, type Scenario } from '../../src/core/index.ts';
import { shipped, SHIPPED_TEXTS } from '../support/scenarios.ts';
import { GOLDEN, WITHOUT_TOLERANCES } from './golden.ts';

describe('the golden fingerprints', () => {
  it('are there for every scenario that is shipped', () => {
    expect(Object.keys(GOLDEN)).toEqual([...SHIPPED_TEXTS.keys()].sort());
  });

  it.each(Object.entries(GOLDEN))('are what Node computes for %s', (id, { own, seven }) => {
    const scenario = shipped(id);
    expect({ own: runScenario(scenario).fingerprint, seven: runScenario(scenario, '7').fingerprint }).toEqual(
      { own, seven },
    );
  });
});

/** A shipped scenario, but on a machine whose parts are what they should be. */
function withoutTolerances(id: string): Scenario {
  const file = JSON.parse(SHIPPED_TEXTS.get(id) ?? '') as { readonly machine: object };
  const tolerances = { cellSpread: 0, wiperNoise: 0, backlashVolts: 0 };
  const parsed = parseScenarioText(JSON.stringify({ ...file, machine: { ...file.machine, tolerances } }));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.scenario;
}

describe('without tolerances', () => {
  it.each(Object.entries(WITHOUT_TOLERANCES))('the lesson %s comes out as it ever did', (id, tests) => {
    const scores = runScenario(withoutTolerances(id)).tests;
    expect(scores.map(({ after, correct }) => [after, correct])).toEqual(tests);
  });
});
