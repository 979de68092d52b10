import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { draw, leave, openExhibit, setSpeed, sketch } from './support/visitor.ts';

/** What the page's audio has come to; it is listened to just before the loudspeaker. */
interface Listening {
  contexts: number;
  loudest: number;
  state: () => string;
}
declare global {
  interface Window {
    listening: Listening;
  }
}

/** Runs in the page before its own code. */
function tapAudio(): void {
  const Native = window.AudioContext;
  let context: AudioContext | null = null;
  const listening: Listening = { contexts: 0, loudest: 0, state: () => context?.state ?? 'none' };
  window.listening = listening;
  window.AudioContext = class extends Native {
    constructor(options?: AudioContextOptions) {
      super(options);
      listening.contexts++;
      // eslint-disable-next-line @typescript-eslint/no-this-alias
      context = this;
    }
  };
  type Connect = (this: AudioNode, to: AudioNode) => AudioNode;
  const connect = AudioNode.prototype.connect as Connect;
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode): AudioNode {
    if (to instanceof AudioDestinationNode) {
      const tap = this.context.createAnalyser();
      const samples = new Float32Array(tap.fftSize);
      connect.call(this, tap);
      setInterval(() => {
        tap.getFloatTimeDomainData(samples);
        for (const sample of samples) listening.loudest = Math.max(listening.loudest, Math.abs(sample));
      }, 20);
    }
    return connect.call(this, to);
  } as AudioNode['connect'];
}

/** Runs in the page before its own code. */
function forbidSoundAndKeeping(): void {
  Reflect.deleteProperty(window, 'AudioContext');
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('forbidden', 'SecurityError');
    },
  });
}

const listenTo = (page: Page): Promise<Omit<Listening, 'state'> & { state: string }> =>
  page.evaluate(() => ({ ...window.listening, state: window.listening.state() }));

/** A computer that does much else is slow. */
const PATIENT = { timeout: 20_000 };

const soundSwitch = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('switch', { name: 'Sound', exact: true });

describe('sound', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** A visitor whose sound can be measured. */
  async function openTapped(): Promise<Awaited<ReturnType<typeof openExhibit>>> {
    const visitor = await openExhibit(browser, { before: tapAudio });
    await soundSwitch(visitor.page).waitFor();
    return visitor;
  }

  it('is silent before a touch, sounds and is written after it, and falls silent by its switch', async () => {
    const visitor = await openTapped();
    const { page } = visitor;
    await page.waitForTimeout(500);
    expect(await listenTo(page)).toMatchObject({ contexts: 0, loudest: 0 });
    expect(await page.locator('.heard').count()).toBe(0);

    await draw(visitor, sketch('square', 1));
    await page.getByRole('button', { name: 'It is a square' }).click();
    await expect.poll(async () => (await listenTo(page)).loudest, PATIENT).toBeGreaterThan(0.001);
    expect(await listenTo(page)).toMatchObject({ contexts: 1, state: 'running' });
    await page
      .locator('.heard')
      .filter({ hasText: /♪ \d+ motors/ })
      .waitFor();

    await soundSwitch(page).click();
    expect(await soundSwitch(page).getAttribute('aria-checked')).toBe('false');
    await expect.poll(async () => (await listenTo(page)).state, PATIENT).toBe('suspended');
    await page.evaluate(() => (window.listening.loudest = 0));
    await page.getByRole('button', { name: 'It is a circle' }).click();
    await page.locator('main[data-trials="2"]').waitFor();
    expect((await listenTo(page)).loudest).toBe(0);

    await soundSwitch(page).click();
    await expect.poll(async () => (await listenTo(page)).state, PATIENT).toBe('running');
    await leave(visitor);
  });

  it('remembers switch, volume and captions, set by keys, over a reload', async () => {
    const visitor = await openTapped();
    const { page } = visitor;
    await soundSwitch(page).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const volume = page.getByRole('slider', { name: 'Volume' });
    await expect
      .poll(() => volume.evaluate((slider) => slider === document.activeElement), PATIENT)
      .toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await volume.getAttribute('aria-valuetext')).toBe('8 of 10');
    await page.getByRole('switch', { name: 'Write what is heard' }).press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => volume.count(), PATIENT).toBe(0);

    await page.reload();
    await soundSwitch(page).waitFor();
    expect(await soundSwitch(page).getAttribute('aria-checked')).toBe('false');
    await page.getByRole('button', { name: 'Volume and captions' }).click();
    expect(await volume.inputValue()).toBe('8');
    const captions = page.getByRole('switch', { name: 'Write what is heard' });
    expect(await captions.getAttribute('aria-checked')).toBe('false');
    await page.getByRole('application', { name: 'Glass to draw on' }).click();
    await expect.poll(() => volume.count(), PATIENT).toBe(0);
    expect((await listenTo(page)).contexts).toBe(0);
    await leave(visitor);
  });

  it('says so where a browser makes no sound and keeps nothing, and goes on in writing', async () => {
    const visitor = await openExhibit(browser, { before: forbidSoundAndKeeping });
    const { page } = visitor;
    await soundSwitch(page).waitFor();
    expect(await soundSwitch(page).getAttribute('aria-checked')).toBe('false');
    await soundSwitch(page).click({ force: true });
    await page.getByText('This browser makes no sound.').waitFor();
    await page.keyboard.press('Escape');
    await draw(visitor, sketch('square', 2));
    await page.getByRole('button', { name: 'It is a square' }).click();
    await page.locator('.heard').filter({ hasText: '♪' }).waitFor();
    await leave(visitor);
  });

  it('rings the bell for the first pass without a mistake', async () => {
    const visitor = await openTapped();
    const { page } = visitor;
    await page.getByRole('button', { name: 'Clear the glass' }).click();
    await page.getByRole('combobox').selectOption('13-plain-shapes');
    await setSpeed(visitor, 4);
    await page.locator('.heard.rings').waitFor();
    expect(await page.locator('.heard.rings').textContent()).toContain('♪ bell:');
    await leave(visitor);
  });

  it('has volume and captions in sight at every size', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    for (const [width, height] of [
      [1280, 800],
      [820, 1180],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.getByRole('button', { name: 'Volume and captions' }).click();
      await page.getByRole('slider', { name: 'Volume' }).waitFor();
      expect(await page.evaluate(outOfReach), `${width} × ${height}`).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('slider', { name: 'Volume' }).count(), PATIENT).toBe(0);
    }
    await leave(visitor);
  });
});

/** Runs in the page: the controls of the sound that a finger would not reach. */
function outOfReach(): string[] {
  const controls = [...document.querySelectorAll('.sound button, .sound-settings :is(input, button)')];
  return controls.flatMap((control) => {
    const { left, top, right, bottom, width, height } = control.getBoundingClientRect();
    const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const fits = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const isReached = onTop !== null && (control.contains(onTop) || onTop.contains(control));
    return fits && isReached && width >= 34 && height >= 30 ? [] : [control.outerHTML];
  });
}
