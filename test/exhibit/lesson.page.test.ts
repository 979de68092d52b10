import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseScenarioText, runScenario } from '../../src/core/index.ts';
import { launchBrowser } from './support/browser.ts';
import { ask, draw, leave, openExhibit, setSpeed, sketch, type Visitor } from './support/visitor.ts';

describe('a class replays a lesson', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('comes to the very machine that the command line comes to', async () => {
    const visitor = await openExhibit(browser);
    await openLesson(visitor, '01-left-or-right');
    await setSpeed(visitor, 4);
    await visitor.page.getByText('Fifty trials').waitFor();
    await visitor.page.getByRole('button', { name: 'In words' }).click();
    expect(await visitor.page.getByRole('dialog').textContent()).toContain(headless('01-left-or-right'));
    await leave(visitor);
  });

  it('goes trial by trial and phase by phase', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await openLesson(visitor, '02-e-or-x');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Same start again' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await setSpeed(visitor, 4);
    await page.getByRole('button', { name: 'One trial', exact: true }).click();
    await page.locator('main[data-trials="1"][data-phase="rest"]').waitFor();
    for (const phase of ['settle-s', 'settle-a', 'settle-r', 'judge']) {
      await page.getByRole('button', { name: 'One phase', exact: true }).click();
      await page.locator(`main[data-phase="${phase}"]`).waitFor();
    }
    expect(await page.locator('main').getAttribute('data-trials')).toBe('1');
    await leave(visitor);
  });

  it('goes on when only the switch for sliding drawings is turned', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await openLesson(visitor, '01-left-or-right');
    await page.getByRole('button', { name: 'Slide the drawing to the middle' }).click();
    await setSpeed(visitor, 4);
    await page.getByText('Fifty trials').waitFor();
    await leave(visitor);
  });

  it('always says what kind of history a lesson is, its sources, and what print says beside this machine', async () => {
    const visitor = await openExhibit(browser);
    await openLesson(visitor, '02-e-or-x');
    await visitor.page.getByText('IBM 704 simulation, not the Mark I').first().waitFor();
    await visitor.page.getByText('IRE60').waitFor();
    await visitor.page.getByRole('button', { name: 'About this lesson' }).click();
    const story = visitor.page.getByRole('dialog', { name: 'E or X' });
    await story.getByText('almost surely').waitFor();
    expect(await story.textContent()).toContain('In print: 100 % right after 20 trials');
    expect(await story.textContent()).toContain('are a reconstruction');
    await leave(visitor);
  });

  it('hands the trained machine over to whoever draws', async () => {
    const visitor = await openExhibit(browser);
    await openLesson(visitor, '04-circle-or-square');
    await setSpeed(visitor, 4);
    await visitor.page.getByText('Twenty times fewer').waitFor({ timeout: 90_000 });
    await draw(visitor, sketch('square', 1));
    expect(['circle', 'square']).toContain(await ask(visitor));
    await leave(visitor);
  });
});

async function openLesson({ page }: Visitor, id: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Lesson' }).selectOption(id);
}

function headless(id: string): string {
  const parsed = parseScenarioText(readFileSync(`scenarios/${id}.json`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  return runScenario(parsed.scenario).fingerprint;
}
