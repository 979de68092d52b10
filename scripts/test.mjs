// npm test: every gate, then every test. All of them run; the exit code is 0 only when all are green.
// A gate that fails counts as one failure in the closing line.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { closingLine } from './closing-line-reporter.mjs';
import { ensureChromium } from './find-chromium.mjs';

/** @typedef {{ name: string, command: string[] }} Gate */
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
function runGate({ name, command }) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.on('close', (code) => {
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) failures.push(name);
      if (output.trim() !== '' && code !== 0) console.log(output.trimEnd());
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

/** @returns {string | undefined} */
function browserForTests() {
  try {
    return ensureChromium().path;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failures.push('browser');
    return undefined;
  }
}

/**
 * @param {string | undefined} browser
 * @returns {Counts}
 */
function runTests(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'mark1-test-'));
  const file = join(folder, 'counts.json');
  const env = {
    ...process.env,
    COUNTS_FILE: file,
    DIST_IS_FRESH: '1',
    ...(browser && { CHROMIUM: browser }),
  };
  const projects = browser ? [] : ['--project', 'node'];
  const command = [tool('vitest'), 'run', '--allowOnly=false', ...projects];
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) failures.push('tests');
  const counts = readCounts(file);
  rmSync(folder, { recursive: true, force: true });
  return counts;
}

/**
 * @param {string} file
 * @returns {Counts}
 */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

heading('builds');
await runGates(BUILDS);
heading('gates');
await runGates(GATES);
heading('tests');
const counts = runTests(browserForTests());
heading('result');
counts.failed += failures.filter((name) => name !== 'tests').length;
console.log(failures.length === 0 ? 'Every gate is green.' : `FAILED: ${failures.join(', ')}.`);
console.log(closingLine(counts));
process.exitCode = failures.length === 0 ? 0 : 1;
