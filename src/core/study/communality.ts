import { communalityOf, measuredCommunality, overlapOf } from '../analysis/communality.ts';
import type { Mark1 } from '../machine/mark1.ts';
import { createObserver } from '../machine/observer.ts';
import { hasFormula, switchedOn } from './formula.ts';
import type { Lesson, LessonStimulus } from '../training/lesson.ts';

/** P_c over pairs of stimuli, the first shown before the second. */
export interface Communality {
  /** `same`: pairs of one class. `other`: pairs of different classes. */
  readonly classes: 'same' | 'other';
  readonly pairs: number;
  /** The share of A-units that fire for the first and fire for the second too, the mean over the pairs; null without pairs. */
  readonly measured: number | null;
  /** The same by the hypergeometric formula; null for a wiring that has no one x and y. [PARA57, App. I] */
  readonly formula: number | null;
}

/**
 * P_c within and between the classes of a lesson, held still and clean. A lesson can be learned well when
 * P_c between classes < P_a < P_c within. [PSYREV58]
 */
export function measureCommunality(machine: Mark1, { stimuli }: Lesson): Communality[] {
  const seen = lookAt(machine, stimuli);
  return (['same', 'other'] as const).map((classes) => {
    const pairs = seen.flatMap((first) =>
      seen
        .filter((second) => first !== second && isSameClass(first, second) === (classes === 'same'))
        .map((second) => [first, second] as const),
    );
    const measured = pairs.map(([first, second]) => measuredCommunality(first.active, second.active));
    const formulas = pairs.map(([first, second]) => formulaFor(machine, first, second));
    return { classes, pairs: pairs.length, measured: meanOf(measured), formula: meanOf(formulas) };
  });
}

interface Seen extends LessonStimulus {
  readonly active: Uint8Array;
}

function lookAt(machine: Mark1, stimuli: readonly LessonStimulus[]): Seen[] {
  const observer = createObserver(machine);
  return stimuli.map((stimulus) => {
    const active = new Uint8Array(machine.shafts.length);
    for (const unit of observer.activate(stimulus.picture).units) active[unit] = 1;
    return { ...stimulus, active };
  });
}

function isSameClass(first: Seen, second: Seen): boolean {
  return first.wanted.every((sign, r) => sign === second.wanted[r]);
}

function formulaFor(machine: Mark1, first: Seen, second: Seen): number | null {
  const { plan, panel } = machine;
  if (!hasFormula(machine)) return null;
  const { excitatory, inhibitory } = plan;
  const unit = { excitatory, inhibitory, threshold: panel.threshold };
  return communalityOf(
    unit,
    overlapOf(switchedOn(machine, first.picture), switchedOn(machine, second.picture)),
  );
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
