import { shutSheets } from './sheets.ts';
import { tellBoth } from './stage.ts';
import type { ExhibitState } from './state.ts';
import { steepnessAt, type SuccessorAction } from './successor-state.ts';

type SuccessorHandlers = {
  readonly [K in SuccessorAction['kind']]: (
    state: ExhibitState,
    action: Extract<SuccessorAction, { kind: K }>,
  ) => ExhibitState;
};

/** What each of these actions makes of the exhibit. */
export const SUCCESSOR_HANDLERS: SuccessorHandlers = {
  'open-successor': (state, { open }) => ({
    ...(open ? shutSheets(state) : state),
    successor: { open },
  }),
  'bend-law': (state, { position }) => bendLaw(state, steepnessAt(position)),
  'recover-successor': (state) => {
    tellBoth(state.stage, { kind: 'recover' });
    return { ...state };
  },
};

/** In the middle of a lesson too: a fresh successor begins there, and is compared from there on. */
function bendLaw(state: ExhibitState, steepness: number | null): ExhibitState {
  const { stage } = state;
  if (steepness === stage.session.steepness) return state;
  const appears = stage.duel === null;
  tellBoth(stage, { kind: 'law', steepness });
  if (stage.duel === null) return { ...state, inSight: machineRack(state.inSight) };
  return { ...state, inSight: appears ? 'successor' : state.inSight };
}

/** The rack that a telephone shows when the successor's is gone. */
function machineRack(inSight: ExhibitState['inSight']): ExhibitState['inSight'] {
  return inSight === 'successor' ? 'response' : inSight;
}
