import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { leave, openExhibit } from './support/visitor.ts';

/** Runs in the page: every plate, heading and caption of the sheet that lies open, and those of them that wear no mark. */
function readPlates(): { plates: string[]; unmarked: string[] } {
  const PLATES = 'h3, legend, caption, .sheet-page .plate';
  const has = (mark: Element | null | undefined): boolean => mark instanceof Element;
  const isMarked = (plate: Element): boolean => {
    const beside = (plate.closest('label') ?? plate).nextElementSibling;
    if (has(plate.querySelector('.known')) || beside?.matches('.known') === true) return true;
    if (has(plate.closest('.setting')?.querySelector('.known'))) return true;
    // A plate may share the mark of its page; a heading has its own.
    return (
      plate.matches('.plate') &&
      has(plate.closest('.sheet-page')?.querySelector(':scope > .known, .right > .known'))
    );
  };
  const sheet = [...document.querySelectorAll('dialog[open], .sheet')].at(-1);
  const all = [...(sheet?.querySelectorAll(PLATES) ?? [])].filter(
    (plate) => plate.closest('.known') === null,
  );
  const nameOf = (plate: Element): string => plate.textContent.trim();
  return {
    plates: all.map((plate) => nameOf(plate)),
    unmarked: all.filter((plate) => !isMarked(plate)).map((plate) => nameOf(plate)),
  };
}

describe('on the sheets, every plate and every heading over numbers', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function expectMarked(page: Page, sheet: string, least: number): Promise<void> {
    await page.locator('.known summary').first().waitFor();
    const { plates, unmarked } = await page.evaluate(readPlates);
    expect(unmarked, sheet).toEqual([]);
    expect(plates.length, sheet).toBeGreaterThanOrEqual(least);
  }

  it("wears a mark: operator's panel, cards, proof, successor", async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    const press = (name: string | RegExp, role: 'button' | 'tab' = 'button'): Promise<void> =>
      page.getByRole(role, { name }).first().click();
    await page.getByRole('combobox', { name: 'Lesson' }).selectOption('10-forced');
    await press('Pause');
    await page.locator('[data-opens="bench"]').first().click();
    await expectMarked(page, 'switches', 13);
    await press('Faults', 'tab');
    await expectMarked(page, 'faults', 4);
    await press('Plugboard', 'tab');
    await expectMarked(page, 'plugboard', 1);
    await page.locator('[data-opens="card"]').last().click();
    await page.locator('.card .known').first().waitFor();
    await expectMarked(page, 'unit card', 1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('[data-opens="proof"]').first().click();
    await page.getByText('Values that do it').first().waitFor();
    await expectMarked(page, 'before', 1);
    for (const tab of ['Learning', 'Chances', 'Values', 'Plots']) {
      await press(tab, 'tab');
      if (tab === 'Chances') await page.locator('.proof caption').first().waitFor();
      await expectMarked(page, tab, tab === 'Values' ? 0 : 1);
    }
    await page.keyboard.press('Escape');
    await page.locator('[data-opens="successor"]').first().click();
    await expectMarked(page, 'successor', 0);
    await leave(visitor);
  });

  it('wears a mark on the sheet of a lesson and on the lecture bench; one touch tells how it is known', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await page.getByRole('combobox', { name: 'Lesson' }).selectOption('29-t-g-f');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.locator('button.origin').first().click();
    const plate = page.getByRole('region', { name: 'ADALINE, Stanford 1960: not the Mark I' });
    await plate.waitFor();
    await expectMarked(page, 'lesson', 3);
    await plate.getByText('T moved: mark 60, reads 59.3').waitFor();
    await plate.getByText('Bias −3.8').waitFor();
    expect(await plate.locator('.adaline-curve polyline').getAttribute('points')).toMatch(/^(\S+ ){245}\S+$/);
    const mark = plate.locator('summary', { has: page.locator('.letter') });
    expect(await mark.getAttribute('aria-label')).toBe('How do we know? ADALINE: secondary, in part assumed');
    await mark.focus();
    await page.keyboard.press('Enter');
    await plate.getByText('Standing: secondary. In part assumed.').waitFor();
    const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    await plate.getByRole('link', { name: 'HAGAN' }).first().click();
    await page.locator('#ledger-HAGAN:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      location.hash = '#station=2';
    });
    await page.locator('.lecture .known summary').waitFor();
    await leave(visitor);
  });

  it('is large enough for a finger', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await page.locator('[data-opens="bench"]').first().click();
    await page.locator('.bench .known summary').first().waitFor();
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('.bench .known summary')].map((summary) => {
        const { width, height } = summary.getBoundingClientRect();
        return Math.min(width - 34, height - 30);
      }),
    );
    expect(sizes.length).toBeGreaterThanOrEqual(13);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0);
    await leave(visitor);
  });
});
