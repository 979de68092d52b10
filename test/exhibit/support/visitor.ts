import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { expect, inject } from 'vitest';

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

/** Opens the built exhibit as a new visitor finds it. */
export async function openExhibit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const url = addressOfExhibit();
  const context = await browser.newContext({ viewport: TELEPHONE, ...options });
  const page = await context.newPage();
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
  await page.goto(url);
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
  const round: Place[] = Array.from({ length: 25 }, (_, i) => [
    Math.cos((i * Math.PI) / 12),
    Math.sin((i * Math.PI) / 12),
  ]);
  return (shape === 'circle' ? round : corners).map(([x, y], i) => [
    middle[0] + reach * x + 0.012 * wobble(10 + i),
    middle[1] + reach * y + 0.012 * wobble(40 + i),
  ]);
}

/** Wipes the glass and draws on it with the pointer. */
export async function draw({ page }: Visitor, places: readonly Place[]): Promise<void> {
  await page.getByRole('button', { name: 'Clear the glass' }).click();
  const glass = await page.getByRole('application', { name: 'Glass to draw on' }).boundingBox();
  if (glass === null) throw new Error('The glass is not on the page.');
  const at = ([x, y]: Place): [number, number] => [glass.x + x * glass.width, glass.y + y * glass.height];
  const [first, ...rest] = places;
  if (first === undefined) return;
  await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...at(place));
  await page.mouse.up();
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
