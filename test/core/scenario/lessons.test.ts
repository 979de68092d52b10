import { describe, expect, it, vi } from 'vitest';
import type { Scenario } from '../../../src/core/scenario/format.ts';
import { runScenario } from '../../../src/core/scenario/run.ts';
import { shipped } from '../../support/scenarios.ts';

// Many whole lessons are given here, and a busy computer takes its time.
vi.setConfig({ testTimeout: 60_000 });

const SEEDS = ['1', '2', '3', '4', '5', '6'];

/** The shares of right answers at the tests after these trials, each a mean over six boards. */
function meansAt(scenario: Scenario, after: readonly number[]): number[] {
  const few = { ...scenario, test: { after: [...after], trials: 100 } } as Scenario;
  const runs = SEEDS.map((seed) => runScenario(few, seed).tests);
  return after.map((_, point) => runs.reduce((sum, tests) => sum + tests[point]!.fraction, 0) / SEEDS.length);
}

function meanAtEnd(scenario: Scenario): number {
  return meansAt(scenario, [scenario.lesson.trials])[0]!;
}

function withLesson(
  scenario: Scenario,
  change: { readonly reinforcement?: 'alpha'; readonly procedure?: 'error-correction' },
): Scenario {
  const lesson = { ...scenario.lesson, ...change } as Scenario['lesson'];
  return { ...scenario, lesson } as Scenario;
}

describe('the second type face', () => {
  it('comes to more than the 85 per cent that are printed', () => {
    expect(meanAtEnd(shipped('05-second-typeface'))).toBeGreaterThan(0.95);
  });
});

describe('the damaged machine', () => {
  const damaged = shipped('08-damaged-machine');
  it('loses a little whenever a quarter of its A-units is pulled, and nothing for good', () => {
    const [whole, once, thrice, mended] = meansAt(damaged, [200, 201, 203, 204]);
    expect(whole).toBe(1);
    expect(once).toBeGreaterThan(0.9);
    expect(thrice).toBeGreaterThan(0.85);
    expect(thrice).toBeLessThan(whole!);
    expect(mended).toBeGreaterThan(0.98);
  });
});

describe('the lesson in which nobody teaches', () => {
  const spontaneous = shipped('09-spontaneous');
  it('parts the figures with γ', () => {
    expect(meanAtEnd(spontaneous)).toBeGreaterThan(0.9);
  });

  it('would put them into one class with α', () => {
    expect(meanAtEnd(withLesson(spontaneous, { reinforcement: 'alpha' }))).toBe(0.5);
  });
});

describe('forced learning', () => {
  it('does worse with α than with γ, and both do worse than the correction of errors', () => {
    const alpha = meanAtEnd(shipped('10-forced'));
    const gamma = meanAtEnd(shipped('11-gamma'));
    const corrected = meanAtEnd(withLesson(shipped('10-forced'), { procedure: 'error-correction' }));
    expect(alpha).toBeLessThan(gamma - 0.1);
    expect(gamma).toBeLessThan(corrected - 0.03);
    expect(corrected).toBeGreaterThan(0.98);
  });

  it('is one lesson in two value systems', () => {
    const { title, story, sources, captions, ...alpha } = shipped('10-forced');
    expect(withLesson(shipped('11-gamma'), { reinforcement: 'alpha' })).toMatchObject(alpha);
    expect([title, story, sources, captions]).not.toContain(undefined);
  });
});

describe('the contradiction', () => {
  it('goes round in four trials, from the thirteenth on', () => {
    const values: string[] = [];
    runScenario(shipped('12-contradiction'), undefined, (_, { shafts }) => values.push(shafts.join()));
    for (let trial = 13; trial + 4 <= values.length; trial++)
      expect(values[trial + 3]).toBe(values[trial - 1]);
    expect(values[14]).not.toBe(values[12]);
    expect(values[11]).not.toBe(values[7]);
  });
});
