import type { Faults, Mark1, Plugboard, Reading } from '../core/index.ts';
import type { Part } from './touch-plan.ts';
import { whenChanged } from './when-changed.ts';
import { wiresOf, type Wire } from './wires.ts';

/** A part that is looked into, and every wire at it; of a meter, what its reading is made of. */
export interface Inspection {
  readonly part: Part;
  /** Of a meter, some of the wires over which cells fired the A-units that pushed it most. */
  readonly wires: readonly Wire[];
  readonly reading: Reading | null;
}

/** The mark that a wire puts on the part at its other end. */
export interface WireMark {
  readonly place: number;
  readonly excites: boolean;
  readonly cut: boolean;
}

/** Looks into a part of the machine, anew only when the part, the board, what is broken or the reading has changed. */
export function createInspector(): (
  part: Part | null,
  machine: Mark1,
  reading?: Reading | null,
) => Inspection | null {
  let found: Inspection | null = null;
  const look = whenChanged((part: Part | null, board: Plugboard, faults: Faults, reading: Reading | null) => {
    found = part === null ? null : lookInto(part, board, faults, reading);
  });
  let last: Part | null = null;
  return (part, { board, faults }, reading = null) => {
    if (nameOf(part) !== nameOf(last)) last = part;
    look(last, board, faults, reading);
    return found;
  };
}

function nameOf(part: Part | null): string {
  if (part === null) return '';
  if (part.kind === 'meter') return `R${part.response}`;
  return part.kind === 'a-unit' ? `A${part.unit}` : `S${part.cell}`;
}

/** What is at a part; nothing where the machine has no such part. */
function lookInto(part: Part, board: Plugboard, faults: Faults, reading: Reading | null): Inspection | null {
  if (part.kind === 'meter')
    return { part, reading, wires: reading === null ? [] : strongest(wiresOf(board, faults), reading) };
  const there = part.kind === 'a-unit' ? part.unit < board.units : part.cell < board.cells;
  if (!there) return null;
  const at = (wire: Wire): boolean =>
    part.kind === 'a-unit' ? wire.unit === part.unit : wire.cell === part.cell;
  return { part, reading: null, wires: wiresOf(board, faults).filter(at) };
}

/** As many wires of a reading as can be told apart. */
const MOST_WIRES = 90;

/** The wires over which cells fired the A-units of a reading, those of the greatest voltages first. */
function strongest(wires: readonly Wire[], { units, cells }: Reading): Wire[] {
  const volts = new Map(units.map(({ unit, millivolts }) => [unit, Math.abs(millivolts)]));
  const size = ({ unit }: Wire): number => volts.get(unit) ?? 0;
  return wires
    .filter((wire) => wire.excites && !wire.cut && size(wire) > 0 && cells[wire.cell] !== 0)
    .sort((one, other) => size(other) - size(one))
    .slice(0, MOST_WIRES);
}

/** The photocells to mark: the origin points of an A-unit, or those that pushed a meter. */
export function marksOnCells(inspection: Inspection | null): WireMark[] {
  if (inspection === null) return [];
  const { part, wires, reading } = inspection;
  if (part.kind === 'meter') return pushes(reading?.cells ?? []);
  if (part.kind !== 'a-unit') return [];
  return wires.map(({ cell, excites, cut }) => ({ place: cell, excites, cut }));
}

/** The A-units to mark: those that a photocell reaches, or those that pushed a meter. */
export function marksOnUnits(inspection: Inspection | null): WireMark[] {
  if (inspection === null) return [];
  const { part, wires, reading } = inspection;
  if (part.kind === 'photocell')
    return wires.map(({ unit, excites, cut }) => ({ place: unit, excites, cut }));
  return part.kind === 'meter'
    ? (reading?.units ?? []).flatMap(({ unit, millivolts }) => push(unit, millivolts))
    : [];
}

function pushes(cells: ArrayLike<number>): WireMark[] {
  return Array.from(cells).flatMap((millivolts, cell) => push(cell, millivolts));
}

/** What pushes a meter to plus is marked as what excites, what pushes it to minus as what inhibits. */
function push(place: number, millivolts: number): WireMark[] {
  return millivolts === 0 ? [] : [{ place, excites: millivolts > 0, cut: false }];
}

/** The A-unit that is looked into, or else null. */
export function unitLookedInto(inspection: Inspection | null): number | null {
  return inspection?.part.kind === 'a-unit' ? inspection.part.unit : null;
}

/** The photocell that is looked into, or else null. */
export function cellLookedInto(inspection: Inspection | null): number | null {
  return inspection?.part.kind === 'photocell' ? inspection.part.cell : null;
}
