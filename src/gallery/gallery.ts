import { en } from '../exhibit/messages/en.ts';
import { createGrain } from '../scene/paint/grain.ts';
import { startRenderer } from '../scene/renderer.ts';
import { openStudio } from '../scene/studio.ts';
import { LETTERING } from '../scene/theme.ts';
import { wordsFor } from '../scene/words.ts';
import type { Rect } from '../scene/floor-plan.ts';
import type { Specimen } from './specimens.ts';
import { placeOf, stand } from './stand.ts';

/** How all specimens are shown. */
export interface Settings {
  /** Of the drawing of 1920 × 1080. */
  readonly unit: number;
  /** Device pixels in a CSS pixel. */
  readonly resolution: number;
  /** Ticks that pass after the moment of each specimen. */
  readonly more: number;
  readonly reducedMotion: boolean;
}

/** Shows a specimen on a canvas of its own; one renderer paints them all, one after the other. */
export type Show = (specimen: Specimen, settings: Settings, canvas: HTMLCanvasElement) => Promise<void>;

/** @throws NoRendererError where nothing can draw. */
export async function openGallery(): Promise<Show> {
  const easel = document.createElement('canvas');
  const renderer = await startRenderer(easel);
  await Promise.allSettled(LETTERING.map((font) => document.fonts.load(font)));
  const grain = createGrain();
  return async (specimen, { more, ...scale }, canvas) => {
    const moment = await specimen.make();
    const rect = placeOf(specimen, scale.unit);
    const words = wordsFor(en.plates, moment.stage.session.machine.plan, 'with-title');
    const studio = openStudio({ ...scale, words, grain });
    const standing = stand(specimen, moment, { studio, rect, more });
    renderer.resize(rect.width, rect.height, scale.resolution);
    renderer.render(standing.container);
    const part = specimen.crop?.(rect, scale.unit, moment) ?? rect;
    copyPart(easel, canvas, part, scale.resolution);
    standing.destroy();
    studio.destroy();
  };
}

/** In the same task as the rendering, while the drawing buffer still holds the picture. */
function copyPart(
  from: HTMLCanvasElement,
  to: HTMLCanvasElement,
  { x, y, width, height }: Rect,
  resolution: number,
): void {
  to.width = Math.round(width * resolution);
  to.height = Math.round(height * resolution);
  to.style.width = `${width}px`;
  to.getContext('2d')?.drawImage(from, -x * resolution, -y * resolution);
}
