import { Container } from 'pixi.js';
import type { Mark1, Panel } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import { createBarMeter } from './bar-meter.ts';
import { createJewels } from './jewels.ts';
import { createOdometer, type Odometer } from './odometer.ts';
import { engrave, fitting, inCapitals } from './paint/lettering.ts';
import { paintPlate } from './paint/plate.ts';
import { paintRackFront } from './rack.ts';
import { columnsOf, middleOf } from './rect.ts';
import { layResponse } from './response-layout.ts';
import { paintResponseUnit, shapeResponseUnit } from './response-unit-shape.ts';
import { createStopwatch, type MachineTime } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import { createSumMeter } from './sum-meter.ts';
import { INK, SANS } from './theme.ts';
import type { View } from './view.ts';
import { whenChanged } from './when-changed.ts';

export interface ResponseView extends View {
  /** Shows the response law on the face of the meter: infinitely steep it is the step. */
  bend(steepness: number): void;
}

/** The response panel: the meter of the first R-unit, all R-units with their lamps and sums, and the counters. */
export function createResponseView(studio: Studio, rect: Rect, machine: Mark1): ResponseView {
  const layout = layResponse(rect, studio.unit);
  const inUse = machine.plan.responses;
  const shapes = layout.units.map(shapeResponseUnit);
  const furniture = studio.bake(rect, (brush) => {
    paintRackFront(brush, rect, studio.words.racks.response);
    shapes.forEach((shape, r) => {
      paintResponseUnit(brush, shape, r, r < inUse);
    });
  });
  const meter = createSumMeter(studio, layout.meter);
  const used = shapes.slice(0, inUse);
  const bars = used.map(({ scale }) => createBarMeter(studio, scale));
  const jewels = createJewels(studio, used);
  const counters = createCounters(studio, layout.counters);
  const rule = studio.slate(layout.rule);
  const watch = createStopwatch(studio.reducedMotion);
  const hands = bars.map(({ hand }) => hand);
  const container = new Container({
    children: [furniture, rule.sprite, meter.container, counters.container, ...hands, jewels.container],
  });
  const name = whenChanged((procedure: Panel['procedure'], reinforcement: Panel['reinforcement']) => {
    rule.paint((brush) => {
      const text = studio.words.procedure(procedure, reinforcement);
      paintPlate(brush, text, middleOf(layout.rule), { size: 15, most: layout.rule.width });
    });
  });
  return {
    container,
    bend: meter.bend,
    draw: (sight) => {
      const { after, shine } = sight;
      const elapsed = watch(sight);
      meter.draw(shine.meters[0]!, elapsed);
      bars.forEach((bar, r) => bar.draw(shine.meters[r]!, elapsed));
      jewels.shine(shine, elapsed);
      counters.draw(sight);
      name(after.panel.procedure, after.panel.reinforcement);
    },
    destroy: () => container.destroy({ children: true }),
  };
}

function createCounters(studio: Studio, rect: Rect): { container: Container; draw(time: MachineTime): void } {
  const { words, unit } = studio;
  const columns = columnsOf(rect, [1, 1, 1.12], 7 * unit);
  const label = 22 * unit;
  const names = [words.trials, words.right, words.corrections].map(inCapitals);
  const labels = studio.bake(rect, ({ ctx }) => {
    columns.forEach((column, place) => {
      const spot = { x: column.x + column.width / 2, y: column.y + label / 2 };
      const wanted = { font: SANS, size: 16 * unit, spacing: 0.06, weight: 600 } as const;
      const text = names[place]!;
      engrave(ctx, text, spot, { ...fitting(ctx, text, wanted, column.width), ink: INK.ivory });
    });
  });
  const width = Math.min(...columns.map((column) => column.width));
  const odometers: Odometer[] = columns.map((column) => {
    const x = column.x + (column.width - width) / 2;
    const window = { x, y: column.y + label + 3 * unit, width, height: column.height - label - 6 * unit };
    return createOdometer(studio, window, 4);
  });
  return {
    container: new Container({ children: [labels, ...odometers.map(({ container }) => container)] }),
    draw: (time) => {
      const { counters } = time.after;
      odometers[0]!.draw(counters.trials, time);
      odometers[1]!.draw(counters.right, time);
      odometers[2]!.draw(counters.corrections, time);
    },
  };
}
