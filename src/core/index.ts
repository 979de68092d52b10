/** The door of the core: the machine, its lessons and its scenarios, free of any platform. Others import nothing else of it. */
export { createRandom, type Random } from './random/random.ts';

export {
  ASSUMED_CHOICES,
  ASSUMPTIONS,
  SPECIFICATION,
  type AssumedChoice,
  type Quantity,
  type QuantityName,
  type Standing,
} from './machine/specification.ts';
export {
  MARK1_PLAN,
  STANDARD_PANEL,
  TRIAL_PHASES,
  type MachinePlan,
  type Millivolts,
  type Panel,
  type Phase,
  type Polarity,
  type Procedure,
  type Reinforcement,
  type Ticks,
  type TrialPhase,
} from './machine/plan.ts';
export { blankPicture, expose, LIT, type Picture } from './machine/retina.ts';
export { createPlugboard, type Plugboard, type WiringPlan } from './machine/plugboard.ts';
export { associate, type Association } from './machine/association.ts';
export { turn } from './machine/potentiometer.ts';
export { motorsRunning, pulseTicks, runMotors } from './machine/motor.ts';
export { responseOf, shareSourceSets, type SourceSets } from './machine/source-sets.ts';
export { readAnswer, sumValues, switchResponses, type Answer, type Sign } from './machine/response.ts';
export { reinforce, type Judged } from './machine/control.ts';
export {
  copyMark1,
  createMark1,
  overwriteMark1,
  present,
  setPanel,
  type Mark1,
  type Wanted,
} from './machine/mark1.ts';
export { advance, beginTrial, finishTrial, type MachineEvent, type TrialOutcome } from './machine/trial.ts';
export { fingerprint } from './machine/fingerprint.ts';

export { drawSegment, drawStrokes, type Point, type Stroke } from './stimulus/drawing.ts';
export { drawFigure, FIGURE_NAMES, type Figure, type FigureName } from './stimulus/figures.ts';
export { drawLetter, LETTERS } from './stimulus/letters.ts';
export { formatPicture, pictureFromRows } from './stimulus/picture.ts';
export { centrePicture, place, STILL, type Vary } from './stimulus/placement.ts';
export { drawStimulus, type Stimulus } from './stimulus/stimulus.ts';

export { asLearner, type Learner } from './training/learner.ts';
export {
  planTrial,
  type Lesson,
  type LessonStimulus,
  type Order,
  type PlannedTrial,
} from './training/lesson.ts';
export { examine, type Score } from './training/score.ts';
export { train, type Results, type TrialRow } from './training/trainer.ts';

export {
  advanceSession,
  apply,
  createSession,
  isLessonOpen,
  isLessonOver,
  playLesson,
  replay,
  type Command,
  type LoggedCommand,
  type Session,
  type SessionPlan,
} from './timeline/session.ts';

export { scenarioSchema, type Scenario } from './scenario/format.ts';
export { parseScenario, parseScenarioText, type Parsed } from './scenario/parse.ts';
export { formatSigns, openScenario, planScenario, readSigns, runScenario, type Run } from './scenario/run.ts';
