import { afterEach } from 'vitest';
import { copyMark1, createMark1, createRandom, MARK1_PLAN, type Mark1 } from '../../../src/core/index.ts';
import { layFloorPlan, type Company, type PlaceName, type Rect } from '../../../src/scene/floor-plan.ts';
import { openHall, type Desk, type Frame, type Hall } from '../../../src/scene/hall.ts';
import { layTouch, type Part, type TouchPlan } from '../../../src/scene/touch-plan.ts';
import { WORDS } from './words.ts';

export const EMPTY_DESK: Desk = { strokes: [], tests: [], trials: [], lessonTrials: 0 };

export function createMachine(responses = 1): Mark1 {
  return createMark1({ ...MARK1_PLAN, responses }, createRandom('hall'));
}

/** A hall on a canvas of its own, with the machine installed. */
export async function standHall(
  machine: Mark1,
  {
    width = 640,
    height = 400,
    inSight = 'sensory',
    company = 'alone',
  }: { width?: number; height?: number; inSight?: PlaceName; company?: Company } = {},
): Promise<{ hall: Hall; canvas: HTMLCanvasElement; plan: ReturnType<typeof layFloorPlan> }> {
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const plan = layFloorPlan(width, height, inSight, company);
  const hall = await openHall(canvas, { words: WORDS, reducedMotion: true });
  hall.install(machine);
  hall.arrange(plan, 1);
  return { hall, canvas, plan };
}

/** Opens halls that are closed after the test; with each, where its parts can be touched. */
export function useHalls(): (
  ...args: Parameters<typeof standHall>
) => Promise<Awaited<ReturnType<typeof standHall>> & { touch: TouchPlan }> {
  const open: { hall: Hall; canvas: HTMLCanvasElement }[] = [];
  afterEach(() => {
    for (const { hall, canvas } of open.splice(0)) {
      hall.destroy();
      canvas.remove();
    }
  });
  return async (machine, options) => {
    const standing = await standHall(machine, options);
    open.push(standing);
    return { ...standing, touch: layTouch(standing.plan, machine) };
  };
}

/** The square round a part, as wide as the distance to its neighbours. */
export function roundPart(touch: TouchPlan, part: Part): Rect {
  const spot = touch.spotOf(part)!;
  const reach = touch.reach(part);
  return { x: spot.x - reach - 1, y: spot.y - reach - 1, width: 2 * reach + 2, height: 2 * reach + 2 };
}

/** Draws a machine that stands still, and returns the picture as it then is. */
export function look(
  hall: Hall,
  canvas: HTMLCanvasElement,
  machine: Mark1,
  sight: Partial<Pick<Frame, 'desk' | 'inspected' | 'successor' | 'steepness' | 'camera'>> = {},
): ImageData {
  const still = { before: copyMark1(machine), after: machine, progress: 1 };
  hall.draw({ ...still, desk: EMPTY_DESK, inspected: null, ...sight });
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const ctx = copy.getContext('2d', { willReadFrequently: true })!;
  // In the same task as the drawing, the drawing buffer still holds the picture.
  ctx.drawImage(canvas, 0, 0);
  return ctx.getImageData(0, 0, copy.width, copy.height);
}

/** How many pixels of a rectangle differ between two pictures, and by how much they became brighter on the whole. */
export function compare(a: ImageData, b: ImageData, rect: Rect): { changed: number; brighter: number } {
  let changed = 0;
  let brighter = 0;
  for (let y = Math.ceil(rect.y); y < Math.floor(rect.y + rect.height); y++) {
    for (let x = Math.ceil(rect.x); x < Math.floor(rect.x + rect.width); x++) {
      const i = (y * a.width + x) * 4;
      const change = lightAt(b, i) - lightAt(a, i);
      brighter += change;
      if (Math.abs(change) > 12) changed++;
    }
  }
  return { changed, brighter };
}

function lightAt({ data }: ImageData, i: number): number {
  return data[i]! + data[i + 1]! + data[i + 2]!;
}
