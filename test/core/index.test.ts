import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { requireFreshBuild, ROOT } from '../support/command-line.ts';
import { GOLDEN } from './golden.ts';

const PROGRAM = `
  import { readFileSync } from 'node:fs';
  import { parseScenarioText, runScenario } from 'mark1-perceptron';
  const parsed = parseScenarioText(readFileSync('scenarios/01-left-or-right.json', 'utf8'));
  process.stdout.write(runScenario(parsed.scenario).fingerprint);
`;

describe('the library', () => {
  it('is imported by the name of the package and runs a lesson', () => {
    requireFreshBuild();
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: GOLDEN['01-left-or-right']!.own, stderr: '' });
  });
});
