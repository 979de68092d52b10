import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { scenarioSchema } from '../../src/core/scenario/format.ts';
import { SCENARIO_VERSION } from '../../src/core/scenario/version.ts';

const VERSIONS = Array.from({ length: SCENARIO_VERSION }, (_, before) => before + 1);

const PATH = fileURLToPath(new URL('../../scenarios/scenario.schema.json', import.meta.url));

/**
 * The scenario format as a JSON Schema, for editors. What JSON Schema cannot say (whole millivolts, what ties fields to
 * each other) only parse checks, so the schema accepts a little more and never less.
 */
export function describeFormat(): object {
  const { $schema, properties, ...rest } = toJsonSchema(scenarioSchema, {
    typeMode: 'output',
    ignoreActions: ['check', 'raw_check', 'finite'],
  });
  return {
    $schema,
    title: `Mark I scenario, version ${SCENARIO_VERSION}`,
    description: 'One lesson of the Mark I Perceptron; docs/scenario-format.md tells the rest.',
    ...rest,
    // A file of an earlier version is brought to the newest before it is checked.
    properties: { ...properties, version: { enum: VERSIONS } },
  };
}

/** The text of the schema's file as it should be. */
export async function schemaText(): Promise<string> {
  const options = { ...(await resolveConfig(PATH)), filepath: PATH };
  return format(JSON.stringify(describeFormat()), options);
}

export function readSchemaFile(): string {
  return readFileSync(PATH, 'utf8');
}

export function writeSchemaFile(text: string): void {
  writeFileSync(PATH, text);
}
