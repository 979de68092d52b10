import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openRecorded } from '../../../src/core/archive/open.ts';
import { readSessionText } from '../../../src/core/archive/read.ts';

const FOLDER = new URL('samples/', import.meta.url);

// Files as they were written by each version; none is ever written anew.
function tryToOpen(text: string) {
  const read = readSessionText(text);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const opened = openRecorded(read.file);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.recording;
}

describe('the session file in the documents', () => {
  it('is a whole one', () => {
    const text = readFileSync(new URL('../../../docs/session-file.md', import.meta.url), 'utf8');
    const [, json = ''] = /```json\n(.*?)```/s.exec(text) ?? [];
    expect(tryToOpen(json).trials).toHaveLength(1);
  });
});

describe('a session file of an earlier version', () => {
  it.each(readdirSync(FOLDER))('%s is read and opened', (name) => {
    const recording = tryToOpen(readFileSync(new URL(name, FOLDER), 'utf8'));
    expect(recording.trials.length).toBeGreaterThan(0);
  });
});
