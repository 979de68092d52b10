import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatSeeds, parseSeeds } from '../../src/core/index.ts';
import { mark1, workFolder } from '../support/command-line.ts';
import { smallScenario, spoiled } from '../support/small-scenario.ts';

const { folder, small, write } = workFolder();
const SEEDS = join(folder, 'small.seeds.tsv');

/** The right answers kept beside the small scenario: a row for each machine. */
function kept(): readonly (readonly number[])[] {
  const read = parseSeeds(readFileSync(SEEDS, 'utf8'));
  if (!read.ok) throw new Error(read.problem);
  return read.record.machines;
}

/** Keeps other machines, in a file that is in order by itself. */
function keep(machines: readonly (readonly number[])[]): void {
  writeFileSync(SEEDS, formatSeeds({ command: 'by hand', trials: 4, after: [0, 3], machines }));
}

describe('mark1 sweep --each', () => {
  it('prints every machine, whose shares come to what sweep prints without it', () => {
    const { code, out, words } = mark1('sweep', small, '--seeds', '9', '--each');
    expect([code, words]).toEqual([0, '']);
    const read = parseSeeds(out);
    if (!read.ok) throw new Error(read.problem);
    expect(read.record).toMatchObject({
      command: `mark1 sweep ${small} --seeds 9 --each`,
      trials: 4,
      after: [0, 3],
    });
    const [, ...rows] = mark1('sweep', small, '--seeds', '9', '--format', 'tsv').out.trimEnd().split('\n');
    const spread = out.split('\n\n')[1]!.split('\n').slice(1);
    const columns = (row: string, places: readonly number[]) => places.map((place) => row.split('\t')[place]);
    expect(spread.map((row) => columns(row, [0, 1, 2, 3, 7]))).toEqual(rows.map((row) => row.split('\t')));
  });

  it('does not depend on the number of workers', () => {
    const [one, three] = ['1', '3'].map((workers) =>
      mark1('sweep', small, '--seeds', '7', '--each', '--workers', workers),
    );
    expect(three).toEqual(one);
  });

  it.each([
    ['--shard', '1/2'],
    ['--format', 'json'],
  ])('is not for %s', (option, value) => {
    const { code, out, words } = mark1('sweep', small, '--seeds', '3', '--each', option, value);
    expect([code, out]).toEqual([2, '']);
    expect(words).toContain(`option '--each' cannot be used with option '${option}`);
  });
});

describe('mark1 verify --published', () => {
  beforeEach(() => void mark1('verify', '--update', '--seeds', '12', small));

  it('writes what mark1 sweep --each prints', () => {
    expect(readFileSync(SEEDS, 'utf8')).toBe(mark1('sweep', small, '--seeds', '12', '--each').out);
    expect(mark1('verify', '--update', '--seeds', '12', small).out).toMatch(`${SEEDS}: unchanged\n`);
  });

  it('keeps a hundred machines if it is not told how many', () => {
    rmSync(SEEDS);
    expect(mark1('verify', '--published', '--update', small).out).toMatch(`${SEEDS}: written\n`);
    expect(kept()).toHaveLength(100);
  });

  it('leaves the table of trials to mark1 verify', () => {
    expect(existsSync(join(folder, 'small.expected.tsv'))).toBe(false);
  });

  it('is content when every machine comes to what is kept, and says where print lies', () => {
    const { code, out, words } = mark1('verify', '--published', small);
    const shares = kept().map((right) => right[1]! / 4);
    const mean = shares.reduce((sum, share) => sum + share, 0) / 12;
    const reaching = shares.filter((share) => share >= 0.5).length;
    expect([code, words]).toEqual([0, '']);
    const [first, second] = out.split('\n');
    expect(first).toBe(`${small}: 12 of 12 machines run again, as kept`);
    expect(second).toContain('In print (IRE60, after 3): about 0.5. ');
    expect(second).toContain(` Here after 3: ${Math.round(mean * 10_000) / 10_000} ± `);
    expect(second).toMatch(
      new RegExp(`Print lies within our spread; ${reaching} of 12 machines come up to it\\.$`),
    );
  });

  it('says why print may differ, where the scenario does', () => {
    const printed = { correct: 1, relation: 'more than', source: 'IRE60', why: { en: 'Nobody can.' } };
    const other = write('other.json', JSON.stringify(spoiled({ published: [printed] })));
    expect(mark1('verify', '--published', '--update', '--seeds', '2', other).out).toMatch(
      /In print \(IRE60, trials not told\): more than 1\. Here after 3, at the last test: .* Print lies above all of ours; 0 of 2 machines come up to it\. Nobody can\.\n$/,
    );
  });

  it('runs only the first machines when told how many, and finds fault only with them', () => {
    const found = kept()[5]![1]!;
    const other = (found + 1) % 5;
    keep(kept().map((right, place) => (place === 5 ? [right[0]!, other] : right)));
    expect(mark1('verify', '--seeds', '5', small)).toMatchObject({ code: 0 });
    expect(mark1('verify', '--seeds', '5', small).out).toMatch(
      `${small}: 5 of 12 machines run again, as kept\n`,
    );
    const { code, out } = mark1('verify', '--seeds', '6', small);
    expect(code).toBe(1);
    expect(out).toBe(`${SEEDS}: seed 6, after 3: expected "${other}", found "${found}".\n`);
  });

  it('tells of five machines and counts the rest', () => {
    keep(kept().map((right) => right.map((count) => (count + 1) % 5)));
    const lines = mark1('verify', '--published', small).out.trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('And 19 more cells differ.');
  });

  it('finds a file that was changed by hand', () => {
    writeFileSync(SEEDS, readFileSync(SEEDS, 'utf8').replace('\n1\t', '\n2\t'));
    const { code, out } = mark1('verify', '--published', small);
    expect(code).toBe(1);
    expect(out).toMatch(/small\.seeds\.tsv: line \d+ must be "1\\t.*", found "2\\t.*"\.\n$/);
  });

  it('finds a file that is of other tests', () => {
    const longer = write('longer.json', JSON.stringify(spoiled({ 'test.trials': 5 })));
    writeFileSync(longer.replace('.json', '.seeds.tsv'), readFileSync(SEEDS));
    const { code, out } = mark1('verify', '--published', longer);
    expect(code).toBe(1);
    expect(out).toMatch(
      /must be of tests after 0, 3 of 5 pictures, found tests after 0, 3 of 4 pictures\.\n$/,
    );
  });

  it('tells where a file is missing and how to write it', () => {
    const fresh = write('fresh.json', JSON.stringify(smallScenario()));
    const { code, out } = mark1('verify', '--published', fresh);
    const missing = fresh.replace('.json', '.seeds.tsv');
    expect(code).toBe(1);
    expect(out).toBe(`${missing}: must be there; mark1 verify --published --update ${fresh} writes it.\n`);
  });

  it('finds the shipped lessons as they are kept', () => {
    const { code, out } = mark1('verify', '--seeds', '1', 'scenarios/01-left-or-right.json');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'scenarios/01-left-or-right.json: 1 of 100 machines run again, as kept\n',
    });
  });
});
