import type { Container } from 'pixi.js';
import { passTicks } from '../exhibit/stage.ts';
import { createAssociationView } from '../scene/association-view.ts';
import { createChartView } from '../scene/chart-view.ts';
import { layFloorPlan, type Rect } from '../scene/floor-plan.ts';
import { createGlassView } from '../scene/glass-view.ts';
import type { Frame } from '../scene/hall.ts';
import { createInspector } from '../scene/inspection.ts';
import { createPlugboardView } from '../scene/plugboard-view.ts';
import { momentary } from '../scene/shutter.ts';
import { createPotentiometersView } from '../scene/potentiometers-view.ts';
import { createResponseView } from '../scene/response-view.ts';
import { createSensoryView } from '../scene/sensory-view.ts';
import type { Studio } from '../scene/studio.ts';
import { createSuccessorView } from '../scene/successor-view.ts';
import { frameOf, type Moment } from './moments.ts';
import type { Sight, Specimen } from './specimens.ts';

/** A view that stands alone. */
export interface Standing {
  readonly container: Container;
  draw(frame: Frame): void;
  destroy(): void;
}

type Build = (studio: Studio, rect: Rect, first: Frame) => Standing;

const RACKS = {
  sensory: createSensoryView,
  plugboard: createPlugboardView,
  association: createAssociationView,
  potentiometers: createPotentiometersView,
} as const;

const buildRack =
  (create: (typeof RACKS)[keyof typeof RACKS]): Build =>
  (studio, rect, first) => {
    const view = create(studio, rect, first.after);
    const inspect = createInspector();
    return {
      container: view.container,
      draw: ({ before, after, progress, inspected }) => {
        const time = { before, after, progress };
        view.draw({ ...time, shine: momentary(time), inspection: inspect(inspected, after) });
      },
      destroy: () => {
        view.destroy();
      },
    };
  };

const buildResponse: Build = (studio, rect, first) => {
  const view = createResponseView(studio, rect, first.after);
  return {
    container: view.container,
    draw: ({ before, after, progress, steepness = Infinity }) => {
      view.bend(steepness);
      const time = { before, after, progress };
      view.draw({ ...time, shine: momentary(time), inspection: null });
    },
    destroy: () => {
      view.destroy();
    },
  };
};

const buildSuccessor: Build = (studio, rect, { successor, after }) => {
  if (!successor) throw new Error('This moment has no successor to show.');
  const view = createSuccessorView(studio, rect, { layers: successor.layers, side: after.plan.side });
  return {
    container: view.container,
    draw: (frame) => {
      if (frame.successor) view.draw(frame.successor, frame);
    },
    destroy: () => {
      view.destroy();
    },
  };
};

const BUILD: Readonly<Record<Sight, Build>> = {
  sensory: buildRack(RACKS.sensory),
  plugboard: buildRack(RACKS.plugboard),
  association: buildRack(RACKS.association),
  potentiometers: buildRack(RACKS.potentiometers),
  response: buildResponse,
  successor: buildSuccessor,
  glass: (studio, rect, { after }) => {
    const view = createGlassView(studio, rect, after.plan.side);
    return { ...view, draw: ({ desk }) => view.draw(desk.strokes) };
  },
  chart: (studio, rect) => {
    const view = createChartView(studio, rect);
    return { ...view, draw: ({ desk, ...time }) => view.draw(desk, time) };
  },
};

/** Where the view stands in a window of 1920 × 1080, moved into the corner and scaled. */
export function placeOf({ view }: Specimen, unit: number): Rect {
  const plan = layFloorPlan(1920, 1080, 'sensory', view === 'successor' ? 'duel' : 'alone');
  const rect = { ...plan.racks, ...plan.desk, successor: plan.successor }[view];
  if (rect === null) throw new Error(`The floor plan has no place for ${view}.`);
  return { x: 0, y: 0, width: Math.round(rect.width * unit), height: Math.round(rect.height * unit) };
}

/** Builds the view of a specimen and draws it through all the ticks that it asks for, and so many more. */
export function stand(
  specimen: Specimen,
  moment: Moment,
  { studio, rect, more }: { readonly studio: Studio; readonly rect: Rect; readonly more: number },
): Standing {
  const sight = { inspected: specimen.inspected ?? null };
  const standing = BUILD[specimen.view](studio, rect, frameOf(moment, sight));
  standing.draw(frameOf(moment, sight));
  for (let tick = 0; tick < (specimen.then ?? 0) + more; tick++) {
    passTicks(moment.stage, 1, { lesson: moment.stage.session.plan.lesson !== null });
    standing.draw(frameOf(moment, sight));
  }
  return standing;
}
