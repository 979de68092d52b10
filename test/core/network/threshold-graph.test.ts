import { describe, expect, it } from 'vitest';
import {
  allOf,
  answerOf,
  anyOf,
  checkThresholdGraph,
  exclusiveOr,
  majorityOf,
  negation,
  parityOf,
  signalsOf,
  sizeOf,
  type ThresholdGraph,
} from '../../../src/core/network/threshold-graph.ts';
import { tableOfGraph, tableWhere } from '../../../src/core/network/truth-table.ts';

const countOn = (row: Uint8Array): number => row.reduce((sum, input) => sum + input, 0);

describe('the graphs that are built', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('compute all, any, majority and parity of %i inputs', (n) => {
    expect(tableOfGraph(allOf(n))).toEqual(tableWhere(n, (row) => countOn(row) === n));
    expect(tableOfGraph(anyOf(n))).toEqual(tableWhere(n, (row) => countOn(row) > 0));
    expect(tableOfGraph(majorityOf(n))).toEqual(tableWhere(n, (row) => 2 * countOn(row) > n));
    expect(tableOfGraph(parityOf(n))).toEqual(tableWhere(n, (row) => countOn(row) % 2 === 1));
    for (const graph of [allOf(n), anyOf(n), majorityOf(n), parityOf(n)]) checkThresholdGraph(graph);
    expect(sizeOf(majorityOf(n))).toEqual({ units: 1, wires: n, depth: 1 });
    expect(sizeOf(parityOf(n))).toEqual({ units: n + 1, wires: n * n + n, depth: 2 });
  });

  it('NOT, and XOR from three', () => {
    expect([...tableOfGraph(negation())]).toEqual([1, 0]);
    expect([...tableOfGraph(exclusiveOr())]).toEqual([0, 1, 1, 0]);
    expect(sizeOf(exclusiveOr())).toEqual({ units: 3, wires: 6, depth: 2 });
  });
});

describe('a graph of perceptrons', () => {
  /** Unit 0 = x, unit 1 = not unit 0, unit 2 = x and unit 1, which is never; three deep, with a wire that skips. */
  const never: ThresholdGraph = {
    inputs: 1,
    units: [
      { from: [0], weights: [1], bias: 0 },
      { from: [1], weights: [-2], bias: 1 },
      { from: [0, 2], weights: [1, 1], bias: -1 },
    ],
  };

  it('shows all its signals, and is as deep as its longest way', () => {
    checkThresholdGraph(never);
    expect([...signalsOf(never, [1])]).toEqual([1, 1, 0, 0]);
    expect([...signalsOf(never, [0])]).toEqual([0, 0, 1, 0]);
    expect(answerOf(never, [1])).toBe(0);
    expect(sizeOf(never)).toEqual({ units: 3, wires: 4, depth: 3 });
    const shallow = { ...never, units: [...never.units, { from: [0], weights: [1], bias: 0 }] };
    expect(sizeOf(shallow)).toEqual({ units: 4, wires: 5, depth: 3 });
  });

  it('does not fire at a sum of exactly zero', () => {
    expect(answerOf({ inputs: 1, units: [{ from: [0], weights: [1], bias: -1 }] }, [1])).toBe(0);
  });

  it('is refused in one sentence if it cannot be', () => {
    const unit = { from: [0], weights: [1], bias: 0 };
    const check = (...units: (typeof unit)[]): (() => void) => {
      return () => checkThresholdGraph({ inputs: 1, units });
    };
    expect(check()).toThrow('A threshold graph must have at least 1 unit, found 0.');
    expect(check(unit, { ...unit, weights: [] })).toThrow('Unit 1 must have 1 weights, found 0.');
    expect(check({ ...unit, from: [1] })).toThrow('Unit 0 must read inputs or units before it, found 1.');
    expect(check({ ...unit, from: [-1] })).toThrow(RangeError);
    expect(check({ ...unit, from: [0.5] })).toThrow(RangeError);
    expect(check({ ...unit, weights: [0.5] })).toThrow('Unit 0 must have whole weights, found 0, 0.5.');
    expect(check({ ...unit, bias: NaN })).toThrow(RangeError);
    expect(() => signalsOf(never, [1, 0])).toThrow('The graph must have 1 inputs, found 2.');
  });
});
