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

/** Frames between two looks at the page. */
const AT_A_TIME = 30;
/** Fewest rounds whose heap is compared. */
const ROUNDS = 4;

/**
 * The heap after collections, over minutes of frames at 60 a second in fast forward: `npm run bench -- --heap-minutes 10`.
 * The lesson begins again whenever it is over, and the heap is looked at when it has just begun: within a lesson every trial
 * is kept, so that the way back is open.
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
  const whole = await page.evaluate(() => window.lessonTrials);
  console.log(
    `\nHeap after a collection, a lesson of ${whole} trials in fast forward, again and again (aim: flat)`,
  );
  /** @type {{ frames: number, megabytes: number }[]} */
  const rounds = [];
  for (let frames = 0; frames < minutes * MINUTE || rounds.length < ROUNDS; frames += AT_A_TIME) {
    await page.evaluate((count) => window.passFrames(count), AT_A_TIME);
    if ((await trials()) < whole) continue;
    await page.getByRole('button', { name: 'Same start again' }).click();
    await page.evaluate((count) => window.passFrames(count), AT_A_TIME);
    rounds.push({ frames, megabytes: await heap() });
  }
  for (let part = 1; part <= ROUNDS; part++) {
    const { frames, megabytes } = rounds[Math.ceil((part * rounds.length) / ROUNDS) - 1] ?? {
      frames: 0,
      megabytes: NaN,
    };
    console.log(`  after ${(frames / MINUTE).toFixed(1).padStart(4)} min: ${megabytes.toFixed(2)} MB`);
  }
  console.log(`  ${rounds.length} lessons, ${rounds.length * whole} trials`);
}
