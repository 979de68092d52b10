import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { leave, openExhibit, type Visitor } from './support/visitor.ts';

/** Pictures as a keyboard draws them: runs of arrow keys with shift held. */
const WALKS = {
  circle: 'RRRRRDDDDDLLLLLUUUUU',
  square: 'RRRRRRRRRRDDLLLLLLLLLLDDRRRRRRRRRR',
} as const;
const ARROWS: Readonly<Record<string, string>> = {
  R: 'ArrowRight',
  L: 'ArrowLeft',
  U: 'ArrowUp',
  D: 'ArrowDown',
};

describe('a visitor who has only a keyboard', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('reaches everything with Tab, draws, teaches, and is answered as taught', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await tabTo(page, 'Speed');
    await page.keyboard.press('End');
    for (let round = 0; round < 3; round++) {
      await drawByKeys(visitor, WALKS.circle);
      await press(visitor, 'It is a circle');
      await drawByKeys(visitor, WALKS.square);
      await press(visitor, 'It is a square');
    }
    await drawByKeys(visitor, WALKS.circle);
    await press(visitor, 'Ask the machine');
    expect(await page.getByRole('status').textContent()).toContain('says: circle');
    await drawByKeys(visitor, WALKS.square);
    await press(visitor, 'Ask the machine');
    expect(await page.getByRole('status').textContent()).toContain('says: square');
    await leave(visitor);
  });

  it('hears where the cursor is and whether the cell is lit', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await tabTo(page, 'Glass to draw on');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Column 11, row 10, dark').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await page.getByText('Column 11, row 10, lit').waitFor({ state: 'attached' });
    await leave(visitor);
  });
});

/** Presses Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    const focused = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (focused.trim().startsWith(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached "${name}".`);
}

async function press({ page }: Visitor, name: string): Promise<void> {
  const before = Number(await page.locator('main').getAttribute('data-trials'));
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await page.locator(`main[data-trials="${before + 1}"]`).waitFor();
}

async function drawByKeys({ page }: Visitor, walk: string): Promise<void> {
  await tabTo(page, 'Clear the glass');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Glass to draw on');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  for (const step of walk) await page.keyboard.press(`Shift+${ARROWS[step] ?? ''}`);
}
