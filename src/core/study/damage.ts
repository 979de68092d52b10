import { copyMark1, damage, type Mark1 } from '../machine/mark1.ts';
import { shuffled, type Random } from '../random/random.ts';
import { asLearner } from '../training/learner.ts';
import type { Lesson } from '../training/lesson.ts';
import { examine } from '../training/score.ts';

/** How a machine answers with a share of its A-units removed. */
export interface DamagePoint {
  /** The share of A-units pulled, 0 to 1. */
  readonly share: number;
  /** The share of answers as wanted, the mean over the draws. */
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/** How the damage is done. */
export interface DamagePlan {
  readonly shares: readonly number[];
  /** How often units are drawn anew; within one draw, the larger share holds the smaller. */
  readonly draws: number;
  /** Nothing is drawn from it, only split off. */
  readonly random: Random;
}

/**
 * Pulls more and more A-units from a machine that has learned, and tests it on the lesson's pictures; the machine itself
 * stays whole. "Memory is distributed": no part is needed by itself. [PSYREV58, conclusion 9]
 */
export function studyDamage(
  machine: Mark1,
  lesson: Lesson,
  { shares, draws, random }: DamagePlan,
): DamagePoint[] {
  const units = Array.from(machine.shafts.keys());
  const orders = Array.from({ length: draws }, (_, draw) => shuffled(units, random.split(`draw ${draw}`)));
  return shares.map((share) => {
    const fractions = orders.map((order) => {
      const damaged = copyMark1(machine);
      damage(damaged, { part: 'a-units', units: order.slice(0, Math.round(share * units.length)) });
      const learner = asLearner(
        damaged,
        lesson.stimuli.map(({ picture }) => picture),
      );
      return examine(learner, lesson, lesson.trials, random.split('test')).fraction;
    });
    const mean = fractions.reduce((sum, fraction) => sum + fraction, 0) / draws;
    return { share, mean, least: Math.min(...fractions), most: Math.max(...fractions) };
  });
}
