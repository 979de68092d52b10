import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { launchBrowser } from './support/browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['src', 'assets', 'scenarios', 'scripts', 'index.html', 'package.json', 'vite.config.ts'];

/** The page under `npm run dev`, on a copy of its source, so that a lesson can be edited. */
describe('a lesson that is edited while the page is being worked on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mark1-dev-'));
  const lesson = join(folder, 'scenarios/01-left-or-right.json');
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    server = await createServer({
      root: folder,
      configFile: join(folder, 'vite.config.ts'),
      cacheDir: join(folder, '.vite'),
      logLevel: 'error',
      server: { host: '127.0.0.1', port: 4190, fs: { allow: [folder, ROOT] } },
    });
    await server.listen();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(server.resolvedUrls!.local[0]!);
    await page.locator('main[data-phase="rest"]').waitFor();
    await page.waitForLoadState('networkidle');
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Saves the file once, with these changes. */
  const edit = (...changes: (readonly [from: string, to: string])[]): void => {
    const text = readFileSync(lesson, 'utf8');
    writeFileSync(
      lesson,
      changes.reduce((now, [from, to]) => now.replace(from, to), text),
    );
  };
  const opened = (): Promise<string | null> =>
    page.getByRole('combobox', { name: 'Lesson' }).locator('option:checked').textContent();

  it('opens as it is now; what breaks it is told by line and column, and the lesson that was open stays', async () => {
    await page.evaluate(() => document.body.setAttribute('data-loaded', 'once'));
    edit(['"en": "Left or right"', '"en": "Right or left"']);
    await expect.poll(opened, { timeout: 20_000 }).toBe('Right or left');
    edit(['"seed": "1958"', '"seed": 1958']);
    await page.getByText(/Line \d+, column \d+: seed must be a line of 1 to 64/).waitFor();
    expect(await opened()).toBe('Right or left');
    edit(['"seed": 1958,', '"seed": 1958']);
    await page.getByText(/Line \d+, column \d+: the file must be JSON/).waitFor();
    expect(await opened()).toBe('Right or left');
    edit(['"seed": 1958', '"seed": "1958",'], ['"en": "Right or left"', '"en": "Left, then right"']);
    await expect.poll(opened, { timeout: 20_000 }).toBe('Left, then right');
    expect(await page.evaluate(() => document.body.getAttribute('data-loaded'))).toBe('once');
  });
});
