import type { Mark1 } from '../../core/index.ts';
import { HALL, lookAt, lookAtRect, viewOf, type Camera } from '../../scene/camera/camera.ts';
import { layBoard } from '../../scene/board-layout.ts';
import type { FloorPlan } from '../../scene/floor-plan.ts';
import { knobSpots, layKnobs } from '../../scene/knob-layout.ts';
import { inset, type Rect, type Spot } from '../../scene/rect.ts';
import { layResponse } from '../../scene/response-layout.ts';
import { layTouch, type Part } from '../../scene/touch-plan.ts';
import type { TourStep, TourUnderWay } from './tour-state.ts';

/** How far apart parts stand in sight, as a share of the view's height, when one of them is looked at. */
const APART = 0.24;

/** Where the camera stands at a step, by the floor plan; null where the step's rack is not in sight. */
export function sightAt(step: TourStep, tour: TourUnderWay, { plan, machine }: Scenery): Camera | null {
  return SIGHTS[step](tour, { plan, machine });
}

export interface Scenery {
  readonly plan: FloorPlan;
  readonly machine: Mark1;
}

type Sight = (tour: TourUnderWay, scenery: Scenery) => Camera | null;

const SIGHTS: Readonly<Record<TourStep, Sight>> = {
  cell: ({ route }, scenery) => nearPart({ kind: 'photocell', cell: route.cell }, scenery),
  cables: ({ route }, scenery) => nearCables(route.cell, scenery),
  unit: ({ route }, scenery) => nearPart({ kind: 'a-unit', unit: route.unit }, scenery),
  value: ({ route }, scenery) => nearKnob(route.unit, scenery),
  needle: (_, { plan }) => {
    const rack = plan.racks.response;
    return rack === null ? null : withMargin(plan, layResponse(rack, plan.unit).meter);
  },
  teacher: () => HALL,
  motors: (_, { plan }) => {
    const rack = plan.racks.potentiometers;
    return rack === null ? null : lookAtRect(viewOf(plan), rack);
  },
  knob: ({ correction }, scenery) => (correction === null ? null : nearKnob(correction.unit, scenery)),
};

function nearPart(part: Part, { plan, machine }: Scenery): Camera | null {
  const touch = layTouch(plan, machine);
  const spot = touch.spotOf(part);
  return spot === null ? null : near(plan, spot, 2 * touch.reach(part));
}

function nearKnob(unit: number, { plan, machine }: Scenery): Camera | null {
  const rack = plan.racks.potentiometers;
  if (rack === null) return null;
  const layout = layKnobs(rack, plan.unit, machine.plan);
  const spot = knobSpots(layout)[unit];
  return spot === undefined ? null : near(plan, spot, layout.plates[0]?.pitch ?? 1);
}

function near(plan: FloorPlan, spot: Spot, pitch: number): Camera {
  const view = viewOf(plan);
  return lookAt(view, spot, (APART * view.height) / pitch);
}

/** All cables of a photocell, from its jack to those of its A-units. */
function nearCables(cell: number, { plan, machine }: Scenery): Camera | null {
  const rack = plan.racks.plugboard;
  return rack === null ? null : withMargin(plan, roundCables(cell, { rack, plan, machine }));
}

function roundCables(cell: number, { rack, plan, machine }: Scenery & { readonly rack: Rect }): Rect {
  const { board } = machine;
  const { cells, units } = layBoard(rack, plan.unit, machine.plan);
  const spots = cells.slice(cell, cell + 1);
  for (let unit = 0; unit < board.units; unit++) {
    const wires = board.originPoints.subarray(board.unitFrom[unit], board.unitFrom[unit + 1]);
    if (wires.includes(cell)) spots.push(...units.slice(unit, unit + 1));
  }
  const [across, down] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}

function withMargin(plan: FloorPlan, rect: Rect): Camera {
  return lookAtRect(viewOf(plan), inset(rect, -0.12 * rect.width, -0.12 * rect.height));
}
