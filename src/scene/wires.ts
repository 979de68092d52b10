import type { Faults, Plugboard } from '../core/index.ts';
import { hash } from './paint/noise.ts';

/** A wire of the real plugboard. */
export interface Wire {
  readonly cell: number;
  readonly unit: number;
  readonly excites: boolean;
  readonly cut: boolean;
}

/** As many wires as can still be told apart, and as many as a small board shows if it has them. */
const READABLE = 140;
const AT_LEAST = 40;

/** All wires of a board, in order of A-unit. */
export function wiresOf(board: Plugboard, faults: Faults): Wire[] {
  const wires: Wire[] = [];
  for (let unit = 0; unit < board.units; unit++) {
    for (let wire = board.unitFrom[unit]!; wire < board.unitFrom[unit + 1]!; wire++) {
      wires.push({
        cell: board.originPoints[wire]!,
        unit,
        excites: board.signs[wire]! > 0,
        cut: faults.cut[wire] === 1,
      });
    }
  }
  return wires;
}

/**
 * A readable selection of wires: from cells spread over the retina, one each, to A-units that no other chosen wire has,
 * exciting and inhibiting in turn as far as the board has them. A small board shows more of each cell's wires.
 */
export function chooseWires(all: readonly Wire[], cells: number): Wire[] {
  const byCell = Array.from({ length: cells }, (): Wire[] => []);
  for (const wire of all) byCell[wire.cell]!.push(wire);
  const order = [...byCell.keys()].sort((a, b) => hash(a, 17) - hash(b, 17));
  const chosen = new Set<Wire>();
  const units = new Set<number>();
  for (const cell of order) {
    if (chosen.size === READABLE) break;
    const free = byCell[cell]!.filter(({ unit }) => !units.has(unit));
    const wire = chooseFrom(free, cell, chosen.size % 2 === 0);
    if (wire === null) continue;
    units.add(wire.unit);
    chosen.add(wire);
  }
  for (const wire of order.flatMap((cell) => byCell[cell]!)) if (chosen.size < AT_LEAST) chosen.add(wire);
  return [...chosen];
}

function chooseFrom(wires: readonly Wire[], cell: number, exciting: boolean): Wire | null {
  const wished = wires.filter(({ excites }) => excites === exciting);
  const pool = wished.length > 0 ? wished : wires;
  return pool[Math.floor(hash(cell, 29) * pool.length)] ?? null;
}
