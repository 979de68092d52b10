import { chromium, type Browser, type Page } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/find-chromium.mjs';

/**
 * Where a processor draws WebGL, it has enough to do with the hall: what lies over the hall is painted without. The window
 * itself is not put together without WebGL (`--disable-gpu-compositing`), although that were faster still: it makes
 * Chromium warn of pixels read back, and a page must not warn.
 */
const FLAGS = [...CHROMIUM_FLAGS, '--disable-gpu-rasterization', '--disable-accelerated-2d-canvas'];

/** A headless Chromium of this machine; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const found = findChromium();
  if (found === undefined) throw new Error('No Chromium was found; run "npm run browser" to install one.');
  return chromium.launch({ executablePath: found.path, args: FLAGS });
}

/** Milliseconds between two frames of a page that shows few: well below the pause that the page's clock lets count. */
const FEW = 100;

/**
 * Lets a page show about ten frames a second, before it is opened. The machine's time passes as ever, and a processor that
 * draws the hall has time for the rest. Nothing else of the page, and nothing of Playwright's own waiting, is slower.
 */
export async function showFewFrames(page: Page): Promise<void> {
  await page.addInitScript(spreadFrames, FEW);
}

/** Runs in the page before its own code. */
function spreadFrames(pause: number): void {
  const request = window.requestAnimationFrame.bind(window);
  const cancel = window.cancelAnimationFrame.bind(window);
  const calledOff = new Map<number, () => void>();
  let [ids, last] = [0, -pause];
  window.requestAnimationFrame = (act) => {
    const id = ++ids;
    let native = 0;
    const ask = (): void => {
      native = request((now) => {
        calledOff.delete(id);
        last = now;
        act(now);
      });
    };
    const timer = setTimeout(ask, last + pause - performance.now());
    calledOff.set(id, () => {
      clearTimeout(timer);
      cancel(native);
    });
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    calledOff.get(id)?.();
    calledOff.delete(id);
  };
}
