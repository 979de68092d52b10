import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecorded } from '../../src/core/archive/open.ts';
import { readSessionText } from '../../src/core/archive/read.ts';
import { fingerprint } from '../../src/core/machine/fingerprint.ts';
import { momentAt, sessionAt } from '../../src/core/timeline/recording.ts';
import { mark1, ROOT, workFolder } from '../support/command-line.ts';

const VISITOR = 'test/core/archive/samples/v1-visitor.json';
const LESSON = 'test/core/archive/samples/v1-lesson.json';
const { write, small } = workFolder();

function recordingOf(name: string) {
  const read = readSessionText(readFileSync(join(ROOT, name), 'utf8'));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const opened = openRecorded(read.file);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.recording;
}

describe('mark1 replay', () => {
  it('prints the state, the trials, the tests and the fingerprint of a session', () => {
    const { code, out, words } = mark1('replay', LESSON, '--format', 'tsv');
    expect([code, words]).toEqual([0, '']);
    const blocks = out.split('\n\n').map((block) =>
      block
        .trimEnd()
        .split('\n')
        .map((row) => row.split('\t')),
    );
    const { session } = recordingOf(LESSON);
    expect(blocks[0]).toEqual([
      ['tick', 'phase', 'commands', 'trials', 'right', 'corrections'],
      [
        session.machine.tick,
        'rest',
        12,
        12,
        session.machine.counters.right,
        session.machine.counters.corrections,
      ].map(String),
    ]);
    expect(blocks[1]!.slice(1).map(([trial, , stimulus]) => [trial, stimulus])).toEqual(
      session.results.trials.map(({ trial, stimulus }) => [String(trial), stimulus]),
    );
    expect(blocks[2]).toHaveLength(session.results.tests.length + 1);
    expect(blocks[3]).toEqual([['fingerprint'], [fingerprint(session.machine)]]);
  });

  it('prints how it stood at a tick, between two keyframes or at its end', () => {
    const recording = recordingOf(VISITOR);
    const then = sessionAt(recording, momentAt(recording, 300));
    const { out } = mark1('replay', VISITOR, '--at', '300', '--format', 'json');
    const told = JSON.parse(out) as Record<string, unknown>;
    expect([told['tick'], told['trials'], told['fingerprint']]).toEqual([
      300,
      [expect.objectContaining({ trial: 1, wanted: null, correct: null, stimulus: null })],
      fingerprint(then.machine),
    ]);
  });

  it('says to people whose machine it was, and of a trial that it was only asked', () => {
    const { out } = mark1('replay', VISITOR);
    expect(out.split('\n')[0]).toBe("A visitor's machine (circle, square, moon), seed 1960");
    expect(out).toContain('only asked');
    expect(mark1('replay', LESSON).out.split('\n')[0]).toBe(
      'The damaged machine (reconstruction), seed 1960',
    );
  });

  it.each<readonly [string, readonly string[], string]>([
    ['a tick beyond the end', [VISITOR, '--at', '99999'], '--at must be a tick of the session (0 to '],
    ['half a tick', [VISITOR, '--at', '1.5'], 'It must be a whole number from 0 to 1000000000.'],
    ['a scenario', [small], 'format must be "mark1-session", found "mark1-scenario".'],
    ['no file', ['nowhere.json'], 'nowhere.json: must be a session file, found nothing of that name.'],
  ])('refuses %s', (_, args, sentence) => {
    const { code, out, words } = mark1('replay', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(words).toContain(sentence);
  });

  it('refuses a session that does not come to its own end', () => {
    const text = readFileSync(join(ROOT, VISITOR), 'utf8').replace(
      /"fingerprint": "\w+"/,
      '"fingerprint": "0123456789abcdef"',
    );
    const { code, words } = mark1('replay', write('changed.json', text));
    expect([code, words]).toEqual([
      2,
      expect.stringContaining('fingerprint must be that of the machine at the end'),
    ]);
  });
});
