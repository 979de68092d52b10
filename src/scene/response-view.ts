import { Container } from 'pixi.js';
import type { Mark1, Panel } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import { createOdometer, type Odometer } from './odometer.ts';
import { engrave, fitting, inCapitals } from './paint/lettering.ts';
import { paintPlate } from './paint/plate.ts';
import { paintRackFront, roomIn } from './rack.ts';
import { columnsOf, cutBottom, cutTop, middleOf, rowsOf } from './rect.ts';
import { paintResponseUnit, shapeResponseUnit } from './response-unit-shape.ts';
import { createResponseUnit } from './response-unit.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import { createSumMeter } from './sum-meter.ts';
import { INK, SANS } from './theme.ts';
import type { View } from './view.ts';
import { whenChanged } from './when-changed.ts';

/** Places for R-units on the panel. */
const PLACES = 8;

/** The response panel: the meter of the first R-unit, all R-units with their lamps and sums, and the counters. */
export function createResponseView(studio: Studio, rect: Rect, machine: Mark1): View {
  const layout = layOut(rect, studio.unit);
  const inUse = machine.plan.responses;
  const shapes = layout.units.map(shapeResponseUnit);
  const furniture = studio.bake(rect, (brush) => {
    paintRackFront(brush, rect, studio.words.racks.response);
    shapes.forEach((shape, r) => {
      paintResponseUnit(brush, shape, r, r < inUse);
    });
  });
  const meter = createSumMeter(studio, layout.meter);
  const units = shapes.slice(0, inUse).map((shape) => createResponseUnit(studio, shape));
  const counters = createCounters(studio, layout.counters);
  const rule = studio.slate(layout.rule);
  const watch = createStopwatch(studio.reducedMotion);
  const parts = [meter, ...units, counters].map(({ container }) => container);
  const container = new Container({ children: [furniture, rule.sprite, ...parts] });
  const name = whenChanged((procedure: Panel['procedure'], reinforcement: Panel['reinforcement']) => {
    rule.paint((brush) => {
      const text = studio.words.procedure(procedure, reinforcement);
      paintPlate(brush, text, middleOf(layout.rule), { size: 15, most: layout.rule.width });
    });
  });
  return {
    container,
    draw: (before, after, progress) => {
      const elapsed = watch(before, after, progress);
      meter.draw(after.meters[0]!, elapsed);
      units.forEach((unit, r) => {
        unit.draw(after.answer[r]!, after.meters[r]!, elapsed);
      });
      counters.draw(after);
      name(after.panel.procedure, after.panel.reinforcement);
    },
    destroy: () => container.destroy({ children: true }),
  };
}

interface Layout {
  readonly meter: Rect;
  /** The plate that tells how the machine is taught. */
  readonly rule: Rect;
  readonly units: readonly Rect[];
  readonly counters: Rect;
}

function layOut(rect: Rect, unit: number): Layout {
  const room = roomIn(rect, unit);
  const gap = 12 * unit;
  const plate = 27 * unit;
  if (room.width > room.height * 1.1) {
    const [left, right] = columnsOf(room, [1.15, 1], gap) as [Rect, Rect];
    const [above, counters] = rowsOf(left, [2.6, 1], gap) as [Rect, Rect];
    const [rule, meter] = cutBottom(above, plate, gap * 0.7);
    return { meter, rule, units: placesIn(right, gap), counters };
  }
  const [meter, below] = cutTop(room, Math.min(room.height * 0.38, room.width * 0.84), gap * 0.8);
  const [rule, rest] = cutTop(below, plate, gap * 0.8);
  const [units, counters] = rowsOf(rest, [3.6, 1], gap * 0.8) as [Rect, Rect];
  return { meter, rule, units: placesIn(units, gap), counters };
}

/** Two columns, numbered down the first and on down the second. */
function placesIn(room: Rect, gap: number): Rect[] {
  const rows = Array<number>(PLACES / 2).fill(1);
  return columnsOf(room, [1, 1], gap * 0.55).flatMap((column) => rowsOf(column, rows, gap * 0.5));
}

function createCounters(studio: Studio, rect: Rect): { container: Container; draw(machine: Mark1): void } {
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
    draw: ({ counters }) => {
      odometers[0]!.draw(counters.trials);
      odometers[1]!.draw(counters.right);
      odometers[2]!.draw(counters.corrections);
    },
  };
}
