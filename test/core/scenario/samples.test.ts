import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenarioText } from '../../../src/core/scenario/parse.ts';
import { runScenario } from '../../../src/core/scenario/run.ts';
import { SCENARIO_VERSION } from '../../../src/core/scenario/version.ts';

const FOLDER = new URL('samples/', import.meta.url);

/** Files as they were shipped in each version, and what they came to then; none is ever written anew. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  'v1-01-left-or-right.json': 'd5139109596de821',
  'v1-06-appendix-ii.json': '4d16ffd033f76687',
  'v1-08-damaged-machine.json': '0b8086b65f11d885',
  'v1-15-parity.json': '8dea2cc4f0a25f97',
  'v1-29-t-g-f.json': '414fc78602b8f4d8',
};

function sample(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

describe('a scenario of an earlier version', () => {
  it.each(readdirSync(FOLDER))('%s is brought to the newest, and comes to what it came to', (name) => {
    const text = sample(name);
    expect((JSON.parse(text) as { version: number }).version).toBeLessThan(SCENARIO_VERSION);
    const parsed = parseScenarioText(text);
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    expect(parsed.scenario.version).toBe(SCENARIO_VERSION);
    expect(runScenario(parsed.scenario).fingerprint).toBe(FINGERPRINTS[name]);
  });

  it('is there for every version that was', () => {
    const versions = new Set(readdirSync(FOLDER).map((name) => Number(/^v(\d+)-/.exec(name)?.[1])));
    expect([...versions]).toEqual(Array.from({ length: SCENARIO_VERSION - 1 }, (_, before) => before + 1));
  });

  it('is told where a fault lies, as one of today is', () => {
    const spoiled = sample('v1-15-parity.json').replace('"seed": "', '"sead": "');
    const parsed = parseScenarioText(spoiled);
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      'seed must be there, found nothing.',
      'sead must be absent: the format has no such field.',
    ]);
  });
});
