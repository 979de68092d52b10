import { Container } from 'pixi.js';
import type { Mark1, Reading, Stroke } from '../core/index.ts';
import { createAssociationView } from './association-view.ts';
import { createChartView, type Records } from './chart-view.ts';
import type { FloorPlan, RackName, Rect } from './floor-plan.ts';
import { RACKS } from './floor-plan.ts';
import { createGlassView } from './glass-view.ts';
import { createInspector } from './inspection.ts';
import { createPlugboardView } from './plugboard-view.ts';
import { createPotentiometersView } from './potentiometers-view.ts';
import { createResponseView } from './response-view.ts';
import { furnishRoom } from './room-view.ts';
import { createSensoryView } from './sensory-view.ts';
import type { Studio } from './studio.ts';
import type { SuccessorSight } from './successor-sight.ts';
import { createSuccessorView, type SuccessorView } from './successor-view.ts';
import type { Part } from './touch-plan.ts';
import type { View } from './view.ts';

type Builder = (studio: Studio, rect: Rect, machine: Mark1) => View;

const BUILDERS: Readonly<Record<Exclude<RackName, 'response'>, Builder>> = {
  sensory: createSensoryView,
  plugboard: createPlugboardView,
  association: createAssociationView,
  potentiometers: createPotentiometersView,
};

/** The machine between two neighbouring ticks, and the part that is looked into. */
export interface MachineSight {
  readonly before: Mark1;
  readonly after: Mark1;
  readonly progress: number;
  readonly inspected: Part | null;
  /** Of the meter that is looked into. */
  readonly reading?: Reading | null;
  readonly successor?: SuccessorSight | null;
  /** Of the response law; without one it is the step. */
  readonly steepness?: number;
}

/** Everything that stands in the hall, for one floor plan and one machine. */
export interface Cabinet {
  readonly container: Container;
  drawMachine(sight: MachineSight): void;
  drawDesk(strokes: readonly Stroke[], records: Records): void;
  destroy(): void;
}

export function buildCabinet(studio: Studio, plan: FloorPlan, machine: Mark1): Cabinet {
  const views: View[] = [];
  for (const name of RACKS) {
    const rect = plan.racks[name];
    if (rect !== null && name !== 'response') views.push(BUILDERS[name](studio, rect, machine));
  }
  const response =
    plan.racks.response === null ? null : createResponseView(studio, plan.racks.response, machine);
  if (response !== null) views.push(response);
  const inspect = createInspector();
  const glass = createGlassView(studio, plan.desk.glass, machine.plan.side);
  const chart = createChartView(studio, plan.desk.chart);
  const successor = standSuccessor(studio, plan, machine);
  const parts = [...views, successor, glass, chart];
  const container = new Container({
    children: [furnishRoom(studio, plan), ...parts.map((part) => part.container)],
  });
  return {
    container,
    drawMachine: (sight) => {
      const { before, after, progress, inspected, reading = null, steepness = Infinity } = sight;
      const inspection = inspect(inspected, after, reading);
      response?.bend(steepness);
      for (const view of views) view.draw(before, after, progress, inspection);
      successor.draw(sight);
    },
    drawDesk: (strokes, records) => {
      glass.draw(strokes);
      chart.draw(records);
    },
    destroy: () => {
      for (const part of parts) part.destroy();
      container.destroy({ children: true });
    },
  };
}

/** The successor's rack, built when the network is first seen: how it is divided hangs on its layers. */
function standSuccessor(
  studio: Studio,
  { successor: rect }: FloorPlan,
  { plan }: Mark1,
): { readonly container: Container; draw(sight: MachineSight): void; destroy(): void } {
  const container = new Container();
  let view: SuccessorView | null = null;
  return {
    container,
    draw: ({ successor, ...time }) => {
      if (rect === null || !successor) return;
      if (view === null) {
        view = createSuccessorView(studio, rect, { layers: successor.layers, side: plan.side });
        container.addChild(view.container);
      }
      view.draw(successor, time);
    },
    destroy: () => {
      view?.destroy();
      container.destroy();
    },
  };
}
