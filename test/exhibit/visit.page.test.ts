import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { draw, leave, openExhibit, sketch, teach } from './support/visitor.ts';

const trialsOf = async (page: Page): Promise<number> =>
  Number(await page.locator('main').getAttribute('data-trials'));

/** What a visitor's path takes, in seconds: the hand's pace is ours, the machine's that of its phases and motors at real time. */
const PACE = { drawing: 3, touch: 1, answer: 100 / 60, motors: 25 / 60 } as const;

/** What a visitor has done, and the machine for him. */
type Path = Record<keyof typeof PACE, number>;

/** A slow computer's tests take longer than a visitor: his seconds are counted, not clocked. */
function secondsOf(path: Path): number {
  return (Object.keys(PACE) as (keyof Path)[]).reduce((sum, deed) => sum + path[deed] * PACE[deed], 0);
}

/** Draws with one finger. */
async function drawByFinger(page: Page, shape: 'circle' | 'square', hand: number): Promise<void> {
  const { x, y, width, height } = (await page.locator('.glass').boundingBox())!;
  const finger = await page.context().newCDPSession(page);
  const touch = (type: string, touchPoints: { x: number; y: number }[]): Promise<unknown> =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints } as never);
  const way = sketch(shape, hand).map(([across, down]) => ({ x: x + across * width, y: y + down * height }));
  await touch('touchStart', way.slice(0, 1));
  for (const point of way.slice(1)) {
    await touch('touchMove', [point]);
  }
  await touch('touchEnd', []);
  await finger.detach();
}

/** What glows, as soon as something does. */
async function glowing(page: Page): Promise<Locator> {
  const glow = page.locator('[data-next]');
  await glow.first().waitFor({ timeout: 30_000 });
  return glow;
}

/** A button is known by its picture alone. */
const drawnLike = (glow: Locator, picture: Locator): Locator => glow.filter({ has: picture });

/** One round of somebody who reads no word and touches only what glows. Tells whether the machine was right. */
async function round(page: Page, hand: number, path: Path): Promise<boolean> {
  const shape = hand % 2 === 0 ? 'square' : 'circle';
  const touchIt = async (place: Locator): Promise<void> => {
    await place.tap();
    path.touch++;
  };
  // A touch that comes to nothing, as where a slow browser takes it for a long one, is made once more.
  const again = (): Promise<void> => touchIt(page.locator('.ask[data-next]'));
  for (let touches = 0; touches < 6; touches++) {
    const glow = await glowing(page);
    if ((await glow.and(page.locator('.glass')).count()) > 0) {
      await drawByFinger(page, shape, hand);
      path.drawing++;
    } else if ((await glow.and(page.locator('.dome')).count()) > 0) {
      await touchIt(glow.nth(shape === 'circle' ? 0 : 1));
    } else if ((await glow.count()) === 2) {
      const right = await isSaid(page, shape);
      await touchIt(drawnLike(glow, page.locator(`path[d="${right ? TICK : CROSS}"]`)));
      await expect.poll(async () => glow.and(page.locator('.bar')).count()).toBe(0);
      await page.locator('main[data-phase="rest"] .glass[data-next]').waitFor();
      path.answer += right ? 1 : 2;
      path.motors += right ? 0 : 1;
      return right;
    } else {
      await touchIt(glow);
      await glow.and(page.locator('.ask')).waitFor({ state: 'detached', timeout: 5000 }).catch(again);
    }
  }
  throw new Error('The glow led nowhere.');
}

const TICK = 'M4 13l5.5 6L20 5';
const CROSS = 'M5 5l14 14M19 5 5 19';

/** Whether the lit shape is the one that was drawn. */
async function isSaid(page: Page, shape: 'circle' | 'square'): Promise<boolean> {
  const lit = page.locator('.shape').nth(shape === 'circle' ? 0 : 1);
  return (await lit.getAttribute('data-says')) !== null;
}

describe('the first minute', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('is enough for a visitor who reads nothing, touches only what glows, and has taught two shapes', async () => {
    const visitor = await openExhibit(browser, { hasTouch: true, isMobile: true });
    const { page } = visitor;
    const path: Path = { drawing: 0, touch: 0, answer: 0, motors: 0 };
    const rounds: boolean[] = [];
    while (rounds.length < 12 && rounds.slice(-2).join() !== 'true,true') {
      rounds.push(await round(page, rounds.length, path));
    }
    expect(rounds.slice(-2), 'one of each in a row').toEqual([true, true]);
    expect(rounds, 'it was taught something').toContain(false);
    expect(secondsOf(path), JSON.stringify(path)).toBeLessThan(60);
    await leave(visitor);
  }, 300_000);

  it('glows slowly, and steadily for whoever wants little motion', async () => {
    const visitor = await openExhibit(browser, { at: '?idle=0' });
    const glow = await glowing(visitor.page);
    for (const [reducedMotion, name] of [
      ['no-preference', 'next'],
      ['reduce', 'none'],
    ] as const) {
      await visitor.page.emulateMedia({ reducedMotion });
      const read = (): Promise<string[]> =>
        glow.evaluate((element) => {
          const { animationName, animationDuration, boxShadow } = getComputedStyle(element, '::after');
          return [animationName, animationDuration, boxShadow];
        });
      await expect.poll(async () => (await read())[0]).toBe(name);
      const [, duration, shadow] = await read();
      // To and fro: two durations are one wave.
      if (name === 'next') expect(1 / (2 * Number.parseFloat(duration!))).toBeLessThan(1);
      expect(shadow).toContain('rgb(255, 182, 72)');
    }
    await leave(visitor);
  });
});

describe('the exhibit alone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('plays by itself, says so, and hands over at the first touch, which already draws', async () => {
    const visitor = await openExhibit(browser, { at: '?idle=2', hasTouch: true, isMobile: true });
    const { page } = visitor;
    await page.getByText('The machine plays by itself').waitFor();
    await page.locator('.guide svg').waitFor();
    expect(await page.getByRole('combobox', { name: 'Lesson' }).inputValue()).toBe('01-left-or-right');
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await expect.poll(() => trialsOf(page), { timeout: 30_000 }).toBeGreaterThan(0);
    await page.mouse.move(200, 500);
    expect(await page.locator('.self-play').count(), 'nobody has touched it').toBe(1);
    await drawByFinger(page, 'square', 1);
    await page.locator('.self-play').waitFor({ state: 'detached' });
    expect(await trialsOf(page)).toBe(0);
    expect(await page.getByRole('combobox', { name: 'Lesson' }).inputValue()).toBe('');
    await page.locator('.ask[data-next]').waitFor();
    await leave(visitor);
  });

  it('hands over to a key as well, and the same key is heard', async () => {
    const visitor = await openExhibit(browser, { at: '?idle=1' });
    const { page } = visitor;
    await page.locator('.glass').focus();
    await page.locator('.self-play').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Column 10, row 10, dark').waitFor({ state: 'attached' });
    expect(await page.locator('.self-play').count()).toBe(0);
    await leave(visitor);
  });

  it('counts down at a kiosk, stays at a touch, begins anew without one, and loses nothing', async () => {
    const visitor = await openExhibit(browser, { at: '?kiosk&idle=0&reset=3' });
    const { page } = visitor;
    await draw(visitor, sketch('square', 1));
    await teach(visitor, 'square');
    await page.locator('.countdown').waitFor({ timeout: 20_000 });
    expect(await page.locator('.countdown strong').textContent()).toMatch(/^([1-9]|10)$/);
    await page.mouse.click(5, 5);
    await page.locator('.countdown').waitFor({ state: 'detached' });
    expect(await trialsOf(page)).toBe(1);
    await page.locator('.countdown').waitFor({ timeout: 20_000 });
    await expect.poll(() => trialsOf(page), { timeout: 60_000 }).toBe(0);
    await page.locator('[data-opens="keep"]').click();
    await page.getByRole('button', { name: 'Back to the session before' }).click();
    await expect.poll(() => trialsOf(page)).toBe(1);
    await leave(visitor);
  });

  it('lets a teacher switch its playing off, and remembers that; a link takes nothing of the address along', async () => {
    const visitor = await openExhibit(browser, { at: '?reset=600' });
    const { page } = visitor;
    await page.locator('[data-opens="keep"]').click();
    const plays = page.getByRole('button', { name: 'The machine plays when nobody is there' });
    expect(await plays.getAttribute('aria-pressed')).toBe('true');
    await plays.click();
    await page.reload();
    await page.locator('[data-opens="keep"]').click();
    await expect.poll(() => plays.getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('button', { name: 'Make a link' }).click();
    const address = await page.getByRole('textbox', { name: 'Link to this machine' }).inputValue();
    expect(address).not.toContain('?');
    await leave(visitor);
  });
});
