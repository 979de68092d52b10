import '@fontsource/national-park/latin-600.css';
import '@fontsource/national-park/latin-700.css';
import '@fontsource/libre-baskerville/latin-400.css';
import '@fontsource/libre-baskerville/latin-400-italic.css';
import { en } from '../../../src/exhibit/messages/en.ts';
import { frameOf, type Moment } from '../../../src/gallery/moments.ts';
import { layFloorPlan, type FloorPlan, type PlaceName } from '../../../src/scene/floor-plan.ts';
import { openHall, type Frame, type Hall } from '../../../src/scene/hall.ts';

/** A hall of the exhibit's own words and letters on a canvas of its own. */
export interface Easel {
  readonly hall: Hall;
  readonly canvas: HTMLCanvasElement;
  /** Takes a picture of a moment; the hall is built anew only where another machine or another plan asks for it. */
  show(moment: Moment, plan: FloorPlan): ImageData;
  close(): void;
}

export async function setUpEasel(): Promise<Easel> {
  const canvas = document.createElement('canvas');
  document.body.append(canvas);
  const hall = await openHall(canvas, { words: en.plates, reducedMotion: false });
  let built = '';
  return {
    hall,
    canvas,
    show: (moment, plan) => {
      const { machine } = moment.stage.session;
      const wanted = JSON.stringify([plan, machine.plan]);
      if (wanted !== built) {
        hall.install(machine);
        hall.arrange(plan, 1);
      }
      built = wanted;
      return paintFrame({ hall, canvas }, frameOf(moment));
    },
    close: () => {
      hall.destroy();
      canvas.remove();
    },
  };
}

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** The floor plan that the page lays for a window, with the successor beside the machine where there is one. */
export function planFor({ width, height }: WindowSize, { stage }: Moment, inSight: PlaceName): FloorPlan {
  return layFloorPlan(width, height, inSight, stage.duel === null ? 'alone' : 'duel');
}

/**
 * Draws a frame and takes the picture. After a leap of time the second drawing of the same frame shows everything that
 * follows machine time at rest; drawn `once` it is what a visitor sees on the way.
 */
export function paintFrame(
  { hall, canvas }: Pick<Easel, 'hall' | 'canvas'>,
  frame: Frame,
  how: 'at-rest' | 'once' = 'at-rest',
): ImageData {
  hall.draw(frame);
  if (how === 'at-rest') hall.draw(frame);
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const ctx = copy.getContext('2d', { willReadFrequently: true })!;
  // In the same task as the drawing, the drawing buffer still holds the picture.
  ctx.drawImage(canvas, 0, 0);
  return ctx.getImageData(0, 0, copy.width, copy.height);
}
