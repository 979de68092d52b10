import type { FloorPlan } from '../floor-plan.ts';
import { RACKS } from '../floor-plan.ts';
import { middleOf, type Rect, type Spot } from '../rect.ts';

/**
 * How near the racks are seen. At a `scale` of 1 it is the whole hall. `x` and `y` are the place of the hall in the middle
 * of the view, as shares of its width and height, so that a camera means the same in every window.
 */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** All racks in sight, as the floor plan lays them. */
export const HALL: Camera = { scale: 1, x: 0.5, y: 0.5 };

/** One knob or one lamp fills a good part of the view. */
export const NEAREST = 16;

/** Beyond the racks, in pixels of the 1080p drawing. */
const ROOM = 6;

/** The part of the window in which the racks come nearer: from edge to edge of the room, as high as they stand. */
export function viewOf({ racks, successor, room, unit }: FloorPlan): Rect {
  const standing = [...RACKS.map((name) => racks[name]), successor].filter((rect) => rect !== null);
  const top = Math.min(...standing.map(({ y }) => y)) - ROOM * unit;
  const foot = Math.max(...standing.map((rect) => rect.y + rect.height)) + ROOM * unit;
  return { ...room, y: top, height: foot - top };
}

export function isHall({ scale }: Camera): boolean {
  return scale === 1;
}

/** The camera held between the hall and what is nearest, and within the view. */
export function hold({ scale, x, y }: Camera): Camera {
  const held = clamp(scale, 1, NEAREST);
  const edge = 0.5 / held;
  return held === 1 ? HALL : { scale: held, x: clamp(x, edge, 1 - edge), y: clamp(y, edge, 1 - edge) };
}

/** Where a place of the hall is in the window. */
export function toWindow({ scale, x, y }: Camera, view: Rect, spot: Spot): Spot {
  const middle = middleOf(view);
  return {
    x: middle.x + (spot.x - view.x - x * view.width) * scale,
    y: middle.y + (spot.y - view.y - y * view.height) * scale,
  };
}

/** Which place of the hall is at a place of the window. */
export function toHall({ scale, x, y }: Camera, view: Rect, spot: Spot): Spot {
  const middle = middleOf(view);
  return {
    x: view.x + x * view.width + (spot.x - middle.x) / scale,
    y: view.y + y * view.height + (spot.y - middle.y) / scale,
  };
}

/** Where a rectangle of the hall is in the window. */
export function rectInWindow(camera: Camera, view: Rect, rect: Rect): Rect {
  const { scale } = camera;
  return { ...toWindow(camera, view, rect), width: rect.width * scale, height: rect.height * scale };
}

/** The part of the hall that is in sight. */
export function sightOf(camera: Camera, view: Rect): Rect {
  const { scale } = camera;
  return { ...toHall(camera, view, view), width: view.width / scale, height: view.height / scale };
}

/** Nearer by a factor; what is at a place of the window stays there. */
export function zoomAt(
  camera: Camera,
  view: Rect,
  { at, by }: { readonly at: Spot; readonly by: number },
): Camera {
  const scale = clamp(camera.scale * by, 1, NEAREST);
  const middle = middleOf(view);
  const fixed = toHall(camera, view, at);
  return hold({
    scale,
    x: (fixed.x - (at.x - middle.x) / scale - view.x) / view.width,
    y: (fixed.y - (at.y - middle.y) / scale - view.y) / view.height,
  });
}

/** What is in sight moves by so many CSS pixels to the right and down. */
export function moveBy({ scale, x, y }: Camera, view: Rect, { x: right, y: down }: Spot): Camera {
  return hold({ scale, x: x - right / scale / view.width, y: y - down / scale / view.height });
}

/** A part of the hall as large as it can be seen as a whole, in the middle. */
export function lookAtRect(view: Rect, rect: Rect): Camera {
  return lookAt(view, middleOf(rect), Math.min(view.width / rect.width, view.height / rect.height));
}

/** A place of the hall in the middle, as far as the view's edges allow. */
export function lookAt(view: Rect, spot: Spot, scale: number): Camera {
  return hold({ scale, x: (spot.x - view.x) / view.width, y: (spot.y - view.y) / view.height });
}

/** On the way from one to the other: what lies at the same place of the window at both ends stays there. */
export function between(from: Camera, to: Camera, share: number): Camera {
  if (share >= 1) return to;
  if (share <= 0) return from;
  const scale = from.scale * (to.scale / from.scale) ** share;
  const [far, near] = [1 / from.scale, 1 / to.scale];
  const come = Math.abs(far - near) < 1e-6 ? share : (far - 1 / scale) / (far - near);
  return { scale, x: from.x + (to.x - from.x) * come, y: from.y + (to.y - from.y) * come };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
