import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/find-firefox.mjs';

/** A headless Firefox of this machine, driven over WebDriver BiDi, with these settings; the caller closes it. */
export async function launchFirefox(settings: Readonly<Record<string, unknown>> = {}): Promise<Browser> {
  const found = findFirefox();
  if (found === undefined) throw new Error('No Firefox was found; run "npm run firefox" to install one.');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: true,
    extraPrefsFirefox: { ...settings },
  });
}
