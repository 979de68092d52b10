import '../styles/sources.css';
import { render } from 'lit';
import type { Observable } from 'rxjs';
import type { FloorPlan, Rect } from '../../scene/floor-plan.ts';
import type { Spot } from '../../scene/rect.ts';
import type { Action } from '../actions.ts';
import type { ExhibitState } from '../state.ts';
import type { Store } from '../store.ts';
import type { AnswerId } from './answers.ts';
import { answerFor, askableAt, askablesOn, readingOf, SHEETS, sheetsInReach } from './askable.ts';
import { layMarks } from './marks.ts';
import { askingLayer } from './slip.ts';
import type { SourcesDesk } from './sources-state.ts';
import type { SourcesProps } from './sources-parts.ts';

type ExhibitStore = Store<ExhibitState, Action>;

/** What is needed to tell how something is known. */
interface Desk {
  readonly store: ExhibitStore;
  readonly props: () => SourcesProps;
  readonly box: HTMLElement;
  /** What the slip tells of, to which the keyboard comes back. */
  asked: Element | null;
}

/**
 * "How do we know?" on the sheets: while they are asked, a touch, or Tab and Enter, on any plate or number does nothing but
 * tell how it is known. What is neither works as ever. A visitor who does not ask never meets any of this.
 */
export function answerTouches(
  store: ExhibitStore,
  plans: Observable<FloorPlan>,
  { words, texts }: Pick<SourcesProps, 'words' | 'texts'>,
): void {
  const box = document.createElement('div');
  box.className = 'asking';
  let plan: FloorPlan | null = null;
  const props = (): SourcesProps => {
    if (plan === null) throw new Error('The floor plan comes before the first touch.');
    return { state: store.current(), words, texts, plan, dispatch: store.dispatch };
  };
  const desk: Desk = { store, props, box, asked: null };
  plans.subscribe((next) => {
    plan = next;
    draw(desk);
  });
  let drawn: SourcesDesk | null = null;
  store.states.subscribe((state) => {
    if (state.sources.asking && !isSheetOpen(state)) store.dispatch({ kind: 'ask-sheets', on: false });
    else if (state.sources !== drawn) {
      drawn = state.sources;
      draw(desk);
    }
  });
  listen(desk);
}

function listen(desk: Desk): void {
  document.addEventListener('click', (event) => onTouch(event, desk), true);
  document.addEventListener('pointerdown', (event) => keepOff(event, desk), true);
  document.addEventListener('keydown', (event) => onKey(event, desk), true);
}

function isSheetOpen({ operator, proof, successor, keep, ...state }: ExhibitState): boolean {
  return [
    operator.page !== null,
    operator.inspected !== null,
    proof.page !== null,
    successor.open,
    keep.open,
    state.comparing,
    state.drawer !== null,
    state.lecture.station !== null,
  ].includes(true);
}

/** Into the dialog that is on top, since nothing beside it can be reached. */
function draw({ store, props, box }: Desk): void {
  const { asking, asked } = store.current().sources;
  document.documentElement.classList.toggle('is-asking', asking);
  if (!asking && asked === null) {
    if (box.isConnected) leave(box);
    return;
  }
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const host = dialog ?? document.querySelector('main');
  if (box.parentElement !== host) host?.append(box);
  render(askingLayer(props(), dialog === undefined ? 'over-hall' : 'in-dialog'), box);
}

/** The focus goes back to the key that the asking began with, unless it is on something else. */
function leave(box: HTMLElement): void {
  const { activeElement } = document;
  const isLost = activeElement === document.body || box.contains(activeElement);
  box.remove();
  if (isLost) sheetsInReach().at(-1)?.querySelector<HTMLElement>('.ask-how')?.focus();
}

interface Found {
  readonly answer: AnswerId;
  readonly element: Element | null;
  readonly text: string;
  readonly rect: Rect;
}

function onTouch(event: MouseEvent, desk: Desk): void {
  const found = findAt(event, desk);
  if (found === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  tell(desk, found);
}

/** What is asked about in the hall is not touched: no stroke is drawn, no part is taken up. */
function keepOff(event: PointerEvent, desk: Desk): void {
  const { target } = event;
  if (!(target instanceof Element) || target.closest(SHEETS) !== null) return;
  if (findAt(event, desk) !== null) event.stopImmediatePropagation();
}

function findAt({ target, clientX: x, clientY: y }: MouseEvent, desk: Desk): Found | null {
  const { asking, on } = desk.store.current().sources;
  if (!(target instanceof Element) || target.closest('.asking') !== null) return null;
  if (asking) {
    const sheet = target.closest(SHEETS);
    return sheet === null ? findInHall({ x, y }, desk) : find(askableAt(target, sheet, { x, y }));
  }
  return on ? findLine(target, { x, y }) : null;
}

function find(element: Element | null): Found | null {
  const answer = element === null ? null : answerFor(element);
  if (element === null || answer === null) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  const from = document.querySelector('dialog[open]') === null ? hallCorner() : { x: 0, y: 0 };
  const rect = { x: x - from.x, y: y - from.y, width, height };
  return { answer, element, text: readingOf(element), rect };
}

/** Where the floor plan begins in the window: a screen with a notch has it elsewhere than in the corner. */
function hallCorner(): Spot {
  const { left = 0, top = 0 } = document.querySelector('main')?.getBoundingClientRect() ?? {};
  return { x: left, y: top };
}

/** Where one can ask in the hall, one can while a sheet lies over a part of it. */
function findInHall(at: Spot, { props }: Desk): Found | null {
  const corner = hallCorner();
  const spot = { x: at.x - corner.x, y: at.y - corner.y };
  const { state, plan } = props();
  const origin = state.lesson === null ? 'without' : 'with-origin';
  const marks = layMarks(plan, state.stage.session.plan.machine, origin);
  const mark = marks.findLast(({ rect }) => isIn(rect, spot));
  return mark === undefined ? null : { ...mark, element: null, text: '' };
}

function isIn({ x, y, width, height }: Rect, spot: Spot): boolean {
  return spot.x >= x && spot.x <= x + width && spot.y >= y && spot.y <= y + height;
}

/** Lines that lie over the hall for a while and say of themselves how they are known; the marks come first. */
function findLine(target: Element, { x, y }: Spot): Found | null {
  if (target.closest('.mark, .answer, .sources-bar, .drawers, button, a') !== null) return null;
  const there = document.elementsFromPoint(x, y);
  return find(there.find((element) => element.closest('[data-knows]') !== null) ?? null);
}

function tell(desk: Desk, { answer, element, text, rect }: Found): void {
  const { store, box } = desk;
  desk.asked = element;
  store.dispatch({ kind: 'ask-of', asked: { answer, text, rect } });
  box.querySelector<HTMLElement>('#asked-title')?.focus();
}

function onKey(event: KeyboardEvent, desk: Desk): void {
  const { asking, on } = desk.store.current().sources;
  const does = asking ? KEYS[event.key] : on ? HALL_KEYS[event.key] : undefined;
  if (does?.(desk, event) !== true) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Each tells whether the key was meant for it. */
type Keys = Readonly<Record<string, (desk: Desk, event: KeyboardEvent) => boolean>>;

/** The marks over the hall have their own keys; this one ends them from wherever the focus is in the hall. */
const HALL_KEYS: Keys = {
  Escape: ({ store }, { target }) => {
    if (target instanceof Element && target.closest('dialog, .sources') !== null) return false;
    if (store.current().sources.asked === null) store.dispatch({ kind: 'show-sources', on: false });
    else store.dispatch({ kind: 'ask-of', asked: null });
    return true;
  },
};

const KEYS: Keys = {
  Escape: (desk) => {
    const { dispatch } = desk.store;
    if (desk.store.current().sources.asked === null) dispatch({ kind: 'ask-sheets', on: false });
    else shutSlip(desk);
    return true;
  },
  Tab: (desk, { shiftKey }) => {
    if (isWithinSlip(desk.box, shiftKey)) return false;
    if (desk.store.current().sources.asked !== null) shutSlip(desk);
    goOn(shiftKey ? -1 : 1);
    return true;
  },
  Enter: askHere,
  ' ': askHere,
};

function askHere(desk: Desk): boolean {
  const { activeElement } = document;
  if (activeElement === null || !sheetsInReach().some((sheet) => askablesOn(sheet).includes(activeElement)))
    return false;
  const found = find(activeElement);
  if (found !== null) tell(desk, found);
  return found !== null;
}

function shutSlip(desk: Desk): void {
  desk.store.dispatch({ kind: 'ask-of', asked: null });
  if (desk.asked !== null) focus(desk.asked);
}

/** Whether there is one more link on the slip that way. */
function isWithinSlip(box: HTMLElement, back: boolean): boolean {
  const { activeElement } = document;
  if (activeElement === null || !box.contains(activeElement)) return false;
  const links = [...box.querySelectorAll('.slip :is(a, button)')];
  return back ? links.indexOf(activeElement) > 0 : links.at(-1) !== activeElement && links.length > 0;
}

/** The focus goes to the next plate or number, round and round. */
function goOn(by: 1 | -1): void {
  const all = sheetsInReach().flatMap((sheet) => askablesOn(sheet));
  const { activeElement } = document;
  const here = activeElement === null ? -1 : all.indexOf(activeElement);
  const next = here < 0 && by < 0 ? all.at(-1) : all[(here + by + all.length) % all.length];
  if (next !== undefined) focus(next);
}

/** What the keyboard does not reach otherwise can have the focus as long as it stays there. */
function focus(element: Element): void {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.setAttribute('tabindex', '-1');
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus();
}
