import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activate,
  checkUnit,
  slopeOf,
  unitNamed,
  UNITS,
  type Unit,
} from '../../../src/core/network/activation.ts';
import { law, lawSlope, lawSlopeOfOutput } from '../../../src/core/network/response-law.ts';
import { anyUnit, UNIT_NAMES } from './networks.ts';

const sums = fc.double({ min: -20, max: 20, noNaN: true });

describe('activate', () => {
  it('gives the values of the textbook', () => {
    const values = (unit: Unit): number[] => [-2, -0, 0, 0.5].map((f) => activate(unit, f));
    expect(values(UNITS.step)).toEqual([0, 0, 0, 1]);
    expect(values(UNITS.linear)).toEqual([-2, -0, 0, 0.5]);
    expect(values(UNITS.relu)).toEqual([0, 0, 0, 0.5]);
    expect(values({ kind: 'leaky-relu', leak: 0.25 })).toEqual([-0.5, -0, 0, 0.5]);
    expect(values(UNITS['leaky-relu'])[0]).toBe(-0.02);
    expect(activate(UNITS.sigmoid, 0)).toBe(0.5);
    expect(activate(UNITS.sigmoid, Math.log(3))).toBeCloseTo(0.75, 14);
    expect(activate(UNITS.sigmoid, -Math.log(3))).toBeCloseTo(0.25, 14);
    expect(activate({ kind: 'sigmoid', steepness: 2 }, Math.log(3) / 2)).toBeCloseTo(0.75, 14);
    expect(activate(UNITS.tanh, Math.log(2))).toBeCloseTo(0.6, 14);
  });

  it('overflows nowhere and hides no NaN of a smooth unit or a ReLU', () => {
    for (const name of UNIT_NAMES) {
      expect(Number.isFinite(activate(UNITS[name], 1e300))).toBe(true);
      expect(Number.isFinite(activate(UNITS[name], -1e300))).toBe(true);
      if (name !== 'step') expect(activate(UNITS[name], NaN)).toBeNaN();
    }
    expect(activate(UNITS.sigmoid, 1e4)).toBe(1);
    expect(activate(UNITS.sigmoid, -1e4)).toBe(0);
  });

  it('says of the sigmoid that σ(−f) = 1 − σ(f), and of tanh that it is 2 σ(2f) − 1', () => {
    fc.assert(
      fc.property(sums, (f) => {
        expect(activate(UNITS.sigmoid, -f)).toBeCloseTo(1 - activate(UNITS.sigmoid, f), 14);
        expect(activate(UNITS.tanh, f)).toBeCloseTo(2 * activate(UNITS.sigmoid, 2 * f) - 1, 13);
      }),
    );
  });
});

describe('slopeOf', () => {
  it('is the slope between two near sums, wherever there is no corner between them', () => {
    fc.assert(
      fc.property(anyUnit(), fc.double({ min: -8, max: 8, noNaN: true }), (unit, f) => {
        const h = 1e-5;
        fc.pre(Math.abs(f) > 2 * h);
        const slope = (activate(unit, f + h) - activate(unit, f - h)) / (2 * h);
        expect(Math.abs(slopeOf(unit, activate(unit, f)) - slope)).toBeLessThan(1e-8);
      }),
    );
  });

  it('is zero at corners and everywhere on the step', () => {
    expect(slopeOf(UNITS.relu, 0)).toBe(0);
    expect(slopeOf({ kind: 'leaky-relu', leak: 0.3 }, 0)).toBe(0.3);
    expect([0, 1].map((g) => slopeOf(UNITS.step, g))).toEqual([0, 0]);
    expect(slopeOf({ kind: 'sigmoid', steepness: Infinity }, 1)).toBe(0);
  });
});

describe('the response law', () => {
  it('is the step at infinite steepness, also at a sum of zero, which does not fire', () => {
    expect([-1, -0, 0, 1e-300].map((f) => law(f, Infinity))).toEqual([0, 0, 0, 1]);
    expect([-1, 0, 1].map((f) => lawSlope(f, Infinity))).toEqual([0, 0, 0]);
  });

  it('comes as near to the step as one likes, for every sum but zero', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (f) => {
        fc.pre(Math.abs(f) > 1e-3);
        let before = 1;
        for (const steepness of [1, 10, 100, 1000, 1e6]) {
          const distance = Math.abs(law(f, steepness) - law(f, Infinity));
          expect(distance).toBeLessThanOrEqual(before);
          before = distance;
        }
        expect(before).toBeLessThan(1e-12);
      }),
    );
    expect(law(0, 1e9)).toBe(0.5);
  });

  it('is steepest at zero, a quarter of the steepness, and flat to the last digit far out', () => {
    expect(lawSlope(0, 8)).toBe(2);
    expect(lawSlope(3, 2)).toBeLessThan(lawSlope(0, 2));
    expect(lawSlope(50, 1) / Math.exp(-50)).toBeCloseTo(1, 12);
    expect(lawSlope(-50, 1) / Math.exp(-50)).toBeCloseTo(1, 12);
  });

  it('has the same slope from the sum as from the output', () => {
    fc.assert(
      fc.property(sums, fc.constantFrom(0.3, 1, 5), (f, steepness) => {
        expect(lawSlope(f, steepness)).toBeCloseTo(lawSlopeOfOutput(law(f, steepness), steepness), 12);
      }),
    );
  });
});

describe('bad units', () => {
  it('are refused in one sentence', () => {
    expect(() => unitNamed('neuron')).toThrow(
      'A unit must be one of step, linear, sigmoid, tanh, relu, leaky-relu, found neuron.',
    );
    expect(() => unitNamed('toString')).toThrow(RangeError);
    expect(unitNamed('tanh')).toBe(UNITS.tanh);
    expect(() => checkUnit({ kind: 'sigmoid', steepness: 0 })).toThrow('above 0, found 0.');
    expect(() => checkUnit({ kind: 'sigmoid', steepness: NaN })).toThrow(RangeError);
    expect(() => checkUnit({ kind: 'leaky-relu', leak: -0.1 })).toThrow('0 to 1, found -0.1.');
    expect(() => checkUnit({ kind: 'leaky-relu', leak: 1.1 })).toThrow(RangeError);
    expect(() => checkUnit({ kind: 'neuron' } as unknown as Unit)).toThrow(RangeError);
  });
});
