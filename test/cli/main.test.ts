import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bash, mark1, ROOT, workFolder } from '../support/command-line.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const { small } = workFolder();

describe('mark1', () => {
  it('tells its version', () => {
    expect(mark1('--version')).toEqual({ code: 0, out: `${version}\n`, words: '' });
  });

  it('tells its commands and its exit codes when asked for help', () => {
    const { code, out, words } = mark1('--help');
    expect([code, words]).toEqual([0, '']);
    for (const word of ['run', 'verify', 'sweep', 'Exit codes: 0 done; 1 ']) expect(out).toContain(word);
  });

  it.each(['run', 'verify', 'sweep'])('tells about %s when asked for help with it', (command) => {
    const { code, out } = mark1(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: mark1 ${command}`);
  });

  it('runs from the clone as npx mark1', () => {
    // The first time, npx prepares the package, which would build lib/ anew under the feet of other tests.
    const npx = 'npm_config_ignore_scripts=true npx --no-install';
    expect(bash(`${npx} mark1 --version`)).toMatchObject({ code: 0, out: `${version}\n` });
  });

  it('ends in peace when the reader of a pipe has seen enough', () => {
    const line = '$MARK1 run scenarios/03-alphabet.json --format json | head -1; echo "${PIPESTATUS[@]}"';
    expect(bash(line)).toEqual({ code: 0, out: '{\n0 0\n', words: '' });
  });
});

describe('a command line that cannot be used', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['an unknown command', ['teach'], "error: unknown command 'teach'"],
    ['an unknown option', ['run', small, '--loud'], "error: unknown option '--loud'"],
    ['no file', ['run'], "error: missing required argument 'file'"],
    [
      'a file too many',
      ['run', small, small],
      "error: too many arguments for 'run'. Expected 1 argument but got 2.",
    ],
    [
      'an unknown format',
      ['run', small, '--format', 'xml'],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are table, tsv, json.",
    ],
    [
      'an empty seed',
      ['run', small, '--seed', ''],
      "error: option '--seed <seed>' argument '' is invalid. It must be a line of 1 to 64 harmless characters.",
    ],
    [
      'an endless seed',
      ['run', small, '--seed', 'x'.repeat(65)],
      'It must be a line of 1 to 64 harmless characters.',
    ],
    ['no number of seeds', ['sweep', small], "error: required option '--seeds <n>' not specified"],
    ['no seeds', ['sweep', small, '--seeds', '0'], 'It must be a whole number from 1 to 1000000.'],
    ['half a seed', ['sweep', small, '--seeds', '1.5'], 'It must be a whole number from 1 to 1000000.'],
    ['seeds in words', ['sweep', small, '--seeds', 'ten'], 'It must be a whole number from 1 to 1000000.'],
    ['seeds less than none', ['sweep', small, '--seeds=-3'], 'It must be a whole number from 1 to 1000000.'],
    [
      'no workers',
      ['sweep', small, '--seeds', '2', '--workers', '0'],
      'It must be a whole number from 1 to 1024.',
    ],
  ])('%s: is told in a sentence, with exit code 2 and no data', (_, args, sentence) => {
    const { code, out, words } = mark1(...args);
    expect([code, out]).toEqual([2, '']);
    expect(words).toContain(sentence);
    expect(words).not.toMatch(/^\s+at /m);
  });

  it('no command at all: shows the help, as words', () => {
    const { code, out, words } = mark1();
    expect([code, out]).toEqual([2, '']);
    expect(words).toContain('Usage: mark1');
  });
});
