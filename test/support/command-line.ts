import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';
import { smallScenario } from './small-scenario.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'lib/cli/main.js');

// Every command is a process of its own, and a busy computer takes its time to start one.
vi.setConfig({ testTimeout: 60_000 });

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly words: string;
}

/** Runs the built command line as a script would: no terminal anywhere. */
export function mark1(...args: readonly string[]): Ended {
  requireFreshBuild();
  return ended(spawnSync(process.execPath, [MAIN, ...args], { cwd: ROOT, encoding: 'utf8' }));
}

/** Runs a line of bash, in which $MARK1 is the command and a pipe fails when any part of it does. */
export function bash(line: string): Ended {
  requireFreshBuild();
  const env = { ...process.env, MARK1: `${process.execPath} ${MAIN}` };
  return ended(spawnSync('bash', ['-o', 'pipefail', '-c', line], { cwd: ROOT, encoding: 'utf8', env }));
}

function ended({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }): Ended {
  return { code: status, out: stdout, words: stderr };
}

let checked = false;

/** @throws Error when lib/ is missing or older than the source that it is built from. */
export function requireFreshBuild(): void {
  if (checked) return;
  if (!existsSync(MAIN)) throw new Error('The command line is not built; run "npm run build:lib" first.');
  const built = statSync(MAIN).mtimeMs;
  for (const folder of ['src/core', 'src/cli']) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (statSync(join(ROOT, folder, file)).mtimeMs > built) {
        throw new Error(`${folder}/${file} is newer than lib/; run "npm run build:lib" first.`);
      }
    }
  }
  checked = true;
}

/** A folder of its own for the files of one test file, with a small scenario in it; it goes when the tests are done. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'mark1-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { folder, write, small: write('small.json', JSON.stringify(smallScenario())) };
}
