import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARK1_PLAN } from '../../src/core/index.ts';
import { layFloorPlan } from '../../src/scene/floor-plan.ts';
import { layTouch } from '../../src/scene/touch-plan.ts';
import { launchBrowser } from './support/browser.ts';
import { drag, openHand, pinch, tap, type Spot } from './support/fingers.ts';
import { leave, openExhibit } from './support/visitor.ts';

/** Racks in a row, as on a tablet, in a window that a processor can draw. */
const TABLET = { width: 800, height: 600 } as const;

async function middleOfGlass(page: Page): Promise<Spot & { readonly side: number }> {
  const box = (await page.getByRole('application', { name: 'Glass to draw on' }).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, side: box.width };
}

/** How many photocells are lit, as the machine's state in words has it. */
async function litCells(page: Page): Promise<number> {
  const told = await page.locator('#account').textContent();
  return Number(/(\d+) photocells? of/.exec(told ?? '')![1]);
}

describe('fingers on the window', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['a tablet', TABLET],
    ['a telephone', { width: 390, height: 844 }],
  ])('on %s: one that is drawn over the glass leaves a line that the photocells see', async (_, viewport) => {
    const visitor = await openExhibit(browser, { viewport, hasTouch: true });
    const { page } = visitor;
    const lay = await openHand(page);
    const { x, y, side } = await middleOfGlass(page);
    const line = (from: number, to: number): Spot[] =>
      Array.from({ length: 12 }, (_, i) => ({ x: x + side * (from + ((to - from) * i) / 11), y }));
    await lay(drag(line(-0.3, 0)));
    await expect.poll(() => litCells(page)).toBeGreaterThan(5);
    const short = await litCells(page);
    await lay(drag(line(0, 0.3)));
    await expect.poll(() => litCells(page)).toBeGreaterThan(short + 5);
    await leave(visitor);
  });

  it('a tap on a knob opens the card of its A-unit', async () => {
    const visitor = await openExhibit(browser, { viewport: TABLET, hasTouch: true });
    const { page } = visitor;
    const lay = await openHand(page);
    const plan = layFloorPlan(TABLET.width, TABLET.height, 'sensory');
    const knobs = { ...plan, racks: { ...plan.racks, association: null, plugboard: null } };
    const spot = layTouch(knobs, { plan: { ...MARK1_PLAN, responses: 1 } }).spotOf({
      kind: 'a-unit',
      unit: 99,
    })!;
    await lay(tap(spot));
    await page.getByRole('dialog', { name: /A-unit 100\b/ }).waitFor();
    await leave(visitor);
  });

  it('two that are spread over the glass draw nothing by the second, and the page keeps its size', async () => {
    const visitor = await openExhibit(browser, { viewport: TABLET, hasTouch: true });
    const { page } = visitor;
    const lay = await openHand(page);
    const { x, y, side } = await middleOfGlass(page);
    await lay(pinch({ x, y }, side * 0.2, side * 0.6));
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
    // The first finger goes to the left; to the right of the middle lies nothing.
    const lit = await litCells(page);
    expect(lit).toBeLessThan(30);
    await leave(visitor);
  });
});
