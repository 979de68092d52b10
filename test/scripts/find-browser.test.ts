import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { findFirefox } from '../../scripts/find-firefox.mjs';

describe.each([
  ['CHROMIUM', findChromium],
  ['FIREFOX', findFirefox],
])('the search for what %s names', (variable, find) => {
  afterEach(() => vi.unstubAllEnvs());

  it('takes it before any other', () => {
    vi.stubEnv(variable, process.execPath);
    expect(find()).toEqual({ path: process.execPath, origin: variable });
  });

  it('says so in one sentence when it is nothing that can be run', () => {
    vi.stubEnv(variable, '/no/such/browser');
    expect(find).toThrow(`${variable} must name a browser that can be run, found /no/such/browser.`);
  });
});
