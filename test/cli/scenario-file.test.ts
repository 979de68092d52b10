import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mark1, workFolder } from '../support/command-line.ts';
import { smallScenario } from '../support/small-scenario.ts';

const { folder, write } = workFolder();

describe('a file that cannot be used is refused in a sentence with its path:', () => {
  function refusal(path: string): string {
    const { code, out, words } = mark1('run', path);
    expect([code, out]).toEqual([2, '']);
    return words;
  }

  it('one that is not there', () => {
    const path = join(folder, 'nowhere.json');
    expect(refusal(path)).toBe(`${path}: must be a scenario file, found nothing of that name.\n`);
  });

  it('a folder', () => {
    expect(refusal(folder)).toBe(`${folder}: must be a scenario file, found something else.\n`);
  });

  it('one that the system has something against', () => {
    const path = join(folder, 'x'.repeat(300));
    expect(refusal(path)).toMatch(/^\S+: must be a file that can be used, found ENAMETOOLONG: .*\.\n$/);
  });

  it('one that is no text', () => {
    const path = write('latin.json', Uint8Array.of(0x7b, 0xe4, 0x7d));
    expect(refusal(path)).toBe(`${path}: must be text in UTF-8, found bytes that are no UTF-8.\n`);
  });

  it('one of 3 MB', () => {
    const path = write('large.json', ' '.repeat(3_000_000));
    expect(refusal(path)).toBe(`${path}: The file must be at most 2000000 bytes (2 MB), found 3000000.\n`);
  });

  it('one so large that it is not even read', () => {
    const path = write('huge.json', '');
    const file = openSync(path, 'r+');
    ftruncateSync(file, 5_000_000_000);
    closeSync(file);
    expect(refusal(path)).toBe(`${path}: must be at most 2 MB, found 5000000000 bytes.\n`);
  });

  it('one that is no JSON', () => {
    const path = write('half.json', '{ "format": ');
    expect(refusal(path)).toBe(
      `${path}: The file must be JSON, found a fault: Unexpected end of input found.\n`,
    );
  });

  it('a broken one, with every fault on a line of its own', () => {
    const { machine, ...rest } = smallScenario();
    const path = write(
      'broken.json',
      JSON.stringify({ ...rest, version: 0, machine: { ...machine, threshold: 72 } }),
    );
    const faults = [
      'version must be a version from 1 to 2, found 0.',
      'machine.threshold must be a whole number from 1 to 40, found 72.',
    ];
    expect(refusal(path)).toBe(faults.map((fault) => `${path}: ${fault}\n`).join(''));
  });

  it.each(['verify', 'sweep'])('so too for %s', (command) => {
    const path = join(folder, 'nowhere.json');
    const { code, out, words } = mark1(command, path, ...(command === 'sweep' ? ['--seeds', '2'] : []));
    expect({ code, out, words }).toEqual({
      code: 2,
      out: '',
      words: `${path}: must be a scenario file, found nothing of that name.\n`,
    });
  });
});
