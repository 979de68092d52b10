// Of npm run bench: how many draw calls a frame takes, and what the heap does in fast forward.
import process from 'node:process';

/** Frames of a minute at 60 a second. */
const MINUTE = 3600;

/** @param {import('playwright').Page} page @param {string} url */
export async function benchDrawCalls(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => window.drawCalls !== undefined, null, { timeout: 120_000 });
  const counted = (await page.evaluate(() => window.drawCalls)) ?? {};
  console.log('\nDraw calls of a frame, every motor turning (aim: under 60)');
  for (const [name, calls] of Object.entries(counted)) console.log(`  ${name.padEnd(44)}${calls}`);
}

/** What is written on the command line after a name, or else another number. @param {string} name @param {number} usual */
function option(name, usual) {
  const place = process.argv.indexOf(name);
  return place < 0 ? usual : Number(process.argv[place + 1]);
}

/**
 * The heap after collections, over minutes of frames at 60 a second in fast forward: `npm run bench -- --heap-minutes 10`.
 * @param {import('playwright').Page} page @param {string} url
 */
export async function benchHeap(page, url) {
  const minutes = option('--heap-minutes', 0.5);
  await page.goto(url);
  await page.locator('main[data-phase]').waitFor();
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  const trials = async () => Number(await page.locator('main').getAttribute('data-trials'));
  console.log(
    `\nHeap after a collection, ${minutes} min of frames at 60 a second in fast forward (aim: flat)`,
  );
  await page.evaluate((count) => window.passFrames(count), 120);
  let [shown, used] = [await trials(), await heap()];
  console.log(`  at the start: ${used.toFixed(2)} MB at ${shown} trials`);
  const PARTS = 4;
  for (let part = 1; part <= PARTS; part++) {
    for (let frame = 0; frame < (minutes * MINUTE) / PARTS; frame += 60)
      await page.evaluate((count) => window.passFrames(count), 60);
    const [before, atFirst] = [shown, used];
    [shown, used] = [await trials(), await heap()];
    // Each trial is kept, so that the way back is open.
    const each = ((used - atFirst) * 1e6) / Math.max(1, shown - before);
    console.log(
      `  after ${((part * minutes) / PARTS).toFixed(2)} min: ${used.toFixed(2)} MB at ${shown} trials, ${each.toFixed(0)} bytes a trial more`,
    );
  }
}
