import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { STATION_IDS } from '../../src/exhibit/lecture/station.ts';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';

/** A student at one station of the lecture bench, and what went wrong there. */
interface Student {
  readonly page: Page;
  readonly station: Locator;
  readonly faults: readonly string[];
}

const TELEPHONE = { width: 390, height: 844 };

describe('stations 6 to 10 of the lecture bench', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function sitDown(number: number, viewport = TELEPHONE): Promise<Student> {
    const page = await (await browser.newContext({ viewport, reducedMotion: 'reduce' })).newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${inject('exhibitUrl')}#station=${number}`);
    const station = page.locator('.bench-networks');
    await station.waitFor();
    return { page, station, faults };
  }

  async function getUp({ page, faults }: Student): Promise<void> {
    const { violations } = await axe(page).include('.bench-networks').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(sidewaysIn)).toEqual([]);
    await page.context().close();
    expect(faults).toEqual([]);
  }

  it('6: lights the row and the column behind a number, by touch and by keyboard, and moves an input', async () => {
    const student = await sitDown(6);
    const { page, station } = student;
    await station.getByRole('button', { name: /^∂L\/∂W, row 2, column 3/ }).click();
    expect(await lit(station, 'row')).toEqual(['0.144']);
    expect(await lit(station, 'column')).toEqual(['−0.50']);
    await station.getByText('∂L/∂W₂₃ = 0.144 · (−0.50) = −0.072').waitFor();
    await page.keyboard.press('Tab');
    await station.getByText(/^∂L\/∂g₁ = 0\.80 · /).waitFor();
    expect(await lit(station, 'row')).toHaveLength(2);
    const input = station.getByRole('slider').first();
    await input.focus();
    await page.keyboard.press('End');
    await station.getByRole('button', { name: /^f, row 1, column 1: 0.15/ }).click();
    await station.getByText('f₁ = 0.80 · 1.00 + (−0.50) · 1.00 + 0.30 · (−0.50) = 0.15').waitFor();
    await getUp(student);
  });

  it('7: reads every unit at one movable f, and says that a corner has no slope', async () => {
    const student = await sitDown(7);
    const { page, station } = student;
    await station.getByRole('slider').fill('-2');
    const row = (unit: string): Locator => station.locator(`[data-unit="${unit}"] td`);
    expect((await row('tanh').allTextContents()).slice(0, 2)).toEqual(['−0.964', '0.071']);
    expect((await row('leaky-relu').allTextContents()).slice(0, 2)).toEqual(['−0.200', '0.100']);
    await station.getByRole('slider').fill('0');
    await station.getByRole('button', { name: 'Step', exact: true }).click();
    await page.locator('svg[aria-label="Step: at f = 0, g is 0 and dg/df is none."]').waitFor();
    await station.getByRole('button', { name: 'Start learning' }).click();
    await expect.poll(() => row('step').nth(2).textContent()).toMatch(/^\d/);
    await station.getByRole('button', { name: 'Pause' }).click();
    await getUp(student);
  });

  it('8: tells of a rate that diverges, and brings the last good state back', async () => {
    const student = await sitDown(8);
    const { station } = student;
    const large = station.locator('[data-learner="large"]');
    // At half of this rate, and no more than that, it learns: what is told of it stays.
    await large.getByRole('slider').fill('12');
    await station.getByRole('button', { name: 'Start learning' }).click();
    await large.getByText(/^It diverged/).waitFor();
    await large.getByRole('button', { name: /^Back to the last good state/ }).click();
    await large.getByText('Brought back. It goes on at half its rate, 0.15.').waitFor();
    await station.getByRole('button', { name: 'Pause' }).click();
    const label = await station.locator('figure.plot svg').getAttribute('aria-label');
    expect(label).toMatch(/^Loss over the steps. Now: too small [\d.]+, good [\d.]+, too large/);
    await getUp(student);
  });

  it('9: shows the layers of four starts before a step is taken, for both units', async () => {
    const student = await sitDown(9);
    const { station } = student;
    const sights = (start: string): Locator => station.locator(`[data-start="${start}"] svg[role="img"]`);
    expect(await sights('tiny').count()).toBe(4);
    expect(await sights('huge').nth(0).getAttribute('aria-label')).toMatch(/ (9\d|100) % flat\.$/);
    await station.getByRole('radio', { name: 'ReLU' }).check({ force: true });
    await expect.poll(() => sights('he').nth(3).getAttribute('aria-label')).toMatch(/% off\.$/);
    await station.getByRole('button', { name: 'Start learning' }).click();
    await station.getByText(/^Step [1-9]\d* of/).waitFor();
    await station.getByRole('button', { name: 'Pause' }).click();
    await getUp(student);
  });

  it('10: trains the shape that was chosen and keeps the try', async () => {
    const student = await sitDown(10);
    const { station } = student;
    await station.getByRole('radio', { name: '0', exact: true }).check({ force: true });
    await station.getByText('1,604 weights').waitFor();
    await station.getByRole('button', { name: 'Start learning' }).click();
    const cells = station.locator('.tries tbody td');
    await cells.first().waitFor({ timeout: 90_000 });
    const [weights, , train, fresh] = await cells.allTextContents();
    expect([weights, train]).toEqual(['1,604', '100 %']);
    expect(Number.parseInt(fresh ?? '', 10)).toBeLessThan(100);
    await station.getByText(/^On fresh pictures it was best after step/).waitFor();
    await getUp(student);
  });

  it('fit the window of a laptop without scrolling', async () => {
    const { page } = await sitDown(6, { width: 1280, height: 800 });
    for (const number of [6, 7, 8, 9, 10]) {
      await page.goto(`${inject('exhibitUrl')}#station=${number}`);
      await page
        .locator(`[data-station="${STATION_IDS[number - 1]}"] > *`)
        .first()
        .waitFor();
      const sheet = page.locator('.lecture-page');
      const [tall, room] = await sheet.evaluate((it) => [it.scrollHeight, it.clientHeight]);
      expect(tall, `station ${number}`).toBeLessThanOrEqual(room);
    }
    await page.context().close();
  });
});

const lit = (station: Locator, light: string): Promise<string[]> =>
  station.locator(`[data-light="${light}"]`).allTextContents();

/** What is wider than the page of the station. */
function sidewaysIn(): string[] {
  const page = document.querySelector('.lecture-page');
  if (page === null) return ['no page'];
  return page.scrollWidth > page.clientWidth ? [`${page.scrollWidth} > ${page.clientWidth}`] : [];
}
