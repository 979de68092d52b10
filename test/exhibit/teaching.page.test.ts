import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { ask, draw, leave, openExhibit, setSpeed, sketch, teach, type Visitor } from './support/visitor.ts';

const SHAPES = ['circle', 'square'] as const;

describe('a visitor teaches two shapes', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('draws circles and squares, teaches until right, and the machine names fresh ones', async () => {
    const visitor = await openExhibit(browser);
    await setSpeed(visitor, 4);
    await teachUntilRight(visitor);
    const named: string[] = [];
    for (let hand = 100; hand < 110; hand++) {
      await draw(visitor, sketch(SHAPES[hand % 2] ?? 'circle', hand));
      named.push((await ask(visitor)) === SHAPES[hand % 2] ? 'right' : 'wrong');
    }
    expect(named.filter((verdict) => verdict === 'right').length).toBeGreaterThanOrEqual(8);
    await leave(visitor);
  });

  it('is corrected by a tap on Wrong, and answers otherwise when asked again', async () => {
    const visitor = await openExhibit(browser);
    await setSpeed(visitor, 4);
    await draw(visitor, sketch('square', 1));
    expect(await ask(visitor)).toBe('circle');
    await visitor.page.getByRole('button', { name: 'Wrong' }).click();
    await visitor.page.getByText('motors have turned').waitFor();
    expect(await ask(visitor)).toBe('square');
    await visitor.page.getByRole('button', { name: 'Right' }).click();
    await visitor.page.getByText('Nothing turns').waitFor();
    await leave(visitor);
  });

  it('asks for a drawing before it is told what it is, and gives no answer to an empty glass', async () => {
    const visitor = await openExhibit(browser);
    await visitor.page.getByRole('button', { name: 'It is a circle' }).click();
    await visitor.page.getByText('Draw something first').waitFor();
    expect(await visitor.page.locator('main').getAttribute('data-trials')).toBe('0');
    await setSpeed(visitor, 4);
    await visitor.page.getByRole('button', { name: 'Ask the machine' }).click();
    await visitor.page.getByText('No answer').first().waitFor();
    expect(await visitor.page.locator('[data-says]').count()).toBe(0);
    await leave(visitor);
  });

  it('takes a double tap for one', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await draw(visitor, sketch('square', 1));
    await page.getByRole('button', { name: 'It is a square' }).dblclick();
    await page.getByText('motors have turned').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1000);
    expect(await page.locator('main').getAttribute('data-trials')).toBe('1');
    await leave(visitor);
  });

  it('answers to the picture it was shown, whatever is drawn during the trial', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await draw(visitor, sketch('square', 1));
    await page.getByRole('button', { name: 'It is a square' }).click();
    await page.getByRole('button', { name: 'Clear the glass' }).click();
    await page.locator('main[data-trials="1"]').waitFor({ timeout: 60_000 });
    const account = page.getByRole('region', { name: 'In words' });
    expect(await account.textContent()).toContain('1 trial, 0 right, 1 correction');
    await leave(visitor);
  });

  it('starts the same again: every knob at zero, the same answers', async () => {
    const visitor = await openExhibit(browser);
    await setSpeed(visitor, 4);
    await draw(visitor, sketch('square', 1));
    await teach(visitor, 'square');
    expect(await ask(visitor)).toBe('square');
    await visitor.page.getByRole('button', { name: 'Same start again' }).click();
    await draw(visitor, sketch('square', 1));
    expect(await ask(visitor)).toBe('circle');
    await leave(visitor);
  });
});

/** Shows circles and squares by turns until the machine had three of each right in a row. */
async function teachUntilRight(visitor: Visitor): Promise<void> {
  let rightInARow = 0;
  for (let hand = 0; hand < 60 && rightInARow < 6; hand++) {
    const shape = SHAPES[hand % 2] ?? 'circle';
    await draw(visitor, sketch(shape, hand));
    rightInARow = (await teach(visitor, shape)) ? rightInARow + 1 : 0;
  }
  expect(rightInARow).toBe(6);
}
