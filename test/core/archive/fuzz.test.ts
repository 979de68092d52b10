import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLink, packSession, readLink } from '../../../src/core/archive/link.ts';
import { openRecorded } from '../../../src/core/archive/open.ts';
import { readSessionText, type ReadSession } from '../../../src/core/archive/read.ts';
import { sessionFileOf, writeSession } from '../../../src/core/archive/session-file.ts';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import type { Deed } from '../../support/deeds.ts';
import { keep, LESSON, VISITOR } from '../../support/kept-session.ts';
import {
  cuts,
  cutUp,
  mutations,
  SENTENCE,
  spoil,
  type Json,
  type Mutation,
  type Vocabulary,
} from '../../support/mutations.ts';

/** A bit of everything, with time between. */
const EVERYTHING: readonly Deed[] = [
  { kind: 'present', picture: Uint8Array.from({ length: 36 }, (_, cell) => (cell % 3 === 0 ? 255 : 0)) },
  { kind: 'wait', ticks: 5 },
  { kind: 'trial', wanted: [1, -1] },
  { kind: 'wait', ticks: 400 },
  { kind: 'present', picture: Uint8Array.from({ length: 36 }, (_, cell) => cell * 7) },
  { kind: 'panel', change: { threshold: 2, reinforcement: 'gamma' } },
  { kind: 'values', settings: [{ unit: 3, millivolts: -500 }] },
  { kind: 'assign', units: [0, 5], response: 1 },
  { kind: 'break', fault: { part: 'clutches', units: [2, 3], slipPercent: 40 } },
  { kind: 'break', fault: { part: 'cables', wires: [4, 5] } },
  { kind: 'repair', repair: { part: 'cables', wires: [4] } },
  { kind: 'plug-anew', seed: 'x' },
  { kind: 'law', steepness: 2 },
  { kind: 'trial', wanted: null },
  { kind: 'wait', ticks: 30 },
];
const TAUGHT: readonly Deed[] = [
  { kind: 'next-trial' },
  { kind: 'wait', ticks: 500 },
  { kind: 'next-trial' },
  { kind: 'break', fault: { part: 'photocells', cells: [1], become: 'stuck' } },
  { kind: 'wait', ticks: 500 },
];
const FILES = [
  sessionFileOf(keep(VISITOR, EVERYTHING).session, VISITOR, [{ at: 5, name: 'here' }]),
  sessionFileOf(keep(LESSON, TAUGHT).session, LESSON),
];

/** Values that are right somewhere, wrong elsewhere, or nowhere right. */
const VALUES: readonly Json[] = [
  ...[null, true, false, 0, -0, 1, -1, 2, 3, 7, 24, 25, 36, 120, 121, 0.5, 1e-9, 1e9, 1e308, 2_147_483_648],
  ...['present', 'trial', 'next-trial', 'panel', 'values', 'assign', 'plug', 'plug-anew', 'break', 'repair'],
  ...[
    'law',
    'recover',
    'a-units',
    'photocells',
    'cables',
    'motors',
    'clutches',
    'everything',
    'dead',
    'stuck',
  ],
  ...[
    'ideal',
    'as-built',
    'gamma',
    'spontaneous',
    'sums',
    '+-',
    '--',
    '+',
    '',
    'ff',
    'f'.repeat(10),
    '0f'.repeat(36),
  ],
  ...['\u001b[31m', 'a\nb', '\u202e', '\uD800', '__proto__', '漢字', 'x'.repeat(3000), 'mark1-scenario'],
  ...([[], [[]], {}, [1], [1, 2], [[1, 500]], [0], [36], { build: 'ideal' }, { threshold: 0 }] as Json[]),
];
/** Names that fields may get; most are somebody's. */
const NAMES = [
  ...[
    'at',
    'kind',
    'units',
    'cells',
    'wires',
    'part',
    'become',
    'wanted',
    'seed',
    'machine',
    'scenario',
    'shapes',
  ],
  ...[
    'bookmarks',
    'version',
    'steepness',
    'build',
    'threshold',
    '__proto__',
    'constructor',
    '',
    '\u001b',
    '5',
  ],
];
const VOCABULARY: Vocabulary = {
  values: VALUES,
  names: NAMES,
  words: ['present', 'trial', 'panel', '+-', 'ff'],
};

/** A text of JSON that was spoiled in its values. */
function spoiled(text: string, all: readonly Mutation[]): string {
  return JSON.stringify(spoil(JSON.parse(text) as object, all, VOCABULARY));
}

/** The same ten thousand every time, so that a failure can be met again. */
const SEED = 1960;

/** Refused in sentences, or opened to the very machine that the file tells, or not opened at all. */
function meet(read: ReadSession): 'refused' | 'unopened' | 'opened' {
  if (!read.ok) {
    expect(read.problems.length).toBeGreaterThan(0);
    for (const problem of read.problems) expect(problem).toMatch(SENTENCE);
    return 'refused';
  }
  const opened = openRecorded(read.file);
  if (!opened.ok) {
    expect(Object.keys(opened)).toEqual(['ok', 'problem']);
    expect(opened.problem).toMatch(SENTENCE);
    return 'unopened';
  }
  const { session } = opened.recording;
  expect(fingerprint(session.machine)).toBe(read.file.fingerprint);
  expect([session.machine.tick, session.log.length]).toEqual([read.file.until, read.file.commands.length]);
  return 'opened';
}

function tally() {
  const met = { refused: 0, unopened: 0, opened: 0 };
  const count = (read: ReadSession): void => {
    met[meet(read)]++;
  };
  return { met, count };
}

describe('ten thousand spoiled session files', () => {
  it('are opened as they say, or refused in sentences', () => {
    const { met, count } = tally();
    const texts = FILES.map(writeSession);
    for (const text of texts) expect(meet(readSessionText(text))).toBe('opened');
    fc.assert(
      fc.property(fc.constantFrom(...texts), mutations, (text, all) =>
        count(readSessionText(spoiled(text, all))),
      ),
      { numRuns: 8000, seed: SEED },
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), cuts, (text, all) => count(readSessionText(cutUp(text, all)))),
      { numRuns: 2000, seed: SEED },
    );
    // All three must be there in number, or the test has lost its point.
    expect(Math.min(met.refused, met.unopened, met.opened), JSON.stringify(met)).toBeGreaterThan(300);
  }, 60_000);
});

describe('ten thousand spoiled links', () => {
  const texts = FILES.map((file) => strFromU8(inflateSync(packSession(file).subarray(1))));
  const links = FILES.map((file) => formatLink(packSession(file)));

  it('are opened as they say, or refused in sentences', () => {
    const { met, count } = tally();
    for (const link of links) expect(meet(readLink(link))).toBe('opened');
    fc.assert(
      fc.property(fc.constantFrom(...links), cuts, (link, all) => count(readLink(cutUp(link, all)))),
      { numRuns: 2000, seed: SEED },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...links),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('A', 'Q', 'g', 'w', '_', '-', '0', '9'))),
        (link, swaps) =>
          count(readLink(swaps.reduce((text, [at, to]) => swap(text, at % text.length, to), link))),
      ),
      { numRuns: 3000, seed: SEED },
    );
    // What a stranger packs himself is whole, whatever is in it.
    fc.assert(
      fc.property(fc.constantFrom(...texts), mutations, (text, all) =>
        count(readLink(formatLink(Uint8Array.from([1, ...deflateSync(strToU8(spoiled(text, all)))])))),
      ),
      { numRuns: 5000, seed: SEED },
    );
    expect(Math.min(met.refused, met.unopened, met.opened), JSON.stringify(met)).toBeGreaterThan(200);
  }, 60_000);
});

function swap(text: string, at: number, digit: string): string {
  return text.slice(0, at) + digit + text.slice(at + 1);
}

describe('anything at all', () => {
  it('is refused in sentences', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(meet(readSessionText(text))).toBe('refused');
        expect(meet(readLink(text))).toBe('refused');
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
