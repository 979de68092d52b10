import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layValues, openScenario, parseScenarioText, playLesson, type Mark1 } from '../../src/core/index.ts';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { leave, openExhibit, setSpeed, type Visitor } from './support/visitor.ts';

const LAPTOP = { viewport: { width: 1280, height: 800 } };

describe('what can be proved', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('shows of the contradiction which two blends are the same to the machine, and that it goes round', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await setSpeed(visitor, 4);
    await openLesson(visitor, '12-contradiction');
    const drawer = await openProof(page);
    await drawer.getByText('R1: no values can do it.').waitFor();
    await drawer.getByText('1 × H again is the same to the machine as 1 × H.').waitFor();
    expect(await drawer.getByRole('img', { name: /wanted plus|wanted minus/ }).count()).toBe(2);
    expect(await drawer.getByRole('button', { name: 'Set the values so' }).count()).toBe(0);
    expect(await faults(page)).toEqual([]);
    await turnTo(drawer, 'Learning');
    await drawer.getByText('This lesson repeats itself in every pass: the machine is going round.').waitFor();
    await drawer.getByText('here there are none').waitFor();
    expect(await faults(page)).toEqual([]);
    await leave(visitor);
  });

  it('says of the alphabet that there are values that do it, and set so the machine has every letter right', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await setSpeed(visitor, 0);
    await openLesson(visitor, '03-alphabet');
    await page.getByRole('button', { name: 'Pause' }).click();
    const drawer = await openProof(page);
    await drawer.getByText('R5: there are values that do it.').waitFor();
    const set = drawer.getByRole('button', { name: 'Set the values so' });
    await set.click();
    await drawer.getByText('The values stand so now.').waitFor();
    await drawer.getByRole('button', { name: /^Undo/ }).click();
    expect(await set.isEnabled()).toBe(true);
    await set.click();
    await turnTo(drawer, 'Learning');
    await drawer.getByText('Values were set by hand.').waitFor();
    await page.keyboard.press('Escape');
    await setSpeed(visitor, 4);
    await page.getByRole('button', { name: 'Play' }).click();
    await waitForTrials(page, 26);
    const told = (await page.locator('#account').textContent()) ?? '';
    const [, trials, right, corrections] = /(\d+) trials, (\d+) right, (\d+) correction/.exec(told) ?? [];
    expect(Number(trials)).toBeGreaterThanOrEqual(26);
    expect([right, corrections]).toEqual([trials, '0']);
    await leave(visitor);
  });

  it('lays the values of the direct view over the retina, to the millivolt, and opens them with the lesson', async () => {
    const visitor = await openExhibit(browser, LAPTOP);
    const { page } = visitor;
    await setSpeed(visitor, 3);
    await openLesson(visitor, '07-direct-view');
    const drawer = page.getByRole('dialog', { name: 'What can be proved' });
    await drawer.getByText('Always lit', { exact: true }).waitFor();
    await waitForTrials(page, 2);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'One trial', exact: true }).click();
    await page.locator('main[data-phase="rest"]').waitFor();
    await drawer.getByRole('button', { name: 'In numbers' }).click();
    const trials = Number(await page.locator('main').getAttribute('data-trials'));
    const { cells, alwaysLit } = layValues(afterTrials('07-direct-view', trials), 0);
    expect(cells.some((value) => value > 0) && cells.some((value) => value < 0)).toBe(true);
    const shown = await drawer.locator('.numbers td').allTextContents();
    expect(shown.map(readVolts)).toEqual(Array.from(cells));
    expect(readVolts((await drawer.locator('.always-lit strong').textContent()) ?? '')).toBe(alwaysLit);
    expect(await faults(page)).toEqual([]);
    await openLesson(visitor, '12-contradiction');
    await drawer.waitFor({ state: 'detached' });
    await leave(visitor);
  });

  it('plots distributed memory with its table, from the lesson’s story', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await openLesson(visitor, '12-contradiction');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'About this lesson' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'What can be proved' }).click();
    const drawer = page.getByRole('dialog', { name: 'What can be proved' });
    await turnTo(drawer, 'Plots');
    await drawer.getByRole('button', { name: 'Plot this lesson' }).first().click();
    const plot = drawer.locator('.plot');
    await plot.locator('svg[aria-label^="Distributed memory"]').waitFor();
    await plot.getByText('The plot as a table').click();
    const rows = await plot.locator('tbody tr').allTextContents();
    expect(rows).toHaveLength(11);
    expect(rows[0]?.replace(/\s+/g, ' ').trim()).toContain('0 %');
    expect(rows[10]).toMatch(/100 %[^]*0 %[^]*0 %/);
    expect(await faults(page)).toEqual([]);
    await turnTo(drawer, 'Chances');
    await drawer.getByRole('table').waitFor();
    expect(await faults(page)).toEqual([]);
    await leave(visitor);
  });

  it('plots one R-unit beside the alphabet, and stops when it is told to', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await openLesson(visitor, '04-circle-or-square');
    await page.getByRole('button', { name: 'Pause' }).click();
    const drawer = await openProof(page);
    await turnTo(drawer, 'Plots');
    await drawer.getByRole('button', { name: 'One R-unit beside' }).click();
    await drawer.getByRole('button', { name: 'Stop' }).click();
    await drawer.getByText('Stopped before it was done.').waitFor();
    await page.keyboard.press('Escape');
    await openLesson(visitor, '12-contradiction');
    await page.getByRole('button', { name: 'Pause' }).click();
    await openProof(page);
    await turnTo(drawer, 'Plots');
    await drawer.getByRole('button', { name: 'One R-unit beside' }).click();
    const plot = drawer.locator('.plot svg');
    await plot.getByText('The alphabet').waitFor();
    await plot.getByText('A contradiction').waitFor();
    await leave(visitor);
  });

  it('says on a visitor’s own machine that a lesson must be chosen, and shows its values all the same', async () => {
    const visitor = await openExhibit(browser);
    const drawer = await openProof(visitor.page);
    await drawer.getByRole('img', { name: /400 are at zero/ }).waitFor();
    await turnTo(drawer, 'Before');
    await drawer.getByText('A proof is about a lesson. Choose one').waitFor();
    await leave(visitor);
  });
});

async function openLesson({ page }: Visitor, id: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Lesson' }).selectOption(id);
}

async function openProof(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Proof: what can be proved' }).click();
  return page.getByRole('dialog', { name: 'What can be proved' });
}

async function waitForTrials(page: Page, trials: number): Promise<void> {
  await page.waitForFunction(
    (least) => Number(document.querySelector('main')?.dataset['trials']) >= least,
    trials,
  );
}

async function turnTo(drawer: Locator, page: string): Promise<void> {
  await drawer.getByRole('tab', { name: page }).click();
}

function afterTrials(id: string, trials: number): Mark1 {
  const parsed = parseScenarioText(readFileSync(`scenarios/${id}.json`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  const session = openScenario(parsed.scenario);
  while (session.results.trials.length < trials) playLesson(session, 1);
  return session.machine;
}

function readVolts(text: string): number {
  return Math.round(Number(text.replace('−', '-').replace(' V', '')) * 1000);
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await axe(page).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
