import {
  createRandom,
  judgeLesson,
  measureActivity,
  measureCommunality,
  planScenario,
  runScenario,
  studyDamage,
  studyThresholds,
} from '../core/index.ts';
import {
  CURVE_MACHINES,
  type Course,
  type DamageSeries,
  type Findings,
  type StudyName,
  type StudyRequest,
} from './study.ts';

/** As many steps, draws and thresholds as the command line's. */
const STEPS = 10;
const DRAWS = 10;
const HIGHEST_THRESHOLD = 8;

/** Carries out a study with the functions that the command line uses, and tells how much of it is done. */
export function carryOut(request: StudyRequest, tell: (share: number) => void): Findings[StudyName] {
  switch (request.study) {
    case 'judge':
      return judgeLesson(request.machine, request.lesson);
    case 'chances':
      return {
        ...measureActivity(request.machine, request.lesson),
        communality: measureCommunality(request.machine, request.lesson),
      };
    case 'theta':
      return thetaOf(request.course, tell);
    case 'curves':
      return curvesOf(request.course, tell);
    default:
      return request.courses.map((course, place) =>
        damageOf(course, (share) => tell((place + share) / request.courses.length)),
      );
  }
}

/** Point by point, which comes to the same: every one has its streams from the seed. */
function damageOf({ title, scenario }: Course, tell: (share: number) => void): DamageSeries {
  const { lesson } = planScenario(scenario);
  const { machine } = runScenario(scenario, scenario.seed);
  const random = createRandom(scenario.seed).split('damage');
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    tell((step + 1) / (STEPS + 2));
    return studyDamage(machine, lesson, { shares: [step / STEPS], draws: DRAWS, random });
  });
  return { title, points: points.flat() };
}

function thetaOf({ scenario }: Course, tell: (share: number) => void): Findings['theta'] {
  const plan = planScenario(scenario);
  const points = Array.from({ length: HIGHEST_THRESHOLD }, (_, place) => {
    tell(place / HIGHEST_THRESHOLD);
    return studyThresholds(plan, scenario.seed, [place + 1]);
  });
  return points.flat();
}

/** The same machines as those of `mark1 sweep --each`, which tells the same numbers. */
function curvesOf({ id, scenario }: Course, tell: (share: number) => void): Findings['curves'] {
  const { trials, after } = scenario.test;
  const machines = Array.from({ length: CURVE_MACHINES }, (_, place) => {
    tell(place / CURVE_MACHINES);
    return runScenario(scenario, String(place + 1)).tests.map(({ correct }) => correct);
  });
  const command = `mark1 sweep scenarios/${id}.json --seeds ${CURVE_MACHINES} --each`;
  return { command, trials, after, machines };
}
