import { Container } from 'pixi.js';
import { motorsRunning, SPECIFICATION, type Mark1 } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import { createKnobField, KNOB_RADIUS } from './knob-field.ts';
import { createOdometer } from './odometer.ts';
import type { Brush } from './paint/brush.ts';
import { paintKnobBody, paintKnobMarks } from './paint/knob.ts';
import { paintPlate } from './paint/plate.ts';
import { createPanelDial, type PanelDial } from './panel-dial.ts';
import { paintRackFront, roomIn } from './rack.ts';
import { columnsOf } from './rect.ts';
import { knobSpots, layPlates, paintSourceSetPlate, type SourceSetPlate } from './source-set-plates.ts';
import type { Studio } from './studio.ts';
import type { View } from './view.ts';

/** The value potentiometers on their plates; underneath, how many motors run and the dials of the panel. */
export function createPotentiometersView(studio: Studio, rect: Rect, machine: Mark1): View {
  const { unit } = studio;
  const room = roomIn(rect, unit);
  const below = Math.min(112 * unit, room.height * 0.3);
  const knobs = machine.plan.associationUnits;
  const plates = layPlates({ ...room, height: room.height - below - 6 * unit }, knobs, unit);
  const furniture = studio.bake(rect, (brush) => {
    paintRackFront(brush, rect, studio.words.racks.potentiometers);
    paintPlates(brush, plates, machine, studio);
  });
  const field = createKnobField(studio, knobSpots(plates, knobs), plates[0]!.pitch);
  const panel = createPanel(studio, { ...room, y: room.y + room.height - below, height: below });
  const container = new Container({ children: [furniture, panel.container, field.container] });
  return {
    container,
    draw: (before, after, progress) => {
      field.draw(before, after, progress);
      panel.draw(after);
    },
    destroy: () => container.destroy({ children: true }),
  };
}

function paintPlates(
  brush: Brush,
  plates: readonly SourceSetPlate[],
  machine: Mark1,
  { words }: Studio,
): void {
  const { sourceSets, plan } = machine;
  plates.forEach((_, place) => {
    paintSourceSetPlate(brush, plates, place, { sourceSets, words });
  });
  const radius = plates[0]!.pitch * KNOB_RADIUS;
  for (const spot of knobSpots(plates, plan.associationUnits)) {
    paintKnobMarks(brush, spot, radius);
    paintKnobBody(brush, spot, radius);
  }
}

/** Volts in a second for a speed in millivolts in a tick. */
const VOLTS_PER_SECOND = SPECIFICATION.ticksPerSecond.value / 1000;

function createPanel(studio: Studio, rect: Rect): { container: Container; draw(machine: Mark1): void } {
  const { words, unit } = studio;
  const [count, speed, decay, threshold] = columnsOf(rect, [1.25, 1, 1, 1], 10 * unit) as [
    Rect,
    Rect,
    Rect,
    Rect,
  ];
  const plate = studio.bake(count, (brush) => {
    const spot = { x: count.x + count.width / 2, y: count.y + 14 * unit };
    paintPlate(brush, words.motorsRunning, spot, { size: 16, most: count.width });
  });
  const window = { ...count, y: count.y + 38 * unit, height: Math.min(52 * unit, count.height - 44 * unit) };
  const motors = createOdometer(studio, window, 3);
  const dials: readonly PanelDial[] = [
    createPanelDial(studio, speed, { label: words.motorSpeed, scale: [0, 1, 2, 5, 10, 20] }),
    createPanelDial(studio, decay, { label: words.decay, scale: [0, 1, 2, 5, 10, 20] }),
    createPanelDial(studio, threshold, { label: words.threshold, scale: [1, 2, 3, 5, 10, 20] }),
  ];
  return {
    container: new Container({
      children: [plate, motors.container, ...dials.map(({ container }) => container)],
    }),
    draw: ({ pulses, panel }) => {
      motors.draw(motorsRunning(pulses));
      dials[0]!.draw(panel.motorSpeed * VOLTS_PER_SECOND);
      dials[1]!.draw(panel.decayPerTrial * 100);
      dials[2]!.draw(panel.threshold);
    },
  };
}
