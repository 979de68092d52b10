import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/core/scenario/format.ts';
import { parseScenario, parseScenarioText, type Parsed } from '../../../src/core/scenario/parse.ts';
import { runScenario } from '../../../src/core/scenario/run.ts';
import { describeFormat } from '../../support/scenario-schema.ts';
import { smallScenario, SMALL_SCENARIOS } from '../../support/small-scenario.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Container = Json[] | { [name: string]: Json };

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

interface Mutation {
  readonly kind: 'replace' | 'nudge' | 'add' | 'remove' | 'repeat';
  /** Where, as digits that choose a way down from the top. */
  readonly place: number;
  readonly value: number;
}

const number = fc.nat(1e9);
const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'replace' as const,
      'nudge' as const,
      'nudge' as const,
      'add' as const,
      'remove' as const,
      'repeat' as const,
    ),
    place: number,
    value: number,
  }),
  { minLength: 1, maxLength: 3 },
);

function pick<T>(items: readonly T[], index: number): T {
  return items[index % items.length]!;
}

/** Goes down from the top and stops anywhere, so that every field is met about as often as a row of a picture. */
function placeIn(
  value: Container,
  place: number,
): { readonly at: Container; readonly key: string } | undefined {
  const keys = Object.keys(value);
  if (keys.length === 0) return undefined;
  const key = pick(keys, place);
  const rest = Math.floor(place / keys.length);
  const inner = (value as Record<string, Json>)[key] ?? null;
  const deeper =
    typeof inner === 'object' && inner !== null && rest % 4 > 0
      ? placeIn(inner, Math.floor(rest / 4))
      : undefined;
  return deeper ?? { at: value, key };
}

function put(at: Container, key: string, value: Json): void {
  if (Array.isArray(at)) at.splice(Number(key), 1, value);
  else Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
}

function add(at: Container, name: string, value: Json): void {
  if (Array.isArray(at)) at.push(value);
  else put(at, name, value);
}

function nudge(value: Json, by: number): Json {
  if (typeof value === 'number') return value + pick([-2, -1, -0.5, 0.001, 1, 2, 7], by);
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string'
    ? pick([value.toLowerCase(), `${value}1`, value.slice(1), pick(WORDS, by)], by)
    : value;
}

function mutate(scenario: Container, { kind, place, value }: Mutation): void {
  const found = placeIn(scenario, place);
  if (found === undefined) return;
  const { at, key } = found;
  const here = (at as Record<string, Json>)[key]!;
  const other = structuredClone(pick(VALUES, value));
  if (kind === 'replace') put(at, key, other);
  else if (kind === 'nudge') put(at, key, nudge(here, value));
  else if (kind === 'add') add(at, pick(NAMES, value), other);
  else if (kind === 'repeat') add(at, `${key}2`, structuredClone(here));
  else if (Array.isArray(at)) at.splice(Number(key), 1);
  else Reflect.deleteProperty(at, key);
}

function mutated(base: () => object, all: readonly Mutation[]): Json {
  const scenario = base() as Container;
  for (const mutation of all) mutate(scenario, mutation);
  return scenario;
}

/** The same lesson with few trials, so that many can be run. Nothing else is spared the machine. */
function shortened({ lesson, test, ...rest }: Scenario): Scenario {
  const trials = Math.min(lesson.trials, 3);
  const after = test.after.filter((point) => point <= trials);
  const few = { lesson: { ...lesson, trials }, test: { after, trials: Math.min(test.trials, 2) } };
  return { ...rest, ...few } as Scenario;
}

/** One line, harmless to a terminal, not endless, and ended with a full stop. */
const SENTENCE = /^[^\p{Cc}\u2028-\u202e\u2066-\u2069]{8,400}\.$/u;

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
        const source = mutated(base, all);
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
  const PIECES = [
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\u0000',
    '\u001b',
    '\uD800',
    '0',
    '-',
    '1e999',
    '\\u0000',
    'null',
    '//',
    '\n',
  ];
  const edits = fc.array(
    fc.record({
      place: fc.nat(1e6),
      cut: fc.nat(12),
      piece: fc.oneof(fc.constantFrom(...PIECES), fc.string()),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it('are read or refused in sentences', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const spoiled = all.reduce((text, { place, cut, piece }) => {
          const at = place % (text.length + 1);
          return text.slice(0, at) + piece + text.slice(at + cut);
        }, JSON.stringify(smallScenario()));
        expectSentences(parseScenarioText(spoiled));
      }),
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
