import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { leave, openExhibit } from './support/visitor.ts';

describe('"How do we know?" on the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('marks what can be asked, tells how it is known, and leads to its line in the ledger', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    expect(await page.locator('.mark').count()).toBe(0);
    await page.getByRole('button', { name: 'How do we know?' }).click();
    const photocells = page.getByRole('button', { name: 'Photocells: secondary, in part assumed' });
    await photocells.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: 'Photocells' });
    await card.getByText('Standing: secondary').waitFor();
    expect(await card.textContent()).toContain('BISHOP06');
    expect(await seriousFaults(page)).toEqual([]);
    await card.getByRole('link', { name: 'Light from which a photocell is on' }).click();
    const ledger = page.getByRole('dialog', { name: 'What is known, and what is assumed' });
    await ledger.locator('#ledger-lightLevel:focus').waitFor();
    expect(new URL(page.url()).hash).toBe('#ledger=lightLevel');
    await ledger.getByRole('link', { name: 'BISHOP06' }).first().click();
    await ledger.locator('#ledger-BISHOP06:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.hash === '');
    await card.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Values', exact: true }).click();
    await page.getByRole('button', { name: 'Motor speed: assumed' }).focus();
    await page.keyboard.press('Escape');
    await page.locator('.mark').first().waitFor({ state: 'detached' });
    await leave(visitor);
  });

  it('opens the ledger by its address, and gets along with the stations of the lecture bench', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await page.evaluate(() => {
      location.hash = '#ledger=threshold';
    });
    await page.reload();
    const line = page.locator('#ledger-threshold:focus');
    await line.waitFor();
    expect(new URL(page.url()).hash).toBe('#ledger=threshold');
    await page.evaluate(() => {
      location.hash = '#station=3';
    });
    await page.locator('[role=dialog], dialog').first().waitFor();
    await line.waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('#station=3');
    await page.evaluate(() => {
      location.hash = '#ledger';
    });
    await page.getByRole('dialog', { name: 'What is known, and what is assumed' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#ledger');
    await leave(visitor);
  });

  it('runs the lesson on a hundred machines, stops when it is told to, and draws mean, band and print', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await openPlots(page, '04-circle-or-square');
    await page.getByRole('button', { name: 'Run 100 machines' }).click();
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    await page.getByText('Stopped before it was done.').waitFor();
    await page.keyboard.press('Escape');
    await openPlots(page, '03-alphabet');
    await page.getByRole('button', { name: 'Run 100 machines' }).click();
    const plot = page.locator('.plot svg[aria-label^="Learning curves"]');
    await plot.getByText('100 % NAVY60').waitFor();
    await page.getByText('The plot as a table').first().click();
    expect(await page.locator('.plot tbody tr').count()).toBe(8);
    await page.getByText('In print: 100 % right (NAVY60). Here, 100 machines').waitFor();
    const figure = plot.locator('xpath=ancestor::figure');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: /SVG/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('mark1-plot.svg');
    const [drawing, parsed] = await readDrawing(page, await readFile(await download.path(), 'utf8'));
    expect(drawing).toBe('http://www.w3.org/2000/svg svg');
    expect(parsed).toContain('100 % NAVY60');
    await leave(visitor);
  });
});

/** What a browser makes of a drawing's file by itself: its outermost element, and what is written in it. */
function readDrawing(page: Page, text: string): Promise<[element: string, words: string]> {
  return page.evaluate((source) => {
    const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
    return [`${documentElement.namespaceURI} ${documentElement.tagName}`, documentElement.textContent];
  }, text);
}

async function openPlots(page: Page, lesson: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Lesson' }).selectOption(lesson);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Proof: what can be proved' }).click();
  await page.getByRole('tab', { name: 'Plots' }).click();
}

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await axe(page).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
