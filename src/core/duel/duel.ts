import { createMark1, type Mark1 } from '../machine/mark1.ts';
import type { Cost } from '../network/cost.ts';
import { strike } from '../timeline/incident.ts';
import { streamsOf, type SessionPlan } from '../timeline/session.ts';
import { asLearner } from '../training/learner.ts';
import type { Lesson } from '../training/lesson.ts';
import { train, type Results } from '../training/trainer.ts';
import { createSuccessor, STANDARD_SUCCESSOR, type SuccessorPlan } from './successor.ts';

/** Both machines after the same lesson. */
export interface Duel {
  readonly perceptron: Results & { readonly machine: Mark1 };
  readonly successor: Results & { readonly cost: Cost };
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
  const successor = createSuccessor(successorPlan, plan, streams.successor);
  const results = train(successor, lesson, { random: streams.lesson });
  return { perceptron: { ...perceptron, machine }, successor: { ...results, cost: successor.cost } };
}
