import type { Faults, Mark1, Plugboard } from '../core/index.ts';
import type { Part } from './touch-plan.ts';
import { wiresOf, type Wire } from './wires.ts';

/** A part that is looked into, and every wire at it. */
export interface Inspection {
  readonly part: Part;
  readonly wires: readonly Wire[];
}

/** The mark that a wire puts on the part at its other end. */
export interface WireMark {
  readonly place: number;
  readonly excites: boolean;
  readonly cut: boolean;
}

/** Looks into a part of the machine, anew only when the part, the board or what is broken has changed. */
export function createInspector(): (part: Part | null, machine: Mark1) => Inspection | null {
  let last: { name: string; board: Plugboard; faults: Faults; found: Inspection | null } | null = null;
  return (part, { board, faults }) => {
    const name = nameOf(part);
    if (last?.name !== name || last.board !== board || last.faults !== faults) {
      last = { name, board, faults, found: part === null ? null : lookInto(part, board, faults) };
    }
    return last.found;
  };
}

function nameOf(part: Part | null): string {
  if (part === null) return '';
  return part.kind === 'a-unit' ? `A${part.unit}` : `S${part.cell}`;
}

/** What is at a part; nothing where the machine has no such part. */
function lookInto(part: Part, board: Plugboard, faults: Faults): Inspection | null {
  const there = part.kind === 'a-unit' ? part.unit < board.units : part.cell < board.cells;
  if (!there) return null;
  const at = (wire: Wire): boolean =>
    part.kind === 'a-unit' ? wire.unit === part.unit : wire.cell === part.cell;
  return { part, wires: wiresOf(board, faults).filter(at) };
}

/** The photocells to mark: the origin points of the A-unit that is looked into. */
export function marksOnCells(inspection: Inspection | null): WireMark[] {
  if (inspection?.part.kind !== 'a-unit') return [];
  return inspection.wires.map(({ cell, excites, cut }) => ({ place: cell, excites, cut }));
}

/** The A-units to mark: those that the photocell that is looked into reaches. */
export function marksOnUnits(inspection: Inspection | null): WireMark[] {
  if (inspection?.part.kind !== 'photocell') return [];
  return inspection.wires.map(({ unit, excites, cut }) => ({ place: unit, excites, cut }));
}

/** The A-unit that is looked into, or else null. */
export function unitLookedInto(inspection: Inspection | null): number | null {
  return inspection?.part.kind === 'a-unit' ? inspection.part.unit : null;
}

/** The photocell that is looked into, or else null. */
export function cellLookedInto(inspection: Inspection | null): number | null {
  return inspection?.part.kind === 'photocell' ? inspection.part.cell : null;
}
