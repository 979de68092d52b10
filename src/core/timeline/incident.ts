import { drawUnits, type Fault, type Repair } from '../machine/faults.ts';
import { damage, repair, type Mark1 } from '../machine/mark1.ts';
import { originPointsOf } from '../machine/plugboard.ts';
import type { Random } from '../random/random.ts';

/** Something that breaks, or is mended, by plan: as a trial begins, or at power-on, which counts as trial 0. */
export interface Incident {
  readonly trial: number;
  readonly what:
    | { readonly kind: 'break'; readonly fault: Fault }
    | { readonly kind: 'repair'; readonly repair: Repair }
    /** A share of all A-units is pulled, drawn by the machine's seed. */
    | { readonly kind: 'pull-share'; readonly share: number }
    /** All the cables that then go to these A-units or come from these photocells. */
    | {
        readonly kind: 'cut-cables' | 'mend-cables';
        readonly units: readonly number[];
        readonly cells: readonly number[];
      };
}

/** Lets the incidents of a trial happen, in their order. `random` is the machine's stream; nothing is drawn from it, only split off. */
export function strike(
  machine: Mark1,
  incidents: readonly Incident[],
  { trial, random }: { readonly trial: number; readonly random: Random },
): void {
  incidents.forEach((incident, place) => {
    if (incident.trial !== trial) return;
    happen(machine, incident.what, random.split(`incident ${place}`));
  });
}

function happen(machine: Mark1, what: Incident['what'], random: Random): void {
  switch (what.kind) {
    case 'break':
      damage(machine, what.fault);
      return;
    case 'repair':
      repair(machine, what.repair);
      return;
    case 'pull-share':
      damage(machine, {
        part: 'a-units',
        units: drawUnits(machine.plan.associationUnits, what.share, random),
      });
      return;
    case 'cut-cables':
      damage(machine, { part: 'cables', wires: cablesOf(machine, what) });
      return;
    case 'mend-cables':
      repair(machine, { part: 'cables', wires: cablesOf(machine, what) });
  }
}

function cablesOf(
  { board }: Mark1,
  ends: { readonly units: readonly number[]; readonly cells: readonly number[] },
): number[] {
  const cells = new Set(ends.cells);
  const fromCells = Array.from(board.originPoints.keys()).filter((wire) =>
    cells.has(board.originPoints[wire]!),
  );
  const toUnits = ends.units.flatMap((unit) => originPointsOf(board, unit).map(({ wire }) => wire));
  return [...fromCells, ...toUnits];
}
