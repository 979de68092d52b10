import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatLink,
  MOST_LINK_BYTES,
  packSession,
  readLink,
  tooLargeForLink,
  unpackSession,
} from '../../../src/core/archive/link.ts';
import { openRecorded } from '../../../src/core/archive/open.ts';
import { sessionFileOf } from '../../../src/core/archive/session-file.ts';
import { trimForLink } from '../../../src/core/archive/trim.ts';
import { fingerprint } from '../../../src/core/machine/fingerprint.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { deeds, type Deed } from '../../support/deeds.ts';
import { pictures } from '../../support/arbitraries.ts';
import { EXACT_VISITOR, keep, keepLesson, LESSON, VISITOR } from '../../support/kept-session.ts';

/** Much drawing and little else. */
const drawing: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('present' as const), picture: pictures() }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        ticks: fc.constantFrom(0, 1, 12, 13, 70, 300),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('trial' as const),
        wanted: fc.constant([1, -1] as (1 | -1)[]),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'next-trial' as const }) },
    {
      weight: 1,
      arbitrary: fc.constant({ kind: 'panel' as const, change: { polarity: 'ground' as const } }),
    },
  ),
  { minLength: 1, maxLength: 40 },
);

describe('a session in a link', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(VISITOR, LESSON), (all, origin) => {
        const file = sessionFileOf(keep(origin, all).session, origin, [{ at: 0, name: 'start' }]);
        expect(unpackSession(packSession(file))).toEqual({ ok: true, file });
        expect(readLink(formatLink(packSession(file)))).toEqual({ ok: true, file });
      }),
      { numRuns: 100 },
    );
  });

  it('needs few bytes for a lesson that was played', () => {
    expect(packSession(sessionFileOf(keepLesson(LESSON).session, LESSON)).length).toBeLessThan(800);
  });

  it('says when it is too large', () => {
    const chance = createRandom('chaos');
    const chaos = Array.from({ length: 400 }, (_, place): Deed[] => [
      {
        kind: 'present',
        picture: Uint8Array.from({ length: 36 }, () => chance.below(256)),
      },
      { kind: 'wait', ticks: 1 + ((place * place) % 7) },
    ]).flat();
    const packed = packSession(sessionFileOf(keep(VISITOR, chaos).session, VISITOR));
    expect([tooLargeForLink(packed), packed.length > MOST_LINK_BYTES]).toEqual([true, true]);
    expect(unpackSession(packed)).toEqual({
      ok: false,
      problems: [`A link must hold at most 6000 bytes, found ${packed.length}.`],
    });
  });
});

describe('the trimming for a link', () => {
  it.each([
    ['what was drawn', drawing],
    ['anything', deeds],
  ])('keeps every trial and the machine as it stands, of %s', (_, all) => {
    let [before, after] = [0, 0];
    fc.assert(
      fc.property(all, fc.constantFrom(VISITOR, LESSON, EXACT_VISITOR), (done, origin) => {
        const { session, trials } = keep(origin, done);
        const file = sessionFileOf(session, origin);
        const trimmed = trimForLink(file);
        const opened = openRecorded(trimmed);
        if (!opened.ok) throw new Error(opened.problem);
        expect(fingerprint(opened.recording.session.machine)).toBe(file.fingerprint);
        expect(opened.recording.session.results).toEqual(session.results);
        expect(opened.recording.trials.map(({ end, correct }) => [end.at, correct])).toEqual(
          trials.map(({ end, correct }) => [end.at, correct]),
        );
        before += file.commands.length;
        after += trimmed.commands.length;
      }),
      { numRuns: 500 },
    );
    expect(after).toBeLessThan(before);
  });

  it('leaves of a drawing the last stroke', () => {
    const strokes = Array.from({ length: 30 }, (_, place): Deed[] => [
      { kind: 'present', picture: new Uint8Array(36).fill(255, 0, place) },
      { kind: 'wait', ticks: 1 },
    ]).flat();
    const all: Deed[] = [...strokes, { kind: 'trial', wanted: [1, 1] }, { kind: 'wait', ticks: 500 }];
    const { commands } = trimForLink(sessionFileOf(keep(VISITOR, all).session, VISITOR));
    expect(commands.map(({ at, command }) => [at, command.kind])).toEqual([
      [29, 'present'],
      [30, 'trial'],
    ]);
  });
});

describe('a link from a stranger', () => {
  const refused = (packed: Uint8Array) => {
    const read = unpackSession(packed);
    return read.ok ? [] : read.problems;
  };

  it('is not unpacked beyond a bound', () => {
    const bomb = Uint8Array.from([1, ...deflateSync(new Uint8Array(5_000_000))]);
    expect(bomb.length).toBeLessThan(MOST_LINK_BYTES);
    const start = process.memoryUsage().arrayBuffers;
    expect(refused(bomb)).toEqual(['A link must unpack to at most 500000 bytes, found more.']);
    expect(process.memoryUsage().arrayBuffers - start).toBeLessThan(2_000_000);
  });

  it.each<readonly [string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'A link must hold a session, found nothing.'],
    [
      'a newer packing',
      Uint8Array.of(2, 1),
      'This link was made by a newer version (2); this one reads up to 1.',
    ],
    ['no packing', Uint8Array.of(0, 1), 'A link must begin with its version, found 0.'],
    [
      'no deflated bytes',
      Uint8Array.of(1, 7, 7, 7),
      'A link must be whole, found that it is cut off or was changed.',
    ],
    [
      'another thing',
      Uint8Array.from([1, ...deflateSync(strToU8('[1]'))]),
      'The session must be an object, found a list of 1.',
    ],
  ])('of %s is refused', (_, packed, problem) => expect(refused(packed)).toEqual([problem]));

  it.each([
    ['not the digits of a link', 'ab$d'],
    ['half a digit', 'abcde'],
  ])('of %s is refused', (_, text) => {
    expect(readLink(text)).toEqual({
      ok: false,
      problems: ['A link must be whole, found that it is cut off or was changed.'],
    });
  });

  it('of too much text is refused', () => {
    expect(readLink('A'.repeat(8001))).toEqual({
      ok: false,
      problems: ['A link must have at most 8000 characters, found 8001.'],
    });
  });
});

describe('the text of a link', () => {
  it('is base64url', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(formatLink(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      }),
    );
  });
});
