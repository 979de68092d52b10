import { Container } from 'pixi.js';
import { createBloom } from './bloom.ts';
import type { Rect } from './floor-plan.ts';
import { createLampField } from './lamp-field.ts';
import { ORANGE, paintDarkBulb, paintHalo, paintLitBulb } from './paint/bulb.ts';
import { paintRecess } from './paint/plate.ts';
import { paintRackFront, roomIn } from './rack.ts';
import { inset, spreadIn } from './rect.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import type { View } from './view.ts';

/** The association units: one lamp each, in 16 columns or, where the rack is low, in 16 rows. */
export function createAssociationView(studio: Studio, rect: Rect, units: number): View {
  const { unit, stamp, resolution, words } = studio;
  const panel = roomIn(rect, unit);
  const few = Math.max(1, Math.round(Math.sqrt(units / 2)));
  const many = Math.ceil(units / few);
  const columns = panel.height > panel.width ? few : many;
  const grid = spreadIn(inset(panel, 8 * unit), columns, Math.ceil(units / columns));
  const { pitch } = grid;
  const spots = grid.spots.slice(0, units);
  const furniture = studio.bake(rect, (brush) => {
    paintRackFront(brush, rect, words.racks.association);
    paintRecess(brush, panel, '#0f0b09');
    for (const spot of spots) paintDarkBulb(brush, spot, pitch);
  });
  const lamps = createLampField({
    spots,
    resolution,
    bulb: stamp(pitch, pitch, (brush) => paintLitBulb(brush, pitch, ORANGE)),
    halo: stamp(pitch * 3.4, pitch * 3.4, (brush) => paintHalo(brush, pitch * 1.7, ORANGE.halo, 0.42)),
  });
  const bloom = createBloom(studio, panel, ORANGE.halo);
  const watch = createStopwatch(studio.reducedMotion);
  const container = new Container({ children: [furniture, lamps.container, bloom.sprite] });
  return {
    container,
    draw: (before, after, progress) => {
      lamps.draw(after.active, watch(before, after, progress));
      bloom.draw(lamps.levels);
    },
    destroy: () => container.destroy({ children: true }),
  };
}
