import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRecorded } from '../../../src/core/archive/open.ts';
import { readSessionText } from '../../../src/core/archive/read.ts';
import { sessionFileOf, writeSession, type Origin } from '../../../src/core/archive/session-file.ts';
import type { Recording } from '../../../src/core/timeline/recording.ts';
import { deeds, stateOf } from '../../support/deeds.ts';
import { keep, keepLesson, LESSON, VISITOR } from '../../support/kept-session.ts';

function written(recording: Recording, origin: Origin): string {
  return writeSession(sessionFileOf(recording.session, origin));
}

function opened(text: string): Recording {
  const read = readSessionText(text);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const open = openRecorded(read.file);
  if (!open.ok) throw new Error(open.problem);
  return open.recording;
}

function problemOf(text: string): string {
  const read = readSessionText(text);
  if (!read.ok) return read.problems.join('\n');
  const open = openRecorded(read.file);
  return open.ok ? '' : open.problem;
}

describe('a session that is written and opened', () => {
  it('comes to the same machine, results, log and trials, whatever was done', () => {
    fc.assert(
      fc.property(deeds, fc.constantFrom(VISITOR, LESSON), (all, origin) => {
        const recording = keep(origin, all);
        const again = opened(written(recording, origin));
        expect(stateOf(again.session)).toEqual(stateOf(recording.session));
        expect(again.session.steepness).toBe(recording.session.steepness);
        expect(again.trials).toEqual(recording.trials);
        expect(again.session.seed).toBe('1960');
      }),
      { numRuns: 200 },
    );
  });

  it('has the lesson in it and needs nothing else', () => {
    const recording = keepLesson(LESSON);
    const again = opened(written(recording, LESSON));
    expect(again.session.results).toEqual(recording.session.results);
    expect(again.session.results.trials).toHaveLength(6);
  });

  it('has keyframes all along', () => {
    const all = Array.from({ length: 400 }, (_, place) => [
      { kind: 'panel' as const, change: { threshold: 1 + (place % 3) } },
      { kind: 'wait' as const, ticks: 2 },
    ]).flat();
    expect(opened(written(keep(VISITOR, all), VISITOR)).keyframes.length).toBeGreaterThan(3);
  });

  it('is refused where a command cannot be done, and says which', () => {
    const text = written(
      keep(VISITOR, [
        { kind: 'trial', wanted: null },
        { kind: 'wait', ticks: 600 },
        { kind: 'trial', wanted: null },
        { kind: 'wait', ticks: 3 },
      ]),
      VISITOR,
    );
    expect(problemOf(text)).toBe('');
    expect(problemOf(text.replace('"at":600', '"at":2'))).toBe(
      'commands[1] must be something that can be done at tick 2, found that it cannot: A trial is under way; it ends before the next begins.',
    );
  });

  it('is refused where it comes to another machine', () => {
    const text = written(keep(VISITOR, [{ kind: 'wait', ticks: 7 }]), VISITOR);
    const { fingerprint } = JSON.parse(text) as { fingerprint: string };
    expect(problemOf(text.replace(fingerprint, '0123456789abcdef'))).toBe(
      `fingerprint must be that of the machine at the end (${fingerprint}), found 0123456789abcdef: the session did not come to the same machine again.`,
    );
    expect(problemOf(text.replace('"until": 7', '"until": 8'))).toContain('fingerprint must be');
  });
});

describe('a session that is to be kept', () => {
  it('must be kept with what it was switched on with', () => {
    const { session } = keep(VISITOR, []);
    expect(() => sessionFileOf(session, LESSON)).toThrow(RangeError);
    expect(() => sessionFileOf(session, VISITOR)).not.toThrow();
  });
});
