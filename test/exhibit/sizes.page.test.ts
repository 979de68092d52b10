import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { leave, openExhibit } from './support/visitor.ts';

const SIZES = [
  [1920, 1080],
  [1280, 800],
  [1080, 1920],
  [820, 1180],
  [390, 844],
] as const;

describe('the exhibit at every size', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(SIZES)(
    'fits %i × %i: no scroll bar, no control cut off or covered, none too small',
    async (width, height) => {
      const visitor = await openExhibit(browser, { viewport: { width, height } });
      const { page } = visitor;
      for (const shapes of ['2 shapes', '4 shapes']) {
        await page.getByRole('button', { name: shapes }).click();
        expect(await page.evaluate(findMisfits), shapes).toEqual([]);
      }
      await page.getByRole('button', { name: 'Pick another sign for circle' }).click();
      await page.getByRole('dialog', { name: 'Pick a sign' }).waitFor();
      expect(await page.evaluate(findMisfits), 'signs').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('combobox').selectOption('01-left-or-right');
      expect(await page.evaluate(findMisfits), 'lesson').toEqual([]);
      await leave(visitor);
    },
  );
});

/** Runs in the page: of the controls that can be reached, every one that is out of the window or its row on the wall, too small for a finger, or not on top at its middle. */
function findMisfits(): string[] {
  const root = document.documentElement;
  const faultsOf = (control: HTMLElement): string[] => {
    const { left, top, right, bottom, width, height } = control.getBoundingClientRect();
    const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const faults = {
      'is cut off': Math.min(left, top) < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5,
      [`is only ${Math.round(width)} × ${Math.round(height)}`]: width < 34 || height < 30,
      'stands over the name on the wall':
        left < (control.closest('.drawers')?.getBoundingClientRect().left ?? 0) - 0.5,
      'is covered': onTop === null || !(control.contains(onTop) || onTop.contains(control)),
    };
    const name = control.getAttribute('aria-label') ?? control.textContent.trim();
    return Object.keys(faults).flatMap((fault) => (faults[fault] === true ? [`${name} ${fault}`] : []));
  };
  const scrolls = root.scrollWidth > innerWidth || root.scrollHeight > innerHeight;
  const reachable = document.querySelector('dialog[open]') ?? document;
  const controls = [...reachable.querySelectorAll<HTMLElement>('button, select, input, .glass')];
  return [...(scrolls ? ['the page scrolls'] : []), ...controls.flatMap(faultsOf)];
}
