import { doByHand, withOperator } from './by-hand.ts';
import type { Part } from '../scene/touch-plan.ts';
import type { ExhibitState } from './state.ts';

/** Puts a part under the glass, or lays it back. */
export function inspect(state: ExhibitState, part: Part | null): ExhibitState {
  const unit = part?.kind === 'a-unit' ? part.unit : state.operator.unit;
  return withOperator(state, { inspected: part, unit, wire: null, target: null, refusal: null });
}

/** Goes on to another part of the same kind; after the last comes the first. */
export function inspectNext(state: ExhibitState, by: number): ExhibitState {
  const { inspected } = state.operator;
  const { active, retina, meters } = state.stage.session.machine;
  if (inspected === null) return state;
  const onward = (place: number, of: number): number => (((place + by) % of) + of) % of;
  switch (inspected.kind) {
    case 'a-unit':
      return inspect(state, { ...inspected, unit: onward(inspected.unit, active.length) });
    case 'photocell':
      return inspect(state, { ...inspected, cell: onward(inspected.cell, retina.length) });
    case 'meter':
      return inspect(state, { ...inspected, response: onward(inspected.response, meters.length) });
  }
}

/** Takes a wire in hand; it may go where it is until another cell is aimed at. */
export function pickWire(state: ExhibitState, wire: number | null): ExhibitState {
  const { originPoints } = state.stage.session.machine.board;
  const target = wire === null ? null : (originPoints[wire] ?? null);
  return withOperator(state, { wire, target, refusal: null });
}

/** Aims at a cell of the retina, if there is such a one. */
export function aim(state: ExhibitState, cell: number): ExhibitState {
  const { retina } = state.stage.session.machine;
  return cell in retina ? withOperator(state, { target: cell, refusal: null }) : state;
}

/** Plugs the wire in hand to the cell that is aimed at; refused, it stays in hand. */
export function plugThere(state: ExhibitState): ExhibitState {
  const { wire, target } = state.operator;
  if (wire === null || target === null) return state;
  const done = doByHand(state, { kind: 'plug', wire, cell: target });
  return done.operator.refusal === null ? withOperator(done, { wire: null, target: null }) : done;
}
