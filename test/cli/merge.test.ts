import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShard, readPart, readShardFile, seedsOf, type Shard } from '../../src/cli/sweep-shard.ts';
import { mark1, workFolder } from '../support/command-line.ts';
import { spoiled } from '../support/small-scenario.ts';

const { folder, small, write } = workFolder();
// Sevenths are rounded, so that another order of adding would show.
const sevenths = write('sevenths.json', JSON.stringify(spoiled({ 'test.trials': 7 })));

/** Sweeps some shards of a sweep of a scenario into files of their own; tells their paths. */
function shards(name: string, count: number, ...args: readonly string[]): string[] {
  return Array.from({ length: count }, (_, place) => {
    const part = `${place + 1}/${count}`;
    const { code, out, words } = mark1('sweep', ...args, '--shard', part);
    expect([code, words]).toEqual([0, '']);
    return write(`${name}-${place + 1}.tsv`, out);
  });
}

let made: readonly string[] = [];

/** Three shards of a sweep of seven seeds, made once. */
function three7() {
  if (made.length === 0) made = shards('three', 3, sevenths, '--seeds', '7');
  const [one = '', two = '', three = ''] = made;
  return { one, two, three };
}

describe('the parts of a sweep', () => {
  it('hold every seed exactly once, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 300 }), (seeds, count) => {
        const all = Array.from({ length: count }, (_, place) => seedsOf(seeds, { index: place + 1, count }));
        expect(all.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: seeds }, (_, i) => i + 1));
        const sizes = all.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    '0/4',
    '5/4',
    'a/b',
    '1/0',
    '1.5/2',
    '1/99999999999',
    '',
    '1',
    '/',
    '1/',
    '-1/2',
    '1/2/3',
    ' 1/2',
  ])('are not asked for with "%s"', (text) => {
    expect(readPart(text)).toBeNull();
    const { code, out, words } = mark1('sweep', small, '--seeds', '2', `--shard=${text}`);
    expect([code, out]).toEqual([2, '']);
    expect(words).toContain('It must be i/n, two whole numbers, i from 1 to n and n at most 1000000.');
  });
});

describe('mark1 merge', () => {
  it.each(['table', 'tsv', 'json'])(
    'prints byte for byte what the whole sweep prints with --format %s',
    (format) => {
      const args = [sevenths, '--seeds', '7', '--format', format];
      const sweep = mark1('sweep', ...args);
      expect([sweep.code, sweep.words]).toEqual([0, '']);
      expect(mark1('merge', ...shards(format, 3, ...args).reverse())).toEqual(sweep);
    },
  );

  it('takes one shard of one, and more shards than seeds', () => {
    const sweep = mark1('sweep', sevenths, '--seeds', '2');
    expect(mark1('merge', ...shards('alone', 1, sevenths, '--seeds', '2'))).toEqual(sweep);
    expect(mark1('merge', ...shards('many', 4, sevenths, '--seeds', '2'))).toEqual(sweep);
  });

  it('prints in another format when it is asked to', () => {
    const { one, two, three } = three7();
    const json = mark1('sweep', sevenths, '--seeds', '7', '--format', 'json');
    expect(mark1('merge', one, two, three, '--format', 'json')).toEqual(json);
  });

  it('takes a title and a file name of any kind', () => {
    const odd = write('"odd"\tname \\.json', JSON.stringify(spoiled({ 'title.en': 'A "title", \\ 日本' })));
    const args = [odd, '--seeds', '3', '--format', 'json'];
    expect(mark1('merge', ...shards('odd', 2, ...args))).toEqual(mark1('sweep', ...args));
  });

  it('does not depend on how each shard was run', () => {
    const { one } = three7();
    const again = mark1('sweep', sevenths, '--seeds', '7', '--shard', '1/3', '--workers', '2').out;
    expect(again).toBe(readFileSync(one, 'utf8'));
  });

  it('tells about itself when asked for help', () => {
    expect(mark1('merge', '--help').out).toContain('Usage: mark1 merge [options] <shards...>');
    expect(mark1('--help').out).toContain('merge');
  });
});

/** Each ends with code 2, one sentence and nothing on standard output. */
function refused(paths: readonly string[], sentence: string): void {
  const { code, out, words } = mark1('merge', ...paths);
  expect({ code, out, words }).toEqual({ code: 2, out: '', words: `${sentence}\n` });
}

describe('mark1 merge refuses, with one sentence and no data,', () => {
  it('a shard that is missing', () => {
    const { one, three } = three7();
    refused([one, three], 'mark1 merge: must be given every shard from 1/3 to 3/3, found no 2/3.');
  });

  it('many shards that are missing', () => {
    const first = write('first-of-20.tsv', mark1('sweep', sevenths, '--seeds', '1', '--shard', '1/20').out);
    refused(
      [first],
      'mark1 merge: must be given every shard from 1/20 to 20/20, found no 2/20, 3/20, 4/20, 5/20, 6/20 and 14 more.',
    );
  });

  it('a shard that is there twice', () => {
    const { one, two, three } = three7();
    const copy = write('copy.tsv', readFileSync(two, 'utf8'));
    refused(
      [one, two, three, copy],
      `${copy}: must be a shard that no other file holds, found 2/3 as in ${two}.`,
    );
  });

  it('a shard of another number of seeds', () => {
    const { one, three } = three7();
    const other = write(
      'eight.tsv',
      mark1('sweep', sevenths, '--seeds', '8', '--shard', '2/3', '--workers', '1').out,
    );
    refused([one, other, three], `${other}: the number of seeds must be 7 as in ${one}, found 8.`);
  });

  it('a shard of another number of shards', () => {
    const { one, three } = three7();
    const other = write('of-four.tsv', mark1('sweep', sevenths, '--seeds', '7', '--shard', '2/4').out);
    refused([one, other, three], `${other}: the number of shards must be 3 as in ${one}, found 4.`);
  });

  it('a shard of another format', () => {
    const { one, three } = three7();
    const other = write(
      'json.tsv',
      mark1('sweep', sevenths, '--seeds', '7', '--shard', '2/3', '--format', 'json').out,
    );
    refused([one, other, three], `${other}: the format must be "table" as in ${one}, found "json".`);
  });

  it('a shard of a scenario of the same name with other content', () => {
    const { one, two, three } = three7();
    const before = readFileSync(sevenths, 'utf8');
    write('sevenths.json', JSON.stringify(spoiled({ 'test.trials': 8 })));
    const other = write('eighths.tsv', mark1('sweep', sevenths, '--seeds', '7', '--shard', '2/3').out);
    write('sevenths.json', before);
    const [wanted = '', found = ''] = [two, other].map(
      (path) => /fingerprint\t(.*)/.exec(readFileSync(path, 'utf8'))?.[1],
    );
    expect(found).toMatch(/^"[\da-f]{16}"$/);
    refused(
      [one, other, three],
      `${other}: the scenario's fingerprint must be ${wanted} as in ${one}, found ${found}.`,
    );
  });

  it('a file that is no shard, an empty one, a folder and nothing at all', () => {
    const { one, two } = three7();
    const table = write('table.tsv', mark1('sweep', sevenths, '--seeds', '2', '--format', 'tsv').out);
    const empty = write('empty.tsv', '');
    const first = String.raw`must begin with "mark1-shard\t1", as mark1 sweep --shard prints it, found`;
    refused([one, two, table], `${table}: ${first} "after\\tmean\\tsd\\tmin\\tmax".`);
    refused([one, two, empty], `${empty}: ${first} an empty file.`);
    refused(
      [folder],
      `${folder}: must be a file that can be used, found EISDIR: illegal operation on a directory, read.`,
    );
    const nothing = join(folder, 'nothing.tsv');
    refused(
      [nothing],
      `${nothing}: must be a file that can be used, found ENOENT: no such file or directory, open '${nothing}'.`,
    );
  });

  it('a shard that is cut off', () => {
    const { one, two, three } = three7();
    const text = readFileSync(two, 'utf8');
    const cut = write('cut.tsv', text.split('\n').slice(0, 12).join('\n') + '\n');
    refused(
      [one, cut, three],
      `${cut}: must end with its checksum, found 12 lines that do not: it is not whole.`,
    );
  });

  it('a shard that was changed', () => {
    const { one, two, three } = three7();
    const text = readFileSync(two, 'utf8');
    const changed = write('changed.tsv', text.replace(/\n5\t0/, '\n5\t1'));
    const sum = /checksum\n(.*)/.exec(text)?.[1] ?? '';
    const { code, out, words } = mark1('merge', one, changed, three);
    expect([code, out]).toEqual([2, '']);
    expect(words).toMatch(
      new RegExp(`^${changed}: must have the checksum ${sum}, found [\\da-f]{16}: it was changed\\.\n$`),
    );
  });
});

describe('a shard', () => {
  const shard: Shard = {
    plan: {
      version: '1.2.3',
      scenario: 'small',
      title: 'Small',
      kind: 'reconstruction',
      fingerprint: '0123456789abcdef',
      seeds: 5,
      format: 'tsv',
    },
    part: { index: 2, count: 3 },
    machines: [1 / 3, 2 / 3].map((fraction) => [{ after: 0, fraction }]),
  };

  it('reads back as it was', () => {
    const path = write('good.tsv', formatShard(shard));
    expect(readShardFile(path)).toEqual({ ok: true, shard });
  });

  it('shows any byte that was changed, taken out or put in', () => {
    const text = formatShard(shard);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.nat(1),
        fc.constantFrom('', '7', '\n', '\t'),
        (at, cut, put) => {
          const damaged = text.slice(0, at) + put + text.slice(at + cut);
          fc.pre(damaged !== text);
          expect(readShardFile(write('damaged.tsv', damaged)).ok).toBe(false);
        },
      ),
    );
  });

  it('of impossible content is refused even when its checksum is in order', () => {
    const wrong: Shard[] = [
      { ...shard, part: { index: 4, count: 3 } },
      { ...shard, plan: { ...shard.plan, seeds: 1_000_001 } },
      { ...shard, plan: { ...shard.plan, format: 'xml' as 'tsv' } },
      { ...shard, machines: [] },
      { ...shard, machines: [...shard.machines, [{ after: 0, fraction: 1 }]] },
      { ...shard, machines: [[{ after: 0, fraction: 1 }], []] },
    ];
    for (const damaged of wrong) {
      const path = write('wrong.tsv', formatShard(damaged));
      expect(readShardFile(path)).toEqual({
        ok: false,
        problem: `${path}: must be as mark1 sweep printed it, found its checksum in order, but not its lines.`,
      });
    }
  });
});
