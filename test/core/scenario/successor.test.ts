import { describe, expect, it } from 'vitest';
import { STANDARD_SUCCESSOR } from '../../../src/core/duel/successor-plan.ts';
import { successorOf } from '../../../src/core/scenario/plan.ts';
import { openScenario, runScenario } from '../../../src/core/scenario/run.ts';
import { TOY_SESSION } from '../../support/toy-lesson.ts';
import { shipped } from '../../support/scenarios.ts';

describe('the successor of a session', () => {
  it('is the one that its scenario tells, in a copy of its plan too', () => {
    const { plan } = openScenario(shipped('18-same-side'));
    const told = { hidden: [24], unit: 'relu', rate: 0.05 };
    expect(successorOf(plan)).toEqual(told);
    expect(successorOf(structuredClone(plan))).toEqual(told);
  });

  it('is the standard one where none is told', () => {
    expect(successorOf(openScenario(shipped('01-left-or-right')).plan)).toEqual(STANDARD_SUCCESSOR);
    expect(successorOf(TOY_SESSION)).toBe(STANDARD_SUCCESSOR);
  });

  it('has no effect on a run', () => {
    const scenario = shipped('13-plain-shapes');
    const other = { ...scenario, successor: { hidden: [2], unit: 'step', rate: 7 } } as typeof scenario;
    expect(runScenario(other).fingerprint).toBe(runScenario(scenario).fingerprint);
  });
});

describe('a lesson with pictures that are drawn anew', () => {
  it('is the same in any copy of its plan', () => {
    const scenario = shipped('15-parity');
    const { lesson } = openScenario(scenario).plan;
    expect(structuredClone(lesson)).toEqual(lesson);
    expect(lesson?.stimuli.map(({ drawn }) => drawn)).toEqual([
      { dots: [1, 3], across: 2, size: 5 },
      { dots: [2, 4], across: 2, size: 5 },
    ]);
  });
});
