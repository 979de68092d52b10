import type { LectureAction } from './lecture-state.ts';
import type { ExhibitState } from './state.ts';

type LectureHandlers = {
  readonly [K in LectureAction['kind']]: (
    state: ExhibitState,
    action: Extract<LectureAction, { kind: K }>,
  ) => ExhibitState;
};

/** What each of these actions makes of the exhibit. */
export const LECTURE_HANDLERS: LectureHandlers = {
  'open-lecture': (state, { station }) => {
    const { lecture } = state;
    const next = station === 'last' ? lecture.last : station;
    if (next === lecture.station) return state;
    return { ...state, drawer: null, lecture: { station: next, last: next ?? lecture.last } };
  },
};
