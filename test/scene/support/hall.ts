import { copyMark1, createMark1, createRandom, MARK1_PLAN, type Mark1 } from '../../../src/core/index.ts';
import { layFloorPlan, type RackName, type Rect } from '../../../src/scene/floor-plan.ts';
import { openHall, type Desk, type Hall } from '../../../src/scene/hall.ts';
import type { PlateWords } from '../../../src/scene/words.ts';

const WORDS: PlateWords = {
  title: 'Mark I',
  racks: { sensory: 'S', plugboard: 'S-A', association: 'A', potentiometers: 'V', response: 'R' },
  photocells: '400',
  camera: 'camera',
  polarity: 'polarity',
  figure: 'figure',
  ground: 'ground',
  excitatory: 'excites',
  inhibitory: 'inhibits',
  selection: (shown, all) => `${shown} of ${all}`,
  sourceSet: '',
  motorsRunning: 'motors',
  motorSpeed: 'speed',
  decay: 'decay',
  threshold: 'threshold',
  sum: 'sum',
  volts: 'V',
  switchesAtZero: 'zero',
  trials: 'trials',
  right: 'right',
  corrections: 'corrections',
  draw: 'draw',
  chartRight: (last) => `right of ${last}`,
  chartTest: 'test',
  chartTrials: 'trials',
};

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
  }: { width?: number; height?: number; inSight?: RackName } = {},
): Promise<{ hall: Hall; canvas: HTMLCanvasElement; plan: ReturnType<typeof layFloorPlan> }> {
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const plan = layFloorPlan(width, height, inSight);
  const hall = await openHall(canvas, { words: WORDS, resolution: 1, reducedMotion: true });
  hall.install(machine);
  hall.arrange(plan);
  return { hall, canvas, plan };
}

/** Draws a machine that stands still, and returns the picture as it then is. */
export function look(hall: Hall, canvas: HTMLCanvasElement, machine: Mark1, desk = EMPTY_DESK): ImageData {
  hall.draw({ before: copyMark1(machine), after: machine, progress: 1, desk });
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
