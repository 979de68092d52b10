import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_PANEL, turnSwitches, type Panel } from '../../../src/core/machine/panel.ts';
import { panels } from '../../support/arbitraries.ts';

const SETTINGS: Record<keyof Panel, { readonly good: readonly unknown[]; readonly bad: readonly unknown[] }> =
  {
    polarity: { good: ['figure', 'ground'], bad: ['Figure', 'sky', 0] },
    illumination: { good: [0, 1, 255], bad: [-1, 256, 0.5, '255'] },
    threshold: { good: [1, 40], bad: [0, 41, 1.5, null] },
    discrimination: { good: ['alone', 'sums', 'means'], bad: ['greatest', true] },
    procedure: { good: ['forced', 'error-correction', 'spontaneous'], bad: ['toString', ''] },
    reinforcement: { good: ['alpha', 'beta', 'gamma'], bad: ['delta', ['alpha']] },
    valence: { good: ['bivalent', 'monovalent'], bad: ['trivalent', undefined] },
    correction: { good: ['quantized', 'non-quantized', 'random-sign'], bad: ['quantised', {}] },
    zero: { good: ['answers-minus', 'always-corrected'], bad: ['answers-plus', 0] },
    stepMillivolts: { good: [1, 1_000_000], bad: [0, -5, 1_000_001, 0.1, NaN] },
    decayPerTrial: { good: [0, 0.3, 1], bad: [-0.01, 1.01, NaN, '0', Infinity] },
    motorSpeed: { good: [1, 1_000_000], bad: [0, 1_000_001, 7.5] },
    build: { good: ['as-built', 'ideal'], bad: ['as built', 1] },
  };
const cases = Object.entries(SETTINGS);

describe('every switch and dial of the panel', () => {
  it('is looked at in this test', () => {
    expect(Object.keys(SETTINGS).sort()).toEqual(Object.keys(STANDARD_PANEL).sort());
  });

  it.each(cases)('takes its settings, from end to end: %s', (name, { good }) => {
    for (const value of good) {
      expect(turnSwitches(STANDARD_PANEL, { [name]: value }, true)).toEqual({
        ...STANDARD_PANEL,
        [name]: value,
      });
    }
  });

  it.each(cases)('refuses any other in a sentence that names it: %s', (name, { bad }) => {
    for (const value of bad) {
      expect(() => turnSwitches(STANDARD_PANEL, { [name]: value }, true)).toThrow(RangeError);
      expect(() => turnSwitches(STANDARD_PANEL, { [name]: value }, true)).toThrow(
        new RegExp(`^The panel's ${name} must be .+, found .*\\.$`),
      );
    }
  });
});

describe('a refusal', () => {
  it.each([
    [{ polarity: 'sky' }, 'The panel\'s polarity must be one of "figure", "ground", found "sky".'],
    [{ illumination: 256 }, "The panel's illumination must be a whole number from 0 to 255, found 256."],
    [{ decayPerTrial: 2 }, "The panel's decayPerTrial must be a number from 0 to 1, found 2."],
    [
      { threshold: { wires: 2 } },
      "The panel's threshold must be a whole number from 1 to 40, found an object.",
    ],
    [{ threshold: null }, "The panel's threshold must be a whole number from 1 to 40, found null."],
    [{ horn: 1 }, 'The panel has no switch "horn".'],
    [{ toString: 1 }, 'The panel has no switch "toString".'],
    [{ ['x'.repeat(90)]: 1 }, `The panel has no switch "${'x'.repeat(40)}".`],
    [
      { zero: 'x'.repeat(90) },
      `The panel's zero must be one of "answers-minus", "always-corrected", found "${'x'.repeat(40)}".`,
    ],
  ])('says what must be and what was found: %j', (change, sentence) => {
    expect(() => turnSwitches(STANDARD_PANEL, change as Partial<Panel>, true)).toThrow(
      new RangeError(sentence),
    );
  });

  it('turns no switch, not even those before the bad one', () => {
    const panel = { ...STANDARD_PANEL };
    expect(() => turnSwitches(panel, { threshold: 5, illumination: -1 }, true)).toThrow(RangeError);
    expect(panel).toEqual(STANDARD_PANEL);
  });
});

describe('in mid-trial', () => {
  it.each([{ motorSpeed: 41 }, { build: 'ideal' as const }])('waits for rest: %j', (change) => {
    const [name = ''] = Object.keys(change);
    expect(() => turnSwitches(STANDARD_PANEL, change, false)).toThrow(
      new RangeError(`The panel's ${name} can be changed at rest only.`),
    );
    expect(turnSwitches(STANDARD_PANEL, change, true)).toMatchObject(change);
  });

  it('lets every other switch be turned, and these two to where they stand', () => {
    fc.assert(
      fc.property(panels, panels, (panel, change) => {
        const { motorSpeed, build } = panel;
        expect(turnSwitches(panel, { ...change, motorSpeed, build }, false)).toEqual({
          ...change,
          motorSpeed,
          build,
        });
      }),
    );
  });
});

describe('any change at all', () => {
  const anything = fc.oneof(
    fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(SETTINGS)), fc.string()), fc.anything(), {
      maxKeys: 3,
    }),
    fc.record(
      Object.fromEntries(
        cases.map(([name, { good, bad }]) => [
          name,
          fc.oneof(
            fc.constantFrom(...good),
            fc.constantFrom(...good),
            fc.constantFrom(...bad),
            fc.anything(),
          ),
        ]),
      ),
      { requiredKeys: [] },
    ),
  );

  /** Whether a panel is one that could have been turned to. */
  function isValid(panel: object): boolean {
    const entries = Object.entries(panel) as [keyof Panel, unknown][];
    return (
      entries.length === cases.length &&
      entries.every(([name, value]) => {
        const { good } = SETTINGS[name];
        if (typeof good.at(-1) === 'string') return good.includes(value);
        if (typeof value !== 'number') return false;
        const [least, most] = [good[0] as number, good.at(-1) as number];
        return value >= least && value <= most && (name === 'decayPerTrial' || Number.isInteger(value));
      })
    );
  }

  it('comes to a valid panel or to a sentence, and to nothing else', { timeout: 60_000 }, () => {
    const before = structuredClone(STANDARD_PANEL);
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(anything, fc.boolean(), (change, atRest) => {
        try {
          const panel = turnSwitches(STANDARD_PANEL, change, atRest);
          if (!isValid(panel)) throw new Error(`This is no panel: ${fc.stringify(panel)}.`);
          taken++;
        } catch (error) {
          if (!(error instanceof RangeError && /^The panel.+\.$/s.test(error.message))) throw error;
          refused++;
        }
      }),
      { numRuns: 10_000 },
    );
    expect(STANDARD_PANEL).toEqual(before);
    expect(Math.min(taken, refused)).toBeGreaterThan(50);
  });
});
