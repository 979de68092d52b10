import { describe, expect, it } from 'vitest';
import { runScenario } from '../../src/core/index.ts';
import { shipped, SHIPPED_TEXTS } from '../support/scenarios.ts';
import { GOLDEN } from './golden.ts';

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
