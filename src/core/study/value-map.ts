import { mapValues, type Wire } from '../analysis/value-map.ts';
import type { Mark1 } from '../machine/mark1.ts';
import type { Plugboard } from '../machine/plugboard.ts';
import type { Millivolts } from '../machine/units.ts';

/** The values of one R-unit, laid over the retina. */
export interface ValueMap {
  /** For every S-unit the sum of sign · value over its sound wires to the R-unit's A-units. [S] in mV */
  readonly cells: Int32Array;
  /** In a direct view the value of the cell that is always lit; null in a machine that has none. */
  readonly alwaysLit: Millivolts | null;
}

/** Lays the values of an R-unit, counted from 0, over the retina: through the plugboard, or one to one in a direct view. */
export function layValues({ conducting, shafts, sourceSets, faults }: Mark1, response: number): ValueMap {
  const owns = (unit: number): boolean =>
    sourceSets.responseOf[unit] === response && faults.pulled[unit] === 0;
  let alwaysLit: Millivolts | null = null;
  conducting.standing.forEach((excitation, unit) => {
    if (excitation > 0 && owns(unit)) alwaysLit = (alwaysLit ?? 0) + shafts[unit]!;
  });
  return { cells: mapValues(wiresOf(conducting), shafts, owns, conducting.cells), alwaysLit };
}

function* wiresOf({ cells, wiresFrom, wireUnit, wireSign }: Plugboard): Generator<Wire> {
  for (let cell = 0; cell < cells; cell++) {
    for (let wire = wiresFrom[cell]!; wire < wiresFrom[cell + 1]!; wire++)
      yield { cell, unit: wireUnit[wire]!, sign: wireSign[wire]! > 0 ? 1 : -1 };
  }
}
