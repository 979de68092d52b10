// Of npm run bench: the script time of a frame, read from Chromium's own trace.
/** One of the browser's calls for the next frame, as Chromium writes it: µs of the wall clock and of the thread's own. */
/** @typedef {{ name: string, ts: number, dur?: number, tdur?: number }} TraceEvent */
/** Script time of a frame in ms by both clocks, and whether the hall was drawn in it. */
/** @typedef {{ wall: number, processor: number, drew: boolean }} Frame */

/** Calls of one frame follow one another within so many µs. */
const SAME_FRAME = 500;
const WARM_UP = 8000;
const TRACED = 15_000;

/**
 * The page's frames over some seconds. On the wall clock, a frame also lasts while other work holds the processor: without
 * a graphics processor, drawing the picture before it; the thread's own clock counts the page's work alone.
 * @param {import('playwright').Page} page
 * @returns {Promise<Frame[]>}
 */
async function traceFrames(page) {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser to trace.');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  await page.waitForTimeout(TRACED);
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const calls = traceEvents.filter(({ name }) => name === 'FireAnimationFrame');
  const pictures = traceEvents.filter(({ name }) => name === 'picture').map(({ ts }) => ts);
  return framesOf(calls, pictures);
}

/** @param {TraceEvent[]} calls @param {number[]} pictures */
function framesOf(calls, pictures) {
  /** @type {(Frame & { end: number })[]} */
  const frames = [];
  for (const { ts, dur = 0, tdur = 0 } of calls.toSorted((one, other) => one.ts - other.ts)) {
    const end = ts + dur;
    let frame = frames.at(-1);
    if (frame === undefined || ts - frame.end > SAME_FRAME) {
      frame = { wall: 0, processor: 0, drew: false, end };
      frames.push(frame);
    }
    frame.wall += dur / 1000;
    frame.processor += tdur / 1000;
    frame.drew ||= pictures.some((at) => at >= ts && at <= end);
    frame.end = end;
  }
  return frames;
}

/** @param {number[]} values */
function figures(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (/** @type {number} */ share) =>
    (sorted[Math.floor(share * sorted.length)] ?? Number.NaN).toFixed(2);
  return `median ${at(0.5).padStart(5)}, 95 % under ${at(0.95).padStart(5)}, 99 % ${at(0.99).padStart(5)}`;
}

/** @param {string} name @param {Frame[]} frames */
function print(name, frames) {
  const drawn = frames.filter(({ drew }) => drew);
  const sets =
    drawn.length === 0 ? { 'all frames': frames } : { 'all frames': frames, 'with a picture': drawn };
  console.log(`  ${name}`);
  for (const [which, set] of Object.entries(sets)) {
    const rate = `${(set.length / (TRACED / 1000)).toFixed(0)} a second`;
    console.log(
      `    ${which.padEnd(16)}${rate.padEnd(13)}wall clock     ${figures(set.map(({ wall }) => wall))}`,
    );
    const own = figures(set.map(({ processor }) => processor));
    console.log(`    ${''.padEnd(29)}thread's clock ${own}`);
  }
}

/** @param {import('playwright').Page} page @param {string} url */
export async function benchFrame(page, url) {
  console.log('\nScript time of a frame in ms, 512 motors turning, every lamp changing (aim: 95 % under 3)');
  for (const sound of ['off', 'on']) {
    await page.goto('about:blank');
    await page.goto(url);
    await page.locator('main[data-phase]').waitFor();
    // The first touch wakes the sound; its key puts it to sleep.
    const key = page.getByRole('switch', { name: 'Sound' });
    await key.click();
    if (sound === 'on') await key.click();
    await page.waitForTimeout(WARM_UP);
    print(`sound ${sound}`, await traceFrames(page));
  }
}

/**
 * Frames while something learns: in the hall at fast forward, and at a station of the lecture bench.
 * @param {import('playwright').Page} page @param {string} url
 */
export async function benchLearning(page, url) {
  console.log('\nScript time of a frame in ms while networks learn (aim: 95 % under 4)');
  const places = [
    { name: 'the alphabet for both machines, fast forward', fragment: '' },
    { name: 'station 8, four learning rates', fragment: '#station=8' },
    { name: 'station 9, four first weights', fragment: '#station=9' },
    { name: 'station 10, width and depth', fragment: '#station=10' },
  ];
  for (const { name, fragment } of places) {
    await page.goto('about:blank');
    await page.goto(url + fragment);
    await page.locator('main[data-phase]').waitFor();
    if (fragment !== '') await page.getByRole('button', { name: 'Start learning' }).first().click();
    else await page.waitForTimeout(WARM_UP);
    print(name, await traceFrames(page));
  }
}
