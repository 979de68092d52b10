import { HALL, isHall, viewOf } from '../../scene/camera/camera.ts';
import { middleOf, type Spot } from '../../scene/rect.ts';
import { RACKS, type PlaceName } from '../../scene/floor-plan.ts';
import type { PanelProps } from '../panels/panel.ts';

/** A finger that moves this far sideways over a rack turns to the next one, in CSS pixels. */
const SWIPE = 40;
/** A finger that moves less than this touches one part. */
const TAP = 10;

/** Seconds that a turn of the wheel, a key, and the way back take. */
const QUICK = 0.22;
const HOME = 0.6;
/** How much nearer a key goes, and a pixel of the wheel; how far an arrow goes, as a share of the view. */
const STEP = 1.5;
const WHEEL = 0.0022;
const ARROW = 0.22;
/** Pixels of a line and of a page, for wheels that count in them. */
const WHEEL_UNITS = [1, 18, 400] as const;

/** Fingers on the hall, by their pointers, and what they have come to. */
interface Hands {
  readonly at: Map<number, Spot>;
  from: Spot;
  moved: number;
  pinched: boolean;
}

const hands: Hands = { at: new Map(), from: { x: 0, y: 0 }, moved: 0, pinched: false };

/** Where movement is unwelcome, the camera is there at once. */
export function secondsFor(seconds: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : seconds;
}

export function goHome({ dispatch }: Pick<PanelProps, 'dispatch'>): void {
  dispatch({ kind: 'look', camera: HALL, seconds: secondsFor(HOME) });
}

/** Nearer or farther, about the middle of the view. */
export function stepNearer({ plan, dispatch }: PanelProps, by: 1 | -1): void {
  const view = viewOf(plan);
  const at = middleOf(view);
  dispatch({ kind: 'zoom', view, at, by: by > 0 ? STEP : 1 / STEP, seconds: secondsFor(QUICK) });
}

export function turnWheel(event: WheelEvent, { plan, dispatch }: PanelProps): void {
  event.preventDefault();
  const pixels = event.deltaY * (WHEEL_UNITS[event.deltaMode] ?? 1);
  const at = spotOf(event);
  dispatch({
    kind: 'zoom',
    view: viewOf(plan),
    at,
    by: Math.exp(-pixels * WHEEL),
    seconds: secondsFor(QUICK),
  });
}

const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: ARROW, y: 0 },
  ArrowRight: { x: -ARROW, y: 0 },
  ArrowUp: { x: 0, y: ARROW },
  ArrowDown: { x: 0, y: -ARROW },
};

/** `touch` is what a touch at a place of the window comes to. */
export function pressKey(event: KeyboardEvent, props: PanelProps, touch: (at: Spot) => void): void {
  const view = viewOf(props.plan);
  const arrow = ARROWS[event.key];
  if (event.key === '+' || event.key === '=') stepNearer(props, 1);
  else if (event.key === '-' || event.key === '_') stepNearer(props, -1);
  else if (event.key === '0' || event.key === 'Escape') goHome(props);
  else if (event.key === 'Enter') touch(middleOf(view));
  else if (arrow !== undefined) goAside(arrow, props);
  else return;
  event.preventDefault();
}

/** At the hall's distance on a telephone, the arrows go along the way of the signal, as a swipe does. */
function goAside(arrow: Spot, props: PanelProps): void {
  const { plan, state, dispatch } = props;
  if (plan.arrangement === 'single' && isHall(state.camera.to)) {
    turnRack(props, arrow.x);
    return;
  }
  const view = viewOf(plan);
  const by = { x: arrow.x * view.width, y: arrow.y * view.height };
  dispatch({ kind: 'shift', view, by, seconds: secondsFor(QUICK) });
}

export function putFinger(event: PointerEvent): void {
  if (event.button !== 0) return;
  const hall = event.currentTarget as HTMLElement;
  hall.setPointerCapture(event.pointerId);
  const at = spotOf(event);
  if (hands.at.size === 0) Object.assign(hands, { from: at, moved: 0, pinched: false });
  hands.at.set(event.pointerId, at);
  if (hands.at.size > 1) hands.pinched = true;
}

export function moveFinger(event: PointerEvent, props: PanelProps): void {
  const before = hands.at.get(event.pointerId);
  if (before === undefined) return;
  const now = spotOf(event);
  hands.at.set(event.pointerId, now);
  hands.moved = Math.max(hands.moved, distance(hands.from, now));
  const other = [...hands.at].find(([id]) => id !== event.pointerId)?.[1];
  if (other !== undefined) pinch({ before, now, other }, props);
  else if (!hands.pinched && hands.moved >= TAP && !isHall(props.state.camera.to)) {
    const by = { x: now.x - before.x, y: now.y - before.y };
    props.dispatch({ kind: 'shift', view: viewOf(props.plan), by, seconds: 0 });
  }
}

/** Two fingers hold two places: what is between them comes nearer and moves along. */
function pinch(
  { before, now, other }: { readonly before: Spot; readonly now: Spot; readonly other: Spot },
  { plan, dispatch }: PanelProps,
): void {
  const view = viewOf(plan);
  const [was, is] = [half(before, other), half(now, other)];
  const by = distance(now, other) / Math.max(1, distance(before, other));
  dispatch({ kind: 'shift', view, by: { x: is.x - was.x, y: is.y - was.y }, seconds: 0 });
  dispatch({ kind: 'zoom', view, at: is, by, seconds: 0 });
}

export function liftFinger(event: PointerEvent, props: PanelProps, touch: (at: Spot) => void): void {
  if (!hands.at.delete(event.pointerId) || hands.at.size > 0 || hands.pinched) return;
  const at = spotOf(event);
  if (Math.max(hands.moved, distance(hands.from, at)) < TAP) {
    touch(at);
    return;
  }
  const aside = at.x - hands.from.x;
  const isSwipe = Math.abs(aside) > SWIPE && props.plan.arrangement === 'single';
  if (isSwipe && isHall(props.state.camera.to)) turnRack(props, aside);
}

export function loseFinger({ pointerId }: PointerEvent): void {
  hands.at.delete(pointerId);
}

function turnRack({ state, dispatch }: PanelProps, aside: number): void {
  const inReach: readonly PlaceName[] = state.stage.duel === null ? RACKS : [...RACKS, 'successor'];
  const next = inReach[inReach.indexOf(state.inSight) - Math.sign(aside)];
  if (next !== undefined) dispatch({ kind: 'look-at', rack: next });
}

/** Where on the floor plan, which begins where the exhibit does. */
function spotOf({ clientX, clientY, currentTarget }: MouseEvent): Spot {
  const exhibit = (currentTarget as Element).closest('main')?.getBoundingClientRect();
  return { x: clientX - (exhibit?.left ?? 0), y: clientY - (exhibit?.top ?? 0) };
}

function distance(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function half(one: Spot, other: Spot): Spot {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
