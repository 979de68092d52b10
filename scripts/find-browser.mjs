// Finds a browser for the tests, or installs one: the one that a variable names, an installer's own, the system's.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** @typedef {{ path: string, origin: string }} Found */
/**
 * What is to be known of a browser. `places` are paths below the folders where macOS and Windows keep programs; `own` tells
 * where `install` puts one, and may say nothing; `advice` says what to do when none can be had.
 * @typedef {{
 *   name: string, variable: string, commands: readonly string[], debian: string, advice: string,
 *   places: { darwin: readonly string[], win32: readonly string[] },
 *   own: { origin: string, path: () => string, install: () => void },
 * }} Kind
 */

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {Kind} kind
 * @returns {string[]}
 */
function usualPlaces({ places }) {
  const below = (/** @type {(string | undefined)[]} */ homes, /** @type {readonly string[]} */ paths) =>
    homes.flatMap((home) => (home ? paths.map((path) => join(home, path)) : []));
  const { env, platform } = process;
  if (platform === 'darwin') {
    return below(['/Applications', join(env['HOME'] ?? '', 'Applications')], places.darwin);
  }
  if (platform === 'win32') {
    return below([env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']], places.win32);
  }
  return [];
}

/** @param {Kind} kind */
function onPath({ commands }) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}

/**
 * The first browser of that kind on this machine, or undefined.
 * @param {Kind} kind
 * @returns {Found | undefined}
 * @throws when the kind's variable is set to something that cannot be run.
 */
export function findBrowser(kind) {
  const wished = process.env[kind.variable];
  if (wished) {
    if (isExecutable(wished)) return { path: wished, origin: kind.variable };
    throw new Error(`${kind.variable} must name a browser that can be run, found ${wished}.`);
  }
  const own = kind.own.path();
  if (own && isExecutable(own)) return { path: own, origin: kind.own.origin };
  const path = [...onPath(kind), ...usualPlaces(kind)].find(isExecutable);
  return path === undefined ? undefined : { path, origin: 'system' };
}

/**
 * Runs a command to its end without showing what it prints; what it complains of is shown.
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** @param {Kind} kind */
function installFromDebian({ name, debian }) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log(`No ${name} found: installing the Debian package ${debian} (apt-get).`);
  if (run('apt-get', ['update', '-qq'])) {
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian]);
  }
}

/**
 * A browser of that kind on this machine, installed first if there is none.
 * @param {Kind} kind
 * @returns {Found}
 * @throws with a sentence on what to do when there is none and none could be installed.
 */
export function ensureBrowser(kind) {
  let found = findBrowser(kind);
  for (const install of [installFromDebian, kind.own.install]) {
    if (found) break;
    install(kind);
    found = findBrowser(kind);
  }
  if (!found) throw new Error(`No ${kind.name} was found and none could be installed. ${kind.advice}`);
  console.log(`Browser: ${found.path} (${found.origin})`);
  return found;
}

/**
 * Makes a finder a command: `node scripts/find-….mjs` finds its browser or installs it, and fails with a sentence.
 * @param {string} module
 * @param {() => unknown} ensure
 */
export function whenRun(module, ensure) {
  if (!process.argv[1] || module !== pathToFileURL(process.argv[1]).href) return;
  try {
    ensure();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
