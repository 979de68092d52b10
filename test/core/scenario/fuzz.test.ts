import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/core/scenario/format.ts';
import { parseScenario, parseScenarioText, type Parsed } from '../../../src/core/scenario/parse.ts';
import { runScenario } from '../../../src/core/scenario/run.ts';
import {
  cuts,
  cutUp,
  mutations,
  SENTENCE,
  spoil,
  type Json,
  type Vocabulary,
} from '../../support/mutations.ts';
import { describeFormat } from '../../support/scenario-schema.ts';
import { smallScenario, SMALL_SCENARIOS } from '../../support/small-scenario.ts';

/** Words that are right somewhere. */
const WORDS = [
  ...[
    'E',
    'ring',
    'bar',
    'left',
    '+',
    '--',
    '+-',
    'cycle',
    'shuffled',
    'forced',
    'spontaneous',
    'trial 3',
    'end',
  ],
  ...[
    'beta',
    'gamma',
    'monovalent',
    'random-sign',
    'non-quantized',
    'sums',
    'means',
    'ideal',
    'as-built',
    'direct',
  ],
  ...[
    'ground',
    'solid',
    'cross',
    'typewriter',
    'binomial',
    'poisson',
    'always-corrected',
    'power-on',
    'NAVY60',
  ],
  ...[
    'a-units',
    'photocells',
    'cables',
    'motors',
    'clutches',
    'everything',
    'stuck',
    '1',
    '3-5',
    '1-8, 12',
    '2-1',
  ],
];

/** Values that are right somewhere, wrong elsewhere, or nowhere right. */
const VALUES: readonly Json[] = [
  ...[null, true, false, 0, -0, 1, -1, 2, 3, 8, 9, 20, 21, 31, 32, 40, 0.5, 0.001, 1e-9, 1e9, 1e308, 100_000],
  ...WORDS,
  ...[
    '',
    '\u001b[31m',
    'a\nb',
    '\u202e',
    '\uD800',
    '__proto__',
    '漢字',
    'x'.repeat(3000),
    '#'.repeat(20),
    '##..',
  ],
  ...([[], [[]], {}, ['E'], ['E', 'bar', 'bar'], [0], [0, 1, 2], [3, 2], ['1-3', '4'], [16, 17]] as Json[]),
  ...([{ en: 'Yes' }, { x: {} }, { letter: 'Z' }, { letter: 'Q', face: 'typewriter' }] as Json[]),
  ...([
    { figure: 'square' },
    { figure: 'triangle', size: 4 },
    { excitatory: [2], inhibitory: [3] },
  ] as Json[]),
  ...([{ shift: 9, noise: 1, turnDegrees: 180, wrap: true }, { topological: 0 }, { units: [{}] }] as Json[]),
  ...([
    { cellSpread: 127, wiperNoise: 1000 },
    { at: 'trial 1', break: 'a-units', share: 1 },
  ] as Json[]),
];

/** Names that fields may get; most are somebody's. */
const NAMES = [
  ...[
    'E',
    'ring',
    'new',
    'en',
    'letter',
    'size',
    'style',
    'order',
    '__proto__',
    'constructor',
    '',
    '\u001b',
    '5',
  ],
  ...[
    'toString',
    'build',
    'side',
    'associationUnits',
    'wiresPerCell',
    'wiring',
    'sourceSets',
    'discrimination',
  ],
  ...[
    'zero',
    'threshold',
    'excitatory',
    'illumination',
    'tolerances',
    'valence',
    'correction',
    'reinforcement',
  ],
  ...[
    'face',
    'faults',
    'break',
    'mend',
    'units',
    'cards',
    'cells',
    'share',
    'become',
    'slipPercent',
    'stepVolts',
  ],
];

const VOCABULARY: Vocabulary = { values: VALUES, names: NAMES, words: WORDS };

/** The same lesson with few trials, so that many can be run. Nothing else is spared the machine. */
function shortened({ lesson, test, ...rest }: Scenario): Scenario {
  const trials = Math.min(lesson.trials, 3);
  const after = test.after.filter((point) => point <= trials);
  const few = { lesson: { ...lesson, trials }, test: { after, trials: Math.min(test.trials, 2) } };
  return { ...rest, ...few } as Scenario;
}

function expectSentences(parsed: Parsed): void {
  if (parsed.ok) return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const problem of parsed.problems) expect(problem).toMatch(SENTENCE);
}

/** The same ten thousand every time, so that a failure can be met again. */
const SEED = 1960;

describe('ten thousand spoiled scenarios', () => {
  it('are read to their end or refused in sentences, and what is accepted runs and fits the JSON Schema', () => {
    const fitsSchema = new Ajv().compile(describeFormat());
    const outcomes = { refused: 0, ran: new Map<() => object, number>() };
    fc.assert(
      fc.property(fc.constantFrom(...SMALL_SCENARIOS), mutations, (base, all) => {
        const source = spoil(base(), all, VOCABULARY);
        const parsed = parseScenario(source);
        expectSentences(parsed);
        if (!parsed.ok) {
          outcomes.refused++;
          return;
        }
        expect(fitsSchema(source), JSON.stringify(fitsSchema.errors)).toBe(true);
        const short = shortened(parsed.scenario);
        const run = runScenario(short);
        expect(run.trials).toHaveLength(short.lesson.trials);
        expect(run.tests).toHaveLength(short.test.after.length);
        outcomes.ran.set(base, (outcomes.ran.get(base) ?? 0) + 1);
      }),
      { numRuns: 10_000, seed: SEED },
    );
    // Both kinds must be there in number, or the test has lost its point.
    expect(outcomes.refused).toBeGreaterThan(3000);
    for (const base of SMALL_SCENARIOS) expect(outcomes.ran.get(base), base.name).toBeGreaterThan(150);
  }, 60_000);
});

describe('two thousand spoiled files', () => {
  it('are read or refused in sentences', () => {
    fc.assert(
      fc.property(cuts, (all) =>
        expectSentences(parseScenarioText(cutUp(JSON.stringify(smallScenario()), all))),
      ),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);

  it('of any text at all too', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) =>
        expectSentences(parseScenarioText(text)),
      ),
      { numRuns: 1000, seed: SEED },
    );
  }, 60_000);
});

describe('anything at all', () => {
  it('is refused in sentences, but for scenarios', () => {
    fc.assert(
      fc.property(fc.anything(), (source) => {
        const parsed = parseScenario(source);
        expectSentences(parsed);
        expect(parsed.ok).toBe(false);
      }),
      { seed: SEED },
    );
  });
});
