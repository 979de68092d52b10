import type { Random } from '../random/random.ts';
import { DEAD, STUCK } from './retina.ts';
import { SPECIFICATION } from './specification.ts';

/**
 * What is broken, part by part; all of it can be undone. Nothing is told of the Mark I's faults: these are what such parts
 * do (assumed). What they stand for: "memory is distributed", no part is needed by itself. [PSYREV58, conclusion 9]
 */
export interface Faults {
  /** Photocells: 0 sound, 1 dead (never on), 2 stuck (always on). [S] */
  readonly cells: Uint8Array;
  /** A-units: 1 pulled from the rack, so that they neither fire nor count in their source-set. [A] */
  readonly pulled: Uint8Array;
  /** The share of a motor's travel that its clutch loses, in per cent: 0 sound, 100 a shaft that is stuck. [A] */
  readonly slip: Uint8Array;
  /** Cables: 1 cut. [wires] */
  readonly cut: Uint8Array;
}

/** One thing to break. Parts are counted from 0. */
export type Fault =
  | { readonly part: 'a-units'; readonly units: readonly number[] }
  | { readonly part: 'photocells'; readonly cells: readonly number[]; readonly become: 'dead' | 'stuck' }
  | { readonly part: 'cables'; readonly wires: readonly number[] }
  | { readonly part: 'motors'; readonly units: readonly number[] }
  | { readonly part: 'clutches'; readonly units: readonly number[]; readonly slipPercent: number };

/** One thing to mend: like a fault, without what was wrong. */
export type Repair =
  | { readonly part: 'a-units' | 'motors'; readonly units: readonly number[] }
  | { readonly part: 'photocells'; readonly cells: readonly number[] }
  | { readonly part: 'cables'; readonly wires: readonly number[] }
  | { readonly part: 'everything' };

const CELL_STATES = { dead: DEAD, stuck: STUCK } as const;
/** The slip of a clutch that passes nothing on, in per cent: the shaft is stuck. */
export const STUCK_SHAFT = 100;

/** A machine with nothing broken. */
export function soundFaults(cells: number, units: number, wires: number): Faults {
  return {
    cells: new Uint8Array(cells),
    pulled: new Uint8Array(units),
    slip: new Uint8Array(units),
    cut: new Uint8Array(wires),
  };
}

/** A copy that owns its arrays. */
function copyFaults({ cells, pulled, slip, cut }: Faults): Faults {
  return { cells: cells.slice(), pulled: pulled.slice(), slip: slip.slice(), cut: cut.slice() };
}

/** Breaks something. @throws RangeError for a part or a degree that does not exist; then nothing is broken. */
export function breakPart(faults: Faults, fault: Fault): Faults {
  const broken = copyFaults(faults);
  switch (fault.part) {
    case 'a-units':
      mark(broken.pulled, fault.units, { as: 1, name: 'An A-unit' });
      break;
    case 'photocells':
      mark(broken.cells, fault.cells, { as: stateOf(fault.become), name: 'A photocell' });
      break;
    case 'cables':
      mark(broken.cut, fault.wires, { as: 1, name: 'A cable' });
      break;
    case 'motors':
      mark(broken.slip, fault.units, { as: STUCK_SHAFT, name: 'A motor' });
      break;
    case 'clutches':
      mark(broken.slip, fault.units, { as: percentOf(fault.slipPercent), name: 'A clutch' });
      break;
    default:
      throw noSuchPart(fault);
  }
  return broken;
}

/** Mends something, whatever was wrong with it. @throws RangeError for a part that does not exist; then nothing is mended. */
export function mendPart(faults: Faults, repair: Repair): Faults {
  const mended = copyFaults(faults);
  switch (repair.part) {
    case 'a-units':
      mark(mended.pulled, repair.units, { as: 0, name: 'An A-unit' });
      break;
    case 'photocells':
      mark(mended.cells, repair.cells, { as: 0, name: 'A photocell' });
      break;
    case 'cables':
      mark(mended.cut, repair.wires, { as: 0, name: 'A cable' });
      break;
    case 'motors':
      mark(mended.slip, repair.units, { as: 0, name: 'A motor' });
      break;
    case 'everything':
      for (const parts of Object.values(mended) as Uint8Array[]) parts.fill(0);
      break;
    default:
      throw noSuchPart(repair);
  }
  return mended;
}

function mark(
  parts: Uint8Array,
  places: readonly number[],
  { as, name }: { readonly as: number; readonly name: string },
): void {
  for (const place of places) {
    if (!(Number.isInteger(place) && place >= 0 && place < parts.length)) {
      throw new RangeError(`${name} must be one of ${parts.length}, found ${place + 1}.`);
    }
    parts[place] = as;
  }
}

function stateOf(become: string): number {
  if (become === 'dead' || become === 'stuck') return CELL_STATES[become];
  throw new RangeError(`A photocell becomes "dead" or "stuck", found ${JSON.stringify(become)}.`);
}

function percentOf(slip: number): number {
  if (Number.isInteger(slip) && slip >= 1 && slip <= STUCK_SHAFT) return slip;
  throw new RangeError(`A clutch slips by a whole number from 1 to ${STUCK_SHAFT} per cent, found ${slip}.`);
}

function noSuchPart(order: never): RangeError {
  return new RangeError(`No such part: ${JSON.stringify(order)}.`);
}

/** How many parts are broken. */
export function countFaults(faults: Faults): number {
  return (Object.values(faults) as Uint8Array[]).reduce(
    (sum, parts) => sum + parts.reduce((count, part) => count + (part === 0 ? 0 : 1), 0),
    0,
  );
}

/** A share of all A-units, drawn at random without one twice; rounded to whole units. */
export function drawUnits(units: number, share: number, random: Random): number[] {
  const left = Array.from({ length: units }, (_, unit) => unit);
  return Array.from({ length: Math.round(share * units) }, () => {
    const pick = random.below(left.length);
    const unit = left[pick]!;
    left[pick] = left[left.length - 1]!;
    left.pop();
    return unit;
  }).sort((one, other) => one - other);
}

/** The A-units on a card, both counted from 0. That a card holds eight is [unverified], and so assumed. */
export function unitsOnCard(card: number, units: number): number[] {
  const perCard = SPECIFICATION.unitsPerCard.value;
  const first = card * perCard;
  return Array.from({ length: Math.max(0, Math.min(perCard, units - first)) }, (_, place) => first + place);
}
