import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { watchFrom, watchPass, type CycleWatch } from '../../../src/core/analysis/cycle.ts';
import { sumActive, type Example } from '../../../src/core/analysis/example.ts';
import { decideSeparability } from '../../../src/core/analysis/separability.ts';
import { anyExamples, examplesOf } from './examples.ts';

/** One pass of error correction by steps between stops; changes the values and returns the corrections. */
function pass(values: Int32Array, examples: readonly Example[], stop: number): number {
  let corrections = 0;
  for (const { active, wanted } of examples) {
    if (sumActive(active, values) > 0 === wanted > 0) continue;
    corrections++;
    active.forEach((fires, unit) => {
      values[unit] = Math.min(stop, Math.max(-stop, values[unit]! + fires * wanted));
    });
  }
  return corrections;
}

/** Watches passes until there is a verdict; returns it and the number of passes. */
function run(
  examples: readonly Example[],
  stop: number,
  most: number,
): { watch: CycleWatch; passes: number } {
  const values = new Int32Array(examples[0]?.active.length ?? 0);
  let watch = watchFrom(values);
  let passes = 0;
  while (watch.verdict.kind === 'undecided' && passes < most) {
    const corrections = pass(values, examples, stop);
    watch = watchPass(watch, values, corrections);
    passes++;
  }
  return { watch, passes };
}

/** Watches states that run 0 … lead − 1 and then round a circle of that length. */
function walk(lead: number, length: number): { watch: CycleWatch; passes: number } {
  const state = (n: number) => Int32Array.of(n < lead ? n : lead + ((n - lead) % length));
  let watch = watchFrom(state(0));
  let passes = 0;
  while (watch.verdict.kind === 'undecided') watch = watchPass(watch, state(++passes), 1);
  return { watch, passes };
}

describe('watchPass', () => {
  it('says settled after a whole pass without a correction', () => {
    expect(run(examplesOf('+ 10', '- 01', '+ 11'), 100, 100).watch.verdict).toEqual({ kind: 'settled' });
  });

  it('says going round when XOR comes back to where it was', () => {
    const { watch } = run(examplesOf('- 001', '+ 011', '+ 101', '- 111'), 1000, 1000);
    expect(watch.verdict.kind).toBe('going-round');
  });

  it('finds the shortest circle, within three times the way', () => {
    for (let lead = 0; lead < 20; lead++) {
      for (let length = 1; length < 20; length++) {
        const { watch, passes } = walk(lead, length);
        expect(watch.verdict).toEqual({ kind: 'going-round', passes: length });
        expect(passes).toBeLessThanOrEqual(3 * (lead + length) + 1);
      }
    }
  });

  it('calls a machine that is held at its stops by corrections going round, every pass', () => {
    const watch = watchPass(watchFrom(Int32Array.of(9)), Int32Array.of(9), 2);
    expect(watch.verdict).toEqual({ kind: 'going-round', passes: 1 });
  });

  it('does not call settled what changed without a correction, as by decay', () => {
    const watch = watchPass(watchFrom(Int32Array.of(9)), Int32Array.of(8), 0);
    expect(watch.verdict).toEqual({ kind: 'undecided' });
    expect(watchPass(watch, Int32Array.of(8), 0).verdict).toEqual({ kind: 'settled' });
  });

  it('always comes to a verdict between stops, and settles only where the lesson can be taught', () => {
    fc.assert(
      fc.property(anyExamples(6, 4), fc.integer({ min: 1, max: 6 }), (examples, stop) => {
        const { watch } = run(examples, stop, 10_000);
        expect(watch.verdict.kind).not.toBe('undecided');
        if (watch.verdict.kind === 'settled') expect(decideSeparability(examples, stop).separable).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a verdict, and states of its own', () => {
    const values = Int32Array.of(1, 2);
    const begun = watchFrom(values);
    values.fill(7);
    expect([...begun.anchor]).toEqual([1, 2]);
    const moved = watchPass(begun, values, 1);
    values.fill(0);
    expect([...moved.last]).toEqual([7, 7]);
    const settled = watchPass(moved, Int32Array.of(7, 7), 0);
    expect(watchPass(settled, Int32Array.of(5, 5), 3)).toBe(settled);
  });

  it('goes on from a copy as from the original', () => {
    const first = watchPass(watchFrom(Int32Array.of(0)), Int32Array.of(1), 1);
    const copy = structuredClone(first);
    expect(watchPass(copy, Int32Array.of(2), 1)).toEqual(watchPass(first, Int32Array.of(2), 1));
  });
});
