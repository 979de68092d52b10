// Finds a Firefox for the tests, or installs one: the variable FIREFOX, Puppeteer's, the system's.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, findBrowser, whenRun } from './find-browser.mjs';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/firefox', import.meta.url));
/** Holds the path of the one that Puppeteer's installer put there. */
const NOTE = join(CACHE, 'path.txt');

function puppeteersOwn() {
  try {
    return readFileSync(NOTE, 'utf8').trim();
  } catch {
    return '';
  }
}

function installFromPuppeteer() {
  console.log('No Firefox found: installing one with "npx @puppeteer/browsers install firefox@esr".');
  const near = createRequire(import.meta.url).resolve('puppeteer-core/package.json');
  const tool = join(dirname(createRequire(near).resolve('@puppeteer/browsers')), 'main-cli.js');
  const command = [tool, 'install', 'firefox@esr', '--path', CACHE, '--format', '{{path}}'];
  mkdirSync(CACHE, { recursive: true });
  const { status, stdout } = spawnSync(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status === 0) writeFileSync(NOTE, stdout.trim().split('\n').at(-1) ?? '');
}

/** @type {import('./find-browser.mjs').Kind} */
const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  debian: 'firefox-esr',
  advice: 'Install Firefox, or put the path of one into the environment variable FIREFOX.',
  places: {
    darwin: ['Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
  own: { origin: "Puppeteer's", path: puppeteersOwn, install: installFromPuppeteer },
};

/**
 * The first Firefox of this machine, or undefined.
 * @throws when FIREFOX is set to something that cannot be run.
 */
export function findFirefox() {
  return findBrowser(FIREFOX);
}

/**
 * A Firefox of this machine, installed first if there is none.
 * @throws with a sentence on what to do when there is none and none could be installed.
 */
export function ensureFirefox() {
  return ensureBrowser(FIREFOX);
}

whenRun(import.meta.url, ensureFirefox);
