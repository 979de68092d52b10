import { defineBrowserProvider } from '@vitest/browser';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserProvider } from 'vitest/node';
import { launchFirefox } from './launch.ts';

/** Opens Vitest's pages in this machine's Firefox. Playwright could not: it drives only a Firefox of its own. */
class FirefoxProvider implements BrowserProvider {
  readonly name = 'firefox-over-bidi';
  readonly supportsParallelism = false;
  readonly #pages = new Map<string, Page>();
  #browser: Promise<Browser> | undefined;

  getCommandsContext(): Record<string, unknown> {
    return {};
  }

  async openPage(session: string, url: string): Promise<void> {
    this.#browser ??= launchFirefox();
    const page = await (await this.#browser).newPage();
    await this.#pages.get(session)?.close();
    this.#pages.set(session, page);
    await page.goto(url, { timeout: 0, waitUntil: 'domcontentloaded' });
  }

  async close(): Promise<void> {
    this.#pages.clear();
    await (await this.#browser)?.close();
  }
}

/** The browser of Vitest's project "firefox". */
export function firefox() {
  return defineBrowserProvider({ name: 'firefox', providerFactory: () => new FirefoxProvider() });
}
