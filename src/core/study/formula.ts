import type { Mark1 } from '../machine/mark1.ts';
import { exposureOf } from '../machine/parts.ts';
import { expose, type Picture } from '../machine/retina.ts';

/** Wires to an A-unit beyond which the formulas take long, and their numbers outgrow what a double holds. */
const MOST_WIRES = 64;

/** Whether the hypergeometric formulas are about this machine: every A-unit has x and y wires to cells anywhere on the retina. */
export function hasFormula({ plan }: Mark1): boolean {
  return plan.wiring.kind === 'random' && plan.excitatory + plan.inhibitory <= MOST_WIRES;
}

/** The S-units that a picture switches on, [S], with the machine's polarity, lamps and photocells as they are. */
export function switchedOn(machine: Mark1, picture: Picture): Uint8Array {
  const retina = new Uint8Array(picture.length);
  expose(picture, exposureOf(machine), retina);
  return retina;
}
