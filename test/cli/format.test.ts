import { describe, expect, it } from 'vitest';
import { decimal, formatTable, formatTsv } from '../../src/cli/format.ts';

const BLOCKS = [
  {
    columns: ['trial', 'stimulus'],
    rows: [
      ['1', 'left'],
      ['10', 'a longer name'],
    ],
  },
  { columns: ['fingerprint'], rows: [['f00d']] },
];

describe('blocks of data', () => {
  it('as tab-separated values have a header each and an empty line between', () => {
    expect(formatTsv(BLOCKS)).toBe('trial\tstimulus\n1\tleft\n10\ta longer name\n\nfingerprint\nf00d\n');
  });

  it('as tables line up under a rule', () => {
    expect(formatTable(BLOCKS)).toBe(
      [
        'trial  stimulus',
        '─────  ─────────────',
        '1      left',
        '10     a longer name',
        '',
        'fingerprint',
        '───────────',
        'f00d',
        '',
      ].join('\n'),
    );
  });

  it('without rows still tell their columns', () => {
    expect(formatTsv([{ columns: ['after', 'mean'], rows: [] }])).toBe('after\tmean\n');
  });
});

describe('a share', () => {
  it.each([
    [1, '1'],
    [0.5, '0.5'],
    [1 / 3, '0.3333'],
    [2 / 3, '0.6667'],
    [0.99996, '1'],
    [0.00004, '0'],
  ])('%d is printed as %s', (value, text) => {
    expect(decimal(value)).toBe(text);
  });
});
