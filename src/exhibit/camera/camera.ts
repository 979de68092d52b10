import { HALL, moveBy, zoomAt, type Camera } from '../../scene/camera/camera.ts';
import { shutSheets } from '../sheets.ts';
import type { ExhibitState } from '../state.ts';
import { cameraNow, isAtHall, type CameraAction, type CameraDesk } from './camera-state.ts';

type CameraHandlers = {
  readonly [K in Exclude<CameraAction['kind'], 'ask-for-tour'>]: (
    state: ExhibitState,
    action: Extract<CameraAction, { kind: K }>,
  ) => ExhibitState;
};

/** What each of these actions makes of the exhibit. */
export const CAMERA_HANDLERS: CameraHandlers = {
  look: (state, { camera, seconds }) => travel(state, camera, seconds),
  zoom: (state, { view, at, by, seconds }) =>
    travel(state, zoomAt(baseOf(state, seconds), view, { at, by }), seconds),
  shift: (state, { view, by, seconds }) => travel(state, moveBy(baseOf(state, seconds), view, by), seconds),
  lead: (state, { tour }) =>
    withCamera(tour !== null && state.camera.tour === null ? shutSheets(state) : state, { tour }),
};

/** A hand takes hold of what it sees; turns of a wheel add to where it is going. */
function baseOf({ camera }: ExhibitState, seconds: number): Camera {
  return seconds > 0 ? camera.to : cameraNow(camera);
}

function travel(state: ExhibitState, to: Camera, seconds: number): ExhibitState {
  return withCamera(state, { from: cameraNow(state.camera), to, share: seconds > 0 ? 0 : 1, seconds });
}

/** The camera goes on its way, by the clock on the wall. */
export function moveCamera(state: ExhibitState, seconds: number): ExhibitState {
  const { share, seconds: all } = state.camera;
  if (share >= 1 || seconds === 0) return state;
  return withCamera(state, { share: Math.min(1, share + seconds / all) });
}

/** What lies over the racks, or shows other ones, is laid out for the whole hall. */
export function stepBack(before: ExhibitState, after: ExhibitState): ExhibitState {
  if (after === before || isAtHall(after.camera)) return after;
  const isOther = after.inSight !== before.inSight || (after.sources.on && !before.sources.on);
  return isOther ? travel(after, HALL, 0) : after;
}

function withCamera(state: ExhibitState, change: Partial<CameraDesk>): ExhibitState {
  return { ...state, camera: { ...state.camera, ...change } };
}
