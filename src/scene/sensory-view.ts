import { Container } from 'pixi.js';
import { createBloom } from './bloom.ts';
import { createCameraScreen } from './camera-screen.ts';
import type { Rect } from './floor-plan.ts';
import { createLampField, type LampField } from './lamp-field.ts';
import type { Brush } from './paint/brush.ts';
import { AMBER, paintDarkBulb, paintHalo, paintLitBulb } from './paint/bulb.ts';
import { paintPlate, paintRecess } from './paint/plate.ts';
import { createPolarityToggle } from './polarity-toggle.ts';
import { paintRackFront } from './rack.ts';
import { gridIn, inset, middleOf, type Grid } from './rect.ts';
import { laySensoryUnit, type SensoryPlan } from './sensory-plan.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import type { View } from './view.ts';

/** The sensory unit: a lamp for every photocell, the picture on the ground glass, and the polarity switch. */
export function createSensoryView(studio: Studio, rect: Rect, side: number): View {
  const layout = laySensoryUnit(rect, studio.unit);
  const grid = gridIn(inset(layout.retina, 7 * studio.unit), side, side);
  const furniture = studio.bake(rect, (brush) => {
    paintSensoryUnit(brush, rect, { layout, grid, studio });
  });
  const lamps = lightRetina(studio, grid);
  const camera = createCameraScreen(studio, layout.screen, side);
  const toggle = createPolarityToggle(studio, layout.toggle);
  const bloom = createBloom(studio, layout.retina, AMBER.halo);
  const watch = createStopwatch(studio.reducedMotion);
  const container = new Container({
    children: [furniture, camera.container, toggle.container, lamps.container, bloom.sprite],
  });
  return {
    container,
    draw: (before, after, progress) => {
      lamps.draw(after.retina, watch(before, after, progress));
      bloom.draw(lamps.levels);
      camera.draw(after.picture);
      toggle.draw(after.panel.polarity);
    },
    destroy: () => container.destroy({ children: true }),
  };
}

interface Parts {
  readonly layout: SensoryPlan;
  readonly grid: Grid;
  readonly studio: Studio;
}

function paintSensoryUnit(brush: Brush, rect: Rect, { layout, grid, studio }: Parts): void {
  const { words } = studio;
  paintRackFront(brush, rect, words.racks.sensory);
  paintRecess(brush, layout.retina, '#100d0b');
  for (const spot of grid.spots) paintDarkBulb(brush, spot, grid.pitch);
  paintPlate(brush, words.photocells, middleOf(layout.plate), { size: 16, most: layout.plate.width });
}

function lightRetina({ stamp, resolution }: Studio, { pitch, spots }: Grid): LampField {
  return createLampField({
    spots,
    resolution,
    bulb: stamp(pitch, pitch, (brush) => paintLitBulb(brush, pitch, AMBER)),
    halo: stamp(pitch * 2.8, pitch * 2.8, (brush) => paintHalo(brush, pitch * 1.4, AMBER.halo, 0.26)),
  });
}
