import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originPointsOf } from '../../src/core/index.ts';
import { openExhibit as openState } from '../../src/exhibit/state.ts';
import { layFloorPlan } from '../../src/scene/floor-plan.ts';
import { layTouch } from '../../src/scene/touch-plan.ts';
import { axe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { draw, leave, openExhibit, setSpeed, sketch, teach, type Visitor } from './support/visitor.ts';

/** The very machine that a visitor finds. */
const { machine } = openState().stage.session;
/** A frame takes long where a processor draws it. */
const SLOW = { timeout: 20_000 };

describe('a visitor at the operator’s panel', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('turns the procedure to forced and teaches: values move although the answer was right', async () => {
    const visitor = await openWithSquare(browser);
    await openBench(visitor);
    await choose(visitor, 'Forced');
    await closeSheets(visitor);
    expect(await teach(visitor, 'circle')).toBe(true);
    await visitor.page.getByText('motors have turned all the same').waitFor();
    expect(await account(visitor)).toContain('1 trial, 1 right, 1 correction');
    expect(await account(visitor)).toContain('Panel: forced, α');
    await leave(visitor);
  });

  it('switches to γ and reads what that does, and has the panel as it was again', async () => {
    const visitor = await openExhibit(browser);
    const bench = await openBench(visitor);
    const asItWas = bench.getByRole('button', { name: 'As it was' });
    expect(await asItWas.isDisabled()).toBe(true);
    await choose(visitor, 'γ');
    await bench.getByText('the silent ones give what it takes').waitFor();
    await bench.getByRole('slider', { name: 'Threshold θ' }).fill('5');
    expect(await account(visitor)).toContain('error correction, γ');
    expect(await account(visitor)).toContain('θ 5 wires');
    await asItWas.click();
    expect(await account(visitor)).toContain('error correction, α');
    await bench.getByRole('button', { name: /^Undo/ }).click();
    expect(await account(visitor)).toContain('θ 5 wires');
    await leave(visitor);
  });

  it('cannot turn the motors’ speed or the build during a trial, and reads why', async () => {
    const visitor = await openExhibit(browser);
    await setSpeed(visitor, 1);
    await draw(visitor, sketch('square', 1));
    await visitor.page.getByRole('button', { name: 'It is a square' }).click();
    const bench = await openBench(visitor);
    expect(await bench.getByRole('radio', { name: 'Ideal' }).isDisabled()).toBe(true);
    expect(await bench.getByRole('slider', { name: 'Motor speed' }).isDisabled()).toBe(true);
    expect(await bench.textContent()).toContain('Locked while a trial is under way');
    await visitor.page.locator('main[data-trials="1"][data-phase="rest"]').waitFor({ timeout: 60_000 });
    await expect.poll(() => bench.getByRole('radio', { name: 'Ideal' }).isDisabled()).toBe(false);
    await leave(visitor);
  });

  it('leaves the machine to itself: asking is learning, and nobody says right or wrong', async () => {
    const visitor = await openWithSquare(browser);
    await openBench(visitor);
    await choose(visitor, 'Spontaneous');
    await closeSheets(visitor);
    const { page } = visitor;
    expect(await page.getByRole('button', { name: 'It is a square' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Show it to the machine' }).click();
    await page.getByText('strengthens its own answer').waitFor();
    expect(await page.getByRole('button', { name: 'Right' }).count()).toBe(0);
    await leave(visitor);
  });

  it('opens the drawer by a touch on the dials, and says in a direct view that it is not the Mark I', async () => {
    const visitor = await openExhibit(browser, { viewport: { width: 1280, height: 800 } });
    const { page } = visitor;
    const { potentiometers } = layFloorPlan(1280, 800, 'sensory').racks;
    await page.mouse.click(potentiometers!.x + 200, potentiometers!.y + potentiometers!.height - 40);
    await page.getByRole('dialog', { name: 'Operator’s panel' }).waitFor();
    await page.getByRole('combobox', { name: 'Lesson' }).selectOption('07-direct-view');
    await page.getByText('Not the Mark I: 400 cells wired straight to 400 values.').first().waitFor();
    expect(await account(visitor)).toContain('Teaching view. Not the Mark I');
    expect(await page.getByRole('button', { name: /^It is a/ }).count()).toBe(2);
    await leave(visitor);
  });

  it('pulls a quarter of the A-units, reads what is broken, and mends everything', async () => {
    const visitor = await openExhibit(browser);
    const bench = await openBench(visitor, 'Faults');
    await bench.getByText('Nothing is broken.').waitFor();
    await bench.getByRole('slider', { name: 'A-units pulled' }).fill('25');
    await bench.getByText('128 A-units pulled.').waitFor();
    await bench.getByRole('button', { name: 'Cut its cables' }).click();
    await bench.getByText('128 A-units pulled, 20 cables cut.').waitFor();
    expect(await account(visitor)).toContain('20 cables cut');
    await bench.getByRole('button', { name: 'Mend everything' }).click();
    await bench.getByText('Nothing is broken.').waitFor();
    await bench.getByRole('button', { name: 'Undo: break again' }).click();
    await bench.getByText('128 A-units pulled, 20 cables cut.').waitFor();
    await leave(visitor);
  });

  it('plugs the board anew from the dice’s seed, and the knobs stay', async () => {
    const visitor = await openWithSquare(browser);
    await teach(visitor, 'square');
    const bench = await openBench(visitor, 'Plugboard');
    await bench.getByText('Plugged from seed 1960.').waitFor();
    await bench.getByRole('button', { name: 'Throw dice' }).click();
    const seed = await bench.getByRole('textbox', { name: 'Seed' }).inputValue();
    expect(seed).toMatch(/^\d{1,6}$/);
    await bench.getByRole('button', { name: 'Plug anew' }).click();
    await bench.getByText(`Plugged from seed ${seed}.`).waitFor();
    await leave(visitor);
  });
});

describe('a visitor inspects a part', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('touches a lamp, and reads the origin points that the core has, in both signs', async () => {
    const visitor = await openExhibit(browser);
    const card = await touchUnit(visitor, 136);
    expect(await card.getByRole('heading').textContent()).toContain('A-unit 137 · card 18 · R1');
    const listed = await card
      .getByRole('list', { name: 'Origin points' })
      .getByRole('listitem')
      .allTextContents();
    const wanted = originPointsOf(machine.board, 136).map(
      ({ cell, sign }) =>
        `${sign > 0 ? '+ excites' : '− inhibits'}: column ${(cell % 20) + 1}, row ${Math.floor(cell / 20) + 1}`,
    );
    expect(listed.map((line) => line.trim())).toEqual(wanted);
    expect(await card.locator('.wire-end.excites').count()).toBe(11);
    expect(await card.locator('.wire-end.inhibits').count()).toBe(11);
    await leave(visitor);
  });

  it('turns a knob by hand, and the meter follows; pulled, the unit is silent', async () => {
    const visitor = await openWithSquare(browser);
    const card = await touchUnit(visitor, 136);
    while (!((await card.textContent()) ?? '').includes('Fires')) {
      await card.getByRole('button', { name: 'Next' }).click();
    }
    await card.getByRole('slider', { name: 'Value, by hand' }).fill('4000');
    await card.getByText('value +4.00 V').waitFor();
    await expect.poll(() => account(visitor), SLOW).toContain('Sum at R1: 4.0 V');
    await card.getByRole('button', { name: 'Pull it' }).click();
    await card.getByText('Pulled · sum').waitFor();
    await expect.poll(() => account(visitor), SLOW).toContain('Sum at R1: 0.0 V');
    await leave(visitor);
  });

  it('re-plugs a wire, and is refused at a photocell whose jacks are all taken', async () => {
    const visitor = await openExhibit(browser);
    const taken = Array.from(
      machine.retina.keys(),
      (cell) => machine.board.originPoints.filter((each) => each === cell).length,
    );
    const full = taken.indexOf(40);
    const unit = Array.from(machine.active.keys()).find(
      (each) => !originPointsOf(machine.board, each).some(({ cell }) => cell === full),
    )!;
    const card = await touchUnit(visitor, unit);
    await card.getByRole('combobox', { name: 'Re-plug a wire' }).selectOption({ index: 1 });
    await aimAt(card, full);
    await card.getByText('40 of 40 jacks taken').first().waitFor();
    await card.getByRole('button', { name: 'Plug it there' }).click();
    await card.getByText(`All 40 jacks of S-unit ${full + 1} are taken.`).waitFor();
    const free = taken.findIndex(
      (wires, cell) =>
        wires < 40 && !originPointsOf(machine.board, unit).some((point) => point.cell === cell),
    );
    await aimAt(card, free);
    await card.getByRole('button', { name: 'Plug it there' }).click();
    const first = card.getByRole('list', { name: 'Origin points' }).getByRole('listitem').first();
    await expect
      .poll(() => first.textContent(), SLOW)
      .toContain(`column ${(free % 20) + 1}, row ${Math.floor(free / 20) + 1}`);
    await leave(visitor);
  });

  it('touches a photocell, and lets it die', async () => {
    const visitor = await openExhibit(browser);
    await touch(visitor, 'Eyes', { kind: 'photocell', cell: 104 });
    const card = visitor.page.getByRole('dialog', { name: 'Photocell 105' });
    const wires = card.getByRole('list', { name: 'Its wires' }).getByRole('listitem');
    await expect
      .poll(() => wires.count(), SLOW)
      .toBe(machine.board.originPoints.filter((cell) => cell === 104).length);
    await card.getByRole('combobox', { name: 'State of the photocell' }).selectOption('Dead: never on');
    expect(await account(visitor)).toContain('1 photocell dead');
    await leave(visitor);
  });

  it('does all that with a keyboard alone: panel, faults, a unit, its knob, a wire, and out again', async () => {
    const visitor = await openExhibit(browser);
    const { page } = visitor;
    await tabTo(page, 'Operator’s panel');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Operator’s panel' }).waitFor();
    await tabTo(page, 'error-correction');
    await page.keyboard.press('ArrowLeft');
    expect(await account(visitor)).toContain('Panel: forced');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, 'Look at one unit');
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: 'A-unit' });
    await card.waitFor();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    await card.getByText('A-unit 10 · card 2').waitFor();
    await tabTo(page, 'Value, by hand');
    await page.keyboard.press('End');
    await card.getByText('value +11.00 V').waitFor();
    await tabTo(page, 'Re-plug a wire');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Origin points', 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await card.getByText('jacks taken').first().waitFor();
    await page.keyboard.press('Enter');
    await card.getByRole('application').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Operator’s panel',
    );
    await leave(visitor);
  });

  it.each([
    [390, 844, 44],
    [1920, 1080, 60],
  ])('has nothing on the sheets at %i × %i that a finger would miss', async (width, height, least) => {
    const visitor = await openExhibit(browser, { viewport: { width, height } });
    const { page } = visitor;
    await openBench(visitor, 'Faults');
    expect(await page.evaluate(smallTargets, least), 'faults').toEqual([]);
    await page.getByRole('tab', { name: 'Switches' }).click();
    expect(await page.evaluate(smallTargets, least), 'switches').toEqual([]);
    await page.getByRole('tab', { name: 'Plugboard' }).click();
    await page.getByRole('button', { name: 'Look at one unit' }).click();
    expect(await page.evaluate(smallTargets, least), 'plugboard and unit').toEqual([]);
    await leave(visitor);
  });

  it('finds nothing serious by axe on the drawer’s pages and on the cards', async () => {
    const visitor = await openWithSquare(browser, { width: 1280, height: 800 });
    const { page } = visitor;
    await openBench(visitor);
    for (const name of ['Switches', 'Faults', 'Plugboard']) {
      await page.getByRole('tab', { name }).click();
      expect(await seriousFaults(page), name).toEqual([]);
    }
    await page.getByRole('button', { name: 'Look at one unit' }).click();
    expect(await seriousFaults(page), 'unit').toEqual([]);
    await page.getByRole('combobox', { name: 'Re-plug a wire' }).selectOption({ index: 2 });
    expect(await seriousFaults(page), 'aiming').toEqual([]);
    await leave(visitor);
  });
});

async function openWithSquare(
  browser: Browser,
  viewport?: { width: number; height: number },
): Promise<Visitor> {
  const visitor = await openExhibit(browser, viewport === undefined ? {} : { viewport });
  await setSpeed(visitor, 4);
  await draw(visitor, sketch('square', 1));
  return visitor;
}

async function openBench({ page }: Visitor, tab = 'Switches'): Promise<Locator> {
  await page.getByRole('button', { name: 'Operator’s panel' }).click();
  await page.getByRole('tab', { name: tab }).click();
  return page.getByRole('dialog', { name: 'Operator’s panel' });
}

async function closeSheets({ page }: Visitor): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
}

/** Turns a switch by touch: its position's name lies over the button that a keyboard reaches. */
async function choose({ page }: Visitor, position: string): Promise<void> {
  await page.getByRole('radio', { name: position, exact: true }).check();
}

async function account({ page }: Visitor): Promise<string> {
  return (await page.getByRole('region', { name: 'In words' }).textContent()) ?? '';
}

/** Touches a part where it stands on a rack, on a telephone. */
async function touch(
  { page }: Visitor,
  rack: 'Eyes' | 'Units',
  part: Parameters<ReturnType<typeof layTouch>['spotOf']>[0],
): Promise<void> {
  await page.getByRole('button', { name: rack }).click();
  const plan = layFloorPlan(390, 844, rack === 'Eyes' ? 'sensory' : 'association');
  const spot = layTouch(plan, machine).spotOf(part);
  if (spot === null) throw new Error('The part is not in sight.');
  await page.mouse.click(spot.x, spot.y);
}

async function touchUnit(visitor: Visitor, unit: number): Promise<Locator> {
  await touch(visitor, 'Units', { kind: 'a-unit', unit });
  const card = visitor.page.getByRole('dialog', { name: 'A-unit' });
  await card.waitFor();
  return card;
}

async function aimAt(card: Locator, cell: number): Promise<void> {
  const retina = await card.getByRole('application', { name: 'Origin points' }).locator('svg').boundingBox();
  if (retina === null) throw new Error('The retina is not on the card.');
  const at = (place: number): number => (place + 0.7) / 20.4;
  await card
    .page()
    .mouse.click(
      retina.x + at(cell % 20) * retina.width,
      retina.y + at(Math.floor(cell / 20)) * retina.height,
    );
}

/** Presses Tab until the control of that name or value has the focus. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < 60; press++) {
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? at?.getAttribute('value') ?? at?.textContent ?? '';
    });
    if (focused.trim().startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached "${name}".`);
}

/** Runs in the page: the controls on open sheets that are smaller than `least`, either way. */
function smallTargets(least: number): string[] {
  return [...document.querySelectorAll<HTMLElement>('.sheet :is(button, select, input)')].flatMap(
    (control) => {
      const { width, height } = control.getBoundingClientRect();
      const name = control.getAttribute('aria-label') ?? control.textContent.trim();
      return Math.min(width, height) < least - 0.5
        ? [`${name}: ${Math.round(width)} × ${Math.round(height)}`]
        : [];
    },
  );
}

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await axe(page).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
