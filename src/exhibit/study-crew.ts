import { STUDIES } from './proof-state.ts';
import { dueStudy, studyOf } from './proof.ts';
import type { Store } from './store.ts';
import type { Action } from './actions.ts';
import type { ExhibitState } from './state.ts';
import type { StudyName, StudyNews, StudyRequest } from './study.ts';

interface Job {
  readonly request: StudyRequest;
  readonly worker: Worker;
}

/** Lets every study that the exhibit's state wants be carried out in a worker of its own, and ends those it wants no more. */
export function hireCrew({ states, dispatch }: Store<ExhibitState, Action>): void {
  const jobs = new Map<StudyName, Job>();
  states.subscribe((state) => {
    const due = dueStudy(state);
    if (due !== null) dispatch({ kind: 'begin-study', study: due });
    for (const name of STUDIES) {
      const study = studyOf(state, name);
      const wanted = study?.standing === 'running' ? study.request : null;
      const job = jobs.get(name);
      if (job?.request === wanted) continue;
      job?.worker.terminate();
      jobs.delete(name);
      if (wanted !== null) jobs.set(name, begin(wanted, dispatch));
    }
  });
}

function begin(request: StudyRequest, dispatch: (action: Action) => void): Job {
  const worker = new Worker(new URL('./study-worker.ts', import.meta.url), { type: 'module' });
  const hear = (news: StudyNews): void => dispatch({ kind: 'hear-study', request, news });
  worker.addEventListener('message', ({ data }: MessageEvent<StudyNews>) => hear(data));
  worker.addEventListener('error', () => hear({ kind: 'failed' }));
  worker.postMessage(request);
  return { request, worker };
}
