// The lockfile must install the same packages on every system, from whatever registry the reader uses.
import { readFileSync } from 'node:fs';

/** @typedef {{ version?: string, resolved?: string, link?: boolean, integrity?: string, optionalDependencies?: Record<string, string> }} Locked */
/** @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Manifest */

/** What Vite needs on each system; the test machine installs only its own. */
const PLATFORM_BINDINGS = [
  '@rolldown/binding-darwin-arm64',
  '@rolldown/binding-darwin-x64',
  '@rolldown/binding-linux-arm64-gnu',
  '@rolldown/binding-linux-x64-gnu',
  '@rolldown/binding-linux-x64-musl',
  '@rolldown/binding-win32-x64-msvc',
  'lightningcss-darwin-arm64',
  'lightningcss-darwin-x64',
  'lightningcss-linux-arm64-gnu',
  'lightningcss-linux-x64-gnu',
  'lightningcss-linux-x64-musl',
  'lightningcss-win32-x64-msvc',
];

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

/** @type {{ packages: Record<string, Locked> }} */
const { packages } = read('package-lock.json');
/** @type {Manifest} */
const manifest = read('package.json');

const paths = Object.keys(packages);
/** @param {string} name */
const isLocked = (name) => paths.some((path) => path.endsWith(`node_modules/${name}`));

/** @type {string[]} */
const problems = [];

for (const [path, locked] of Object.entries(packages)) {
  if (locked.resolved !== undefined) problems.push(`${path} must hold no download address ("resolved").`);
  if (path !== '' && !locked.link && !locked.integrity) problems.push(`${path} must hold an integrity.`);
  for (const name of Object.keys(locked.optionalDependencies ?? {})) {
    if (!isLocked(name)) problems.push(`${name}, optional for ${path}, must be locked too, found nothing.`);
  }
}
for (const name of PLATFORM_BINDINGS) {
  if (!isLocked(name)) problems.push(`${name} must be locked for readers on other systems, found nothing.`);
}
for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
  if (!/^\d+\.\d+\.\d+$/.test(range))
    problems.push(`package.json: ${name} must be one version, found ${range}.`);
}

for (const problem of new Set(problems)) console.error(problem);
console.log(`${paths.length} locked packages, ${new Set(problems).size} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
