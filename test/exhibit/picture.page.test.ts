import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { launchBrowser } from './support/browser.ts';
import { ask, draw, leave, openExhibit, setSpeed, sketch, type Visitor } from './support/visitor.ts';

describe('the picture is only a picture', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('loses its WebGL context and is painted again from the state, and the machine has not noticed', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await setSpeed(visitor, 4);
    await draw(visitor, sketch('square', 1));
    await ask(visitor);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.waitForTimeout(500);
    const before = await brightness(visitor);
    await page.evaluate(async () => {
      const gl = document.querySelector('canvas')?.getContext('webgl2');
      const loss = gl?.getExtension('WEBGL_lose_context');
      loss?.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 300));
      loss?.restoreContext();
      await new Promise((resolve) => setTimeout(resolve, 1500));
    });
    const after = await brightness(visitor);
    expect(before.lit).toBeGreaterThan(0.002);
    expect(Math.abs(after.lit - before.lit)).toBeLessThan(before.lit * 0.1);
    await page.getByRole('button', { name: 'Play' }).click();
    expect(await ask(visitor)).toBe('circle');
    await leave(visitor);
  });

  it('does without WebGL: the machine is drawn, or a sentence says that it is not, and it can be taught', async () => {
    const without = await chromium.launch({
      executablePath: findChromium()?.path ?? '',
      args: ['--no-sandbox', '--disable-3d-apis', '--disable-gpu'],
    });
    const visitor = await openExhibit(without);
    const { page } = visitor;
    const drawn = page.locator('canvas');
    const sentence = page.getByRole('alert');
    await drawn.or(sentence).first().waitFor();
    await setSpeed(visitor, 4);
    await draw(visitor, sketch('square', 1));
    expect(await ask(visitor)).toBe('circle');
    if (await drawn.isVisible()) expect((await brightness(visitor)).lit).toBeGreaterThan(0.002);
    await leave(visitor);
    await without.close();
  });
});

/** The share of the window's pixels that glow like a lit photocell: much red, less green, little blue. */
async function brightness({ page }: Visitor): Promise<{ lit: number }> {
  const png = (await page.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const { data: pixels } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
    let lit = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      if ((pixels[i] ?? 0) > 200 && (pixels[i + 1] ?? 0) > 110 && (pixels[i + 2] ?? 255) < 90) lit++;
    }
    return { lit: lit / (pixels.length / 4) };
  }, png);
}
