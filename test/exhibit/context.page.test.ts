import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { leave, openExhibit, setSpeed, type Visitor } from './support/visitor.ts';

const LESSON = '02-e-or-x';
const LOSSES = 50;
/** What may lie about of the last few paintings, and what the record of a lesson grows by, in bytes. */
const MOST_GROWTH = 4_000_000;
/** Pixels of 390 × 844 that smoothing may paint otherwise on a canvas that is new. */
const MOST_PIXELS = 40;

/** The fingerprint to which the lesson comes in the core, undisturbed. */
function undisturbed(): string {
  return readFileSync(`scenarios/${LESSON}.expected.tsv`, 'utf8').trim().split('\n').at(-1)!;
}

async function openLesson({ page }: Visitor): Promise<void> {
  await page.getByRole('combobox').first().selectOption(LESSON);
}

const trialsOf = async (page: Page): Promise<number> =>
  Number(await page.locator('main').getAttribute('data-trials'));

/** Takes the context away, waits until the canvas has noticed, gives it back and waits for the second picture after. */
async function loseContext(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas')!;
    const loss = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    const happens = (name: string): Promise<unknown> =>
      new Promise((done) => canvas.addEventListener(name, done, { once: true }));
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const lost = happens('webglcontextlost');
    loss.loseContext();
    await lost;
    // The browser gives a context back only in another task than the one that lost it.
    await new Promise((done) => setTimeout(done, 0));
    const restored = happens('webglcontextrestored');
    loss.restoreContext();
    await restored;
    await frame();
    await frame();
  });
}

/** The window once its lamps have faded: two pictures in a row are the same. */
async function stillPicture(page: Page): Promise<Buffer> {
  let picture = await page.screenshot();
  for (;;) {
    const next = await page.screenshot();
    if (next.equals(picture)) return next;
    picture = next;
  }
}

/** How many pixels of two pictures of one size are not the same. */
async function pixelsApart(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const picture = await createImageBitmap(
            await (await fetch(`data:image/png;base64,${data}`)).blob(),
          );
          const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
          canvas.drawImage(picture, 0, 0);
          return new Uint32Array(canvas.getImageData(0, 0, picture.width, picture.height).data.buffer);
        }),
      );
      return a!.reduce((apart, pixel, at) => apart + (pixel === b![at] ? 0 : 1), 0);
    },
    [one, other].map((picture) => picture.toString('base64')),
  );
}

/** Bytes in use after a collection. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** What the machine's state in words says it has come to. */
async function fingerprintOf(page: Page): Promise<string> {
  await page
    .locator('.drawers')
    .getByRole('button', { name: /in words/i })
    .click();
  const told = await page.getByText(/Fingerprint of the machine/).textContent();
  await page.keyboard.press('Escape');
  return /[0-9a-f]{16}/.exec(told ?? '')![0];
}

describe('a WebGL context that is lost again and again', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('is lost fifty times in a lesson: trials go on, the picture comes back, and nothing is lost or kept', async () => {
    const visitor = await openExhibit(browser, { frames: 'every' });
    const { page } = visitor;
    const session = await page.context().newCDPSession(page);
    await openLesson(visitor);
    const trials: number[] = [];
    const heaps: number[] = [];
    for (let loss = 0; loss < LOSSES; loss++) {
      await loseContext(page);
      trials.push(await trialsOf(page));
      if (loss === 9 || loss === LOSSES - 1) heaps.push(await heapOf(session));
    }
    expect(new Set(trials).size).toBeGreaterThan(4);
    expect(trials.at(-1)).toBeLessThan(200);
    expect(heaps[1]! - heaps[0]!).toBeLessThan(MOST_GROWTH);

    await setSpeed(visitor, 4);
    await page.locator('main[data-trials="200"][data-phase="rest"]').waitFor();
    const before = await stillPicture(page);
    await loseContext(page);
    expect(await pixelsApart(page, before, await stillPicture(page))).toBeLessThan(MOST_PIXELS);
    expect(await fingerprintOf(page)).toBe(undisturbed());
    await leave(visitor);
  }, 300_000);
});
