import type { Random } from '../random/random.ts';

/**
 * How the plugboard is plugged. The manual says at random [OPMAN60]; a later account, "randomly or topologically"
 * [PASQUINELLI23].
 * `random`: every A-unit has x exciting and y inhibiting wires to distinct cells. [PARA57, sect. II]
 * `binomial`: x and y for every A-unit, each wire from any cell, so that two may share one. [unverified]
 * `poisson`: as many wires in all, each to any A-unit, so that an A-unit has x and y on average only. [unverified]
 * `topological`: like `random`, from cells at most `reach` rows and columns from a place of the A-unit's own.
 * `listed`: by hand, wire by wire; cells are counted from 0.
 * `direct`: one exciting wire from every cell to an A-unit of its own, and one A-unit that always fires.
 */
export type Wiring =
  | { readonly kind: 'random' | 'binomial' | 'poisson' | 'direct' }
  | { readonly kind: 'topological'; readonly reach: number }
  | { readonly kind: 'listed'; readonly units: readonly UnitWires[] };

/** The S-units at the other ends of one A-unit's wires, counted from 0. */
export interface UnitWires {
  readonly excitatory: readonly number[];
  readonly inhibitory: readonly number[];
}

/** What the plugboard needs to know of a plan. */
export interface WiringPlan {
  /** Photocells on a side. */
  readonly side: number;
  readonly associationUnits: number;
  /** How the plugboard is plugged. */
  readonly wiring: Wiring;
  /** x, wires to an A-unit that excite it. */
  readonly excitatory: number;
  /** y, wires to an A-unit that inhibit it. */
  readonly inhibitory: number;
  /** The most wires from one S-unit. */
  readonly wiresPerCell: number;
}

/**
 * Chooses the wires of every A-unit, at most `wiresPerCell` from any cell.
 * @throws RangeError when the plan asks for more wires than there are distinct cells or jacks, or lists an impossible wire.
 */
export function chooseWiring(plan: WiringPlan, random: Random): UnitWires[] {
  switch (plan.wiring.kind) {
    case 'random':
    case 'topological':
      return chooseDistinct(plan, random);
    case 'binomial':
      return chooseBinomial(plan, random);
    case 'poisson':
      return choosePoisson(plan, random);
    case 'listed':
      return checkListed(plan, plan.wiring.units);
    case 'direct':
      return wireDirectly(plan);
  }
}

function checkJacks(plan: WiringPlan): void {
  const wires = (plan.excitatory + plan.inhibitory) * plan.associationUnits;
  const jacks = plan.side * plan.side * plan.wiresPerCell;
  if (wires > jacks)
    throw new RangeError(`The plugboard has ${jacks} jacks, the plan asks for ${wires} wires.`);
}

interface HalfPlugged {
  /** Origin points of the A-units so far, first the exciting ones. */
  readonly units: number[][];
  readonly perUnit: number;
  /** Jacks still free on every cell. */
  readonly jacks: Uint16Array;
  readonly random: Random;
}

function chooseDistinct(plan: WiringPlan, random: Random): UnitWires[] {
  const cells = plan.side * plan.side;
  const perUnit = plan.excitatory + plan.inhibitory;
  if (perUnit > cells) {
    throw new RangeError(`An A-unit's wires go to distinct cells: at most ${cells}, found ${perUnit}.`);
  }
  checkJacks(plan);
  const jacks = new Uint16Array(cells).fill(plan.wiresPerCell);
  const board: HalfPlugged = { units: [], perUnit, jacks, random };
  const { wiring } = plan;
  for (let unit = 0; unit < plan.associationUnits; unit++) {
    const near =
      wiring.kind === 'topological' ? cellsNear(random.below(cells), plan.side, wiring.reach) : null;
    plugUnit(board, near);
  }
  return board.units.map((wires) => splitWires(wires, plan.excitatory));
}

function splitWires(wires: readonly number[], excitatory: number): UnitWires {
  return { excitatory: wires.slice(0, excitatory), inhibitory: wires.slice(excitatory) };
}

/** The cells at most `reach` rows and columns from a cell. */
function cellsNear(centre: number, side: number, reach: number): (cell: number) => boolean {
  const row = Math.floor(centre / side);
  const column = centre % side;
  return (cell) =>
    Math.abs(Math.floor(cell / side) - row) <= reach && Math.abs((cell % side) - column) <= reach;
}

/** Plugs the next A-unit; where no cell near its place has a free jack left, from any cell that has. */
function plugUnit(board: HalfPlugged, near: ((cell: number) => boolean) | null): void {
  const { units, perUnit, jacks, random } = board;
  const own: number[] = [];
  units.push(own);
  let open = openCells(board, own, near);
  while (own.length < perUnit) {
    if (open.length === 0 && near !== null) open = openCells(board, own, null);
    if (open.length === 0) open.push(freeAJack(board, own));
    const pick = random.below(open.length);
    const cell = open[pick]!;
    open[pick] = open[open.length - 1]!;
    open.pop();
    own.push(cell);
    jacks[cell]!--;
  }
}

/** The cells with a free jack that the A-unit has not yet, near its place or anywhere. */
function openCells(
  { jacks }: HalfPlugged,
  own: readonly number[],
  near: ((cell: number) => boolean) | null,
): number[] {
  const open: number[] = [];
  for (let cell = 0; cell < jacks.length; cell++) {
    if (jacks[cell]! > 0 && !own.includes(cell) && (near === null || near(cell))) open.push(cell);
  }
  return open;
}

/**
 * Near a full board a unit can run out of distinct cells with a free jack. Then an earlier unit moves one of its
 * wires from a cell this unit can use to a cell that has a jack left but is this unit's already. Returns the freed cell.
 * One can always be found: the cell with a jack left is missing at some earlier unit, and that unit has a wire too many
 * for all of them to go to this unit's cells.
 */
function freeAJack({ units, jacks, random }: HalfPlugged, own: readonly number[]): number {
  const earlier = units.length - 1;
  const spare = jacks.findIndex((free) => free > 0);
  const first = random.below(earlier);
  for (let step = 0; step < earlier; step++) {
    const other = units[(first + step) % earlier]!;
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

/** Cells with a free jack, drawn one at a time. */
function createJackDrawer({ side, wiresPerCell }: WiringPlan, random: Random): () => number {
  const open = Array.from({ length: side * side }, (_, cell) => cell);
  const jacks = open.map(() => wiresPerCell);
  return () => {
    const pick = random.below(open.length);
    const cell = open[pick]!;
    if (--jacks[cell]! === 0) {
      open[pick] = open[open.length - 1]!;
      open.pop();
    }
    return cell;
  };
}

function chooseBinomial(plan: WiringPlan, random: Random): UnitWires[] {
  checkJacks(plan);
  const drawCell = createJackDrawer(plan, random);
  return Array.from({ length: plan.associationUnits }, () => ({
    excitatory: Array.from({ length: plan.excitatory }, drawCell),
    inhibitory: Array.from({ length: plan.inhibitory }, drawCell),
  }));
}

function choosePoisson(plan: WiringPlan, random: Random): UnitWires[] {
  checkJacks(plan);
  const { associationUnits: count, excitatory, inhibitory } = plan;
  const drawCell = createJackDrawer(plan, random);
  const units = Array.from({ length: count }, () => ({
    excitatory: [] as number[],
    inhibitory: [] as number[],
  }));
  for (let wire = 0; wire < excitatory * count; wire++)
    units[random.below(count)]!.excitatory.push(drawCell());
  for (let wire = 0; wire < inhibitory * count; wire++)
    units[random.below(count)]!.inhibitory.push(drawCell());
  return units;
}

function checkListed(plan: WiringPlan, units: readonly UnitWires[]): UnitWires[] {
  if (units.length !== plan.associationUnits) {
    throw new RangeError(
      `${plan.associationUnits} A-units need as many lists of wires, found ${units.length}.`,
    );
  }
  const cells = plan.side * plan.side;
  const taken = new Uint16Array(cells);
  units.forEach(({ excitatory, inhibitory }, unit) => {
    const wires = [...excitatory, ...inhibitory];
    const beyond = wires.find((cell) => !(cell in taken));
    if (beyond !== undefined) {
      throw new RangeError(`A-unit ${unit + 1}: a cell must be one of ${cells}, found ${beyond + 1}.`);
    }
    if (new Set(wires).size < wires.length) {
      throw new RangeError(`A-unit ${unit + 1}: its wires must go to distinct cells, found one twice.`);
    }
    for (const cell of wires) taken[cell]!++;
  });
  const full = taken.findIndex((wires) => wires > plan.wiresPerCell);
  if (full >= 0) {
    throw new RangeError(
      `S-unit ${full + 1} takes at most ${plan.wiresPerCell} wires, the plan asks for ${taken[full]!}.`,
    );
  }
  return [...units];
}

function wireDirectly({ side, associationUnits }: WiringPlan): UnitWires[] {
  const cells = side * side;
  if (associationUnits !== cells + 1) {
    throw new RangeError(
      `A direct view of ${cells} cells needs ${cells + 1} values, found ${associationUnits}.`,
    );
  }
  return Array.from({ length: associationUnits }, (_, unit) => ({
    excitatory: unit < cells ? [unit] : [],
    inhibitory: [],
  }));
}
