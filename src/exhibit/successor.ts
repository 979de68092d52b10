import { openDuel } from './duel.ts';
import { shutProof } from './proof.ts';
import type { ExhibitState } from './state.ts';
import type { Law, SuccessorAction } from './successor-state.ts';

type SuccessorHandlers = {
  readonly [K in SuccessorAction['kind']]: (
    state: ExhibitState,
    action: Extract<SuccessorAction, { kind: K }>,
  ) => ExhibitState;
};

/** What each of these actions makes of the exhibit. */
export const SUCCESSOR_HANDLERS: SuccessorHandlers = {
  'open-successor': (state, { open }) => (open ? openSheet(state) : shutSuccessor(state)),
  'set-law': (state, { law }) => (law === state.successor.law ? state : setLaw(state, law)),
};

/** The sheet, shut where another comes to lie in its place. What it shows goes on being taught. */
export function shutSuccessor(state: ExhibitState): ExhibitState {
  const { successor } = state;
  return successor.open ? { ...state, successor: { ...successor, open: false } } : state;
}

/** It lies where the other drawers lie, over whatever was inspected. */
function openSheet(state: ExhibitState): ExhibitState {
  const operator = { ...state.operator, page: null, inspected: null };
  return {
    ...shutProof(state),
    operator,
    drawer: null,
    successor: { ...state.successor, open: true },
  };
}

/** In the middle of a lesson too: a fresh successor begins there, and is compared from there on. */
function setLaw(state: ExhibitState, law: Law): ExhibitState {
  const { stage } = state;
  stage.duel = law === 'sigmoid' ? openDuel(stage.session) : null;
  return { ...state, successor: { ...state.successor, law } };
}
