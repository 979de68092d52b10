import { Container } from 'pixi.js';
import type { Mark1, Reading, Stroke } from '../core/index.ts';
import { createAssociationView } from './association-view.ts';
import type { Camera } from './camera/camera.ts';
import { createRig } from './camera/rig.ts';
import { createChartView, type Records } from './chart-view.ts';
import { createCloseup } from './closeup.ts';
import { PLACES, rectOf, type FloorPlan, type PlaceName, type Rect } from './floor-plan.ts';
import { createGlassView } from './glass-view.ts';
import { createInspector } from './inspection.ts';
import { createPlugboardView } from './plugboard-view.ts';
import { createPotentiometersView } from './potentiometers-view.ts';
import { createResponseView } from './response-view.ts';
import { furnishRoom } from './room-view.ts';
import { createSensoryView } from './sensory-view.ts';
import type { LitTime } from './lit-time.ts';
import { createShutter } from './shutter.ts';
import type { MachineTime } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import type { SuccessorSight } from './successor-sight.ts';
import { createSuccessorView, type SuccessorView } from './successor-view.ts';
import type { Part } from './touch-plan.ts';
import type { View } from './view.ts';

type Builder = (studio: Studio, rect: Rect, machine: Mark1) => View;

const BUILDERS: Readonly<Record<Exclude<PlaceName, 'response'>, Builder>> = {
  sensory: createSensoryView,
  plugboard: createPlugboardView,
  association: createAssociationView,
  potentiometers: createPotentiometersView,
  successor: standSuccessor,
};

/** The machine between two neighbouring ticks, and the part that is looked into. */
export interface MachineSight extends MachineTime {
  readonly inspected: Part | null;
  /** What was lit for how long; without it, each drawing shows its moment. */
  readonly lit?: LitTime;
  /** Of the meter that is looked into. */
  readonly reading?: Reading | null;
  readonly successor?: SuccessorSight | null;
  /** Of the response law; without one it is the step. */
  readonly steepness?: number;
}

/** Everything that stands in the hall, for one floor plan and one machine. */
export interface Cabinet {
  readonly container: Container;
  /** Brings the racks nearer; before `drawMachine`. */
  aim(camera: Camera): void;
  drawMachine(sight: MachineSight): void;
  drawDesk(strokes: readonly Stroke[], records: Records, time: MachineTime): void;
  destroy(): void;
}

export function buildCabinet(studio: Studio, plan: FloorPlan, machine: Mark1): Cabinet {
  const bend = createBend();
  const build = (name: PlaceName, by: Studio, rect: Rect): View =>
    name === 'response' ? bend.build(by, rect, machine) : BUILDERS[name](by, rect, machine);
  const racks = PLACES.flatMap((name) => {
    const rect = rectOf(plan, name);
    return rect === null ? [] : [{ name, view: build(name, studio, rect) }];
  });
  const views = racks.map(({ view }) => view);
  const closeup = createCloseup({ studio, plan, machine, build });
  const inspect = createInspector();
  const expose = createShutter();
  const glass = createGlassView(studio, plan.desk.glass, machine.plan.side);
  const chart = createChartView(studio, plan.desk.chart);
  const room = furnishRoom(studio, plan);
  const standing = views.map((part) => part.container);
  const rig = createRig(plan, room, [...standing, closeup.container]);
  const parts = [...views, closeup, glass, chart, rig];
  const container = new Container({
    children: [room, rig.container, glass.container, chart.container],
  });
  return {
    container,
    aim: (camera) => {
      rig.aim(camera);
      closeup.aim(camera);
      for (const { name, view } of racks) view.container.visible = !closeup.covers(name);
    },
    drawMachine: (sight) => {
      const { inspected, reading = null, steepness = Infinity, lit = null, ...time } = sight;
      const inspection = inspect(inspected, time.after, reading);
      const seen = { ...time, shine: expose(time, lit), inspection };
      bend.to(steepness);
      for (const view of views) if (view.container.visible) view.draw(seen);
      closeup.draw(seen);
    },
    drawDesk: (strokes, records, time) => {
      glass.draw(strokes);
      chart.draw(records, time);
    },
    destroy: () => {
      for (const part of parts) part.destroy();
      container.destroy({ children: true });
    },
  };
}

/** The response law on the face of every meter that stands, near and far. */
function createBend(): {
  readonly build: (studio: Studio, rect: Rect, machine: Mark1) => View;
  readonly to: (steepness: number) => void;
} {
  const standing = new Set<ReturnType<typeof createResponseView>>();
  return {
    build: (studio, rect, machine) => {
      const view = createResponseView(studio, rect, machine);
      standing.add(view);
      const destroy = (): void => {
        standing.delete(view);
        view.destroy();
      };
      const draw: View['draw'] = (sight) => {
        view.draw(sight);
      };
      return { container: view.container, draw, destroy };
    },
    to: (steepness) => {
      for (const view of standing) view.bend(steepness);
    },
  };
}

/** The successor's rack, built when the network is first seen: how it is divided hangs on its layers. */
function standSuccessor(studio: Studio, rect: Rect, { plan }: Mark1): View {
  const container = new Container();
  let view: SuccessorView | null = null;
  return {
    container,
    draw: ({ successor, ...time }) => {
      if (!successor) return;
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
