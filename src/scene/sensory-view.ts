import { Container } from 'pixi.js';
import { createBloom } from './bloom.ts';
import { createCameraScreen } from './camera-screen.ts';
import type { Rect } from './floor-plan.ts';
import { createLampField, type LampField } from './lamp-field.ts';
import type { Brush } from './paint/brush.ts';
import { AMBER, paintDarkBulb, paintHalo, paintLitBulb } from './paint/bulb.ts';
import { paintPlate, paintRecess } from './paint/plate.ts';
import { createPolarityToggle } from './polarity-toggle.ts';
import { paintRackFront, roomIn } from './rack.ts';
import { columnsOf, cutLeft, cutTop, gridIn, inset, middleOf, rowsOf, type Grid } from './rect.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import type { View } from './view.ts';

/** The sensory unit: a lamp for every photocell, the picture on the ground glass, and the polarity switch. */
export function createSensoryView(studio: Studio, rect: Rect, side: number): View {
  const layout = layOut(rect, studio.unit);
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

interface Layout {
  readonly retina: Rect;
  readonly plate: Rect;
  readonly screen: Rect;
  readonly toggle: Rect;
}

/** The rest below the retina or beside it, whichever leaves the retina larger. */
function layOut(rect: Rect, unit: number): Layout {
  const room = roomIn(rect, unit);
  const above = Math.min(room.width, room.height - 160 * unit);
  const beside = Math.min(room.height - 38 * unit, room.width - 180 * unit);
  return above > beside ? layBelow(room, above, unit) : layBeside(room, beside, unit);
}

function layBelow(room: Rect, size: number, unit: number): Layout {
  const retina = { x: room.x + (room.width - size) / 2, y: room.y, width: size, height: size };
  const [, rest] = cutTop(room, size, 10 * unit);
  const [plate, parts] = cutTop(rest, 30 * unit, 8 * unit);
  const [screen, toggle] = columnsOf(parts, [1.2, 1], 12 * unit) as [Rect, Rect];
  return { retina, plate, screen, toggle };
}

function layBeside(room: Rect, size: number, unit: number): Layout {
  const [left, right] = cutLeft(room, size, 14 * unit);
  const [retina, below] = cutTop(
    { ...left, y: room.y + (room.height - size - 38 * unit) / 2 },
    size,
    8 * unit,
  );
  const [screen, toggle] = rowsOf(right, [1.3, 0.9], 12 * unit) as [Rect, Rect];
  return { retina, plate: { ...below, height: 30 * unit }, screen, toggle };
}

interface Parts {
  readonly layout: Layout;
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
