import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { ask, draw, leave, openExhibit, setSpeed, sketch, type Visitor } from './support/visitor.ts';

describe('the exhibit for whoever cannot see the picture', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('has nothing serious by axe: idle, answered, with signs to pick, in a lesson, with its drawers open', async () => {
    const visitor = await openExhibit(browser, { viewport: { width: 1280, height: 800 } });
    const { page } = visitor;
    await setSpeed(visitor, 4);
    expect(await seriousFaults(visitor), 'idle').toEqual([]);
    await draw(visitor, sketch('circle', 1));
    await ask(visitor);
    expect(await seriousFaults(visitor), 'answered').toEqual([]);
    await page.getByRole('button', { name: 'Pick another sign for circle' }).click();
    expect(await seriousFaults(visitor), 'signs').toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'star' }).click();
    await page.getByRole('button', { name: 'It is a star' }).waitFor();
    await page.getByRole('combobox', { name: 'Lesson' }).selectOption('03-alphabet');
    expect(await seriousFaults(visitor), 'lesson').toEqual([]);
    await page.getByRole('button', { name: 'In words' }).click();
    expect(await seriousFaults(visitor), 'words').toEqual([]);
    await page.keyboard.press('Escape');
    await openLedger(visitor);
    expect(await seriousFaults(visitor), 'assumptions').toEqual([]);
    await leave(visitor);
  });

  it('tells in words what the picture shows', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    const account = page.getByRole('region', { name: 'In words' });
    expect(await account.textContent()).toContain('0 photocells of 400 switched on');
    await setSpeed(visitor, 4);
    await draw(visitor, sketch('square', 1));
    await ask(visitor);
    const text = (await account.textContent()) ?? '';
    expect(Number(/(\d+) photocells of 400/.exec(text)?.[1])).toBeGreaterThan(30);
    expect(Number(/(\d+) A-units of 512/.exec(text)?.[1])).toBeGreaterThan(10);
    expect(text).toContain('Answer: circle');
    await leave(visitor);
  });

  it('shows every assumption of the specification in the ledger', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await openLedger(visitor);
    const ledger = page.getByRole('dialog');
    expect(await ledger.getByRole('cell', { name: 'assumed', exact: true }).count()).toBeGreaterThanOrEqual(
      14,
    );
    expect(await ledger.textContent()).toContain('JENSENDUNNING26');
    await leave(visitor);
  });
});

async function openLedger({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'How do we know?' }).click();
  await page.getByRole('link', { name: 'Ledger' }).click();
  await page.getByRole('dialog').waitFor();
}

async function seriousFaults({ page }: Visitor): Promise<string[]> {
  const { violations } = await axe(page).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
