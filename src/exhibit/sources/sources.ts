import { shutSheets } from '../sheets.ts';
import type { ExhibitState } from '../state.ts';
import type { SourcesAction, SourcesDesk } from './sources-state.ts';

type SourcesHandlers = {
  readonly [K in SourcesAction['kind']]: (
    state: ExhibitState,
    action: Extract<SourcesAction, { kind: K }>,
  ) => ExhibitState;
};

/** What each of these actions makes of the exhibit. */
export const SOURCES_HANDLERS: SourcesHandlers = {
  'show-sources': (state, { on }) =>
    withSources(on ? shutSheets(state) : state, { on, shown: null, asking: false, asked: null }),
  'how-do-we-know': (state, { answer }) => withSources(state, { shown: answer, asked: null }),
  'ask-sheets': (state, { on }) => withSources(state, { on: false, shown: null, asking: on, asked: null }),
  'ask-of': (state, { asked }) => withSources(state, { asked, shown: null }),
  'open-ledger': (state, { entry }) => ({
    ...withSources(state, { entry, asking: false, asked: null }),
    lecture: { ...state.lecture, station: null },
    drawer: 'assumptions',
  }),
};

function withSources(state: ExhibitState, change: Partial<SourcesDesk>): ExhibitState {
  return { ...state, sources: { ...state.sources, ...change } };
}
