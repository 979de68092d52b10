import { Container } from 'pixi.js';
import type { Mark1 } from '../core/index.ts';
import { createAssociationView } from './association-view.ts';
import { createChartView, type Records } from './chart-view.ts';
import type { FloorPlan, RackName, Rect } from './floor-plan.ts';
import { RACKS } from './floor-plan.ts';
import { createGlassView } from './glass-view.ts';
import { createPlugboardView } from './plugboard-view.ts';
import { createPotentiometersView } from './potentiometers-view.ts';
import { createResponseView } from './response-view.ts';
import { furnishRoom } from './room-view.ts';
import { createSensoryView } from './sensory-view.ts';
import type { Studio } from './studio.ts';
import type { View } from './view.ts';
import type { Stroke } from '../core/index.ts';

type Builder = (studio: Studio, rect: Rect, machine: Mark1) => View;

const BUILDERS: Readonly<Record<RackName, Builder>> = {
  sensory: (studio, rect, { plan }) => createSensoryView(studio, rect, plan.side),
  plugboard: createPlugboardView,
  association: (studio, rect, { plan }) => createAssociationView(studio, rect, plan.associationUnits),
  potentiometers: createPotentiometersView,
  response: createResponseView,
};

/** Everything that stands in the hall, for one floor plan and one machine. */
export interface Cabinet {
  readonly container: Container;
  drawMachine(before: Mark1, after: Mark1, progress: number): void;
  drawDesk(strokes: readonly Stroke[], records: Records): void;
  destroy(): void;
}

export function buildCabinet(studio: Studio, plan: FloorPlan, machine: Mark1): Cabinet {
  const views: View[] = [];
  for (const name of RACKS) {
    const rect = plan.racks[name];
    if (rect !== null) views.push(BUILDERS[name](studio, rect, machine));
  }
  const glass = createGlassView(studio, plan.desk.glass, machine.plan.side);
  const chart = createChartView(studio, plan.desk.chart);
  const parts = [...views, glass, chart];
  const container = new Container({
    children: [furnishRoom(studio, plan), ...parts.map((part) => part.container)],
  });
  return {
    container,
    drawMachine: (before, after, progress) => {
      for (const view of views) view.draw(before, after, progress);
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
