import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runScenario } from '../../src/core/index.ts';
import { shipped } from '../support/scenarios.ts';
import { launchFirefox } from './support/launch.ts';

const LESSON = '01-left-or-right';

/** A visitor who came with Firefox, and what the console said. */
interface Guest {
  readonly page: Page;
  /** Errors and warnings of the console, and exceptions; it stays empty. */
  readonly faults: readonly string[];
}

describe('the exhibit in a Firefox that has no WebGL', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchFirefox({ 'webgl.disabled': true });
  });
  afterAll(() => browser.close());

  it('draws the hall all the same, and the photocells glow where a visitor has drawn', async () => {
    const guest = await visit(browser);
    const { page } = guest;
    expect(await page.evaluate(hasWebGL)).toBe(false);
    await expect.poll(() => coloursOf(page), { timeout: 20_000 }).toBeGreaterThan(1000);
    expect(await glowOf(page)).toBe(0);
    await drawLine(page);
    await expect.poll(() => glowOf(page), { timeout: 20_000 }).toBeGreaterThan(100);
    await leave(guest);
  });

  it('plays a lesson to its end, and comes to the machine that Node comes to', async () => {
    const guest = await visit(browser);
    const { page } = guest;
    await page.locator('::-p-aria([name="Lesson"][role="combobox"])').fill(LESSON);
    await page.locator('::-p-aria([role="slider"])').fill('4');
    await page.locator('::-p-text(Fifty trials)').setTimeout(60_000).wait();
    await page.locator('::-p-aria([name="In words"][role="button"])').click();
    const words = await page.waitForSelector('dialog[open]');
    expect(await words?.evaluate((dialog) => dialog.textContent)).toContain(
      runScenario(shipped(LESSON)).fingerprint,
    );
    expect(await coloursOf(page)).toBeGreaterThan(1000);
    await leave(guest);
  });
});

async function visit(browser: Browser): Promise<Guest> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 390, height: 844 });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(inject('exhibitUrl'));
  await page.waitForSelector('main[data-phase="rest"]');
  return { page, faults };
}

async function leave({ page, faults }: Guest): Promise<void> {
  await page.browserContext().close();
  expect(faults).toEqual([]);
}

async function drawLine(page: Page): Promise<void> {
  const glass = await (await page.waitForSelector('.glass'))?.boundingBox();
  if (!glass) throw new Error('The glass is not on the page.');
  const middle = glass.y + glass.height / 2;
  await page.mouse.move(glass.x + 0.2 * glass.width, middle);
  await page.mouse.down();
  await page.mouse.move(glass.x + 0.8 * glass.width, middle, { steps: 8 });
  await page.mouse.up();
}

/** Runs in the page. */
function hasWebGL(): boolean {
  return ['webgl2', 'webgl'].some((kind) => document.createElement('canvas').getContext(kind) !== null);
}

/** How many colours the hall's picture has. */
async function coloursOf(page: Page): Promise<number> {
  return (await page.evaluate(readPicture)).colours;
}

/** How many of its pixels glow like a lit photocell: much red, less green, little blue. */
async function glowOf(page: Page): Promise<number> {
  return (await page.evaluate(readPicture)).glowing;
}

/** Runs in the page. */
function readPicture(): { colours: number; glowing: number } {
  const hall = document.querySelector('canvas')!;
  if (hall.width === 0) return { colours: 0, glowing: 0 };
  const copy = new OffscreenCanvas(hall.width, hall.height).getContext('2d')!;
  copy.drawImage(hall, 0, 0);
  const pixels = copy.getImageData(0, 0, hall.width, hall.height).data;
  const colours = new Set<number>();
  let glowing = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    const [red, green, blue] = [pixels[i]!, pixels[i + 1]!, pixels[i + 2]!];
    colours.add((red << 16) | (green << 8) | blue);
    if (red > 200 && green > 110 && blue < 90) glowing++;
  }
  return { colours: colours.size, glowing };
}
