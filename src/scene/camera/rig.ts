import { Container, Rectangle, Sprite, Texture } from 'pixi.js';
import type { FloorPlan, Rect } from '../floor-plan.ts';
import { HALL, isHall, toWindow, viewOf, type Camera } from './camera.ts';

/** What carries the racks and brings them nearer. At the hall's distance it adds nothing to what is drawn. */
export interface Rig {
  readonly container: Container;
  aim(camera: Camera): void;
  destroy(): void;
}

/**
 * Hangs racks into the view. `room` is the baked wall, floor and desk: near, a copy of its wall moves with the racks, and
 * the rest of it lies over whatever of them reaches beyond the view.
 */
export function createRig(plan: FloorPlan, room: Sprite, racks: readonly Container[]): Rig {
  const view = viewOf(plan);
  const cut = (rect: Rect): Sprite => cutOut(room, rect);
  const wall = cut(view);
  const borders = around(view, plan).map(cut);
  const moving = new Container({ children: [wall, ...racks] });
  const furniture = [wall, ...borders];
  let aimed: Camera | null = null;
  return {
    container: new Container({ children: [moving, ...borders] }),
    aim: (camera) => {
      if (camera === aimed) return;
      aimed = camera;
      const at = isHall(camera) ? { x: 0, y: 0 } : toWindow(camera, view, { x: 0, y: 0 });
      moving.position.set(at.x, at.y);
      moving.scale.set(camera.scale);
      for (const sprite of furniture) sprite.visible = camera !== HALL;
    },
    destroy: () => {
      for (const { texture } of furniture) texture.destroy(false);
    },
  };
}

/** The window without the view. */
function around({ x, y, width, height }: Rect, window: FloorPlan): readonly Rect[] {
  const [right, foot] = [x + width, y + height];
  return [
    { x: 0, y: 0, width: window.width, height: y },
    { x: 0, y: foot, width: window.width, height: window.height - foot },
    { x: right, y, width: window.width - right, height },
  ].filter((rect) => rect.width > 0 && rect.height > 0);
}

/** A part of a baked picture, in its place. */
function cutOut(whole: Sprite, { x, y, width, height }: Rect): Sprite {
  const { source } = whole.texture;
  const scale = whole.scale.x;
  const left = Math.max(0, Math.round((x - whole.x) / scale));
  const top = Math.max(0, Math.round((y - whole.y) / scale));
  const frame = new Rectangle(
    left,
    top,
    Math.max(1, Math.min(source.width - left, Math.round(width / scale))),
    Math.max(1, Math.min(source.height - top, Math.round(height / scale))),
  );
  const sprite = new Sprite({
    texture: new Texture({ source, frame }),
    x: whole.x + left * scale,
    y: whole.y + top * scale,
  });
  sprite.scale.set(scale);
  sprite.visible = false;
  return sprite;
}
