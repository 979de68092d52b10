import type { Random } from '../random/random.ts';
import { chooseWiring, type UnitWires, type WiringPlan } from './wiring.ts';

/**
 * Which S-unit reaches which A-unit, with which sign. Learning never touches it.
 * The same wires stand here twice: by A-unit, as they were plugged, and by S-unit, as signals run.
 */
export interface Plugboard {
  readonly cells: number;
  readonly units: number;
  /** The wires of A-unit a are those from unitFrom[a] up to unitFrom[a + 1]; a wire's number is its place among all. */
  readonly unitFrom: Uint32Array;
  /** Origin points: the S-unit at the other end of each wire, in order of A-unit, the exciting ones first. */
  readonly originPoints: Uint16Array;
  /** +1 excites, −1 inhibits; in the order of originPoints. */
  readonly signs: Int8Array;
  /** The wires of S-unit s are those from wiresFrom[s] up to wiresFrom[s + 1]. */
  readonly wiresFrom: Uint32Array;
  /** The A-unit at the end of each wire, in order of S-unit. */
  readonly wireUnit: Uint16Array;
  /** +1 excites, −1 inhibits; in the order of wireUnit. */
  readonly wireSign: Int8Array;
  /** The excitation of each A-unit without any light, in wires: 0, but for the one of a direct view that always fires. */
  readonly standing: Int16Array;
}

/** One wire, seen from its A-unit. */
export interface OriginPoint {
  /** Its place among all wires. */
  readonly wire: number;
  readonly cell: number;
  readonly sign: -1 | 1;
}

/**
 * Plugs a board as planned. Chance is drawn from `random`, as from the manual's table of random numbers. [OPMAN60, WIKIPERCEPTRON]
 * @throws RangeError for a plan that cannot be plugged.
 */
export function createPlugboard(plan: WiringPlan, random: Random): Plugboard {
  const board = plugIn(plan.side * plan.side, chooseWiring(plan, random));
  if (plan.wiring.kind === 'direct') board.standing[board.units - 1] = 1;
  return board;
}

/** The board with these wires. */
function plugIn(cells: number, units: readonly UnitWires[]): Plugboard {
  const unitFrom = new Uint32Array(units.length + 1);
  units.forEach(({ excitatory, inhibitory }, unit) => {
    unitFrom[unit + 1] = unitFrom[unit]! + excitatory.length + inhibitory.length;
  });
  const originPoints = new Uint16Array(unitFrom[units.length]!);
  const signs = new Int8Array(originPoints.length).fill(-1);
  units.forEach(({ excitatory, inhibitory }, unit) => {
    originPoints.set(excitatory, unitFrom[unit]);
    originPoints.set(inhibitory, unitFrom[unit]! + excitatory.length);
    signs.fill(1, unitFrom[unit], unitFrom[unit]! + excitatory.length);
  });
  const standing = new Int16Array(units.length);
  return bySensoryUnit({ cells, units: units.length, unitFrom, originPoints, signs, standing });
}

type AsPlugged = Omit<Plugboard, 'wiresFrom' | 'wireUnit' | 'wireSign'>;

/** Lays the wires out by S-unit as well, leaving out those that are cut. */
function bySensoryUnit(plugged: AsPlugged, cut?: Uint8Array): Plugboard {
  const { cells, units, unitFrom, originPoints, signs } = plugged;
  const sound = (wire: number): boolean => cut === undefined || cut[wire] === 0;
  const wiresFrom = new Uint32Array(cells + 1);
  originPoints.forEach((cell, wire) => {
    if (sound(wire)) wiresFrom[cell + 1]!++;
  });
  for (let cell = 1; cell < wiresFrom.length; cell++) wiresFrom[cell]! += wiresFrom[cell - 1]!;
  const next = wiresFrom.slice();
  const wireUnit = new Uint16Array(wiresFrom[cells]!);
  const wireSign = new Int8Array(wiresFrom[cells]!);
  for (let unit = 0; unit < units; unit++) {
    for (let wire = unitFrom[unit]!; wire < unitFrom[unit + 1]!; wire++) {
      if (!sound(wire)) continue;
      const place = next[originPoints[wire]!]!++;
      wireUnit[place] = unit;
      wireSign[place] = signs[wire]!;
    }
  }
  return { ...plugged, wiresFrom, wireUnit, wireSign };
}

/** The same board, with signals only on the wires that are not cut. `cut` holds 1 for every wire that is. */
export function withoutCut(board: Plugboard, cut: Uint8Array): Plugboard {
  return cut.includes(1) ? bySensoryUnit(board, cut) : board;
}

/** The wires of an A-unit, exciting ones first. */
export function originPointsOf({ unitFrom, originPoints, signs }: Plugboard, unit: number): OriginPoint[] {
  const first = unitFrom[unit]!;
  return Array.from(originPoints.subarray(first, unitFrom[unit + 1]), (cell, place) => ({
    wire: first + place,
    cell,
    sign: signs[first + place]! > 0 ? 1 : -1,
  }));
}

/** The A-unit that a wire goes to. */
export function unitOfWire({ unitFrom }: Plugboard, wire: number): number {
  return unitFrom.findIndex((from) => from > wire) - 1;
}

/**
 * The board with one wire plugged to another cell; it keeps its A-unit and its sign.
 * @throws RangeError when wire or cell do not exist, when the A-unit has that cell already, or when its jacks are taken.
 */
export function replug(
  board: Plugboard,
  { wire, cell }: { readonly wire: number; readonly cell: number },
  wiresPerCell: number,
): Plugboard {
  if (!(wire in board.originPoints)) {
    throw new RangeError(`A wire must be one of ${board.originPoints.length}, found ${wire + 1}.`);
  }
  if (!(Number.isInteger(cell) && cell >= 0 && cell < board.cells)) {
    throw new RangeError(`A photocell must be one of ${board.cells}, found ${cell + 1}.`);
  }
  if (board.originPoints[wire] === cell) return board;
  const unit = unitOfWire(board, wire);
  if (originPointsOf(board, unit).some((point) => point.cell === cell)) {
    throw new RangeError(`A-unit ${unit + 1} has a wire to S-unit ${cell + 1} already.`);
  }
  if (board.originPoints.filter((other) => other === cell).length >= wiresPerCell) {
    throw new RangeError(`All ${wiresPerCell} jacks of S-unit ${cell + 1} are taken.`);
  }
  const originPoints = board.originPoints.slice();
  originPoints[wire] = cell;
  return bySensoryUnit({ ...board, originPoints });
}
