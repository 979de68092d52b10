import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './scripts/find-chromium.mjs';
import { firefox } from './test/firefox/support/provider.ts';

const executablePath = findChromium()?.path;
const launchOptions = { args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) };

const IN_A_BROWSER = 'test/**/*.browser.test.ts';
const ON_THE_PAGE = 'test/**/*.page.test.ts';

/** Driven by Puppeteer and not by Playwright, and only where there is a Firefox. */
const WITH_FIREFOX = 'test/firefox/**/*.page.test.ts';

const browserDefaults = {
  testTimeout: 30_000,
  maxWorkers: 1,
  globalSetup: ['test/support/forty-sessions.ts'],
};

// A file's name says where it runs. The projects run one after the other (groupOrder), so that no browser is measured while
// the others compute.
export default defineConfig({
  test: {
    reporters: ['default', './scripts/closing-line-reporter.mjs'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [IN_A_BROWSER, ON_THE_PAGE],
          // The gates run beside them: a test that takes a second alone may take several.
          maxWorkers: 2,
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...browserDefaults,
          name: 'browser',
          include: [IN_A_BROWSER],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions }),
            viewport: { width: 640, height: 400 },
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        // The core's own, once more in another engine; the scene's need WebGL, which a headless Firefox has not.
        test: {
          ...browserDefaults,
          name: 'firefox',
          include: ['test/core/**/*.browser.test.ts'],
          sequence: { groupOrder: 2 },
          browser: {
            enabled: true,
            headless: true,
            provider: firefox(),
            screenshotFailures: false,
            instances: [{ browser: 'firefox' }],
          },
        },
      },
      {
        test: {
          name: 'exhibit',
          include: [ON_THE_PAGE],
          exclude: [WITH_FIREFOX],
          globalSetup: ['test/exhibit/support/serve.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'fallback',
          include: [WITH_FIREFOX],
          globalSetup: ['test/exhibit/support/serve.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
