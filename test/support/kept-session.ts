import { machineOrigin, planOrigin, type Origin } from '../../src/core/archive/session-file.ts';
import { parseScenario } from '../../src/core/scenario/parse.ts';
import { follow, record, type Recording } from '../../src/core/timeline/recording.ts';
import { createSession, isLessonOver, playLesson } from '../../src/core/timeline/session.ts';
import { doAll, waitRecorded, type Deed } from './deeds.ts';

/** The sizes of the toy machine, as a file can tell them. */
const TOY_SETTINGS = {
  side: 6,
  associationUnits: 24,
  wiresPerCell: 5,
  excitatory: 3,
  inhibitory: 2,
  threshold: 1,
  responses: 2,
  stopVolts: 3,
  stepVolts: 0.5,
};
const EXACT = { tolerances: { cellSpread: 0, wiperNoise: 0, backlashVolts: 0 } };

/** A visitor's toy machine, with poor parts. */
export const VISITOR: Origin = machineOrigin(TOY_SETTINGS, ['ring', '=box']);
/** The same with parts that are what they should be. */
export const EXACT_VISITOR: Origin = machineOrigin({ ...TOY_SETTINGS, ...EXACT }, []);

/** A toy lesson as a scenario, with something that breaks and names that are not harmless in a spreadsheet. */
export const LESSON: Origin = lessonOrigin({});

/** The toy lesson with some of its fields otherwise. */
export function lessonOrigin(changes: object): Origin & { kind: 'scenario' } {
  const parsed = parseScenario({
    format: 'mark1-scenario',
    version: 1,
    title: { en: 'Toy' },
    kind: 'theory',
    sources: ['IRE60'],
    seed: '1960',
    machine: { ...TOY_SETTINGS, ...EXACT },
    stimuli: {
      '=left, "it"': { picture: Array<string>(6).fill('##....') },
      right: { picture: Array<string>(6).fill('....##') },
    },
    classes: { '=left, "it"': '-+', right: '+-' },
    vary: { noise: 0.05 },
    lesson: { procedure: 'error-correction', order: 'random', trials: 6 },
    test: { after: [0, 3, 6], trials: 8 },
    faults: [{ at: 'trial 2', break: 'cables', cells: '3' }],
    published: [{ after: 6, correct: 0.5, relation: 'about', source: 'IRE60' }],
    ...changes,
  });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return { kind: 'scenario', scenario: parsed.scenario };
}

/** A recorded session of an origin in which all of that was done, as far as it can be done. */
export function keep(origin: Origin, all: readonly Deed[], seed = '1960'): Recording {
  const recording = record(createSession(planOrigin(origin), seed));
  for (const deed of all) {
    if (deed.kind === 'wait') waitRecorded(recording, deed.ticks);
    else doAll(recording.session, [deed]);
  }
  return recording;
}

/** A lesson played to its end. */
export function keepLesson(origin: Origin): Recording {
  const recording = keep(origin, []);
  const { session } = recording;
  while (!isLessonOver(session)) follow(recording, playLesson(session, toPhaseEnd(recording)));
  return recording;
}

function toPhaseEnd({ session }: Recording): number {
  return session.machine.phase === 'rest' ? 1 : session.machine.phaseEnds - session.machine.tick;
}
