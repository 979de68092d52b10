import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standOf } from '../../src/scene/odometer-wheels.ts';

describe('the wheels of a counter', () => {
  it('show a whole count figure by figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (count) => {
        expect(standOf(count, 4).join('')).toBe(String(count).padStart(4, '0'));
      }),
    );
  });

  it('roll on with the count, and a wheel takes the next with it only from its nine', () => {
    expect(standOf(12.5, 3)).toEqual([0, 1, 2.5]);
    expect(standOf(19.25, 3)).toEqual([0, 1.25, 9.25]);
    expect(standOf(99.5, 3)).toEqual([0.5, 9.5, 9.5]);
    expect(standOf(95.5, 3)).toEqual([0, 9, 5.5]);
  });
});
