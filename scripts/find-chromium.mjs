// Finds a Chromium for the browser tests, or installs one: the variable CHROMIUM, Playwright's own, the system's.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { ensureBrowser, findBrowser, run, whenRun } from './find-browser.mjs';

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

function playwrightsOwn() {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

function installFromPlaywright() {
  console.log('No Chromium found: installing one with "npx playwright install chromium".');
  const tool = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  run(process.execPath, [tool, 'install', 'chromium']);
}

/** @type {import('./find-browser.mjs').Kind} */
const CHROMIUM = {
  name: 'Chromium',
  variable: 'CHROMIUM',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  debian: 'chromium',
  advice: 'Install Chromium or Chrome, or put the path of one into the environment variable CHROMIUM.',
  places: {
    darwin: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    win32: ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'],
  },
  own: { origin: "Playwright's", path: playwrightsOwn, install: installFromPlaywright },
};

/**
 * The first Chromium of this machine, or undefined.
 * @throws when CHROMIUM is set to something that cannot be run.
 */
export function findChromium() {
  return findBrowser(CHROMIUM);
}

/**
 * A Chromium of this machine, installed first if there is none.
 * @throws with a sentence on what to do when there is none and none could be installed.
 */
export function ensureChromium() {
  return ensureBrowser(CHROMIUM);
}

whenRun(import.meta.url, ensureChromium);
