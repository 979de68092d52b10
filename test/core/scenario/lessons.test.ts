import { describe, expect, it, vi } from 'vitest';
import type { Scenario } from '../../../src/core/scenario/format.ts';
import { runScenario } from '../../../src/core/scenario/run.ts';
import { spreadOf } from '../../../src/core/scenario/seeds.ts';
import { shipped } from '../../support/scenarios.ts';
import { keptBeside } from '../../support/seeds.ts';

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
  change: {
    readonly reinforcement?: 'alpha';
    readonly procedure?: 'error-correction' | 'forced';
  },
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

/** The same lesson, with pictures that vary otherwise. */
function varied(scenario: Scenario, vary: { readonly shift: number }): Scenario {
  return { ...scenario, vary: { ...scenario.vary, ...vary } } as Scenario;
}

function withDecay(scenario: Scenario, decayPerTrial: number): Scenario {
  return { ...scenario, machine: { ...scenario.machine, decayPerTrial } } as Scenario;
}

/** The mean share of right answers over the machines kept beside a lesson. */
function keptMean(id: string, after: number): number {
  return spreadOf(keptBeside(id)).find((point) => point.after === after)!.mean;
}

describe('the simulations of 1960', () => {
  it('hang on how far the figures move: square or diamond', () => {
    const lesson = shipped('20-square-or-diamond');
    expect(meansAt(varied(lesson, { shift: 0 }), [10])).toEqual([1]);
    expect(meansAt(varied(lesson, { shift: 1 }), [60])).toEqual([1]);
    expect(keptMean('20-square-or-diamond', 60)).toBeLessThan(0.98);
  });

  it('hang on how far the letters move: E or X, turned a little or at will', () => {
    const [still] = meansAt(varied(shipped('02-e-or-x'), { shift: 0 }), [20]);
    expect(still).toBeGreaterThan(keptMean('02-e-or-x', 20) + 0.15);
    expect(meanAtEnd(varied(shipped('21-e-or-x-turned'), { shift: 0 }))).toBeGreaterThan(0.83);
    expect(keptMean('21-e-or-x-turned', 60)).toBeLessThan(0.65);
  });

  it('hang on how far the letters move: E or F', () => {
    const { machines, trials } = keptBeside('22-e-or-f');
    const reaching = machines.filter((right) => right.at(-1)! > 0.8 * trials);
    expect(reaching.length / machines.length).toBeCloseTo(0.5, 1);
    expect(meanAtEnd(varied(shipped('22-e-or-f'), { shift: 4 }))).toBeLessThan(0.7);
  });

  it('come to what is printed in ten thousand pictures, and not in five hundred', () => {
    expect(keptMean('23-ten-thousand', 10_000)).toBeGreaterThan(0.985);
    expect(keptMean('04-circle-or-square', 500)).toBeLessThan(0.95);
  });

  it('would come to less by forced learning', () => {
    const forced = withLesson(shipped('22-e-or-f'), { procedure: 'forced' });
    expect(meanAtEnd(forced)).toBeLessThan(keptMean('22-e-or-f', 60) - 0.1);
  });
});

describe('the second type face, once more', () => {
  it('passes 85 per cent between 780 and 1,040 trials', () => {
    expect(keptMean('05-second-typeface', 780)).toBeLessThan(0.85);
    expect(keptMean('05-second-typeface', 1040)).toBeGreaterThan(0.85);
  });
});

describe('the lesson in which only errors are corrected', () => {
  it('is forced learning once more, but for the procedure', () => {
    const { machine, stimuli, vary, test, seed } = shipped('10-forced');
    expect(shipped('24-only-errors')).toMatchObject({ machine, stimuli, vary, test, seed });
  });

  it('gets further than forced learning with α, β or γ', () => {
    for (const id of ['10-forced', '11-gamma', '25-constant-feed'])
      expect(keptMean('24-only-errors', 200)).toBeGreaterThan(keptMean(id, 200) + 0.05);
  });
});

describe('the constant feed', () => {
  const fed = shipped('25-constant-feed');

  it('comes out ahead of α where one figure fires more A-units than the other', () => {
    expect(withLesson(fed, { reinforcement: 'alpha' })).toMatchObject({
      lesson: shipped('10-forced').lesson,
    });
    expect(keptMean('25-constant-feed', 200)).toBeGreaterThan(keptMean('10-forced', 200) + 0.15);
  });

  it('comes out like α where both figures are of one size', () => {
    const { stimuli, classes } = shipped('02-e-or-x');
    const letters = { ...fed, stimuli, classes, vary: { ...fed.vary, shift: 1 } } as Scenario;
    const difference = meanAtEnd(letters) - meanAtEnd(withLesson(letters, { reinforcement: 'alpha' }));
    expect(Math.abs(difference)).toBeLessThan(0.06);
  });
});

describe('decay', () => {
  it('does not speed the alphabet up, and more of it slows it further', () => {
    for (const after of [130, 260, 390, 520])
      expect(keptMean('26-osborns-letters', after)).toBeLessThan(keptMean('03-alphabet', after));
    const more = meanAtEnd(withDecay(shipped('26-osborns-letters'), 0.005));
    expect(more).toBeLessThan(keptMean('26-osborns-letters', 520) - 0.1);
  });

  it('lets the old letters go faster than new ones alone would push them out', () => {
    const [before, after] = [40, 120].map((trial) => keptMean('27-forgetting', trial));
    expect(before).toBeGreaterThan(0.9);
    expect(after).toBeLessThan(0.7);
    const [without] = meansAt(withDecay(shipped('27-forgetting'), 0), [120]);
    expect(without).toBeGreaterThan(after! + 0.05);
    expect(without).toBeLessThan(0.95);
  });
});

describe('noise and missing cells', () => {
  it('cost a little at first, and then are learned with', () => {
    const [whole, broken, used] = [100, 101, 200].map((trial) =>
      keptMean('28-noise-and-missing-cells', trial),
    );
    expect(broken).toBeLessThan(whole! - 0.01);
    expect(broken).toBeGreaterThan(0.85);
    expect(used).toBeGreaterThan(broken! + 0.01);
  });
});

describe('the lessons with few pictures', () => {
  it('are learned: T, G and F in four passes, the view from the air nearly', () => {
    expect(keptMean('29-t-g-f', 24)).toBeGreaterThan(0.99);
    expect(keptMean('30-from-the-air', 24)).toBeGreaterThan(0.8);
    expect(keptMean('30-from-the-air', 120)).toBeGreaterThan(0.95);
  });
});
