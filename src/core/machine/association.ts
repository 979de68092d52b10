import type { Plugboard } from './plugboard.ts';

/** What the A-units do: the sum at each, and whether it fires. */
export interface Association {
  /** Excitation − inhibition at every A-unit, in wires. */
  readonly sums: Int16Array;
  /** 1 where the A-unit fires. */
  readonly active: Uint8Array;
}

/** What decides which A-units fire. */
export interface FiringRule {
  readonly board: Plugboard;
  /** θ, in wires. */
  readonly threshold: number;
  /** 1 where the A-unit is pulled from the rack. [A] */
  readonly pulled: Uint8Array;
}

/** Sums the plugs of every A-unit. `retina` holds 1 for every S-unit that is on. */
function sumWires(board: Plugboard, retina: Uint8Array, sums: Int16Array): void {
  const { wiresFrom, wireUnit, wireSign } = board;
  sums.set(board.standing);
  for (let cell = 0; cell < retina.length; cell++) {
    if (retina[cell] === 0) continue;
    const end = wiresFrom[cell + 1]!;
    for (let wire = wiresFrom[cell]!; wire < end; wire++) sums[wireUnit[wire]!]! += wireSign[wire]!;
  }
}

/** Fires every A-unit whose excitation exceeds inhibition by the threshold (≥ θ). [PSYREV58 p. 389] */
export function associate(retina: Uint8Array, rule: FiringRule, { sums, active }: Association): void {
  const { board, threshold, pulled } = rule;
  sumWires(board, retina, sums);
  for (let unit = 0; unit < active.length; unit++) {
    active[unit] = sums[unit]! >= threshold && pulled[unit] === 0 ? 1 : 0;
  }
}
