import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { draw, leave, openExhibit, setSpeed, sketch, teach, type Visitor } from './support/visitor.ts';

/** Holds the machine still and reads its fingerprint from its state in words. */
async function fingerprintOf(page: Page): Promise<string> {
  const pause = page.getByRole('button', { name: 'Pause' });
  if ((await pause.count()) > 0) await pause.click();
  await page
    .locator('.drawers')
    .getByRole('button', { name: /in words/i })
    .click();
  const told = await page.getByText(/Fingerprint of the machine/).textContent();
  await page.keyboard.press('Escape');
  return /[0-9a-f]{16}/.exec(told ?? '')![0];
}

const trialsOf = async (page: Page): Promise<number> =>
  Number(await page.locator('main').first().getAttribute('data-trials'));

async function openSheet(page: Page): Promise<void> {
  await page.locator('[data-opens="keep"]').click();
  await page.getByRole('dialog', { name: 'Keep and share' }).waitFor();
}

/** Presses a key of the sheet that hands out a file, and reads the file. */
async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function bring(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .locator('.keep input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** Drops a file on the middle of the page. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([file, text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], file));
      return carried;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

async function visit(browser: Browser): Promise<Visitor> {
  const visitor = await openExhibit(browser, {
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await setSpeed(visitor, 4);
  for (const hand of [1, 2]) {
    await draw(visitor, sketch('circle', hand));
    await teach(visitor, 'circle');
    await draw(visitor, sketch('square', hand));
    await teach(visitor, 'square');
  }
  return visitor;
}

/** The same browser, a new page: what a visitor finds who opens the exhibit again. */
async function openAgain(context: BrowserContext, fragment = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${inject('exhibitUrl')}${fragment}`);
  await page.locator('main[data-phase]').waitFor();
  return page;
}

describe('keeping and sharing', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('saves a session and opens it again, refuses a damaged one, and hands out tables, picture and link', async () => {
    const visitor = await visit(browser);
    const { page } = visitor;
    const before = await fingerprintOf(page);
    await openSheet(page);
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    const file = await saved(page, 'Save the session');
    expect(file.name).toBe('mark1-own-4-trials.session.json');
    const text = file.bytes.toString();
    expect((await saved(page, 'Trials (CSV)')).bytes.toString().trim().split('\r\n')).toHaveLength(5);
    expect((await saved(page, 'Curve (CSV)')).name).toMatch(/\.curve\.csv$/);
    const picture = (await saved(page, 'The hall (PNG)')).bytes;
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length, 'more than a blank').toBeGreaterThan(20_000);
    const lesson = (await saved(page, 'A lesson (JSON)')).bytes.toString();

    await bring(page, 'damaged.json', text.replace('"seed": "1960"', '"seed": "1961"'));
    await page.getByText('This file was not opened, and nothing is lost.').waitFor();
    await page.getByText(/fingerprint must be/).waitFor();
    await bring(page, 'newer.json', text.replace('"version": 1', '"version": 9'));
    await page.getByText(/newer version \(9\)/).waitFor();
    expect(await trialsOf(page)).toBe(4);

    await page.getByRole('button', { name: 'Make a link' }).click();
    await page
      .getByRole('img', { name: 'The same link as a QR code' })
      .or(page.getByText(/too long for a QR/))
      .waitFor();
    const address = await page.getByRole('textbox', { name: 'Link to this machine' }).inputValue();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('The link is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    const linkViolations = (await axe(page).analyze()).violations;
    expect(linkViolations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await fingerprintOf(page)).toBe(before);

    await page.getByRole('button', { name: 'Start again' }).click();
    await expect.poll(() => trialsOf(page)).toBe(0);
    await drop(page, file.name, text);
    await page.getByText('From the file: the machine after 4 trials.').waitFor();
    expect(await fingerprintOf(page)).toBe(before);
    const back = page.getByRole('button', { name: 'Back by one trial' });
    await back.click();
    await back.click();
    expect(await trialsOf(page)).toBe(3);

    await drop(page, 'mine.scenario.json', lesson);
    await page.getByText('The lesson of the file is open').waitFor();
    expect(await page.getByRole('combobox', { name: 'Lesson' }).inputValue()).toBe('brought-1');
    await drop(page, 'broken.json', lesson.replace('"trials"', '"trails"'));
    await page
      .getByText(/^Line \d+, column \d+: /)
      .first()
      .waitFor();
    expect(await page.getByRole('combobox', { name: 'Lesson' }).inputValue()).toBe('brought-1');

    const stranger = await openExhibit(browser);
    await stranger.page.goto(address);
    await stranger.page.getByText('From the link: the machine after 4 trials.').waitFor();
    expect(await fingerprintOf(stranger.page)).toBe(before);
    expect(stranger.page.url(), 'the link is spent').not.toContain('#');
    await stranger.page.goto(address.slice(0, -40));
    await stranger.page.getByText('This link was not opened, and nothing is lost.').waitFor();
    expect(await trialsOf(stranger.page)).toBe(4);
    await leave(stranger);
    await leave(visitor);
  });

  it('comes back to the last trial after the page was killed, and asks whoever has only left', async () => {
    const visitor = await visit(browser);
    const { page } = visitor;
    const context = page.context();
    const before = await fingerprintOf(page);
    // Kept after every trial, at most every two seconds.
    await page.waitForTimeout(2500);
    const dead = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => null);
    await dead;

    const again = await openAgain(context);
    await again.getByText('The machine is as it was after 4 trials.').waitFor();
    expect(await trialsOf(again)).toBe(4);
    expect((await fingerprintOf(again)).length).toBe(before.length);
    await again.getByRole('button', { name: 'Good' }).click();

    await again.waitForTimeout(500);
    await again.reload();
    const goOn = again.getByRole('button', { name: 'Go on', exact: true });
    await goOn.waitFor();
    expect(await trialsOf(again)).toBe(0);
    const { violations } = await axe(again).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await goOn.click();
    await expect.poll(() => trialsOf(again)).toBe(4);
    await again.goto('about:blank');

    const kiosk = await openAgain(context, '#kiosk');
    await kiosk.waitForTimeout(1000);
    expect(await kiosk.getByRole('button', { name: 'Go on', exact: true }).count()).toBe(0);
    expect(await trialsOf(kiosk)).toBe(0);
    await context.close();
  });

  it.each([
    ['forbidden', /This browser keeps nothing/],
    ['full', /no room left/],
  ])('goes on where storage is %s, and says so once', async (why, said) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addInitScript((reason) => {
      const refuse = (): never => {
        throw new DOMException('no', reason === 'full' ? 'QuotaExceededError' : 'SecurityError');
      };
      if (reason === 'full') IDBObjectStore.prototype.put = refuse;
      else Object.defineProperty(window, 'indexedDB', { get: refuse });
    }, why);
    const page = await openAgain(context);
    const visitor: Visitor = { page, faults: [], foreign: [] };
    await setSpeed(visitor, 4);
    await draw(visitor, sketch('circle', 1));
    await teach(visitor, 'circle');
    await page.getByText(said).waitFor();
    await page.getByRole('button', { name: 'Good' }).click();
    await draw(visitor, sketch('square', 1));
    await teach(visitor, 'square');
    await page.waitForTimeout(2500);
    expect(await trialsOf(page)).toBe(2);
    expect(await page.getByText(said).count()).toBe(0);
    await context.close();
  });
});
