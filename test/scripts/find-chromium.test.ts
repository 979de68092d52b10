import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';

describe('the search for a Chromium', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('takes the one that CHROMIUM names before any other', () => {
    vi.stubEnv('CHROMIUM', process.execPath);
    expect(findChromium()).toEqual({ path: process.execPath, origin: 'CHROMIUM' });
  });

  it('says so in one sentence when CHROMIUM names nothing that can be run', () => {
    vi.stubEnv('CHROMIUM', '/no/such/browser');
    expect(() => findChromium()).toThrow(
      'CHROMIUM must name a browser that can be run, found /no/such/browser.',
    );
  });
});
