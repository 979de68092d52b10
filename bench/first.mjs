// Of npm run bench: what the first visit costs, in time and in bytes.
import { gzipSync } from 'node:zlib';

const VISITS = 5;

/** @typedef {{ firstSent?: number, firstDrawn?: number }} Noted ms from the start of the visit */

/**
 * Writes down, in ms from the start of the visit, when the hall's first picture was sent off and when it was finished.
 * A picture ends in a fence, see src/scene/in-flight.ts.
 */
function noteFirstPicture() {
  const seen = /** @type {Window & Noted} */ (window);
  const { fenceSync, getSyncParameter } = WebGL2RenderingContext.prototype;
  /** @param {number} condition @param {number} flags */
  WebGL2RenderingContext.prototype.fenceSync = function (condition, flags) {
    seen.firstSent ??= performance.now();
    return fenceSync.call(this, condition, flags);
  };
  /** @param {WebGLSync} sync @param {number} parameter */
  WebGL2RenderingContext.prototype.getSyncParameter = function (sync, parameter) {
    const status = getSyncParameter.call(this, sync, parameter);
    if (status === this.SIGNALED) seen.firstDrawn ??= performance.now();
    return status;
  };
}

/** @param {import('playwright').Page} page @param {string} url */
export async function benchFirstPicture(page, url) {
  console.log('\nFirst picture, from a local server, in ms, nothing cached (aim: 1,000)');
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser to visit with.');
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    /** @type {{ desk: number, sent: number, drawn: number }[]} */
    const visits = [];
    for (let visit = 0; visit < VISITS; visit++) {
      const context = await browser.newContext({ viewport });
      const visitor = await context.newPage();
      await visitor.addInitScript(noteFirstPicture);
      await visitor.goto(url);
      await visitor.waitForFunction(() => 'firstDrawn' in window, null, { timeout: 60_000 });
      visits.push(
        await visitor.evaluate(() => {
          const { firstSent = Number.NaN, firstDrawn = Number.NaN } = /** @type {Window & Noted} */ (window);
          const desk = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
          return { desk, sent: firstSent, drawn: firstDrawn };
        }),
      );
      await context.close();
    }
    /** @param {(visit: typeof visits[number]) => number} of */
    const middle = (of) =>
      visits
        .map(of)
        .toSorted((one, other) => one - other)
        [VISITS >> 1]?.toFixed(0);
    console.log(
      `  ${viewport.width} × ${viewport.height}, median of ${VISITS}: the desk ${middle(({ desk }) => desk)}, ` +
        `the hall sent off ${middle(({ sent }) => sent)}, drawn ${middle(({ drawn }) => drawn)}`,
    );
  }
}

/** @param {import('playwright').Page} page @param {string} url */
export async function benchFirstLoad(page, url) {
  /** @type {Promise<number>[]} */
  const sizes = [];
  page.on('response', (response) => {
    if (response.url().startsWith('data:')) return;
    sizes.push(response.body().then((body) => Math.min(body.length, gzipSync(body).length)));
  });
  await page.goto(url);
  await page.locator('main[data-phase="rest"]').waitFor();
  await page.waitForTimeout(3000);
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  console.log('\nFirst load, everything asked for up to the picture, compressed (aim: under 300 KB)');
  console.log(`  ${sizes.length} files, ${(total / 1000).toFixed(0)} KB`);
}
