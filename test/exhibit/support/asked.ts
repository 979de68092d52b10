import type { Page } from 'playwright';

/** What came of touching everything on the sheets that lie open. */
export interface AskedSheet {
  /** Numbers and plates that were touched. */
  readonly touched: number;
  /** Each answer that a slip gave, with what it says. */
  readonly answers: Readonly<Record<string, { readonly keys: readonly string[]; readonly says: string }>>;
  /** What gave no slip. */
  readonly mute: readonly string[];
}

/** Runs in the page, on sheets that are being asked: touches every text with a number, every field and every plate in sight. */
function touchAll(): AskedSheet {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const sheets = dialog === undefined ? [...document.querySelectorAll('.sheet')] : [dialog];
  const answers: Record<string, { keys: string[]; says: string }> = {};
  const mute: string[] = [];
  let touched = 0;
  const slipNow = (): HTMLElement | null => document.querySelector<HTMLElement>('.asking .slip');
  const touch = (box: DOMRect, name: string): void => {
    slipNow()?.querySelector('button')?.click();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const target = document.elementFromPoint(x, y);
    target?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: y }),
    );
    touched++;
    const slip = slipNow();
    if (slip === null) {
      mute.push(`${name} @ ${target?.outerHTML.slice(0, 90) ?? 'nothing'}`);
      return;
    }
    const keys = [...slip.querySelectorAll('.source-key')].map(({ textContent }) => textContent);
    answers[slip.dataset['answer'] ?? ''] = { keys, says: slip.textContent };
  };
  const isOut = (element: Element): boolean =>
    !element.checkVisibility({ visibilityProperty: true }) ||
    element.closest('.known, .asking, .unseen, a[href], option') !== null;
  const textsOn = (sheet: Element): Text[] => {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
    return texts.filter(
      ({ data, parentElement }) => /\d/.test(data) && parentElement !== null && !isOut(parentElement),
    );
  };
  const touchText = (text: Text): void => {
    text.parentElement?.scrollIntoView({ block: 'center', inline: 'center' });
    const range = document.createRange();
    range.selectNodeContents(text);
    const [box] = range.getClientRects();
    if (box !== undefined) touch(box, text.data.trim());
  };
  const touchPlate = (plate: Element): void => {
    plate.scrollIntoView({ block: 'center' });
    touch(plate.getBoundingClientRect(), plate.getAttribute('aria-label') ?? plate.textContent);
  };
  const PLATES = 'h2, h3, legend, caption, .plate, input[type="range"], input[type="text"], select, output';
  for (const sheet of sheets) {
    textsOn(sheet).forEach(touchText);
    [...sheet.querySelectorAll(PLATES)].filter((plate) => !isOut(plate)).forEach(touchPlate);
  }
  slipNow()?.querySelector('button')?.click();
  return { touched, answers, mute };
}

/** Asks the sheet that lies open: its key is pressed, everything is touched, and the key is pressed again. */
export async function askSheet(page: Page): Promise<AskedSheet> {
  const onTop = page.locator('dialog[open] .ask-how');
  const key = (await onTop.count()) > 0 ? onTop : page.locator('.ask-how').last();
  await key.click();
  await page.locator('.asking .sources-bar').waitFor();
  const found = await page.evaluate(touchAll);
  await page.locator('.asking').getByRole('button', { name: 'Done' }).click();
  return found;
}
