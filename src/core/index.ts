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
  BUILDS,
  CORRECTIONS,
  DISCRIMINATIONS,
  POLARITIES,
  PROCEDURES,
  REINFORCEMENTS,
  STANDARD_PANEL,
  turnSwitches,
  VALENCES,
  ZERO_RULES,
  type Panel,
  type Polarity,
  type Procedure,
  type Reinforcement,
} from './machine/panel.ts';
export {
  DIRECT_PLAN,
  MARK1_PLAN,
  NO_TOLERANCES,
  TRIAL_PHASES,
  type MachinePlan,
  type Phase,
  type TrialPhase,
} from './machine/plan.ts';
export type { Millivolts, Ticks } from './machine/units.ts';
export { blankPicture, DEAD, expose, LIT, STUCK, type Picture } from './machine/retina.ts';
export type { UnitWires, Wiring, WiringPlan } from './machine/wiring.ts';
export { createPlugboard, originPointsOf, type OriginPoint, type Plugboard } from './machine/plugboard.ts';
export { associate, type Association } from './machine/association.ts';
export { turn } from './machine/potentiometer.ts';
export { motorsRunning, pulseTicks, runMotors } from './machine/motor.ts';
export { NO_RESPONSE, shareSourceSets, unitsOf, type SourceSets } from './machine/source-sets.ts';
export {
  countFaults,
  drawUnits,
  STUCK_SHAFT,
  unitsOnCard,
  type Fault,
  type Faults,
  type Repair,
} from './machine/faults.ts';
export { readAnswer, sumValues, switchResponses, type Answer, type Sign } from './machine/response.ts';
export { reinforce, type Judged } from './machine/control.ts';
export {
  copyMark1,
  createMark1,
  damage,
  endStop,
  overwriteMark1,
  present,
  setPanel,
  setValues,
  type HandSetting,
  type Mark1,
  type Wanted,
} from './machine/mark1.ts';
export { advance, beginTrial, finishTrial, type MachineEvent, type TrialOutcome } from './machine/trial.ts';
export { createObserver, type Activation, type Observer } from './machine/observer.ts';
export {
  isPlain,
  prepareDrill,
  runDrill,
  runFreshDrill,
  runWholeTrial,
  type Drill,
  type Exercise,
} from './machine/whole-trial.ts';
export { fingerprint } from './machine/fingerprint.ts';

export { drawByChance, type ChanceStimulus } from './stimulus/chance.ts';
export { drawSegment, drawStrokes, type Point, type Stroke } from './stimulus/drawing.ts';
export { drawFigure, FIGURE_NAMES, type Figure, type FigureName } from './stimulus/figures.ts';
export { drawLetter, LETTERS, TYPEFACES, type Typeface } from './stimulus/letters.ts';
export { formatPicture, pictureFromRows } from './stimulus/picture.ts';
export { centrePicture, place, STILL, type Vary } from './stimulus/placement.ts';
export { drawStimulus, type Stimulus } from './stimulus/stimulus.ts';

export { asLearner, type Learner } from './training/learner.ts';
export {
  passLength,
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
  streamsOf,
  retrace,
  type Command,
  type HandCommand,
  type LoggedCommand,
  type Session,
  type SessionPlan,
  type Witness,
} from './timeline/session.ts';
export {
  branch,
  follow,
  momentAt,
  momentOf,
  record,
  sessionAt,
  type Moment,
  type Recording,
  type TrialMark,
} from './timeline/recording.ts';

export { checkBlend, checkValues, type BlendProof } from './analysis/certificate.ts';
export { discriminationDeviate, type TrainedMemory } from './analysis/discrimination.ts';
export type { CycleVerdict } from './analysis/cycle.ts';
export type { Obstacle } from './analysis/margin.ts';
export type { Separability } from './analysis/separability.ts';
export { mapValues, scaleOf } from './analysis/value-map.ts';

export { measureCommunality, type Communality } from './study/communality.ts';
export { studyCourse, type CourseReport } from './study/course.ts';
export { explainReading, type Reading } from './study/why.ts';
export { turnsOf, type Turn } from './study/turns.ts';
export { studyDamage, type DamagePoint } from './study/damage.ts';
export {
  judgeLesson,
  obstaclesFor,
  standingIn,
  standingOf,
  type Changed,
  type Judgement,
  type TaskStanding,
} from './study/judgement.ts';
export {
  chancesIn,
  verdictOf,
  watchRounds,
  watchTrial,
  type Chance,
  type RoundWatch,
} from './study/round.ts';
export { judgeShown, provableLesson, type ShownJudgement } from './study/shown.ts';
export { settingsFor, tasksOf, valuesFor, type Task } from './study/tasks.ts';
export { measureActivity, studyThresholds, type ThresholdPoint } from './study/threshold.ts';
export { layValues, type ValueMap } from './study/value-map.ts';

export {
  ADALINE_SIDE,
  greatestError,
  readMeter,
  restingWeights,
  runAdaline,
  type AdalineLesson,
  type AdalineTrial,
  type MarkedPattern,
  type Weights,
} from './adaline/adaline.ts';
export { contrastOf } from './scenario/contrast.ts';
export { scenarioSchema, type Scenario } from './scenario/format.ts';
export { parseScenario, parseScenarioText, type Parsed } from './scenario/parse.ts';
export { besidePrint, type BesidePrint, type Published } from './scenario/print.ts';
export { formatSeeds, parseSeeds, spreadOf, type SeedRecord, type SeedSpread } from './scenario/seeds.ts';
export { formatSigns, planScenario, readSigns, successorOf, type ScenarioPlan } from './scenario/plan.ts';
export { openScenario, runScenario, type Run } from './scenario/run.ts';

export {
  machineOrigin,
  sessionFileOf,
  tellScenario,
  writeSession,
  type Bookmark,
  type Origin,
  type SessionFile,
} from './archive/session-file.ts';
export { readSessionText, type ReadSession } from './archive/read.ts';
export { openRecorded, type Opened } from './archive/open.ts';
export {
  formatLink,
  MOST_LINK_BYTES,
  packSession,
  readLink,
  tooLargeForLink,
  unpackSession,
} from './archive/link.ts';
export { trimForLink } from './archive/trim.ts';
export { accountOf, type TrialAccount } from './archive/account.ts';
export { scenarioOf, type Told } from './archive/to-scenario.ts';
export { curveCsv, trialsCsv } from './archive/csv.ts';
export { placeProblems } from './archive/whereabouts.ts';

export { fightDuel, type Duel } from './duel/duel.ts';
export { flatShare, type Checkup } from './duel/checkup.ts';
export { createSuccessor, type Successor } from './duel/successor.ts';
export { STANDARD_SUCCESSOR, type SuccessorPlan } from './duel/successor-plan.ts';
/** The response law by itself: what the meter's face shows of the network. */
export { law, lawSlope } from './network/response-law.ts';
export * as network from './network/index.ts';
