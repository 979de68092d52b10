import { correctionBound, marginOf, obstaclesOf, squaredReach, type Obstacle } from '../analysis/margin.ts';
import { decideSeparability, type Separability } from '../analysis/separability.ts';
import type { Mark1 } from '../machine/mark1.ts';
import { drawsPictures, type Lesson } from '../training/lesson.ts';
import { tasksOf, valuesFor, type Task } from './tasks.ts';

/** Whether an R-unit can be taught its task, before it is. */
export interface Judgement extends Task {
  readonly separability: Separability;
  /** R²: the most A-units that one stimulus fires. */
  readonly squaredReach: number;
  /** The margin of the values that were found, in steps of 1 for ‖values‖ = 1; null where there are none. */
  readonly margin: number | null;
  /** (R/γ)² by that margin: error correction from zero makes no more corrections. Null where there is no such promise. */
  readonly bound: number | null;
}

/** Judges a lesson for a machine as it is wired, for every R-unit in use: decided exactly, with a certificate either way. */
export function judgeLesson(machine: Mark1, lesson: Lesson): Judgement[] {
  return tasksOf(machine, lesson).map((task) => {
    const separability = decideSeparability(task.examples, machine.plan.stopMillivolts);
    const values = separability.separable === true ? separability.values : null;
    return {
      ...task,
      separability,
      squaredReach: squaredReach(task.examples),
      margin: values === null ? null : marginOf(values, task.examples),
      bound: values === null ? null : correctionBound(values, task.examples),
    };
  });
}

/** How far an R-unit has come with its task. */
export interface TaskStanding {
  readonly response: number;
  /** The margin of the values as they stand; above zero when every clean picture is answered as wanted. */
  readonly margin: number | null;
  /** (R/γ)² by the values as they stand; null until they answer every clean picture. */
  readonly bound: number | null;
}

/** How far every R-unit has come with a lesson. */
export function standingOf(machine: Mark1, lesson: Lesson): TaskStanding[] {
  return tasksOf(machine, lesson).map((task) => standingIn(task, machine));
}

/** How far an R-unit has come with a task that was found on this machine with the same wiring, θ and faults. */
export function standingIn(task: Task, machine: Mark1): TaskStanding {
  const values = valuesFor(task, machine);
  return {
    response: task.response,
    margin: marginOf(values, task.examples),
    bound: correctionBound(values, task.examples),
  };
}

/** What else than the lesson has had a part in a run so far, in numbers of times. */
export interface Changed {
  /** Values set by hand. */
  readonly byHand: number;
  /** Switches, wires, units or cells changed, broken or mended, by plan or by hand. */
  readonly incidents?: number;
  /** Trials that were not the lesson's. */
  readonly trials?: number;
}

/** Why the theorem of convergence does not hold for a machine as it has run so far; nothing when it does. */
export function obstaclesFor(machine: Mark1, lesson: Lesson, changed: Changed): readonly Obstacle[] {
  const { panel, plan, counters, faults } = machine;
  const asBuilt = panel.build === 'as-built';
  const { cellSpread, wiperNoise, backlash } = plan.tolerances;
  return obstaclesOf({
    procedure: panel.procedure,
    reinforcement: panel.reinforcement,
    valence: panel.valence,
    discrimination: machine.plan.responses === 1 ? 'alone' : panel.discrimination,
    correction: panel.correction,
    decayPerTrial: panel.decayPerTrial,
    stopHits: counters.lostAtStops,
    brokenSteps: faults.slip.some((slip) => slip > 0) ? 1 : 0,
    setByHand: changed.byHand,
    changes: changed.incidents ?? 0,
    otherPictures: (drawsPictures(lesson) ? 1 : 0) + (changed.trials ?? 0),
    tolerances: asBuilt && cellSpread + wiperNoise + backlash > 0 ? 'some' : 'none',
  });
}
