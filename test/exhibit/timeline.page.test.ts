import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { leave, openExhibit, setSpeed } from './support/visitor.ts';

describe('the timeline under the hall', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('goes back, branches, comes back to the other branch, and says why the needle stands where it does', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    expect(await page.getByRole('region', { name: 'Timeline' }).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Lesson' }).selectOption('01-left-or-right');
    await setSpeed(visitor, 4);
    const trials = async (): Promise<number> =>
      Number(await page.locator('main').first().getAttribute('data-trials'));
    await expect.poll(trials, { timeout: 60_000 }).toBeGreaterThan(12);
    await page.getByRole('button', { name: 'Pause' }).click();
    const end = await trials();

    const slider = page.getByRole('slider', { name: 'Moment of the session' });
    await slider.fill('600');
    expect(await trials()).toBeLessThan(end);
    await page.getByText('Looking back:').waitFor();
    const there = await trials();
    await page.getByRole('button', { name: 'On by one trial' }).click();
    expect(await trials()).toBe(there + 1);
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Now', exact: true }).click();
    expect(await trials()).toBe(end);

    await slider.fill('600');
    await page.getByRole('button', { name: 'Play' }).click();
    const other = page.getByRole('button', { name: 'Show the other branch' });
    await other.waitFor();
    await other.click();
    expect(await trials()).toBe(end);

    await page.getByRole('button', { name: 'Back by one trial' }).click();
    await page.getByRole('button', { name: 'Answer' }).click();
    const rack = (await page.locator('.swipe').boundingBox())!;
    await page.mouse.click(rack.x + rack.width * 0.25, rack.y + rack.height * 0.35);
    const card = page.getByRole('dialog', { name: 'Why? · the meter of R1' });
    await card.getByText(/active A-units, together/).waitFor();
    const told = await card.getByText(/active A-units, together/).textContent();
    const parts = await card.locator('.pushes li span').allTextContents();
    const volts = (text: string): number =>
      Math.round(Number(/[+−]?[\d.]+(?= V)/.exec(text)![0].replace('−', '-')) * 1000);
    const sum = parts.filter((text) => text.endsWith(' V')).reduce((all, text) => all + volts(text), 0);
    expect(sum).toBe(volts(told!));
    await leave(visitor);
  });
});
