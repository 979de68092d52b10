import type { Random } from '../random/random.ts';
import type { MachinePlan } from './plan.ts';

/** What the plugboard needs to know of a plan. */
export type WiringPlan = Pick<
  MachinePlan,
  'side' | 'associationUnits' | 'excitatory' | 'inhibitory' | 'wiresPerCell'
>;

/**
 * Which S-unit reaches which A-unit, with which sign. Fixed for an experiment; learning never touches it.
 * The same wires stand here twice: by A-unit, as they were plugged, and by S-unit, as signals run.
 */
export interface Plugboard {
  readonly cells: number;
  readonly units: number;
  readonly excitatory: number;
  readonly inhibitory: number;
  /** Origin points of A-unit a from a × (x + y): first its x excitatory S-units, then its y inhibitory ones. */
  readonly originPoints: Uint16Array;
  /** The wires of S-unit s are those from wiresFrom[s] up to wiresFrom[s + 1]. */
  readonly wiresFrom: Uint32Array;
  /** The A-unit at the end of each wire, in order of S-unit. */
  readonly wireUnit: Uint16Array;
  /** +1 excites, −1 inhibits; in the order of wireUnit. */
  readonly wireSign: Int8Array;
}

/**
 * Plugs every A-unit's x + y wires to distinct S-units drawn at random, at most `wiresPerCell` on any S-unit.
 * The manual says at random, from a table of random numbers; the Mark I's x and y are unknown. [OPMAN60, WIKIPERCEPTRON]
 * @throws RangeError when the plan asks for more wires than there are distinct cells or jacks.
 */
export function createPlugboard(plan: WiringPlan, random: Random): Plugboard {
  checkJacks(plan);
  const cells = plan.side * plan.side;
  const perUnit = plan.excitatory + plan.inhibitory;
  const originPoints = new Uint16Array(plan.associationUnits * perUnit);
  const board = { originPoints, perUnit, jacks: new Uint16Array(cells).fill(plan.wiresPerCell), random };
  for (let unit = 0; unit < plan.associationUnits; unit++) plugUnit(board, unit);
  return {
    cells,
    units: plan.associationUnits,
    excitatory: plan.excitatory,
    inhibitory: plan.inhibitory,
    originPoints,
    ...bySensoryUnit(plan, originPoints),
  };
}

function checkJacks(plan: WiringPlan): void {
  const cells = plan.side * plan.side;
  const perUnit = plan.excitatory + plan.inhibitory;
  if (perUnit > cells) {
    throw new RangeError(`An A-unit's wires go to distinct cells: at most ${cells}, found ${perUnit}.`);
  }
  const wires = perUnit * plan.associationUnits;
  const jacks = cells * plan.wiresPerCell;
  if (wires > jacks)
    throw new RangeError(`The plugboard has ${jacks} jacks, the plan asks for ${wires} wires.`);
}

interface HalfPlugged {
  readonly originPoints: Uint16Array;
  readonly perUnit: number;
  /** Jacks still free on every cell. */
  readonly jacks: Uint16Array;
  readonly random: Random;
}

function plugUnit(board: HalfPlugged, unit: number): void {
  const { originPoints, perUnit, jacks, random } = board;
  const open: number[] = [];
  jacks.forEach((free, cell) => {
    if (free > 0) open.push(cell);
  });
  for (let wire = 0; wire < perUnit; wire++) {
    if (open.length === 0) open.push(freeAJack(board, unit, wire));
    const pick = random.below(open.length);
    const cell = open[pick]!;
    open[pick] = open[open.length - 1]!;
    open.pop();
    originPoints[unit * perUnit + wire] = cell;
    jacks[cell]!--;
  }
}

/**
 * Near a full board a unit can run out of distinct cells with a free jack. Then an earlier unit moves one of its
 * wires from a cell this unit can use to a cell that has a jack left but is this unit's already. Returns the freed cell.
 * One can always be found: the cell with a jack left is missing at some earlier unit, and that unit has a wire too many
 * for all of them to go to this unit's cells.
 */
function freeAJack(
  { originPoints, perUnit, jacks, random }: HalfPlugged,
  unit: number,
  plugged: number,
): number {
  const wiresOf = (other: number): Uint16Array =>
    originPoints.subarray(other * perUnit, (other + 1) * perUnit);
  const own = wiresOf(unit).subarray(0, plugged);
  const spare = jacks.findIndex((free) => free > 0);
  const first = random.below(unit);
  for (let step = 0; step < unit; step++) {
    const other = wiresOf((first + step) % unit);
    if (other.includes(spare)) continue;
    const movable = other.findIndex((cell) => !own.includes(cell));
    const freed = other[movable]!;
    other[movable] = spare;
    jacks[spare]!--;
    jacks[freed]!++;
    return freed;
  }
  throw new RangeError('The plugboard cannot be plugged as planned: no wire can be moved to free a jack.');
}

function bySensoryUnit(
  plan: WiringPlan,
  originPoints: Uint16Array,
): Pick<Plugboard, 'wiresFrom' | 'wireUnit' | 'wireSign'> {
  const perUnit = plan.excitatory + plan.inhibitory;
  const wiresFrom = new Uint32Array(plan.side * plan.side + 1);
  for (const cell of originPoints) wiresFrom[cell + 1]!++;
  for (let cell = 1; cell < wiresFrom.length; cell++) wiresFrom[cell]! += wiresFrom[cell - 1]!;
  const next = wiresFrom.slice();
  const wireUnit = new Uint16Array(originPoints.length);
  const wireSign = new Int8Array(originPoints.length);
  originPoints.forEach((cell, wire) => {
    const place = next[cell]!++;
    wireUnit[place] = Math.floor(wire / perUnit);
    wireSign[place] = wire % perUnit < plan.excitatory ? 1 : -1;
  });
  return { wiresFrom, wireUnit, wireSign };
}
