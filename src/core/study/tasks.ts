import type { Example } from '../analysis/example.ts';
import type { HandSetting, Mark1 } from '../machine/mark1.ts';
import { unitsOf } from '../machine/source-sets.ts';
import { createObserver } from '../machine/observer.ts';
import type { Lesson } from '../training/lesson.ts';

/** What a lesson asks of one R-unit. */
export interface Task {
  /** The R-unit, counted from 0. */
  readonly response: number;
  /** The A-units of its source-set, counted from 0. */
  readonly units: readonly number[];
  /** Every stimulus, held still and clean, as these A-units meet it; `active` is in the order of `units`. */
  readonly examples: readonly Example[];
  /** Stimuli to which the machine gives no answer at all, so that it is never right. */
  readonly silent: readonly string[];
}

/** What a lesson asks of every R-unit in use, with the wiring, θ and faults as they stand. Looks, and changes nothing. */
export function tasksOf(machine: Mark1, { stimuli }: Lesson): Task[] {
  const observer = createObserver(machine);
  const seen = stimuli.map((stimulus) => ({ ...stimulus, activation: observer.activate(stimulus.picture) }));
  const silent = seen.filter(({ activation }) => !activation.seen).map(({ name }) => name);
  return Array.from({ length: machine.plan.responses }, (_, response) => {
    const units = unitsOf(machine.sourceSets, response);
    const examples = seen.map(({ name, wanted, activation }) => {
      const firing = new Set(activation.units);
      const active = Uint8Array.from(units, (unit) => (firing.has(unit) ? 1 : 0));
      return { name, active, wanted: wanted[response]! };
    });
    return { response, units, examples, silent };
  });
}

/** The present values of the task's A-units, in mV. */
export function valuesFor({ units }: Task, { shafts }: Mark1): Int32Array {
  return Int32Array.from(units, (unit) => shafts[unit]!);
}

/** How a hand would set values that were found for the task's A-units. */
export function settingsFor({ units }: Task, values: ArrayLike<number>): HandSetting[] {
  return units.map((unit, place) => ({ unit, millivolts: values[place]! }));
}
