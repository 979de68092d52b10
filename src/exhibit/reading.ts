import { explainReading, momentOf, type Reading } from '../core/index.ts';
import type { ExhibitState } from './state.ts';

/** Takes apart what the meter shows that is under inspection, anew only when time has passed or something was done. */
export function createReader(): (state: ExhibitState) => Reading | null {
  let last: { readonly key: string; readonly session: unknown; readonly reading: Reading | null } | null =
    null;
  return ({ stage, operator: { inspected } }) => {
    if (inspected?.kind !== 'meter') return null;
    const { session, recording } = stage;
    const moment = momentOf(session);
    const key = `${inspected.response} ${moment.at} ${moment.commands}`;
    if (last?.key !== key || last.session !== session)
      last = { key, session, reading: explainReading(recording, moment, inspected.response) };
    return last.reading;
  };
}
