import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATION_IDS } from '../../src/exhibit/lecture/station.ts';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { leave, openExhibit, setSpeed } from './support/visitor.ts';

/** Does the task of each of the first five stations with the keyboard alone. */
const TASKS: readonly ((bench: Locator) => Promise<void>)[] = [
  async (bench) => {
    const handle = bench.getByRole('button', { name: 'Handle 2' });
    await pressOn(handle, ...repeated('ArrowRight', 8), ...repeated('ArrowUp', 5));
    expect(await handle.getAttribute('aria-label')).toContain('at x₁ = 1.3, x₂ = 0.3');
    await bench.getByText('Done: this line does AND.').waitFor();
  },
  async (bench) => {
    const and = bench.getByRole('radio', { name: 'AND', exact: true });
    await pressOn(and, ...repeated('ArrowLeft', 2));
    await bench.getByText('XOR found, 1 to find.').waitFor();
    await bench.getByText('The same sum would be above 2 θ').waitFor();
    await pressOn(bench.getByRole('radio', { name: 'XOR' }), ...repeated('ArrowRight', 3));
    await bench.getByText('Done: XOR and equal').waitFor();
  },
  async (bench) => {
    for (const row of ['110', '100', '010', '001'])
      await pressOn(bench.getByRole('button', { name: `Inputs ${row}` }), 'Enter');
    await bench.getByText('Done: four ANDs, and minimising saves nothing').waitFor();
  },
  async (bench) => {
    await pressOn(bench.getByRole('button', { name: 'Let it roll' }), 'Enter');
    await bench.getByText('1 step', { exact: true }).waitFor();
    await pressOn(bench.getByRole('slider', { name: 'Law', exact: true }), ...repeated('ArrowLeft', 5));
    await pressOn(bench.getByRole('button', { name: 'Let it roll' }), 'Enter');
    await bench.getByText('by the slope alone').waitFor({ timeout: 60_000 });
  },
  async (bench) => {
    await pressOn(bench.getByRole('button', { name: 'Node y: show its paths' }), 'Enter');
    await bench.getByRole('heading', { name: '∂L/∂y: 4 paths' }).waitFor();
    await pressOn(bench.getByRole('button', { name: 'Whole sweep' }), 'Enter');
    await bench.getByText('Done: the sweep found the same sums').waitFor();
  },
];

describe('the lecture bench', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('opens every station, and lets its task be done by keyboard, on a telephone too', async () => {
    // A station works in every frame, and the hall is not drawn behind it.
    const visitor = await openExhibit(browser, { frames: 'every' });
    const { page } = visitor;
    await pressOn(page.getByRole('button', { name: 'Lecture bench: ten stations' }), 'Enter');
    const bench = page.getByRole('dialog', { name: '1 The half-space' });
    await bench.waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('lecture-title');
    const stations = page.getByRole('tab');
    expect(await stations.count()).toBe(10);
    for (let place = 0; place < 10; place++) {
      await stations.nth(place).focus();
      if (place > 0) await page.keyboard.press('Enter');
      await page.locator(`[data-station="${STATION_IDS[place]}"] > *`).first().waitFor();
      expect(page.url()).toContain(`#station=${place + 1}`);
      await TASKS[place]?.(page.getByRole('dialog'));
      expect(await faults(page), `station ${place + 1}`).toEqual([]);
      expect(await page.evaluate(overflow), `station ${place + 1}`).toEqual([0, 0]);
    }
    await stations.nth(9).focus();
    await page.keyboard.press('ArrowRight');
    await bench.getByText('Done: this line does AND.').waitFor();
    await pressOn(bench.getByRole('button', { name: 'Begin again' }), 'Enter');
    await bench.getByText('3 of 4 corners are right.').waitFor();
    await page.keyboard.press('Escape');
    await bench.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('#');
    await focusIsBack(page);
    await leave(visitor);
  });

  it('opens by its address, when the page is opened and later, and leads to a lesson in the hall', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await page.goto(`${page.url()}#station=99`);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.goto(page.url().replace('=99', '=3'));
    await page.getByRole('dialog', { name: '3 Any Boolean function' }).waitFor();
    await page.reload();
    await page.getByRole('dialog', { name: '3 Any Boolean function' }).waitFor();
    await page.keyboard.press('Escape');
    await focusIsBack(page);
    await page.goto(`${page.url()}#station=1`);
    await page.getByRole('button', { name: 'Open the lesson “Without A-units: the direct view”' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('combobox', { name: 'Lesson' }).inputValue()).toBe('07-direct-view');
    expect(page.url()).not.toContain('#');
    await setSpeed(visitor, 4);
    await page.locator('main:not([data-trials="0"])').waitFor();
    await page.locator('[data-opens="lecture"]').click();
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('canvas').isVisible(), 'the hall is not drawn').toBe(false);
    // The page may still write down what came before the bench was opened.
    const waits = async (): Promise<boolean> => {
      const before = await page.evaluate(standing);
      await page.waitForTimeout(500);
      return (await page.evaluate(standing)) === before;
    };
    await expect.poll(waits, { message: 'the machine waits', timeout: 5000 }).toBe(true);
    await leave(visitor);
  });
});

/** Runs in the page: what the machine has come to. */
function standing(): string {
  return JSON.stringify(document.querySelector('main')?.dataset);
}

const repeated = (key: string, times: number): string[] => Array.from({ length: times }, () => key);

async function pressOn(control: Locator, ...keys: readonly string[]): Promise<void> {
  await control.focus();
  for (const key of keys) await control.page().keyboard.press(key);
}

/** Whatever opened the bench, its key in the hall has the focus afterwards. */
async function focusIsBack(page: Page): Promise<void> {
  const opener = page.locator('[data-opens="lecture"]');
  await expect.poll(() => opener.evaluate((key) => key === document.activeElement)).toBe(true);
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await axe(page).include('.lecture').analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Runs in the page: how much wider than their room the page and the bench are, in pixels. */
function overflow(): number[] {
  const bench = document.querySelector('.lecture-page');
  const root = document.documentElement;
  return [bench, root].map((box) => (box === null ? -1 : Math.max(0, box.scrollWidth - box.clientWidth)));
}
