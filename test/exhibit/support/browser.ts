import { chromium, type Browser } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/find-chromium.mjs';

/** A headless Chromium of this machine; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const found = findChromium();
  if (found === undefined) throw new Error('No Chromium was found; run "npm run browser" to install one.');
  return chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
}
