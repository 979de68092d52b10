import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ASSUMED_CHOICES,
  ASSUMPTIONS,
  SPECIFICATION,
  type Quantity,
} from '../../../src/core/machine/specification.ts';
import { readCitations, readSourceKeys } from '../../support/sources.ts';

const quantities = Object.entries<Quantity>(SPECIFICATION);

describe('the specification', () => {
  it.each(quantities.filter(([, { standing }]) => standing !== 'assumed'))(
    'knows %s from sources that docs/sources.md lists',
    (_, { keys }) => {
      expect(keys).not.toHaveLength(0);
      for (const key of keys) expect(readSourceKeys()).toContain(key);
    },
  );

  it('keeps a ledger of exactly those numbers that no source tells', () => {
    const unsourced = quantities.filter(([, { keys }]) => keys.length === 0).map(([name]) => name);
    expect(unsourced).toEqual(ASSUMPTIONS);
    expect(ASSUMPTIONS).toContain('excitatory');
    expect(ASSUMPTIONS).not.toContain('associationUnits');
  });

  it('has its whole ledger explained in docs/machine.md', () => {
    const told = readFileSync('docs/machine.md', 'utf8');
    for (const name of [...ASSUMPTIONS, ...ASSUMED_CHOICES]) expect(told).toContain(`| \`${name}\``);
  });

  it('gives every number a unit', () => {
    for (const [name, { unit, value }] of quantities) {
      expect(unit, name).toMatch(/\S/);
      expect(value, name).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the comments of the source', () => {
  it('cite only what docs/sources.md lists', () => {
    const citations = readCitations();
    const listed = readSourceKeys();
    expect(citations.length).toBeGreaterThan(10);
    expect(citations.filter(({ key }) => !listed.includes(key))).toEqual([]);
  });
});

describe('the list of sources', () => {
  it('has each KEY once', () => {
    const keys = readSourceKeys();
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });
});
