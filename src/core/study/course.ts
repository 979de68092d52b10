import type { CycleVerdict } from '../analysis/cycle.ts';
import type { Obstacle } from '../analysis/margin.ts';
import { createMark1, type Mark1 } from '../machine/mark1.ts';
import { strike } from '../timeline/incident.ts';
import { streamsOf, type SessionPlan } from '../timeline/session.ts';
import { asLearner } from '../training/learner.ts';
import { passLength, type Lesson } from '../training/lesson.ts';
import { train } from '../training/trainer.ts';
import { judgeLesson, obstaclesFor, standingOf, type Judgement, type TaskStanding } from './judgement.ts';
import { provableLesson } from './shown.ts';
import { chancesIn, verdictOf, watchRounds, watchTrial, type Chance, type RoundWatch } from './round.ts';

/** What can be proved of a lesson on a machine, and what came of it. */
export interface CourseReport {
  /** Before the first trial. */
  readonly judgements: readonly Judgement[];
  /** After the last. */
  readonly standings: readonly TaskStanding[];
  /** Corrections of every R-unit. */
  readonly corrections: readonly number[];
  /** Why the theorem of convergence does not hold for this run; nothing when it does. */
  readonly obstacles: readonly Obstacle[];
  /** What leaves the lesson to chance, so that no circle can be proved. */
  readonly chances: readonly Chance[];
  /** Whether the lesson was learned for good or goes round, where no chance has a part in it. */
  readonly round: CycleVerdict | null;
  /** Whether every answer of the last pass was right; where there are no passes, of as many trials as there are stimuli. */
  readonly lastPassRight: boolean;
  /** What the motors turned in vain against end stops, in mV. */
  readonly lostAtStops: number;
  readonly machine: Mark1;
}

/** Judges a lesson, gives it, and tells what came of it. */
export function studyCourse(plan: SessionPlan & { readonly lesson: Lesson }, seed: string): CourseReport {
  const { lesson, incidents = [] } = plan;
  const streams = streamsOf(seed);
  const machine = createMark1(plan.machine, streams.machine);
  let rounds: RoundWatch | null = null;
  const happen = (trial: number): void => {
    strike(machine, incidents, { trial, random: streams.machine });
    // What was watched was another machine; the next pass is the first of this one.
    if (incidents.some((incident) => incident.trial === trial)) rounds = null;
  };
  const pass = passLength(lesson);
  happen(0);
  const provable = provableLesson(lesson, streams.lesson);
  const judgements = judgeLesson(machine, provable);
  rounds = watchRounds(machine, lesson);
  const { trials } = train(
    asLearner(
      machine,
      lesson.stimuli.map(({ picture }) => picture),
    ),
    { ...lesson, test: { after: [], trials: 0 } },
    {
      random: streams.lesson,
      before: happen,
      after: (trial) => {
        if (rounds !== null) rounds = watchTrial(rounds, machine, trial);
        else if (pass !== null && trial % pass === 0) rounds = watchRounds(machine, lesson);
      },
    },
  );
  return {
    judgements,
    standings: standingOf(machine, provable),
    corrections: [...machine.reinforced],
    obstacles: obstaclesFor(machine, lesson, { byHand: 0, incidents: incidents.length }),
    chances: chancesIn(machine, lesson),
    round: rounds === null ? null : verdictOf(rounds),
    lastPassRight: trials.slice(-(pass ?? lesson.stimuli.length)).every(({ correct }) => correct),
    lostAtStops: machine.counters.lostAtStops,
    machine,
  };
}
