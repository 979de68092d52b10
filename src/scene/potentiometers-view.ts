import { Container } from 'pixi.js';
import { motorsRunning, SPECIFICATION, type Mark1, type SourceSets } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import { createInspectionSlate } from './inspection-slate.ts';
import { marksOnUnits, unitLookedInto, type Inspection } from './inspection.ts';
import { createKnobFaults } from './knob-faults.ts';
import { createKnobField, KNOB_RADIUS } from './knob-field.ts';
import { knobSpots, layDials, layKnobs, type KnobPlate } from './knob-layout.ts';
import { createOdometer } from './odometer.ts';
import type { Brush } from './paint/brush.ts';
import { paintKnobBody, paintKnobMarks } from './paint/knob.ts';
import { paintPlate } from './paint/plate.ts';
import { createPanelDial, type PanelDial } from './panel-dial.ts';
import { paintRackFront } from './rack.ts';
import { paintKnobPlate, paintSourceSets } from './source-set-plates.ts';
import type { MachineTime } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import type { View } from './view.ts';
import { whenChanged } from './when-changed.ts';

/** The value potentiometers on their plates; underneath, how many motors run and the dials of the panel. */
export function createPotentiometersView(studio: Studio, rect: Rect, { plan }: Mark1): View {
  const { words } = studio;
  const layout = layKnobs(rect, studio.unit, plan);
  const knobs = { spots: knobSpots(layout), pitch: layout.plates[0]!.pitch };
  const furniture = studio.bake(rect, (brush) => {
    paintRackFront(brush, rect, words.racks.potentiometers);
    for (const plate of layout.plates) paintPlateOfKnobs(brush, plate);
  });
  const names = studio.slate(rect);
  const field = createKnobField(studio, knobs);
  const faults = createKnobFaults(studio, knobs);
  const marks = createInspectionSlate(studio, rect, knobs);
  const panel = createPanel(studio, layout.panel);
  const assign = whenChanged((sourceSets: SourceSets) => {
    names.paint((brush) => {
      for (const plate of layout.plates) paintSourceSets(brush, plate, { sourceSets, words });
    });
  });
  const mark = whenChanged((inspection: Inspection | null) => {
    marks.show({ ringed: unitLookedInto(inspection), wires: marksOnUnits(inspection) });
  });
  const parts = [names.sprite, panel.container, field.container, faults.container, marks.sprite];
  return {
    container: new Container({ children: [furniture, ...parts] }),
    draw: (sight) => {
      const { after, inspection } = sight;
      assign(after.sourceSets);
      field.draw(sight);
      faults.show(after.faults);
      panel.draw(sight);
      mark(inspection);
    },
    destroy() {
      this.container.destroy({ children: true });
    },
  };
}

function paintPlateOfKnobs(brush: Brush, plate: KnobPlate): void {
  paintKnobPlate(brush, plate);
  const radius = plate.pitch * KNOB_RADIUS;
  for (const spot of plate.spots) {
    paintKnobMarks(brush, spot, radius);
    paintKnobBody(brush, spot, radius);
  }
}

/** Volts in a second for a speed in millivolts in a tick. */
const VOLTS_PER_SECOND = SPECIFICATION.ticksPerSecond.value / 1000;

function createPanel(studio: Studio, rect: Rect): { container: Container; draw(time: MachineTime): void } {
  const { words, unit } = studio;
  const [count, speed, decay, threshold] = layDials(rect, unit);
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
    draw: (time) => {
      const { pulses, panel } = time.after;
      motors.draw(motorsRunning(pulses), time);
      dials[0]!.draw(panel.motorSpeed * VOLTS_PER_SECOND);
      dials[1]!.draw(panel.decayPerTrial * 100);
      dials[2]!.draw(panel.threshold);
    },
  };
}
