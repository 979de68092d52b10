import { MARK1_PLAN } from '../machine/plan.ts';
import type { MachineSettings } from './machine-format.ts';
import { show } from './show.ts';

interface UnitWires {
  readonly excitatory: readonly number[];
  readonly inhibitory: readonly number[];
}

/** What ties the wires to the cells, the jacks and the A-units that there are. */
export function findLooseWires(settings: MachineSettings, given: readonly string[]): string[] {
  const { wiring } = settings;
  return typeof wiring === 'object' && 'units' in wiring
    ? looseListedWires(wiring.units, settings, given)
    : looseCounts(settings);
}

function looseCounts(settings: MachineSettings): string[] {
  const { wiring, excitatory = MARK1_PLAN.excitatory, inhibitory = MARK1_PLAN.inhibitory } = settings;
  const { cells, units, wiresPerCell } = sizesOf(settings);
  const jacks = cells * wiresPerCell;
  const shared = wiring === 'binomial' || wiring === 'poisson';
  const most = Math.min(Math.floor(jacks / units), shared ? Infinity : cells);
  const wires = excitatory + inhibitory;
  if (most < 1) {
    return [`machine.associationUnits must be at most the ${jacks} jacks of the plugboard, found ${units}.`];
  }
  if (wires >= 1 && wires <= most) return [];
  const room = `the plugboard has ${cells} cells and ${jacks} jacks for ${units} A-units`;
  return [`machine.excitatory + machine.inhibitory must be 1 to ${most} (${room}), found ${wires}.`];
}

function looseListedWires(
  listed: readonly UnitWires[],
  settings: MachineSettings,
  given: readonly string[],
): string[] {
  const stray = (['excitatory', 'inhibitory'] as const)
    .filter((name) => given.includes(name))
    .map(
      (name) =>
        `machine.${name} must be absent where machine.wiring lists the wires, found ${show(settings[name])}.`,
    );
  const { units, cells } = sizesOf(settings);
  if (listed.length !== units) {
    return [
      ...stray,
      `machine.wiring.units must hold the wires of each of the ${units} A-units, found ${listed.length}.`,
    ];
  }
  const beyond = listed.flatMap((unit, place) => looseUnit(unit, `machine.wiring.units[${place}]`, cells));
  return [...stray, ...beyond, ...fullCells(listed, settings)];
}

function looseUnit({ excitatory, inhibitory }: UnitWires, path: string, cells: number): string[] {
  const wires = [...excitatory, ...inhibitory];
  const beyond = wires.find((cell) => cell > cells);
  if (beyond !== undefined) return [`${path} must name photocells from 1 to ${cells}, found ${beyond}.`];
  const seen = new Set<number>();
  const twice = wires.find((cell) => seen.size === seen.add(cell).size);
  return twice === undefined ? [] : [`${path} must have one wire to a photocell, found two to ${twice}.`];
}

function fullCells(listed: readonly UnitWires[], settings: MachineSettings): string[] {
  const { wiresPerCell, cells } = sizesOf(settings);
  const taken = new Uint32Array(cells);
  for (const { excitatory, inhibitory } of listed) {
    for (const cell of [...excitatory, ...inhibitory]) if (cell <= cells) taken[cell - 1]!++;
  }
  const full = taken.findIndex((wires) => wires > wiresPerCell);
  return full < 0
    ? []
    : [
        `machine.wiring.units must take at most ${wiresPerCell} wires from a photocell, found ${taken[full]!} from ${full + 1}.`,
      ];
}

function sizesOf({ side, associationUnits, wiresPerCell }: MachineSettings) {
  return {
    cells: side * side,
    units: associationUnits ?? MARK1_PLAN.associationUnits,
    wiresPerCell: wiresPerCell ?? MARK1_PLAN.wiresPerCell,
  };
}
