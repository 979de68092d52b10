import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { leave, openExhibit, setSpeed } from './support/visitor.ts';

describe('the successor', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('appears when the law leaves the step, and is taught beside the machine in fast forward', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await page.getByRole('combobox', { name: 'Lesson' }).selectOption('01-left-or-right');
    const key = page.getByRole('button', { name: 'Successor: a network of today' });
    await key.click();
    const sheet = page.getByRole('dialog', { name: 'The successor · a network of today, not of 1960' });
    await sheet.getByText('at the step nothing can flow').first().waitFor();
    expect(await faults(page), 'step').toEqual([]);
    expect(await page.locator('#account').textContent()).not.toContain('successor');
    const law = sheet.getByRole('slider', { name: 'Response law' });
    await law.press('End');
    await expect.poll(() => law.getAttribute('aria-valuetext')).toBe('sigmoid');
    await sheet.getByText(/The successor began fresh after trial|Both began/).waitFor();
    await page.keyboard.press('Escape');
    await setSpeed(visitor, 4);
    await key.click();
    const told = sheet
      .getByRole('row', { name: /^Right/ })
      .getByRole('cell')
      .last();
    const right = async (): Promise<number> => Number.parseInt((await told.textContent()) ?? '', 10);
    await expect.poll(right, { timeout: 60_000 }).toBeGreaterThan(10);
    expect(await sheet.getByRole('row', { name: /^Cost/ }).textContent()).toMatch(/\d multiplications/);
    await sheet.getByRole('img', { name: /^24 hidden units/ }).waitFor();
    await sheet.getByRole('img', { name: /^Weights of hidden unit/ }).waitFor();
    expect(await faults(page), 'sigmoid').toEqual([]);
    const chart = page.getByRole('img', { name: /^Strip chart/, includeHidden: true });
    expect(await chart.getAttribute('aria-label')).toMatch(/The successor.*: \d+ trials, \d+ right/);
    expect(await page.locator('#account').textContent()).toMatch(/The successor.*: \d+ trials, \d+ right/);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(
      await page.locator('[data-opens="successor"]').evaluate((key) => key === document.activeElement),
    ).toBe(true);
    await leave(visitor);
  });
});

async function faults(page: Page): Promise<string[]> {
  const { violations } = await axe(page).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
