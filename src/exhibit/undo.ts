import type { Faults, HandCommand, Mark1, Panel, Plugboard, Session, SourceSets } from '../core/index.ts';
import { DEAD, NO_RESPONSE, STUCK_SHAFT } from '../core/index.ts';

/** All that a hand can change, as it stood. */
export interface Standing {
  readonly panel: Panel;
  readonly board: Plugboard;
  readonly sourceSets: SourceSets;
  readonly faults: Faults;
  readonly shafts: Int32Array;
}

/** How the machine stands before something is done to it by hand. */
export function standingOf({ panel, board, sourceSets, faults, shafts }: Mark1): Standing {
  return { panel, board, sourceSets, faults, shafts: shafts.slice() };
}

/** The commands that undo the last of a session's log, which found the machine as it stood before. */
export function inverseOf(session: Session, command: HandCommand, before: Standing): HandCommand[] {
  const { machine } = session;
  switch (command.kind) {
    case 'panel':
      return [{ kind: 'panel', change: pick(before.panel, Object.keys(command.change) as (keyof Panel)[]) }];
    case 'values':
      return [{ kind: 'values', settings: command.settings.map(({ unit }) => valueOf(before, unit)) }];
    case 'assign':
      return assignBack(machine.sourceSets, before.sourceSets);
    default:
      return [...plugBack(session, command, before), ...breakBack(machine.faults, before.faults)];
  }
}

function pick(panel: Panel, names: readonly (keyof Panel)[]): Partial<Panel> {
  return Object.fromEntries(names.map((name) => [name, panel[name]]));
}

function valueOf({ shafts }: Standing, unit: number): { unit: number; millivolts: number } {
  return { unit, millivolts: shafts[unit] ?? 0 };
}

function assignBack(now: SourceSets, then: SourceSets): HandCommand[] {
  return differing(now.responseOf, then.responseOf).map(([response, units]) => ({
    kind: 'assign',
    units,
    response: response === NO_RESPONSE ? null : response,
  }));
}

/** One wire goes back to its cell; a whole board is plugged from its seed, and then wire by wire as it was by hand. */
function plugBack({ log, seed }: Session, command: HandCommand, { board }: Standing): HandCommand[] {
  if (command.kind === 'plug') {
    return [{ kind: 'plug', wire: command.wire, cell: board.originPoints[command.wire] ?? 0 }];
  }
  if (command.kind !== 'plug-anew') return [];
  const plugged = log
    .slice(0, -1)
    .flatMap(({ command: given }) => (given.kind === 'plug' || given.kind === 'plug-anew' ? [given] : []));
  const last = plugged.map(({ kind }) => kind).lastIndexOf('plug-anew');
  return [...(last < 0 ? [{ kind: 'plug-anew', seed } as const] : []), ...plugged.slice(Math.max(0, last))];
}

/** The commands that break and mend until the faults are those of then. */
function breakBack(now: Faults, then: Faults): HandCommand[] {
  return [
    ...differing(now.pulled, then.pulled).map(([state, units]) => partly(state, { part: 'a-units', units })),
    ...differing(now.cut, then.cut).map(([state, wires]) => partly(state, { part: 'cables', wires })),
    ...differing(now.cells, then.cells).map(([state, cells]) => cellsBack(state, cells)),
    ...differing(now.slip, then.slip).map(([slip, units]) => motorsBack(slip, units)),
  ];
}

type Whole =
  | { readonly part: 'a-units' | 'motors'; readonly units: readonly number[] }
  | { readonly part: 'cables'; readonly wires: readonly number[] };

function partly(state: number, parts: Whole): HandCommand {
  return state === 0 ? { kind: 'repair', repair: parts } : { kind: 'break', fault: parts };
}

function cellsBack(state: number, cells: readonly number[]): HandCommand {
  if (state === 0) return { kind: 'repair', repair: { part: 'photocells', cells } };
  return { kind: 'break', fault: { part: 'photocells', cells, become: state === DEAD ? 'dead' : 'stuck' } };
}

function motorsBack(slip: number, units: readonly number[]): HandCommand {
  if (slip === 0 || slip === STUCK_SHAFT) return partly(slip, { part: 'motors', units });
  return { kind: 'break', fault: { part: 'clutches', units, slipPercent: slip } };
}

/** The places at which two lists differ, by what stood there then. */
function differing(now: Uint8Array, then: Uint8Array): [state: number, places: number[]][] {
  const places = new Map<number, number[]>();
  then.forEach((state, place) => {
    if (state !== now[place]) places.set(state, [...(places.get(state) ?? []), place]);
  });
  return [...places];
}
