import * as v from 'valibot';
import { SPECIFICATION } from '../machine/specification.ts';
import { faultSchema, type FaultEntry } from './format.ts';
import type { MachineSettings } from './machine-format.ts';
import { planMachine } from './plan.ts';
import { faultInRanges, trialOf } from './ranges.ts';
import { show } from './show.ts';

type FieldName = 'units' | 'cards' | 'cells' | 'share' | 'become' | 'slipPercent';

/** Which fields say where, of which just one must be there, and which must be there besides. */
const NEEDS: Readonly<Record<string, { readonly oneOf: readonly FieldName[]; readonly also?: FieldName }>> = {
  'break a-units': { oneOf: ['units', 'cards', 'share'] },
  'break photocells': { oneOf: ['cells'], also: 'become' },
  'break cables': { oneOf: ['units', 'cells'] },
  'break motors': { oneOf: ['units', 'cards'] },
  'break clutches': { oneOf: ['units', 'cards'], also: 'slipPercent' },
  'mend a-units': { oneOf: ['units', 'cards'] },
  'mend photocells': { oneOf: ['cells'] },
  'mend cables': { oneOf: ['units', 'cells'] },
  'mend motors': { oneOf: ['units', 'cards'] },
  'mend everything': { oneOf: [] },
};
const FIELD_NAMES: readonly FieldName[] = ['units', 'cards', 'cells', 'share', 'become', 'slipPercent'];

/** What ties the faults of a scenario to their parts and to the lesson, each of which may be unreadable. */
export function findLooseFaultTies(
  faults: readonly unknown[],
  { machine, trials }: { readonly machine: MachineSettings | undefined; readonly trials: number | undefined },
): string[] {
  const sizes = machine === undefined ? undefined : sizesOf(machine);
  return faults.flatMap((entry, place) => {
    const fault = v.safeParse(faultSchema, entry);
    if (!fault.success) return [];
    const path = `faults[${place}]`;
    return [
      ...looseFields(fault.output, path),
      ...(sizes === undefined ? [] : unknownParts(fault.output, path, sizes)),
      ...tooLate(fault.output, path, trials),
    ];
  });
}

function looseFields(fault: FaultEntry, path: string): string[] {
  const orders = (['break', 'mend'] as const).filter((name) => fault[name] !== undefined);
  const [order] = orders;
  if (order === undefined || orders.length > 1) {
    return [`${path} must have either "break" or "mend", found ${order === undefined ? 'neither' : 'both'}.`];
  }
  const what = `${order} ${fault[order] ?? ''}`;
  const { oneOf = [], also } = NEEDS[what] ?? {};
  const given = FIELD_NAMES.filter((name) => fault[name] !== undefined);
  const stray = given.find((name) => !oneOf.includes(name) && name !== also);
  if (stray !== undefined) {
    return [`${path}.${stray} must be absent for "${what}", found ${show(fault[stray])}.`];
  }
  return [
    ...(also === undefined || given.includes(also)
      ? []
      : [`${path}.${also} must be there for "${what}", found nothing.`]),
    ...nowhere(oneOf, given, path),
  ];
}

function nowhere(oneOf: readonly FieldName[], given: readonly FieldName[], path: string): string[] {
  const where = given.filter((name) => oneOf.includes(name));
  if (oneOf.length === 0 || where.length === 1) return [];
  const found = where.length === 0 ? 'none' : where.join(' and ');
  return [`${path} must say where by one of ${oneOf.join(', ')}, found ${found}.`];
}

type Sizes = Readonly<Record<'units' | 'cards' | 'cells', number>>;

function sizesOf(settings: MachineSettings): Sizes {
  const { associationUnits: units, side } = planMachine(settings);
  return { units, cards: Math.ceil(units / SPECIFICATION.unitsPerCard.value), cells: side * side };
}

function unknownParts(fault: FaultEntry, path: string, sizes: Sizes): string[] {
  return (['units', 'cards', 'cells'] as const).flatMap((name) => {
    const text = fault[name];
    const problem = text === undefined ? null : faultInRanges(text, sizes[name]);
    return problem === null ? [] : [`${path}.${name} must hold ${problem}.`];
  });
}

function tooLate(fault: FaultEntry, path: string, trials: number | undefined): string[] {
  const trial = trialOf(fault.at) ?? 0;
  if (trials === undefined || trial <= trials) return [];
  return [`${path}.at must be ${trialsOf(trials)}, found trial ${trial}.`];
}

/** The moments that a lesson of so many trials has for a fault. */
function trialsOf(trials: number): string {
  return trials === 0
    ? '"power-on" in a lesson of no trials'
    : `"power-on" or a trial of the lesson (1 to ${trials})`;
}
