import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  describeFormat,
  readSchemaFile,
  schemaText,
  writeSchemaFile,
} from '../../support/scenario-schema.ts';
import { shipped, SHIPPED_TEXTS } from '../../support/scenarios.ts';

const validate = new Ajv({ allErrors: true }).compile(describeFormat());

describe('the JSON Schema beside the scenarios', () => {
  it('says what the parser says (UPDATE_SCHEMA=1 writes it anew)', async () => {
    const text = await schemaText();
    if (process.env['UPDATE_SCHEMA'] === '1') writeSchemaFile(text);
    expect(readSchemaFile()).toBe(text);
  });

  it.each([...SHIPPED_TEXTS.keys()])('finds nothing to mark in %s, which names it', (id) => {
    expect(validate(JSON.parse(SHIPPED_TEXTS.get(id)!))).toBe(true);
    expect(shipped(id).$schema).toBe('./scenario.schema.json');
  });

  it.each([
    ['a threshold of 72', { machine: { threshold: 72 } }],
    ['a field that the format has not', { trials: 5 }],
    ['a word for a number', { test: { after: [0], trials: 'ten' } }],
    ['a list for an object', { machine: [] }],
    ['a stimulus that is none', { stimuli: { left: {} } }],
    ['a control character', { seed: '\u001b[31m' }],
  ])('marks %s', (_, change) => {
    expect(validate({ ...(JSON.parse(SHIPPED_TEXTS.get('01-left-or-right')!) as object), ...change })).toBe(
      false,
    );
  });

  it('asks for no field that has a value of its own', () => {
    const { machine, ...rest } = JSON.parse(SHIPPED_TEXTS.get('03-alphabet')!) as Record<string, unknown>;
    expect(machine).toBeDefined();
    expect(validate({ ...rest, machine: {} }), JSON.stringify(validate.errors)).toBe(true);
  });
});
