import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARK1_PLAN } from '../../src/core/index.ts';
import { HALL, viewOf, zoomAt } from '../../src/scene/camera/camera.ts';
import { layFloorPlan } from '../../src/scene/floor-plan.ts';
import { layTouch, type Part } from '../../src/scene/touch-plan.ts';
import { launchBrowser } from './support/browser.ts';
import { draw, leave, openExhibit, setSpeed, sketch, teach } from './support/visitor.ts';

const WINDOW = { width: 640, height: 520 };
const machine = { plan: MARK1_PLAN };
const UNIT: Part = { kind: 'a-unit', unit: 300 };

/** For a machine that draws slowly. */
const PATIENT = { timeout: 20_000 };

const isNear = (page: Page): Promise<boolean> =>
  page.locator('#hall').evaluate((hall) => 'near' in (hall as HTMLElement).dataset);

describe('a visitor who comes nearer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('turns the wheel at an A-unit, touches it from near, and finds the way back', async () => {
    const visitor = await openExhibit(browser, { viewport: WINDOW, reducedMotion: 'reduce' });
    const { page } = visitor;
    const plan = layFloorPlan(WINDOW.width, WINDOW.height, 'sensory');
    const at = layTouch(plan, machine).spotOf(UNIT)!;
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -800);
    await expect.poll(() => isNear(page), PATIENT).toBe(true);
    const camera = zoomAt(HALL, viewOf(plan), { at, by: Math.exp(800 * 0.0022) });
    const neighbour = layTouch(plan, machine, camera).spotOf({ kind: 'a-unit', unit: 301 })!;
    expect(Math.hypot(neighbour.x - at.x, neighbour.y - at.y)).toBeGreaterThan(20);
    await page.mouse.click(neighbour.x, neighbour.y);
    await page.getByRole('dialog', { name: 'A-unit 302' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'The hall', exact: true }).click();
    await expect.poll(() => isNear(page), PATIENT).toBe(false);
    await leave(visitor);
  });

  it('has the same by keys alone', async () => {
    const visitor = await openExhibit(browser, { viewport: WINDOW, reducedMotion: 'reduce' });
    const { page } = visitor;
    await page.getByRole('group', { name: 'The hall' }).focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press('+');
    expect(await isNear(page)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('-');
    expect(await isNear(page)).toBe(true);
    await page.keyboard.press('0');
    expect(await isNear(page)).toBe(false);
    await leave(visitor);
  });

  it('spreads two fingers on a telephone, and still swipes with one', async () => {
    const visitor = await openExhibit(browser, { hasTouch: true, reducedMotion: 'reduce' });
    const { page } = visitor;
    const rack = (await page.locator('.swipe').boundingBox())!;
    const middle = { x: rack.x + rack.width / 2, y: rack.y + rack.height / 2 };
    const session = await page.context().newCDPSession(page);
    const fingers = (apart: number): { x: number; y: number; id: number }[] => [
      { x: middle.x - apart, y: middle.y, id: 1 },
      { x: middle.x + apart, y: middle.y, id: 2 },
    ];
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: object[]): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as never });
    await send('touchStart', fingers(20));
    for (const apart of [35, 50, 70, 90]) await send('touchMove', fingers(apart));
    await send('touchEnd', []);
    await expect.poll(() => isNear(page), PATIENT).toBe(true);
    await page.getByRole('button', { name: 'The hall', exact: true }).click();
    await expect.poll(() => isNear(page), PATIENT).toBe(false);
    await page.mouse.move(middle.x + 80, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - 80, middle.y);
    await page.mouse.up();
    await page.getByRole('button', { name: 'Wires', pressed: true }).waitFor();
    await leave(visitor);
  });
});

describe('a visitor who follows the signal', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('is led from a photocell to the needle, and Escape gives the hall back', async () => {
    const visitor = await openExhibit(browser, { reducedMotion: 'reduce' });
    const { page } = visitor;
    const plate = page.getByRole('region', { name: 'Follow the signal' });
    await page.getByRole('button', { name: 'Follow the signal' }).click();
    await plate.getByText(/photocell in row \d+, column \d+/).waitFor();
    await page.locator('main[data-phase="settle-a"]').waitFor();
    await plate.getByRole('button', { name: 'Next' }).click();
    await plate.getByText(/wires were plugged by chance/).waitFor();
    await page.locator('main[data-phase="settle-r"]').waitFor();
    await plate.getByRole('button', { name: 'Next' }).click();
    await plate.getByText(/so it fires/).waitFor();
    await page.keyboard.press('Escape');
    await plate.waitFor({ state: 'detached' });
    await page.locator('main[data-phase="rest"]').waitFor();
    expect(await isNear(page)).toBe(false);
    await leave(visitor);
  });

  it('is led back from the last mistake, and the machine is as it was', async () => {
    const visitor = await openExhibit(browser, { reducedMotion: 'reduce' });
    const { page } = visitor;
    await setSpeed(visitor, 4);
    let hand = 0;
    for (const shape of ['circle', 'square'] as const) {
      await draw(visitor, sketch(shape, hand++));
      await teach(visitor, shape);
    }
    const plate = page.getByRole('region', { name: 'Follow the signal' });
    await page.getByRole('button', { name: 'Eyes' }).click();
    await page.getByRole('button', { name: 'Follow the signal' }).click();
    await plate.getByText('1 of 8').waitFor();
    for (let step = 2; step <= 5; step++) {
      await plate.getByRole('button', { name: 'Next' }).click();
      await plate.getByText(`${step} of 8`).waitFor();
    }
    await plate.getByText(/The machine says: (circle|square)/).waitFor({ timeout: 20_000 });
    await plate.getByRole('button', { name: 'Next' }).click();
    await plate.getByText(/The teacher pressed the button of what it was: (circle|square)/).waitFor();
    await plate.getByRole('button', { name: 'Next' }).click();
    await plate.getByText(/\d+ motors? runs?/).waitFor();
    await plate.getByRole('button', { name: 'Next' }).click();
    await plate.getByText(/has turned from/).waitFor();
    await plate.getByRole('button', { name: 'Done' }).click();
    await page.locator('main[data-phase="rest"][data-trials="3"]').waitFor();
    expect(await page.getByRole('button', { name: 'Show the other branch' }).count()).toBe(0);
    await leave(visitor);
  });

  it('goes its own way with any other touch', async () => {
    const visitor = await openExhibit(browser, { reducedMotion: 'reduce' });
    const { page } = visitor;
    const plate = page.getByRole('region', { name: 'Follow the signal' });
    await page.getByRole('button', { name: 'Follow the signal' }).click();
    await plate.getByText(/photocell in row/).waitFor();
    await page.getByRole('button', { name: 'Clear the glass' }).click();
    await plate.waitFor({ state: 'detached' });
    await leave(visitor);
  });
});
