import { activityOf } from '../analysis/activity.ts';
import { countActive } from '../analysis/example.ts';
import { createMark1, type Mark1 } from '../machine/mark1.ts';
import type { SessionPlan } from '../timeline/session.ts';
import { streamsOf } from '../timeline/session.ts';
import { hasFormula, switchedOn } from './formula.ts';
import { asLearner } from '../training/learner.ts';
import type { Lesson } from '../training/lesson.ts';
import { examine } from '../training/score.ts';
import { train } from '../training/trainer.ts';
import { createObserver } from '../machine/observer.ts';

/** What one threshold makes of a wiring and of learning. */
export interface ThresholdPoint {
  readonly threshold: number;
  /** P_a measured: the share of A-units that a stimulus of the lesson fires, the mean over the stimuli. */
  readonly activity: number;
  /** P_a by the hypergeometric formula, for stimuli with as many lit cells; null for a wiring that has no one x and y. [PARA57, App. I] */
  readonly formula: number | null;
  /** The share of answers as wanted after the lesson. */
  readonly correct: number;
}

/**
 * The tie between P_a and learning: the whole lesson, on a machine of the same seed, for every threshold. Too low, and
 * everything fires for everything; too high, and hardly anything fires at all.
 */
export function studyThresholds(
  plan: SessionPlan & { readonly lesson: Lesson },
  seed: string,
  thresholds: readonly number[],
): ThresholdPoint[] {
  return thresholds.map((threshold) => {
    const streams = streamsOf(seed);
    const panel = { ...plan.machine.panel, threshold };
    const machine = createMark1({ ...plan.machine, panel }, streams.machine);
    const { lesson } = plan;
    const { activity, formula } = measureActivity(machine, lesson);
    const learner = asLearner(
      machine,
      lesson.stimuli.map(({ picture }) => picture),
    );
    train(learner, { ...lesson, test: { after: [], trials: 0 } }, { random: streams.lesson });
    const { fraction } = examine(learner, lesson, lesson.trials, streams.lesson);
    return { threshold, activity, formula, correct: fraction };
  });
}

/** P_a of a machine as it stands over the stimuli of a lesson, held still and clean: measured, and by the formula. */
export function measureActivity(
  machine: Mark1,
  { stimuli }: Lesson,
): Pick<ThresholdPoint, 'activity' | 'formula'> {
  const observer = createObserver(machine);
  const { excitatory, inhibitory, side, associationUnits } = machine.plan;
  const { threshold } = machine.panel;
  const known = hasFormula(machine);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const activity = mean(
    stimuli.map(({ picture }) => observer.activate(picture).units.length / associationUnits),
  );
  const lit = stimuli.map(({ picture }) => countActive(switchedOn(machine, picture)));
  const formula = known
    ? mean(lit.map((cells) => activityOf({ excitatory, inhibitory, threshold }, side * side, cells)))
    : null;
  return { activity, formula };
}
