import { createMark1, type Mark1 } from '../machine/mark1.ts';
import type { MachinePlan } from '../machine/plan.ts';
import type { Cost } from '../network/cost.ts';
import { strike } from '../timeline/incident.ts';
import { streamsOf, type SessionPlan, type Streams } from '../timeline/session.ts';
import { asLearner } from '../training/learner.ts';
import type { Lesson } from '../training/lesson.ts';
import { isTestDue, train, type Results } from '../training/trainer.ts';
import { checkUp, type Checkup } from './checkup.ts';
import { STANDARD_SUCCESSOR, type SuccessorPlan } from './successor-plan.ts';
import { createSuccessor } from './successor.ts';

/** Both machines after the same lesson. */
export interface Duel {
  readonly perceptron: Results & { readonly machine: Mark1 };
  readonly successor: SuccessorResults;
}

export interface SuccessorResults extends Results {
  readonly cost: Cost;
  /** At every test: why it learns fast or slowly. */
  readonly checkups: readonly Checkup[];
  /** The trial in which its numbers were no longer finite; null if they always were. */
  readonly diverged: number | null;
}

/**
 * The same pictures in the same order to both: the machine of the plan, and its successor, which sees the retina itself and no
 * A-units. Both are tested on the same fresh pictures. What breaks by plan breaks in the machine alone.
 */
export function fightDuel(
  { machine: plan, lesson, incidents = [] }: SessionPlan & { readonly lesson: Lesson },
  seed: string,
  successorPlan: SuccessorPlan = STANDARD_SUCCESSOR,
): Duel {
  const streams = streamsOf(seed);
  const machine = createMark1(plan, streams.machine);
  const happen = (trial: number): void => strike(machine, incidents, { trial, random: streams.machine });
  happen(0);
  const learner = asLearner(
    machine,
    lesson.stimuli.map(({ picture }) => picture),
  );
  const perceptron = train(learner, lesson, { random: streams.lesson, before: happen });
  return {
    perceptron: { ...perceptron, machine },
    successor: teachSuccessor(successorPlan, plan, lesson, streams),
  };
}

function teachSuccessor(
  plan: SuccessorPlan,
  machine: MachinePlan,
  lesson: Lesson,
  streams: Streams,
): SuccessorResults {
  const successor = createSuccessor(plan, machine, streams.successor);
  const checkups: Checkup[] = [];
  let diverged: number | null = null;
  const look = (after: number): void => {
    if (diverged === null && successor.last?.kind === 'diverged') diverged = after;
    if (isTestDue(lesson, after)) checkups.push(checkUp(successor, lesson, after, streams.lesson));
  };
  look(0);
  const results = train(successor, lesson, { random: streams.lesson, after: look });
  return { ...results, cost: successor.cost, checkups, diverged };
}
