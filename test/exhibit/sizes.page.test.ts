import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { draw, leave, openExhibit, sketch } from './support/visitor.ts';

const SIZES = [
  [3840, 2160],
  [1920, 1080],
  [1280, 800],
  [1080, 1920],
  [820, 1180],
  [390, 844],
  [844, 390],
  [667, 375],
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

describe('a telephone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('is turned while the machine learns: the trial goes on, drawing and controls are there', async () => {
    const visitor = await openExhibit(browser, { viewport: { width: 390, height: 844 } });
    const { page } = visitor;
    const trials = async (): Promise<number> =>
      Number(await page.locator('main').getAttribute('data-trials'));
    await draw(visitor, sketch('circle', 1));
    expect(await page.locator('main').getAttribute('data-trials')).toBe('0');
    await page.getByRole('button', { name: 'It is a circle' }).click();
    await expect.poll(() => page.locator('main').getAttribute('data-phase')).not.toBe('rest');
    for (const [width, height] of [
      [844, 390],
      [390, 844],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect
        .poll(() => page.evaluate(findMisfits), { message: `${width} × ${height}`, timeout: 10_000 })
        .toEqual([]);
    }
    await expect.poll(trials, { timeout: 20_000 }).toBe(1);
    expect(await page.getByRole('button', { name: 'Clear the glass' }).isEnabled()).toBe(true);
    await leave(visitor);
  });

  it.each([
    { width: 390, height: 844, insets: { top: 47, bottom: 34, left: 0, right: 0 } },
    { width: 844, height: 390, insets: { top: 0, bottom: 21, left: 47, right: 47 } },
  ])(
    'with a notch, $width × $height: nothing stands under it, and a touch meets what it is on',
    async ({ width, height, insets }) => {
      const visitor = await openExhibit(browser, { viewport: { width, height } });
      const { page } = visitor;
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
      const { left, top } = insets;
      const room = { left, top, right: width - insets.right, bottom: height - insets.bottom };
      await expect
        .poll(() => page.locator('main').boundingBox(), { timeout: 10_000 })
        .toEqual({ x: left, y: top, width: room.right - left, height: room.bottom - top });
      await expect.poll(() => page.evaluate(findOutside, room), { timeout: 10_000 }).toEqual([]);
      const rack = (await page.locator('#hall').boundingBox())!;
      await page.mouse.click(rack.x + rack.width * 0.2, rack.y + rack.height * 0.5);
      await page.getByRole('heading', { name: /photocell/iu }).waitFor();
      await leave(visitor);
    },
  );
});

/** Runs in the page: the controls that reach beyond some edges of the window. */
function findOutside(room: Record<'left' | 'top' | 'right' | 'bottom', number>): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, select, input, .glass')].flatMap((control) => {
    const { left, top, right, bottom } = control.getBoundingClientRect();
    const isIn =
      left >= room.left && top >= room.top && right <= room.right + 0.5 && bottom <= room.bottom + 0.5;
    return isIn ? [] : [control.getAttribute('aria-label') ?? control.textContent.trim()];
  });
}

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
