import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapValues, scaleOf, type Wire } from '../../../src/core/analysis/value-map.ts';

const WIRES: readonly Wire[] = [
  { cell: 0, unit: 0, sign: 1 },
  { cell: 0, unit: 1, sign: -1 },
  { cell: 2, unit: 1, sign: 1 },
  { cell: 2, unit: 2, sign: -1 },
];

describe('mapValues', () => {
  it('lays every value on the cells of its wires, by sign', () => {
    expect([...mapValues(WIRES, [500, 200, 70], () => true, 4)]).toEqual([300, 0, 130, 0]);
  });

  it('takes the wires of one source-set only', () => {
    expect([...mapValues(WIRES, [500, 200, 70], (unit) => unit === 1, 3)]).toEqual([-200, 0, 200]);
  });

  it('takes a source-set whose A-units do not stand together', () => {
    expect([...mapValues(WIRES, [500, 200, 70], (unit) => unit !== 1, 3)]).toEqual([500, 0, -70]);
  });

  it('weighs as much on both signs as the values have wires', () => {
    const wire = fc.record({
      cell: fc.nat({ max: 8 }),
      unit: fc.nat({ max: 4 }),
      sign: fc.constantFrom(1 as const, -1 as const),
    });
    fc.assert(
      fc.property(fc.array(wire), (wires) => {
        const values = [11_000, -3, 0, 400, -11_000];
        const map = mapValues(wires, values, () => true, 9);
        const laid = wires.reduce((sum, { unit, sign }) => sum + sign * values[unit]!, 0);
        expect(map.reduce((sum, value) => sum + value, 0)).toBe(laid);
      }),
    );
  });
});

describe('scaleOf', () => {
  it('is the largest magnitude', () => {
    expect(scaleOf(Int32Array.of(3, -9, 4))).toBe(9);
    expect(scaleOf(new Int32Array(4))).toBe(0);
  });
});
