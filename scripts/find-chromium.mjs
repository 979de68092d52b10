// Finds a Chromium for the browser tests, or installs one: the variable CHROMIUM, Playwright's own, the system's.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** @typedef {{ path: string, origin: string }} Found */

/** Flags under which a headless Chromium draws WebGL 2 on a machine without a graphics card, and stays silent. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ADVICE = 'Install Chromium or Chrome, or put the path of one into the environment variable CHROMIUM.';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const homes = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
    const apps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
    return homes.flatMap((home) => apps.map((app) => join(home, app)));
  }
  if (process.platform === 'win32') {
    const homes = [
      process.env['PROGRAMFILES'],
      process.env['PROGRAMFILES(X86)'],
      process.env['LOCALAPPDATA'],
    ];
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return homes.flatMap((home) => (home ? apps.map((app) => join(home, app)) : []));
  }
  return [];
}

function onPath() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function playwrightsOwn() {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

/**
 * The first Chromium of this machine, or undefined.
 * @returns {Found | undefined}
 * @throws when CHROMIUM is set to something that cannot be run.
 */
export function findChromium() {
  const wished = process.env['CHROMIUM'];
  if (wished) {
    if (isExecutable(wished)) return { path: wished, origin: 'CHROMIUM' };
    throw new Error(`CHROMIUM must name a browser that can be run, found ${wished}.`);
  }
  const own = playwrightsOwn();
  if (own && isExecutable(own)) return { path: own, origin: "Playwright's" };
  const path = [...onPath(), ...usualPlaces()].find(isExecutable);
  return path === undefined ? undefined : { path, origin: 'system' };
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log('No Chromium found: installing the Debian package chromium (apt-get).');
  if (run('apt-get', ['update', '-qq'])) {
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
}

function installFromPlaywright() {
  console.log('No Chromium found: installing one with "npx playwright install chromium".');
  const tool = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  run(process.execPath, [tool, 'install', 'chromium']);
}

/**
 * A Chromium of this machine, installed first if there is none.
 * @returns {Found}
 * @throws with a sentence on what to do when there is none and none could be installed.
 */
export function ensureChromium() {
  let found = findChromium();
  for (const install of [installFromDebian, installFromPlaywright]) {
    if (found) break;
    install();
    found = findChromium();
  }
  if (!found) throw new Error(`No Chromium was found and none could be installed. ${ADVICE}`);
  console.log(`Browser: ${found.path} (${found.origin})`);
  return found;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
