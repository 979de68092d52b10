import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compareTables } from '../../src/cli/verify.ts';
import { mark1, workFolder } from '../support/command-line.ts';
import { SHIPPED_TEXTS } from '../support/scenarios.ts';
import { contrastScenario, smallScenario } from '../support/small-scenario.ts';

const { folder, small, write } = workFolder();
const TABLE = join(folder, 'small.expected.tsv');

describe('mark1 verify', () => {
  it('finds every scenario that is shipped as its table has it', () => {
    const { code, out, words } = mark1('verify');
    const lines = [...SHIPPED_TEXTS.keys()].sort().map((id) => `scenarios/${id}.json: as expected\n`);
    expect({ code, out, words }).toEqual({ code: 0, out: lines.join(''), words: '' });
  });
});

describe('mark1 verify FILE', () => {
  beforeEach(() => void mark1('verify', '--update', small));

  it('is content when the table is what mark1 run prints, byte for byte', () => {
    expect(readFileSync(TABLE, 'utf8')).toBe(mark1('run', small, '--format', 'tsv').out);
    expect(mark1('verify', small)).toEqual({ code: 0, out: `${small}: as expected\n`, words: '' });
  });

  it('names line and column of a cell that differs, and ends with exit code 1', () => {
    const lines = readFileSync(TABLE, 'utf8').split('\n');
    const found = lines[6]!.split('\t')[2]!;
    lines[6] = lines[6]!.replace(/\t\d+\t(\S+)$/, '\t99\t$1');
    writeFileSync(TABLE, lines.join('\n'));
    const { code, out } = mark1('verify', small);
    expect(code).toBe(1);
    expect(out).toBe(`${TABLE}: line 7, column correct: expected "99", found "${found}".\n`);
  });

  it('tells where a table is missing and how to write it', () => {
    const other = write('other.json', JSON.stringify(smallScenario()));
    const { code, out } = mark1('verify', other);
    expect(code).toBe(1);
    expect(out).toBe(
      `${other.replace('.json', '.expected.tsv')}: must be there; mark1 verify --update ${other} writes it.\n`,
    );
  });

  it('tells of every scenario that it is given, one content or not', () => {
    const other = write('third.json', JSON.stringify(smallScenario()));
    const { code, out } = mark1('verify', other, small);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => basename(line.split(':')[0]!))).toEqual([
      'third.expected.tsv',
      'small.json',
      '',
    ]);
  });

  it('tells of five cells and counts the rest', () => {
    writeFileSync(
      TABLE,
      readFileSync(TABLE, 'utf8')
        .replace(/yes|no/g, 'perhaps')
        .replace(/\n(\d)\t/g, '\n1$1\t'),
    );
    const { code, out } = mark1('verify', small);
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(1);
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toMatch(/^And \d+ more cells differ\.$/);
  });
});

describe('mark1 verify --update', () => {
  it('writes the table and says so, and leaves one that is right alone', () => {
    const fresh = write('fresh.json', JSON.stringify(smallScenario()));
    const table = fresh.replace('.json', '.expected.tsv');
    expect(mark1('verify', '--update', fresh)).toEqual({ code: 0, out: `${table}: written\n`, words: '' });
    expect(mark1('verify', '--update', fresh).out).toBe(`${table}: unchanged\n`);
    expect(mark1('verify', fresh).code).toBe(0);
  });

  it('refuses in a sentence where no table can be written', () => {
    const stuck = write('stuck.json', JSON.stringify(smallScenario()));
    mkdirSync(stuck.replace('.json', '.expected.tsv'));
    const { code, out, words } = mark1('verify', '--update', stuck);
    expect([code, out]).toEqual([2, '']);
    expect(words).toMatch(/^\S+stuck\.expected\.tsv: must be a file that can be used, found EISDIR: .*\.\n$/);
  });
});

describe('mark1 verify of a lesson with a contrast', () => {
  it('holds the table of the other machine too', () => {
    const file = write('beside.json', JSON.stringify(contrastScenario()));
    const [table, other] = ['.expected.tsv', '.adaline.tsv'].map((ending) => file.replace('.json', ending));
    expect(mark1('verify', '--update', file).out).toBe(`${table}: written\n${other}: written\n`);
    expect(mark1('verify', file).out).toBe(`${file}: as expected\n`);
    const lines = readFileSync(other!, 'utf8').split('\n');
    writeFileSync(other!, lines.with(1, '1\tE\t60\t0\t61').join('\n'));
    const { code, out } = mark1('verify', file);
    expect([code, out]).toEqual([1, `${other}: line 2, column error: expected "61", found "60".\n`]);
  });
});

describe('two tables', () => {
  const TWO_BLOCKS = 'a\tb\n1\t2\n\nc\n3\n';

  it('are equal when they are', () => {
    expect(compareTables(TWO_BLOCKS, TWO_BLOCKS)).toEqual([]);
  });

  it.each<readonly [string, string, readonly string[]]>([
    ['a cell', 'a\tb\n1\t9\n\nc\n3\n', ['line 2, column b: expected "2", found "9".']],
    ['a cell in the second block', 'a\tb\n1\t2\n\nc\n4\n', ['line 5, column c: expected "3", found "4".']],
    ['the name of a column', 'a\tB\n1\t2\n\nc\n3\n', ['line 1, column b: expected "b", found "B".']],
    ['a column too many', 'a\tb\n1\t2\t0\n\nc\n3\n', ['line 2, column 3: expected "", found "0".']],
    ['a column too few', 'a\tb\n1\n\nc\n3\n', ['line 2, column b: expected "2", found "".']],
    [
      'a row too few',
      'a\tb\n1\t2\n\nc\n',
      ['line 5, column c: expected "3", found "".', 'line 6: expected "", found the end.'],
    ],
    [
      'a row too many',
      `${TWO_BLOCKS}4\n`,
      ['line 6, column c: expected "", found "4".', 'line 7: expected the end, found "".'],
    ],
    [
      'the ends of lines',
      TWO_BLOCKS.replace('1\t2\n', '1\t2\r\n'),
      ['line 2, column b: expected "2", found "2\r".'],
    ],
  ])('differ by %s', (_, found, differences) => {
    expect(compareTables(TWO_BLOCKS, found)).toEqual(differences);
  });
});
