import { Container } from 'pixi.js';
import { createCameraScreen } from './camera-screen.ts';
import type { Rect } from './floor-plan.ts';
import { createLampField, type LampField } from './lamp-field.ts';
import type { Brush } from './paint/brush.ts';
import { AMBER, paintDarkBulb, paintHalo, paintLitBulb } from './paint/bulb.ts';
import { paintPlate, paintRecess } from './paint/plate.ts';
import { createPolarityToggle } from './polarity-toggle.ts';
import { paintRackFront, roomIn } from './rack.ts';
import { columnsOf, gridIn, inset, middleOf, rowsOf, type Grid } from './rect.ts';
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
  const watch = createStopwatch(studio.reducedMotion);
  const container = new Container({
    children: [furniture, camera.container, toggle.container, lamps.container],
  });
  return {
    container,
    draw: (before, after, progress) => {
      lamps.draw(after.retina, watch(before, after, progress));
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

/** Retina above, the rest below; or beside it where the rack is low. */
function layOut(rect: Rect, unit: number): Layout {
  const room = roomIn(rect, unit);
  const below = room.height - room.width > 110 * unit;
  const retina = below
    ? { ...room, height: room.width }
    : { ...room, width: Math.min(room.height, room.width * 0.66), height: Math.min(room.height, room.width * 0.66) };
  return below ? layBelow(room, retina, unit) : layBeside(room, retina, unit);
}

function layBelow(room: Rect, retina: Rect, unit: number): Layout {
  const top = retina.y + retina.height + 10 * unit;
  const rest = { ...room, y: top, height: room.y + room.height - top };
  const plate = { ...rest, height: 30 * unit };
  const parts = { ...rest, y: plate.y + plate.height + 8 * unit, height: rest.height - plate.height - 8 * unit };
  const [screen, toggle] = columnsOf(parts, [1, 1], 12 * unit) as [Rect, Rect];
  return { retina, plate, screen, toggle };
}

function layBeside(room: Rect, retina: Rect, unit: number): Layout {
  const x = retina.x + retina.width + 14 * unit;
  const rest = { ...room, x, width: room.x + room.width - x };
  const [plate, screen, toggle] = rowsOf(rest, [0.3, 1.2, 1], 12 * unit) as [Rect, Rect, Rect];
  return { retina, plate, screen, toggle };
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
  paintPlate(brush, words.photocells, middleOf(layout.plate), { size: 15, most: layout.plate.width });
}

function lightRetina({ stamp, resolution }: Studio, { pitch, spots }: Grid): LampField {
  return createLampField({
    spots,
    resolution,
    bulb: stamp(pitch, pitch, (brush) => paintLitBulb(brush, pitch, AMBER)),
    halo: stamp(pitch * 2.8, pitch * 2.8, (brush) => paintHalo(brush, pitch * 1.4, AMBER.halo, 0.3)),
  });
}
