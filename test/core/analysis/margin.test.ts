import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumActive, type Example } from '../../../src/core/analysis/example.ts';
import {
  correctionBound,
  marginOf,
  obstaclesOf,
  progressOf,
  squaredReach,
  type RunFacts,
} from '../../../src/core/analysis/margin.ts';
import { decideSeparability } from '../../../src/core/analysis/separability.ts';
import { anyExamples, drawnExamples, examplesOf } from './examples.ts';

const IDEAL: RunFacts = {
  procedure: 'error-correction',
  reinforcement: 'alpha',
  valence: 'bivalent',
  discrimination: 'alone',
  correction: 'quantized',
  decayPerTrial: 0,
  stopHits: 0,
  brokenSteps: 0,
  setByHand: 0,
  changes: 0,
  otherPictures: 0,
  tolerances: 'none',
};

/** Corrects by whole steps from zero until a pass is without error; returns how many corrections it took. */
function learn(examples: readonly Example[], step: number, most: number): number {
  const values = new Int32Array(examples[0]?.active.length ?? 0);
  let corrections = 0;
  for (let before = -1; before !== corrections && corrections <= most;) {
    before = corrections;
    for (const { active, wanted } of examples) {
      if (sumActive(active, values) > 0 === wanted > 0) continue;
      active.forEach((fires, unit) => (values[unit]! += fires * wanted * step));
      corrections++;
    }
  }
  return corrections;
}

describe('marginOf', () => {
  it('is the distance of the nearest example, whatever the unit of the values', () => {
    const examples = examplesOf('+ 110', '- 001');
    expect(marginOf([3, 4, -12], examples)).toBe(7 / 13);
    expect(marginOf([300, 400, -1200], examples)).toBe(7 / 13);
    expect(marginOf([3, 4, 12], examples)).toBe(-12 / 13);
  });

  it('is zero where − is wanted and the sum is zero', () => {
    expect(marginOf([1, -1], examplesOf('+ 10', '- 11'))).toBe(0);
  });

  it('is nothing without values or examples, and leaves out − on a picture that fires nothing', () => {
    expect(marginOf([0, 0], examplesOf('+ 10'))).toBeNull();
    expect(marginOf([1, 0], [])).toBeNull();
    expect(marginOf([1, 0], examplesOf('- 00'))).toBeNull();
    expect(marginOf([1, 0], examplesOf('+ 10', '- 00'))).toBe(1);
    expect(marginOf([1, 0], examplesOf('+ 10', '+ 00'))).toBe(0);
  });
});

describe('correctionBound', () => {
  it('is (R/γ)²', () => {
    const examples = examplesOf('+ 1110', '- 0011');
    expect(squaredReach(examples)).toBe(3);
    // ‖w‖ = 2 and the least sum 1, so γ = 1/2; R² = 3.
    expect(correctionBound([1, 1, -1, -1], examples)).toBe(12);
    expect(correctionBound([700, 700, -700, -700], examples)).toBe(12);
    // R² = 2, γ² = 4/6; then R² = 1, γ² = 4/13, rounded down.
    expect(correctionBound([1, 1, 0, -2], examplesOf('+ 1100', '- 0001'))).toBe(3);
    expect(correctionBound([3, -2], examplesOf('+ 10', '- 01'))).toBe(3);
  });

  it('promises nothing without a margin', () => {
    expect(correctionBound([1, -1], examplesOf('+ 10', '- 11'))).toBeNull();
    expect(correctionBound([0, 0], examplesOf('+ 10'))).toBeNull();
  });

  it('is never exceeded by error correction, whatever the step and the order', () => {
    fc.assert(
      fc.property(anyExamples(8, 6), fc.integer({ min: 1, max: 50 }), (examples, step) => {
        const answer = decideSeparability(examples, 11_000);
        if (answer.separable !== true) return;
        const bound = correctionBound(answer.values, examples);
        if (bound === null) return;
        expect(learn(examples, step, bound + 1)).toBeLessThanOrEqual(bound);
        expect(learn([...examples].reverse(), step, bound + 1)).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 500 },
    );
  });

  it('holds on 26 pictures and 512 A-units', () => {
    const examples = drawnExamples(26, 512, 15);
    const answer = decideSeparability(examples, 11_000);
    if (answer.separable !== true) throw new Error('They must be separable.');
    const corrections = learn(examples, 1, 1e6);
    expect(progressOf({ ...IDEAL, corrections }, answer.values, examples)).toEqual({
      corrections,
      bound: correctionBound(answer.values, examples),
      obstacles: [],
    });
    expect(corrections).toBeLessThanOrEqual(correctionBound(answer.values, examples)!);
  });

  it('has no bound to show while no solution is known', () => {
    expect(progressOf({ ...IDEAL, corrections: 4 }, null, examplesOf('+ 1'))).toEqual({
      corrections: 4,
      bound: null,
      obstacles: [],
    });
  });
});

describe('obstaclesOf', () => {
  it('finds none in the textbook run', () => {
    expect(obstaclesOf(IDEAL)).toEqual([]);
  });

  it.each([
    [{ procedure: 'forced' }, 'not-error-correction'],
    [{ reinforcement: 'gamma' }, 'not-alpha'],
    [{ valence: 'monovalent' }, 'monovalent'],
    [{ discrimination: 'sums' }, 'compared'],
    [{ discrimination: 'means' }, 'compared'],
    [{ correction: 'random-sign' }, 'not-quantized'],
    [{ correction: 'non-quantized' }, 'not-quantized'],
    [{ decayPerTrial: 0.001 }, 'decay'],
    [{ stopHits: 1 }, 'end-stops'],
    [{ brokenSteps: 1 }, 'broken-steps'],
    [{ setByHand: 1 }, 'set-by-hand'],
    [{ changes: 1 }, 'changed-machine'],
    [{ otherPictures: 1 }, 'other-pictures'],
    [{ tolerances: 'some' }, 'tolerances'],
  ] as const)('names %o as %s', (fact, obstacle) => {
    expect(obstaclesOf({ ...IDEAL, ...fact })).toEqual([obstacle]);
  });

  it('names all that there are', () => {
    expect(obstaclesOf({ ...IDEAL, stopHits: 3, decayPerTrial: 0.1 })).toEqual(['decay', 'end-stops']);
  });
});
