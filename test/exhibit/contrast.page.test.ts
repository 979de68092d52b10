import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { leave, openExhibit } from './support/visitor.ts';

/** WCAG 1.4.6, enhanced, for text; 1.4.11 for rims. */
const TEXT = 7;
const RIM = 3;

/** The main controls; each is there when the page is up, or when its name says so. */
const CONTROLS = '.quiet, .key, .bar, .dome, .lessons, .rename, .plate, .caption .standing';

interface Measured {
  readonly what: string;
  readonly disabled: boolean;
  readonly faded: boolean;
  /** Of letters and signs against what is right under them; the worst of a gradient. */
  readonly text: number;
  /** Of the rim, or of the control itself, against black. */
  readonly rim: number;
}

/** Measures in the page, by the colours that the browser came to. */
function measure(controls: Element[]): Measured[] {
  const colours = (text: string): number[][] =>
    [...text.matchAll(/rgba?\(([^)]+)\)/g)].map(([, parts]) => parts!.split(/[ ,/]+/).map(Number));
  const light = ([r = 0, g = 0, b = 0]: number[]): number => {
    const linear = [r, g, b].map((level) => {
      const share = level / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  };
  const ratio = (one: number[], other: number[]): number => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const black = [0, 0, 0];
  return controls.map((control) => {
    const style = getComputedStyle(control);
    const painted = colours(`${style.backgroundImage} ${style.backgroundColor}`).filter(
      ([, , , alpha = 1]) => alpha > 0.75,
    );
    const under = painted.length > 0 ? painted : [black];
    const ink = colours(style.color)[0]!;
    const rims = colours(
      `${parseFloat(style.borderTopWidth) >= 1 ? style.borderTopColor : ''} ${style.boxShadow}`,
    ).filter(([, , , alpha = 1]) => alpha > 0.9);
    return {
      what: `${control.className} ${control.getAttribute('aria-label') ?? control.textContent.trim()}`,
      disabled: control.matches(':disabled'),
      faded: Number(style.opacity) < 1 || style.filter !== 'none',
      text: Math.min(...under.map((colour) => ratio(ink, colour))),
      rim: Math.max(...[...rims, ...under].map((colour) => ratio(colour, black))),
    };
  });
}

describe('for whoever asks for more contrast', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('letters, rims and what does nothing now stand out', async () => {
    const visitor = await openExhibit(browser, { contrast: 'more' });
    const { page } = visitor;
    await page.getByRole('combobox', { name: 'Lesson' }).selectOption('03-alphabet');
    await page.locator('.timeline .key:disabled').first().waitFor();
    const measured = await page.locator(CONTROLS).evaluateAll(measure);
    expect(measured.length).toBeGreaterThan(20);
    expect(measured.some(({ disabled }) => disabled)).toBe(true);
    const said = ({ what, text, rim, faded }: Measured): string =>
      `${what}: text ${text.toFixed(1)}, rim ${rim.toFixed(1)}${faded ? ', faded' : ''}`;
    const weak = measured.filter(({ text, rim, faded }) => text < TEXT || faded || rim < RIM);
    const isPlain = ({ what }: Measured): boolean => /^(standing|plate)/.test(what);
    expect(weak.filter((each) => !isPlain(each) || each.text < TEXT).map(said)).toEqual([]);
    await leave(visitor);
  });

  it('a key with the focus wears a ring of its own', async () => {
    const visitor = await openExhibit(browser, { contrast: 'more' });
    const { page } = visitor;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const [colour, width] = await page.evaluate(() => {
      const { outlineColor, outlineWidth } = getComputedStyle(document.activeElement!);
      return [outlineColor, parseFloat(outlineWidth)] as const;
    });
    expect(colour).toBe('rgb(255, 225, 77)');
    expect(width).toBeGreaterThanOrEqual(4);
    await leave(visitor);
  });
});
