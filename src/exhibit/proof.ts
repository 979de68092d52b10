import { copyMark1, provableLesson, settingsFor, streamsOf } from '../core/index.ts';
import type { FloorPlan } from '../scene/floor-plan.ts';
import type { Action } from './actions.ts';
import { doByHand } from './by-hand.ts';
import { areSame } from './rounds.ts';
import { SHIPPED, type ShippedScenario } from './scenarios.ts';
import type { ExhibitState } from './state.ts';
import { shutSheets } from './sheets.ts';
import { type Proof, type ProofAction, type ProofPage } from './proof-state.ts';
import type { Course, Findings, Study, StudyName, StudyRequest } from './study.ts';

type ProofHandlers = {
  readonly [K in ProofAction['kind']]: (
    state: ExhibitState,
    action: Extract<Action, { kind: K }>,
  ) => ExhibitState;
};

/** What each of these actions makes of the exhibit. */
export const PROOF_HANDLERS: ProofHandlers = {
  'open-proof': (state, { page }) => openProof(state, page),
  'map-values-of': (state, { response }) => withProof(state, { response }),
  'show-numbers': (state, { on }) => withProof(state, { inNumbers: on }),
  'begin-study': (state, { study }) => {
    const request = requestOf(state, study);
    return request === null
      ? state
      : withStudy(state, { request, standing: 'running', share: 0, findings: null });
  },
  'stop-study': (state, { study }) => {
    const found = state.proof.studies[study];
    return found?.standing === 'running' ? withStudy(state, { ...found, standing: 'stopped' }) : state;
  },
  'hear-study': hear,
  'set-proved-values': setProvedValues,
};

/** Whether the drawer is on the page. */
export function isProofShown({ proof }: ExhibitState, { arrangement }: FloorPlan): boolean {
  return proof.page !== null && !(proof.offered && arrangement === 'single');
}

/** A lesson of the teaching view is about the picture of its values: it opens the drawer there. */
export function offerMap(state: ExhibitState): ExhibitState {
  const { proof, operator, stage, successor } = state;
  const isFree = operator.page === null && !successor.open && (proof.page === null || proof.offered);
  if (!isFree) return state;
  return stage.session.plan.machine.kind === 'direct'
    ? withProof(state, { page: 'map', offered: true })
    : withProof(state, { page: null, offered: false });
}

/** A study as far as it is about the lesson that is open and, where that matters, about the machine as it is built now. */
export function studyOf({ proof, lesson, stage }: ExhibitState, name: StudyName): Study | undefined {
  const study = proof.studies[name];
  if (study?.request.lessonId !== lesson?.id) return undefined;
  const isStale =
    study !== undefined &&
    'machine' in study.request &&
    !areSame(study.request.machine, stage.session.machine);
  return isStale ? undefined : study;
}

/** What a study has found, if it is done. */
export function findingsOf<Name extends StudyName>(state: ExhibitState, name: Name): Findings[Name] | null {
  return (studyOf(state, name)?.findings ?? null) as Findings[Name] | null;
}

/** The study that the open page cannot do without and that has not been begun. */
export function dueStudy(state: ExhibitState): StudyName | null {
  const { page } = state.proof;
  if (state.lesson === null || page === null || page === 'map' || page === 'plots') return null;
  const name = page === 'chances' ? 'chances' : 'judge';
  return studyOf(state, name) === undefined ? name : null;
}

function withProof(state: ExhibitState, change: Partial<Proof>): ExhibitState {
  return { ...state, proof: { ...state.proof, ...change } };
}

function withStudy(state: ExhibitState, study: Study): ExhibitState {
  return withProof(state, { studies: { ...state.proof.studies, [study.request.study]: study } });
}

/** It lies where the operator's drawer lies, over whatever was inspected. */
function openProof(state: ExhibitState, page: ProofPage | 'first' | null): ExhibitState {
  if (page === null) return withProof(state, { page: null, offered: false });
  const first = state.lesson === null ? 'map' : 'before';
  return withProof(shutSheets(state), { page: page === 'first' ? first : page });
}

function hear(
  state: ExhibitState,
  { request, news }: Extract<ProofAction, { kind: 'hear-study' }>,
): ExhibitState {
  const study = state.proof.studies[request.study];
  if (study?.request !== request || study.standing !== 'running') return state;
  if (news.kind === 'progress') return withStudy(state, { ...study, share: news.share });
  if (news.kind === 'failed') return withStudy(state, { ...study, standing: 'failed' });
  return withStudy(state, { ...study, standing: 'done', share: 1, findings: news.findings });
}

/** One command for all R-units, so that one undo takes it back. */
function setProvedValues(state: ExhibitState): ExhibitState {
  const settings = (findingsOf(state, 'judge') ?? []).flatMap((task) =>
    task.separability.separable === true ? settingsFor(task, task.separability.values) : [],
  );
  return settings.length === 0 ? state : doByHand(state, { kind: 'values', settings }, null);
}

const ALPHABET = '03-alphabet';
const ONE_RESPONSE = '02-e-or-x';

function requestOf({ lesson, stage }: ExhibitState, study: StudyName): StudyRequest | null {
  const { session } = stage;
  if (lesson === null || session.plan.lesson === null) return null;
  const lessonId = lesson.id;
  switch (study) {
    case 'judge':
    case 'chances':
      return {
        study,
        lessonId,
        machine: copyMark1(session.machine),
        lesson: provableLesson(session.plan.lesson, streamsOf(session.seed).lesson),
      };
    case 'theta':
    case 'curves':
      return { study, lessonId, course: courseOf(lesson) };
    case 'damage':
      return { study, lessonId, courses: [courseOf(lesson)] };
    case 'side-by-side': {
      const one = session.plan.machine.responses === 1 ? lesson : shipped(ONE_RESPONSE);
      return { study, lessonId, courses: [courseOf(one), courseOf(shipped(ALPHABET))] };
    }
  }
}

function courseOf({ id, scenario }: ShippedScenario): Course {
  return { id, title: scenario.title.en, scenario };
}

function shipped(id: string): ShippedScenario {
  const found = SHIPPED.find((lesson) => lesson.id === id);
  if (found === undefined) throw new Error(`There is no lesson ${id}.`);
  return found;
}
