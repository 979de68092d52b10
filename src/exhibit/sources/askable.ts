import type { Spot } from '../../scene/rect.ts';
import { ANSWER_IDS, type AnswerId } from './answers.ts';

/** What holds a number that can be set; while a sheet is asked, a touch goes through it. */
const FIELDS =
  'input:not([type="file"], [type="radio"], [type="checkbox"]), select, textarea, meter, progress';
/** Plates, headings and drawings can be asked whether there is a number on them or not. */
const PLATES = 'h1, h2, h3, h4, legend, caption, figcaption, .plate, svg:not(.icon), canvas, [role="img"]';
/** The marks, what lies over the sheets while they are asked, and what leads to a source by itself. */
const NEVER = '.known > summary, .asking, .ask-how, a[href]';
export const SHEETS = 'dialog[open], .sheet';

const DIGIT = /\d/;

/** The sheets that can be reached: the dialog that is on top, else all that lie over the hall. */
export function sheetsInReach(): Element[] {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  return dialog === undefined ? [...document.querySelectorAll('.sheet')] : [dialog];
}

/** What a touch on a sheet asks about: the nearest plate, or what has a number of its own; null where there is none. */
export function askableAt(target: Element, sheet: Element, spot: Spot): Element | null {
  if (target.closest(NEVER) !== null) return null;
  const field = [...sheet.querySelectorAll(FIELDS)].find((one) => isOver(one, spot));
  if (field !== undefined) return field;
  for (let at: Element | null = target; at !== null && at !== sheet; at = at.parentElement) {
    if (isAskable(at)) return at;
  }
  return null;
}

/** Everything on a sheet that can be asked about and is to be seen, in the order in which it is read. */
export function askablesOn(sheet: Element): Element[] {
  return [...sheet.querySelectorAll('*')].filter(
    (one) =>
      isAskable(one) &&
      one.closest(NEVER) === null &&
      one.parentElement?.closest('svg') === null &&
      one.checkVisibility(),
  );
}

function isAskable(element: Element): boolean {
  return element.matches(PLATES) || element.matches(FIELDS) || hasNumber(element);
}

function hasNumber({ childNodes }: Element): boolean {
  return [...childNodes].some(({ nodeType, textContent }) => nodeType === 3 && DIGIT.test(textContent ?? ''));
}

function isOver(element: Element, { x, y }: Spot): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return left <= x && x <= right && top <= y && y <= bottom;
}

/** The words of a plate whose mark stands beside it and not in it. */
const LABELS = 'h1, h2, h3, h4, legend, caption, label, .plate';

/**
 * What stands behind a plate or a number: what it says of itself, else the nearest mark, and of those beside it the last
 * before it. Null where its sheet has none.
 */
export function answerFor(asked: Element): AnswerId | null {
  for (let at: Element | null = asked; at !== null; at = at.parentElement) {
    const own = readAnswer(at) ?? (at.matches(LABELS) ? readAnswer(at.nextElementSibling) : null);
    if (own !== null) return own;
    const marks = [...at.querySelectorAll('[data-known]')];
    const before = marks.filter((mark) => (mark.compareDocumentPosition(asked) & FOLLOWING) !== 0);
    const nearest = readAnswer(before.at(-1) ?? marks[0]);
    if (nearest !== null) return nearest;
    if (at.matches(SHEETS)) return null;
  }
  return null;
}

/** As `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

function readAnswer(element: Element | null | undefined): AnswerId | null {
  const name = element?.getAttribute('data-knows') ?? element?.getAttribute('data-known');
  return ANSWER_IDS.find((id) => id === name) ?? null;
}

/** Letters of what was touched that stand over its answer. */
const MOST_LETTERS = 60;

/** What a plate or a number reads. */
export function readingOf(asked: Element): string {
  const text = asked.matches(FIELDS) ? fieldText(asked) : asked.textContent;
  const said = (text.trim() === '' ? (asked.getAttribute('aria-label') ?? '') : text).trim();
  const line = said.replaceAll(/\s+/g, ' ');
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
}

function fieldText(field: Element): string {
  const told = field.getAttribute('aria-valuetext');
  if (told !== null) return told;
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.textContent ?? '';
  return field instanceof HTMLInputElement ? field.value : '';
}
