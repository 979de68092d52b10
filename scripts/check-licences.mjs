// Holds every installed package to the licences below; what is shipped may use only the first list.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const SHIPPED = 'MIT;ISC;BSD-2-Clause;BSD-3-Clause;0BSD;Apache-2.0;OFL-1.1;CC0-1.0;BlueOak-1.0.0';
const TOOLS = `${SHIPPED};MPL-2.0;Python-2.0;CC-BY-3.0;CC-BY-4.0;Unlicense`;

const manifest = createRequire(import.meta.url).resolve('license-compliance/package.json');
const tool = join(dirname(manifest), 'bin', 'cli.js');

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// In the public domain by the Unlicense; d3 brings it, and no byte of it is in dist/ (docs/decisions/0008-plots.md).
const EXCEPT = 'robust-predicates';

/** @param {string[]} args */
function list(...args) {
  return spawnSync(process.execPath, [tool, '--report', 'detailed', '--exclude', EXCEPT, ...args], {
    encoding: 'utf8',
  });
}

/**
 * @param {string} scope
 * @param {string} allowed
 */
function check(scope, allowed) {
  if (list(scope, '--allow', allowed).status === 0) return true;
  /** @type {{ name: string, version: string, license: string }[]} */
  const packages = JSON.parse(list(scope, '--format', 'json').stdout);
  const names = allowed.split(';');
  for (const { name, version, license } of packages) {
    const parts = license.replace(/[()]/g, '').split(/ (?:AND|OR) /);
    if (parts.every((part) => names.includes(part))) continue;
    console.error(`${name} ${version}: ${license} is not on the list (${scope}).`);
  }
  return false;
}

const shipped = check('--production', SHIPPED);
const tools = check('--development', TOOLS);
console.log(shipped && tools ? 'Every licence is allowed.' : 'The lists are in scripts/check-licences.mjs.');
process.exitCode = shipped && tools ? 0 : 1;
