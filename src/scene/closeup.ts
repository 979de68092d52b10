import { Container } from 'pixi.js';
import type { Mark1 } from '../core/index.ts';
import { isHall, sightOf, viewOf, type Camera } from './camera/camera.ts';
import { createDetail } from './closeup-detail.ts';
import { PLACES, rectOf, type FloorPlan, type PlaceName, type Rect } from './floor-plan.ts';
import { overlap } from './rect.ts';
import { openStudio, type Studio } from './studio.ts';
import type { View } from './view.ts';

/** The racks as they are seen from near: built when they are in sight, sharp there, and taken down when they are not. */
export interface Closeup {
  readonly container: Container;
  /** Before `draw`; a camera that has come to rest is the same object again. */
  aim(camera: Camera): void;
  /** Whether it hides all that is in sight of the rack under it. */
  covers(name: PlaceName): boolean;
  readonly draw: View['draw'];
  destroy(): void;
}

export interface CloseupOptions {
  readonly studio: Studio;
  readonly plan: FloorPlan;
  readonly machine: Mark1;
  readonly build: (name: PlaceName, studio: Studio, rect: Rect) => View;
}

/** One rack, or the part of it that is in sight, at one distance. */
interface Piece {
  readonly name: PlaceName;
  readonly level: number;
  readonly within: Rect;
  readonly container: Container;
  readonly draw: View['draw'];
  readonly destroy: () => void;
}

/** Drawings for which the camera must have stood still before anything is built. */
const STILL = 2;
/** Up to this distance the hall's own picture is sharp enough. */
const SHARP_ENOUGH = 1.15;
/** A picture as coarse or as fine as this is not baked again. */
const NEAR_ENOUGH = 1.12;
/** The finest of each rack: more would only make large pictures of what is large already. */
const FINEST: Readonly<Record<PlaceName, number>> = {
  sensory: 12,
  plugboard: 12,
  association: 16,
  potentiometers: 14,
  response: 4,
  successor: 6,
};
/** Device pixels in a CSS pixel of the hall that are never exceeded. */
const MOST_PIXELS = 20;

/** One rack is built in one drawing, so that what moves goes on moving. */
export function createCloseup(options: CloseupOptions): Closeup {
  const { plan } = options;
  const view = viewOf(plan);
  const container = new Container();
  const pieces = new Map<PlaceName, Piece>();
  let aimed: Camera | null = null;
  let still = 0;
  const drop = (name: PlaceName): void => {
    pieces.get(name)?.destroy();
    pieces.delete(name);
  };
  const buildNext = (camera: Camera): void => {
    const sight = sightOf(camera, view);
    for (const name of PLACES) {
      const wanted = wantedOf(name, { camera, sight, options });
      if (wanted === null) drop(name);
      else if (!serves(pieces.get(name), wanted)) {
        drop(name);
        const piece = buildPiece(name, wanted, options);
        pieces.set(name, piece);
        container.addChild(piece.container);
        return;
      }
    }
  };
  return {
    container,
    aim: (camera) => {
      still = camera === aimed ? still + 1 : 0;
      aimed = camera;
      if (isHall(camera)) for (const name of pieces.keys()) drop(name);
      else if (still >= STILL) buildNext(camera);
    },
    covers: (name) => {
      const rect = rectOf(plan, name);
      if (aimed === null || rect === null || isHall(aimed)) return false;
      const seen = overlap(rect, sightOf(aimed, view));
      const piece = pieces.get(name);
      return isNothing(seen) || (piece !== undefined && contains(piece.within, seen));
    },
    draw: (seen) => {
      for (const piece of pieces.values()) piece.draw(seen);
    },
    destroy: () => {
      for (const name of [...pieces.keys()]) drop(name);
      container.destroy();
    },
  };
}

/** How sharp a rack is to be, and which part of it; null where it is out of sight, or sharp already. */
function wantedOf(
  name: PlaceName,
  {
    camera,
    sight,
    options,
  }: { readonly camera: Camera; readonly sight: Rect; readonly options: CloseupOptions },
): Pick<Piece, 'level' | 'within'> | null {
  const rect = rectOf(options.plan, name);
  if (rect === null) return null;
  const within = overlap(rect, sight);
  const level = Math.min(camera.scale, FINEST[name], MOST_PIXELS / options.studio.resolution);
  return isNothing(within) || level < SHARP_ENOUGH ? null : { level, within };
}

function serves(piece: Piece | undefined, { level, within }: Pick<Piece, 'level' | 'within'>): boolean {
  if (piece === undefined || !contains(piece.within, within)) return false;
  return piece.level < level * NEAR_ENOUGH && piece.level > level / NEAR_ENOUGH;
}

function buildPiece(
  name: PlaceName,
  { level, within }: Pick<Piece, 'level' | 'within'>,
  { studio, plan, machine, build }: CloseupOptions,
): Piece {
  const { unit, words, reducedMotion, grain } = studio;
  const rect = rectOf(plan, name)!;
  const near = openStudio({
    unit,
    words,
    reducedMotion,
    grain,
    resolution: studio.resolution * level,
    within,
  });
  const view = build(name, near, rect);
  const detail = createDetail(near, { name, rect, level, within }, machine);
  const views = detail === null ? [view] : [view, detail];
  const container = new Container({ children: views.map((each) => each.container) });
  return {
    name,
    level,
    within,
    container,
    draw: (seen) => {
      for (const each of views) each.draw(seen);
    },
    destroy: () => {
      for (const each of views) each.destroy();
      container.destroy();
      near.destroy();
    },
  };
}

function isNothing({ width, height }: Rect): boolean {
  return width <= 0 || height <= 0;
}

/** With what rounding may cost. */
function contains(outer: Rect, inner: Rect): boolean {
  const slack = 0.5;
  return (
    outer.x <= inner.x + slack &&
    outer.y <= inner.y + slack &&
    outer.x + outer.width >= inner.x + inner.width - slack &&
    outer.y + outer.height >= inner.y + inner.height - slack
  );
}
