import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { expect, inject } from 'vitest';
import { showFewFrames } from './browser.ts';

/** A visitor at the exhibit, and what must never happen while one is there. */
export interface Visitor {
  readonly page: Page;
  /** Errors and warnings of the console, and exceptions; it stays empty. */
  readonly faults: readonly string[];
  /** Addresses beyond the page's own origin that were asked for; it stays empty. */
  readonly foreign: readonly string[];
}

/** A telephone's window: the fewest pixels to draw, and so the fastest where a processor draws them. */
const TELEPHONE = { width: 390, height: 844 } as const;

/** How a visitor comes. */
interface Arrival extends BrowserContextOptions {
  /** What the address has beyond that of the exhibit, as in "?idle=0". */
  readonly at?: string;
  /** Runs in the page before its own code. */
  readonly before?: () => void;
  /** `every` where the test is about frames or about what is done in each of them; else few are shown, which is faster. */
  readonly frames?: 'few' | 'every';
}

/** Opens the built exhibit as a new visitor finds it. */
export async function openExhibit(browser: Browser, arrival: Arrival = {}): Promise<Visitor> {
  const { at = '', before, frames = 'few', ...options } = arrival;
  const url = addressOfExhibit();
  const context = await browser.newContext({ viewport: TELEPHONE, ...options });
  const page = await context.newPage();
  if (frames === 'few') await showFewFrames(page);
  if (before !== undefined) await page.addInitScript(before);
  const faults: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(url).origin && !/^(data|blob):$/.test(protocol)) foreign.push(request.url());
  });
  await page.goto(`${url}${at}`);
  await page.locator('main[data-phase="rest"]').waitFor();
  return { page, faults, foreign };
}

function addressOfExhibit(): string {
  const url = inject('exhibitUrl') as string | undefined;
  if (url === undefined) throw new Error('A test that opens the exhibit must be named *.page.test.ts.');
  return url;
}

/** Leaves, and holds the exhibit to its promises. */
export async function leave({ page, faults, foreign }: Visitor): Promise<void> {
  await page.context().close();
  expect(faults).toEqual([]);
  expect(foreign).toEqual([]);
}

type Place = readonly [x: number, y: number];

/** A shape as a hand draws it: never twice the same. `hand` is any number; places are shares of the glass. */
export function sketch(shape: 'circle' | 'square', hand: number): Place[] {
  const wobble = (salt: number): number => Math.sin(hand * 12.9898 + salt * 78.233);
  const middle = [0.5 + 0.05 * wobble(1), 0.5 + 0.05 * wobble(2)] as const;
  const reach = 0.31 + 0.02 * wobble(3);
  const corners: Place[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ];
  const round: Place[] = Array.from({ length: 13 }, (_, i) => [
    Math.cos((i * Math.PI) / 6),
    Math.sin((i * Math.PI) / 6),
  ]);
  return (shape === 'circle' ? round : corners).map(([x, y], i) => [
    middle[0] + reach * x + 0.012 * wobble(10 + i),
    middle[1] + reach * y + 0.012 * wobble(40 + i),
  ]);
}

/**
 * Wipes the glass and draws on it with the pointer. The browser lets one movement of a mouse through in a frame, and frames
 * are slow: only where the stroke begins and where it ends does it move itself, between them the glass is told.
 */
export async function draw({ page }: Visitor, places: readonly Place[]): Promise<void> {
  await page.getByRole('button', { name: 'Clear the glass' }).click();
  const glass = page.getByRole('application', { name: 'Glass to draw on' });
  const box = await glass.boundingBox();
  if (box === null) throw new Error('The glass is not on the page.');
  const spots = places.map(([x, y]): Place => [box.x + x * box.width, box.y + y * box.height]);
  const [first, last] = [spots[0], spots.at(-1)];
  if (first === undefined || last === undefined) return;
  await page.mouse.move(...first);
  await page.mouse.down();
  await glass.evaluate(tellOfMoves, spots.slice(1, -1));
  await page.mouse.move(...last);
  await page.mouse.up();
}

/** Runs in the page: the mouse has moved over an element that it is held down on. */
function tellOfMoves(element: Element, spots: readonly Place[]): void {
  for (const [clientX, clientY] of spots) {
    const mouse = { pointerType: 'mouse', pointerId: 1, isPrimary: true, buttons: 1 };
    element.dispatchEvent(new PointerEvent('pointermove', { ...mouse, clientX, clientY, bubbles: true }));
  }
}

/** Presses a teaching button and waits until the trial is over. Tells whether the machine had it right. */
export async function teach(visitor: Visitor, shape: string): Promise<boolean> {
  await trial(visitor, () => visitor.page.getByRole('button', { name: `It is a ${shape}` }).click());
  const said = await visitor.page.getByRole('status').textContent();
  return said?.includes('had it right') ?? false;
}

/** Asks, waits for the answer and gives its name. */
export async function ask(visitor: Visitor): Promise<string> {
  await trial(visitor, () => visitor.page.getByRole('button', { name: 'Ask the machine' }).click());
  return (await visitor.page.locator('[data-says] .plate').textContent())?.trim() ?? 'no answer';
}

async function trial({ page }: Visitor, begin: () => Promise<void>): Promise<void> {
  const before = Number(await page.locator('main').getAttribute('data-trials'));
  await begin();
  await page.locator(`main[data-trials="${before + 1}"]`).waitFor();
}

/** Moves the speed control, as a visitor in a hurry would. */
export async function setSpeed({ page }: Visitor, speed: 0 | 1 | 2 | 3 | 4): Promise<void> {
  await page.getByRole('slider', { name: /Speed/ }).fill(String(speed));
}
