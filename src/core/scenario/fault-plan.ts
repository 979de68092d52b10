import { unitsOnCard } from '../machine/faults.ts';
import type { MachinePlan } from '../machine/plan.ts';
import type { Incident } from '../timeline/incident.ts';
import type { FaultEntry } from './format.ts';
import { readRanges, trialOf } from './ranges.ts';

/** The incident that an entry of the file describes. */
export function planIncident(entry: FaultEntry, { associationUnits, side }: MachinePlan): Incident {
  const parts: Parts = {
    units: unitsOf(entry, associationUnits),
    cells: readRanges(entry.cells ?? '', side * side),
  };
  const what = entry.mend === undefined ? planFault(entry, parts) : planRepair(entry.mend, parts);
  return { trial: trialOf(entry.at) ?? 0, what };
}

interface Parts {
  readonly units: readonly number[];
  readonly cells: readonly number[];
}

function unitsOf({ units, cards }: FaultEntry, associationUnits: number): number[] {
  if (cards === undefined) return readRanges(units ?? '', associationUnits);
  return readRanges(cards, associationUnits).flatMap((card) => unitsOnCard(card, associationUnits));
}

function planFault(entry: FaultEntry, { units, cells }: Parts): Incident['what'] {
  const { share, become = 'dead', slipPercent = 100 } = entry;
  switch (entry.break) {
    case 'photocells':
      return { kind: 'break', fault: { part: 'photocells', cells, become } };
    case 'cables':
      return { kind: 'cut-cables', units, cells };
    case 'motors':
      return { kind: 'break', fault: { part: 'motors', units } };
    case 'clutches':
      return { kind: 'break', fault: { part: 'clutches', units, slipPercent } };
    case 'a-units':
    case undefined:
      return share === undefined
        ? { kind: 'break', fault: { part: 'a-units', units } }
        : { kind: 'pull-share', share };
  }
}

function planRepair(mend: NonNullable<FaultEntry['mend']>, { units, cells }: Parts): Incident['what'] {
  switch (mend) {
    case 'a-units':
    case 'motors':
      return { kind: 'repair', repair: { part: mend, units } };
    case 'photocells':
      return { kind: 'repair', repair: { part: 'photocells', cells } };
    case 'cables':
      return { kind: 'mend-cables', units, cells };
    case 'everything':
      return { kind: 'repair', repair: { part: 'everything' } };
  }
}
