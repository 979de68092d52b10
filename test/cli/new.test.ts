import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mark1, workFolder } from '../support/command-line.ts';

const { folder, write } = workFolder();

describe('mark1 new', () => {
  it('writes a commented scenario that is valid, runs and learns', () => {
    const file = join(folder, 'mine.json');
    const { code, words } = mark1('new', file);
    expect([code, words]).toEqual([0, '']);
    const { $comment } = JSON.parse(readFileSync(file, 'utf8')) as { $comment: string[] };
    for (const field of [
      'title',
      'kind',
      'seed',
      'machine',
      'stimuli',
      'classes',
      'vary',
      'lesson',
      'test',
      'captions',
    ])
      expect($comment.join('\n')).toContain(field);
    expect(mark1('check', file).code).toBe(0);
    const { tests } = JSON.parse(mark1('run', file, '--format', 'json').out) as {
      tests: { fraction: number }[];
    };
    expect(tests.at(-1)!.fraction).toBeGreaterThan(0.9);
  });

  it('prints it where no file is named', () => {
    const { code, out } = mark1('new');
    expect(code).toBe(0);
    expect(mark1('check', write('printed.json', out)).code).toBe(0);
  });

  it('never writes over a file', () => {
    const file = write('there.json', 'mine');
    const { code, out, words } = mark1('new', file);
    expect([code, out, words]).toEqual([2, '', `${file}: must be a new file, found one of that name.\n`]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});
