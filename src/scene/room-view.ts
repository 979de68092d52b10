import type { Sprite } from 'pixi.js';
import type { FloorPlan } from './floor-plan.ts';
import { paintDesk } from './paint/desk.ts';
import { paintRoom } from './paint/room.ts';
import type { Studio } from './studio.ts';

/** Wall, floor and desk: furniture, none of it bound to the machine. */
export function furnishRoom(studio: Studio, plan: FloorPlan): Sprite {
  return studio.bake({ x: 0, y: 0, width: plan.width, height: plan.height }, (brush) => {
    paintRoom(brush, plan, studio.words.title);
    paintDesk(brush, plan);
  });
}
