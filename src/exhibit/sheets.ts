import type { ExhibitState } from './state.ts';

/** The hall with no sheet lying open: there is room for one at a time. What the sheets show goes on. */
export function shutSheets(state: ExhibitState): ExhibitState {
  return {
    ...state,
    operator: { ...state.operator, page: null, inspected: null },
    proof: { ...state.proof, page: null, offered: false },
    successor: { ...state.successor, open: false },
    sources: { ...state.sources, on: false, shown: null, asking: false, asked: null },
    comparing: false,
    keep: { ...state.keep, open: false },
    drawer: null,
  };
}
