import type { Plugboard } from '../core/index.ts';
import { hash } from './paint/noise.ts';

/** A wire of the real plugboard. */
export interface Wire {
  readonly cell: number;
  readonly unit: number;
  readonly excites: boolean;
}

/** As many wires as can still be told apart. */
const READABLE = 140;

/**
 * A readable selection of a board's wires: from cells spread over the retina, one each, to A-units that no other
 * chosen wire has, exciting and inhibiting in turn as far as the board has them.
 */
export function chooseWires(board: Plugboard): Wire[] {
  const cells = Array.from({ length: board.cells }, (_, cell) => cell).sort(
    (a, b) => hash(a, 17) - hash(b, 17),
  );
  const taken = new Set<number>();
  const chosen: Wire[] = [];
  for (const cell of cells) {
    if (chosen.length === READABLE) break;
    const wire = chooseFrom(board, cell, { excites: chosen.length % 2 === 0, taken });
    if (wire === null) continue;
    taken.add(wire.unit);
    chosen.push(wire);
  }
  return chosen;
}

function chooseFrom(
  board: Plugboard,
  cell: number,
  wish: { readonly excites: boolean; readonly taken: ReadonlySet<number> },
): Wire | null {
  const wires: Wire[] = [];
  const end = board.wiresFrom[cell + 1]!;
  for (let wire = board.wiresFrom[cell]!; wire < end; wire++) {
    const unit = board.wireUnit[wire]!;
    if (!wish.taken.has(unit)) wires.push({ cell, unit, excites: board.wireSign[wire]! > 0 });
  }
  const wished = wires.filter(({ excites }) => excites === wish.excites);
  const pool = wished.length > 0 ? wished : wires;
  return pool[Math.floor(hash(cell, 29) * pool.length)] ?? null;
}
