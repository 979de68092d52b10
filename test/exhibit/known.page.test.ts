import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, ANSWER_IDS, isAssumedIn } from '../../src/exhibit/sources/answers.ts';
import { STATION_IDS } from '../../src/exhibit/lecture/station.ts';
import { sourceOf } from '../../src/exhibit/sources/bibliography.ts';
import { askSheet, type AskedSheet } from './support/asked.ts';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { draw, leave, openExhibit, setSpeed, sketch, teach } from './support/visitor.ts';

/** Runs in the page: every plate, heading and caption of the sheet that lies open, and those of them that wear no mark. */
function readPlates(): { plates: string[]; unmarked: string[] } {
  const PLATES = 'h3, legend, caption, .sheet-page .plate';
  const has = (mark: Element | null | undefined): boolean => mark instanceof Element;
  const isMarked = (plate: Element): boolean => {
    const beside = (plate.closest('label') ?? plate).nextElementSibling;
    if (has(plate.querySelector('.known')) || beside?.matches('.known') === true) return true;
    if (has(plate.closest('.setting')?.querySelector('.known'))) return true;
    // A plate may share the mark of its page; a heading has its own.
    return (
      plate.matches('.plate') &&
      has(plate.closest('.sheet-page')?.querySelector(':scope > .known, .right > .known'))
    );
  };
  const sheet = [...document.querySelectorAll('dialog[open], .sheet')].at(-1);
  const all = [...(sheet?.querySelectorAll(PLATES) ?? [])].filter(
    (plate) => plate.closest('.known') === null,
  );
  const nameOf = (plate: Element): string => plate.textContent.trim();
  return {
    plates: all.map((plate) => nameOf(plate)),
    unmarked: all.filter((plate) => !isMarked(plate)).map((plate) => nameOf(plate)),
  };
}

/** Runs in the page: how many texts with a number are to be seen in the hall and on the desk, and those over which no mark lies. */
function findNumbers(): { numbers: number; free: string[] } {
  const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const free: string[] = [];
  let numbers = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!/\d/.test(node.textContent ?? '') || parent?.closest('.unseen, .sources, option') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { x, y, width, height } = range.getBoundingClientRect();
    if (width === 0) continue;
    numbers++;
    const onTop = document.elementFromPoint(x + width / 2, y + height / 2);
    if (onTop?.matches('.mark') !== true) free.push(node.textContent ?? '');
  }
  return { numbers, free };
}

/** Holds what came of touching a sheet to what the exhibit knows. */
function expectAnswered({ mute, answers, touched }: AskedSheet, sheet: string, least: number): void {
  expect(mute, sheet).toEqual([]);
  expect(touched, sheet).toBeGreaterThanOrEqual(least);
  for (const [name, { keys, says }] of Object.entries(answers)) {
    const id = ANSWER_IDS.find((one) => one === name);
    expect(id, `${sheet}: ${name}`).toBeDefined();
    if (id === undefined) continue;
    const known = answerTo(id);
    expect(says).toContain(`Standing: ${known.standing}`);
    expect(keys).toEqual(expect.arrayContaining([...known.keys]));
    expect(keys.filter((key) => sourceOf(key) === null)).toEqual([]);
    if (isAssumedIn(known)) expect(says).toMatch(/assumed/i);
  }
}

describe('on the sheets, every plate and every heading over numbers', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function expectMarked(page: Page, sheet: string, least: number): Promise<void> {
    await page.locator('.known summary').first().waitFor();
    const { plates, unmarked } = await page.evaluate(readPlates);
    expect(unmarked, sheet).toEqual([]);
    expect(plates.length, sheet).toBeGreaterThanOrEqual(least);
    await expectAsked(page, sheet, Math.max(1, least));
  }

  /** Every number and every plate of what lies open gives its card at one touch. */
  async function expectAsked(page: Page, sheet: string, least: number): Promise<void> {
    expectAnswered(await askSheet(page), sheet, least);
  }

  it("wears a mark: operator's panel, cards, proof, successor", async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    const press = (name: string | RegExp, role: 'button' | 'tab' = 'button'): Promise<void> =>
      page.getByRole(role, { name }).first().click();
    await page.getByRole('combobox', { name: 'Lesson' }).selectOption('10-forced');
    await press('Pause');
    await page.locator('[data-opens="bench"]').first().click();
    await expectMarked(page, 'switches', 13);
    await press('Faults', 'tab');
    await expectMarked(page, 'faults', 4);
    await press('Plugboard', 'tab');
    await expectMarked(page, 'plugboard', 1);
    await page.locator('[data-opens="card"]').last().click();
    await page.locator('.card .known').first().waitFor();
    await expectMarked(page, 'unit card', 1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('[data-opens="proof"]').first().click();
    await page.getByText('Values that do it').first().waitFor();
    await expectMarked(page, 'before', 1);
    for (const tab of ['Learning', 'Chances', 'Values', 'Plots']) {
      await press(tab, 'tab');
      if (tab === 'Chances') await page.locator('.proof caption').first().waitFor();
      await expectMarked(page, tab, tab === 'Values' ? 0 : 1);
    }
    await page.keyboard.press('Escape');
    await page.locator('[data-opens="successor"]').first().click();
    await expectMarked(page, 'successor', 0);
    await leave(visitor);
  });

  it('wears a mark on the sheet of a lesson and on the lecture bench; one touch tells how it is known', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await page.getByRole('combobox', { name: 'Lesson' }).selectOption('29-t-g-f');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.locator('button.origin').first().click();
    const plate = page.getByRole('region', { name: 'ADALINE, Stanford 1960: not the Mark I' });
    await plate.waitFor();
    await expectMarked(page, 'lesson', 3);
    await plate.getByText('T moved: mark 60, reads 59.3').waitFor();
    await plate.getByText('Bias −3.8').waitFor();
    expect(await plate.locator('.adaline-curve polyline').getAttribute('points')).toMatch(/^(\S+ ){245}\S+$/);
    const mark = plate.locator('summary', { has: page.locator('.letter') });
    expect(await mark.getAttribute('aria-label')).toBe('How do we know? ADALINE: secondary, in part assumed');
    await mark.focus();
    await page.keyboard.press('Enter');
    await plate.getByText('Standing: secondary. In part assumed.').waitFor();
    const { violations } = await axe(page).include('dialog[open]').analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    await plate.getByRole('link', { name: 'HAGAN' }).first().click();
    await page.locator('#ledger-HAGAN:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      location.hash = '#station=2';
    });
    await page.locator('.lecture .known summary').waitFor();
    await leave(visitor);
  });

  it('has a card on what is kept, on the machine in words, on the ledger and on every station', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await page.locator('[data-opens="keep"]').click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByRole('textbox', { name: 'Link to this machine' }).waitFor();
    await expectAsked(page, 'keep', 4);
    await page.keyboard.press('Escape');
    await page
      .locator('.drawers')
      .getByRole('button', { name: /in words/i })
      .click();
    await expectAsked(page, 'words', 8);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.evaluate(() => {
      location.hash = '#ledger';
    });
    await page.locator('#ledger-threshold').waitFor();
    await expectAsked(page, 'ledger', 60);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    for (const [place, station] of STATION_IDS.entries()) {
      await page.evaluate((number) => {
        location.hash = `#station=${number}`;
      }, place + 1);
      await page.locator(`[data-station="${station}"]`).waitFor();
      await page.locator('.lecture .known summary').waitFor();
      await expectAsked(page, station, STATION_IDS.length);
    }
    await leave(visitor);
  });

  it('has a card on two branches and on the parts of the machine, by finger and by keyboard, and only for who asks', async () => {
    const visitor = await openExhibit(browser, { hasTouch: true });
    const { page } = visitor;
    const slip = page.locator('.asking .slip');
    await setSpeed(visitor, 4);
    for (const shape of ['circle', 'square'] as const) {
      await draw(visitor, sketch(shape, 1));
      await teach(visitor, shape);
    }
    await page.getByRole('button', { name: 'Take back the last thing that was done' }).click();
    await page.locator('[data-opens="branches"]').click();
    await expectAsked(page, 'branches', 4);
    await page.keyboard.press('Escape');
    const rack = (await page.locator('.swipe').boundingBox())!;
    for (const [name, right, down] of [
      ['Answer', 0.25, 0.35],
      ['Eyes', 0.2, 0.4],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.mouse.click(rack.x + rack.width * right, rack.y + rack.height * down);
      await page.locator('.card .known').first().waitFor();
      await expectAsked(page, name, 3);
      await page.keyboard.press('Escape');
    }
    await page.locator('[data-opens="bench"]').first().click();
    const dial = page.getByRole('slider', { name: 'Threshold θ' });
    await dial.scrollIntoViewIfNeeded();
    const there = (await dial.boundingBox())!;
    const touchDial = (): Promise<void> => page.touchscreen.tap(there.x + there.width - 9, there.y + 9);
    const ask = page.locator('.bench .ask-how');
    await ask.tap();
    await touchDial();
    await slip.getByText('Standing: assumed').waitFor();
    expect(await dial.inputValue(), 'the dial is not turned').toBe('2');
    await page.keyboard.press('Escape');
    await slip.waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await slip.locator('h2:focus').waitFor();
    expect((await axe(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.locator('.slip button:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.asking').waitFor({ state: 'detached' });
    await page.locator('.bench :focus').waitFor();
    await touchDial();
    await expect.poll(() => dial.inputValue()).not.toBe('2');
    expect(await slip.count(), 'nobody asked').toBe(0);
    await leave(visitor);
  });

  it('in the hall and on the desk lies under a mark, in a lesson too', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    for (const lesson of ['', '10-forced']) {
      await page.getByRole('combobox', { name: 'Lesson' }).selectOption(lesson);
      await page.locator('[data-opens="sources"]').click();
      await page.locator('.mark').first().waitFor();
      const { numbers, free } = await page.evaluate(findNumbers);
      expect(free).toEqual([]);
      expect(numbers).toBeGreaterThanOrEqual(2);
      await page.keyboard.press('Escape');
      await page.locator('.mark').first().waitFor({ state: 'detached' });
    }
    await leave(visitor);
  });

  it('is large enough for a finger', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await page.locator('[data-opens="bench"]').first().click();
    await page.locator('.bench .known summary').first().waitFor();
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll('.bench .known summary')].map((summary) => {
        const { width, height } = summary.getBoundingClientRect();
        return Math.min(width - 34, height - 30);
      }),
    );
    expect(sizes.length).toBeGreaterThanOrEqual(13);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0);
    await leave(visitor);
  });
});
