import type { FiringRule } from './association.ts';
import { endStop, type Mark1 } from './mark1.ts';
import type { Shafts, Travel } from './motor.ts';
import type { Wipers } from './response.ts';
import type { Exposure } from './retina.ts';
import { SPECIFICATION } from './specification.ts';
import type { Ticks } from './units.ts';

/** Whether the machine stands without tolerances, end stops and motors that take time. */
export function isIdeal({ panel }: Mark1): boolean {
  return panel.build === 'ideal';
}

/** What the photocells go by. */
export function exposureOf(machine: Mark1): Exposure {
  const { panel, levels, faults } = machine;
  const { polarity, illumination } = panel;
  return {
    polarity,
    illumination,
    levels: isIdeal(machine) ? commonLevels(levels.length) : levels,
    faults: faults.cells.some((fault) => fault !== 0) ? faults.cells : null,
  };
}

const COMMON_LEVELS = new Map<number, Uint8Array>();

/** The light levels of ideal photocells, made once for each size of retina. */
function commonLevels(cells: number): Uint8Array {
  const levels = COMMON_LEVELS.get(cells) ?? new Uint8Array(cells).fill(SPECIFICATION.lightLevel.value);
  COMMON_LEVELS.set(cells, levels);
  return levels;
}

/** What the A-units go by. */
export function firingRuleOf({ conducting, panel, faults }: Mark1): FiringRule {
  return { board: conducting, threshold: panel.threshold, pulled: faults.pulled };
}

/** The values as the R-units get them at some tick. */
export function wipersOf(machine: Mark1, tick: Ticks): Wipers {
  const { shafts, chance, plan } = machine;
  return { shafts, noise: isIdeal(machine) ? 0 : plan.tolerances.wiperNoise, chance, tick };
}

/** What the motors turn. */
export function shaftsOf({ shafts, slack, faults }: Mark1): Shafts {
  return { shafts, slack, slip: faults.slip };
}

/** How far the motors come in some ticks; ideal ones are there at once. */
export function travelIn(machine: Mark1, ticks: Ticks): Travel {
  const stop = endStop(machine);
  if (isIdeal(machine)) return { furthest: Infinity, stop, backlash: 0 };
  const { panel, plan } = machine;
  return { furthest: ticks * panel.motorSpeed, stop, backlash: plan.tolerances.backlash };
}
