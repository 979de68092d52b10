import { between, HALL, isHall, type Camera } from '../../scene/camera/camera.ts';
import type { Rect } from '../../scene/floor-plan.ts';
import type { Part } from '../../scene/touch-plan.ts';
import type { Tour } from './tour-state.ts';

/** How near the visitor stands to the racks, and what he is led along. It is no part of the machine. */
export interface CameraDesk {
  /** Where the way under way began, where it leads, and how far it has come, 0 to 1 in time. */
  readonly from: Camera;
  readonly to: Camera;
  readonly share: number;
  /** Seconds that the way takes. */
  readonly seconds: number;
  readonly tour: Tour | null;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a visitor, or the tour, can do with the camera. In no seconds it is there at once. */
export type CameraAction =
  | { readonly kind: 'look'; readonly camera: Camera; readonly seconds: number }
  /** Nearer by a factor; what is `at` a place of the window stays there. */
  | {
      readonly kind: 'zoom';
      readonly view: Rect;
      readonly at: Place;
      readonly by: number;
      readonly seconds: number;
    }
  /** What is in sight moves by so many CSS pixels to the right and down. */
  | { readonly kind: 'shift'; readonly view: Rect; readonly by: Place; readonly seconds: number }
  /** The picture before the lens is asked about, phase by phase; nothing is taught. */
  | { readonly kind: 'ask-for-tour' }
  /** The tour is wanted, goes to a step or is over. */
  | { readonly kind: 'lead'; readonly tour: Tour | null };

/** The whole hall, and no tour. */
export function newCameraDesk(): CameraDesk {
  return { from: HALL, to: HALL, share: 1, seconds: 0, tour: null };
}

/** What the camera sees at this moment; the same object while it stands still. */
export function cameraNow({ from, to, share }: CameraDesk): Camera {
  return share >= 1 ? to : between(from, to, 1 - (1 - share) * (1 - share) * (1 - share));
}

/** Whether all racks are in sight, and nothing is on its way. */
export function isAtHall({ to, share }: CameraDesk): boolean {
  return share >= 1 && isHall(to);
}

/** The part that the tour speaks of. */
export function onTour({ tour }: CameraDesk): Part | null {
  return tour?.kind === 'under-way' ? tour.part : null;
}
