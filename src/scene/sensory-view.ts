import { Container } from 'pixi.js';
import { DEAD, STUCK, type Faults, type Mark1 } from '../core/index.ts';
import { createBloom } from './bloom.ts';
import { createCameraScreen } from './camera-screen.ts';
import type { Rect } from './floor-plan.ts';
import { createInspectionSlate } from './inspection-slate.ts';
import { cellLookedInto, marksOnCells, type Inspection } from './inspection.ts';
import { createLampField, type LampField } from './lamp-field.ts';
import { createMarkField } from './mark-field.ts';
import type { Brush } from './paint/brush.ts';
import { AMBER, paintDarkBulb, paintHalo, paintLitBulb } from './paint/bulb.ts';
import { paintDeadCell, paintStuckCell } from './paint/fault-marks.ts';
import { engrave, fitting, inCapitals } from './paint/lettering.ts';
import { paintPlate, paintRecess } from './paint/plate.ts';
import { createPolarityToggle } from './polarity-toggle.ts';
import { paintRackFront } from './rack.ts';
import { middleOf, type Grid } from './rect.ts';
import { layPhotocells, layRetinaFoot, laySensoryUnit, type RetinaFoot } from './sensory-plan.ts';
import { createSeldom, createStopwatch } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';
import type { View } from './view.ts';
import { whenChanged } from './when-changed.ts';

/** The sensory unit: a lamp for every photocell, the picture on the ground glass, and the polarity switch. */
export function createSensoryView(studio: Studio, rect: Rect, { plan }: Mark1): View {
  const layout = laySensoryUnit(rect, studio.unit);
  const grid = layPhotocells(layout, studio.unit, plan);
  const foot = layRetinaFoot(layout, studio.unit, plan);
  const furniture = studio.bake(rect, (brush) => {
    paintRackFront(brush, rect, studio.words.racks.sensory);
    paintRecess(brush, layout.retina, '#100d0b');
    for (const spot of grid.spots) paintDarkBulb(brush, spot, grid.pitch);
    paintFoot(brush, foot, studio);
  });
  const lamps = lightCells(studio, grid);
  const extra = createExtraLamp(studio, foot);
  const isDue = createSeldom(4);
  const camera = createCameraScreen(studio, layout.screen, plan.side);
  const toggle = createPolarityToggle(studio, layout.toggle);
  const faults = createCellFaults(studio, grid);
  const marks = createInspectionSlate(studio, rect, grid);
  const bloom = createBloom(studio, layout.retina, AMBER.halo);
  const watch = createStopwatch(studio.reducedMotion);
  const mark = whenChanged((inspection: Inspection | null) => {
    marks.show({ ringed: cellLookedInto(inspection), wires: marksOnCells(inspection) });
  });
  const lit = extra === null ? [lamps.container] : [lamps.container, extra.container];
  const parts = [camera.container, toggle.container, ...lit, bloom.sprite];
  return {
    container: new Container({ children: [furniture, ...parts, faults.container, marks.sprite] }),
    draw: (sight) => {
      const { after, shine, inspection } = sight;
      const elapsed = watch(sight);
      lamps.draw(shine.retina, elapsed);
      extra?.draw(after.board.standing.subarray(after.retina.length), elapsed);
      bloom.draw(lamps.levels);
      if (isDue(elapsed)) camera.draw(after.picture);
      toggle.draw(after.panel.polarity);
      faults.show(after.faults);
      mark(inspection);
    },
    destroy() {
      this.container.destroy({ children: true });
    },
  };
}

/** The plate under the retina and, in a direct view, the extra cell with its name. */
function paintFoot(brush: Brush, { plate, extra }: RetinaFoot, { words, unit }: Studio): void {
  paintPlate(brush, words.photocells, middleOf(plate), { size: 16, most: plate.width });
  if (extra === null) return;
  const { cell, pitch, name } = extra;
  paintDarkBulb(brush, cell, pitch);
  const text = inCapitals(words.alwaysLit);
  const wanted = { font: SANS, size: 16 * unit, spacing: 0.03, align: 'left' } as const;
  const spot = { x: name.x, y: middleOf(name).y };
  engrave(brush.ctx, text, spot, { ...fitting(brush.ctx, text, wanted, name.width), ink: INK.ivory });
}

function lightCells({ stamp, resolution }: Studio, { pitch, spots }: Grid): LampField {
  return createLampField({
    spots,
    resolution,
    bulb: stamp(pitch, pitch, (brush) => paintLitBulb(brush, pitch, AMBER)),
    halo: stamp(pitch * 2.8, pitch * 2.8, (brush) => paintHalo(brush, pitch * 1.4, AMBER.halo, 0.26)),
  });
}

/** The cell that is always lit, where there is one. */
function createExtraLamp(studio: Studio, { extra }: RetinaFoot): LampField | null {
  if (extra === null) return null;
  return lightCells(studio, { pitch: extra.pitch, spots: [extra.cell] });
}

/** Marks on photocells that are dead or stuck. */
function createCellFaults(
  { stamp, resolution }: Studio,
  { spots, pitch }: Grid,
): { readonly container: Container; readonly show: (faults: Faults) => void } {
  const dead = createMarkField(
    spots,
    stamp(pitch, pitch, (brush) => paintDeadCell(brush, pitch)),
    resolution,
  );
  const stuck = createMarkField(
    spots,
    stamp(pitch * 1.2, pitch * 1.2, (brush) => paintStuckCell(brush, pitch)),
    resolution,
  );
  return {
    container: new Container({ children: [dead.container, stuck.container] }),
    show: whenChanged(({ cells }: Faults) => {
      dead.show((cell) => cells[cell] === DEAD);
      stuck.show((cell) => cells[cell] === STUCK);
    }),
  };
}
