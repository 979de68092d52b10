import { Container } from 'pixi.js';
import type { Mark1, Stroke } from '../core/index.ts';
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
import type { Part } from './touch-plan.ts';
import type { View } from './view.ts';

type Builder = (studio: Studio, rect: Rect, machine: Mark1) => View;

const BUILDERS: Readonly<Record<RackName, Builder>> = {
  sensory: createSensoryView,
  plugboard: createPlugboardView,
  association: createAssociationView,
  potentiometers: createPotentiometersView,
  response: createResponseView,
};

/** The machine between two neighbouring ticks, and the part that is looked into. */
export interface MachineSight {
  readonly before: Mark1;
  readonly after: Mark1;
  readonly progress: number;
  readonly inspected: Part | null;
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
    if (rect !== null) views.push(BUILDERS[name](studio, rect, machine));
  }
  const inspect = createInspector();
  const glass = createGlassView(studio, plan.desk.glass, machine.plan.side);
  const chart = createChartView(studio, plan.desk.chart);
  const parts = [...views, glass, chart];
  const container = new Container({
    children: [furnishRoom(studio, plan), ...parts.map((part) => part.container)],
  });
  return {
    container,
    drawMachine: ({ before, after, progress, inspected }) => {
      const inspection = inspect(inspected, after);
      for (const view of views) view.draw(before, after, progress, inspection);
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
