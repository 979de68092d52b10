// npm test: every gate, then every test. All of them run; the exit code is 0 only when all are green.
// A gate that fails counts as one failure in the closing line.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { closingLine } from './closing-line-reporter.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { ensureFirefox } from './find-firefox.mjs';

/** `tells` says that its output is worth reading even when it is green. @typedef {{ name: string, command: string[], env?: NodeJS.ProcessEnv, tells?: true }} Gate */
/** @typedef {import('./closing-line-reporter.mjs').Counts} Counts */

const AT_ONCE = 2;
const require = createRequire(import.meta.url);

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/**
 * The script behind a package's command, so that no shell and no .cmd file is needed.
 * @param {string} name
 * @param {string} bin
 */
function tool(name, bin = name) {
  const manifest = join('node_modules', name, 'package.json');
  /** @type {{ bin: string | Record<string, string> }} */
  const parsed = JSON.parse(readFileSync(manifest, 'utf8'));
  const path = typeof parsed.bin === 'string' ? parsed.bin : parsed.bin[bin];
  if (path === undefined) throw new Error(`${manifest}: bin must name ${bin}.`);
  return join(dirname(manifest), path);
}

const tsc = require.resolve('typescript/bin/tsc');

/** @type {Gate[]} */
const GATES = [
  { name: 'types', command: [tsc, '-p', 'tsconfig.json'] },
  { name: 'types of the core, without the DOM', command: [tsc, '-p', 'tsconfig.core.json'] },
  { name: 'lint', command: [tool('eslint'), '.', '--max-warnings', '0'] },
  { name: 'format', command: [tool('prettier'), '--check', '.'] },
  { name: 'import directions', command: ['scripts/check-imports.mjs'] },
  { name: 'unused code', command: [tool('knip'), '--no-progress'] },
  { name: 'licences of dependencies', command: ['scripts/check-licences.mjs'] },
  { name: 'lockfile', command: ['scripts/check-lockfile.mjs'] },
];

/** @type {Gate[]} */
const BUILDS = [
  { name: 'library (lib/)', command: ['scripts/build-lib.mjs'] },
  { name: 'exhibit (dist/)', command: [tool('vite'), 'build', '--logLevel', 'warn'] },
];

/** @type {string[]} */
const failures = [];

/** @param {string} text */
function heading(text) {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 70 - text.length))}`);
}

/**
 * @param {Gate} gate
 * @returns {Promise<void>}
 */
function runGate({ name, command, env = process.env, tells }) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.on('close', (code) => {
      if (code !== 0 || tells) process.stdout.write(`${output.trim()}\n`);
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) failures.push(name);
      resolve();
    });
  });
}

/**
 * Each gate prints when it ends, so that the output of two never mixes.
 * @param {Gate[]} gates
 */
async function runGates(gates) {
  const waiting = [...gates];
  const worker = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) await runGate(gate);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/**
 * The path of a browser, or undefined and a failure of the whole run: what was not tried never reads as passed.
 * @param {string} name
 * @param {() => { path: string }} ensure
 */
function browserForTests(name, ensure) {
  try {
    return ensure().path;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failures.push(`${name} (its tests were not run)`);
    return undefined;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'mark1-test-'));

/**
 * The tests of some of Vitest's projects; their counts go into a file of that name.
 * @param {string} name
 * @param {string[]} projects
 * @param {NodeJS.ProcessEnv} env
 * @returns {Gate}
 */
function tests(name, projects, env = {}) {
  const chosen = projects.flatMap((project) => ['--project', project]);
  return {
    name,
    command: [tool('vitest'), 'run', '--allowOnly=false', ...chosen],
    env: { ...process.env, ...env, COUNTS_FILE: join(folder, name), DIST_IS_FRESH: '1' },
    tells: true,
  };
}

/**
 * What the tests of that name counted; a run that came to no count is one failure.
 * @param {Gate} gate
 * @returns {Counts}
 */
function countsOf({ name }) {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

heading('builds');
await runGates(BUILDS);
heading('gates, and the tests in Node beside them');
const inNode = tests('tests in Node', ['node']);
await runGates([inNode, ...GATES]);
heading('tests in browsers');
const chromium = browserForTests('Chromium', ensureChromium);
const firefox = browserForTests('Firefox', ensureFirefox);
const runs = [inNode];
if (chromium) runs.push(tests('tests in Chromium', ['browser', 'exhibit'], { CHROMIUM: chromium }));
if (firefox) runs.push(tests('tests in Firefox', ['firefox', 'fallback'], { FIREFOX: firefox }));
for (const run of runs.slice(1)) await runGate(run);
heading('result');
const counts = runs.map(countsOf).reduce((all, { passed, failed, skipped }) => ({
  passed: all.passed + passed,
  failed: all.failed + failed,
  skipped: all.skipped + skipped,
}));
const isRun = (/** @type {string} */ name) => runs.some((run) => run.name === name);
counts.failed += failures.filter((name) => !isRun(name)).length;
rmSync(folder, { recursive: true, force: true });
console.log(failures.length === 0 ? 'Every gate is green.' : `FAILED: ${failures.join(', ')}.`);
console.log(closingLine(counts));
process.exitCode = failures.length === 0 ? 0 : 1;
