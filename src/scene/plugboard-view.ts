import { Container } from 'pixi.js';
import type { Mark1 } from '../core/index.ts';
import { layBoard, type BoardLayout } from './board-layout.ts';
import { createCablePulses } from './cable-pulses.ts';
import { hang, type Cable } from './cable.ts';
import type { Rect } from './floor-plan.ts';
import { createLampField } from './lamp-field.ts';
import { tracePanel, type Brush } from './paint/brush.ts';
import { paintHalo } from './paint/bulb.ts';
import { paintCable, paintJack, paintPlug } from './paint/cable.ts';
import { engrave, fitting, inCapitals } from './paint/lettering.ts';
import { paintPlate, paintRecess } from './paint/plate.ts';
import { paintRackFront, roomIn } from './rack.ts';
import { inset } from './rect.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';
import type { View } from './view.ts';
import { chooseWires, type Wire } from './wires.ts';

/** The S-A plugboard with a readable selection of its wires; signals run along those whose S-unit is on. */
export function createPlugboardView(studio: Studio, rect: Rect, machine: Mark1): View {
  const { unit } = studio;
  const room = roomIn(rect, unit);
  const panel = { ...room, height: room.height - 68 * unit };
  const sizes = { side: machine.plan.side, units: machine.plan.associationUnits };
  const layout = layBoard(inset(panel, 10 * unit), sizes, 18 * unit);
  const wires = chooseWires(machine.board);
  const cables = wires.map((wire) => hangWire(wire, layout, unit));
  const furniture = studio.bake(rect, (brush) => {
    paintBoard(brush, { rect, panel, layout, wires, cables, studio, all: machine.board.originPoints.length });
  });
  const glows = glowPlugs(studio, cables, layout.pitch);
  const pulses = createCablePulses(studio, wires, cables, layout.pitch);
  const watch = createStopwatch(studio.reducedMotion);
  const ends = new Uint8Array(2 * wires.length);
  return {
    container: new Container({ children: [furniture, glows.container, pulses.container] }),
    draw: (before, after, progress) => {
      wires.forEach(({ cell }, wire) => ends.fill(after.retina[cell]!, 2 * wire, 2 * wire + 2));
      glows.draw(ends, watch(before, after, progress));
      pulses.draw(before, after, progress);
    },
    destroy() {
      this.container.destroy({ children: true });
    },
  };
}

function hangWire({ cell, unit: end }: Wire, { cells, units }: BoardLayout, unit: number): Cable {
  return hang(cells[cell]!, units[end]!, { seed: cell * 7 + end, sag: 34 * unit });
}

interface Board {
  readonly rect: Rect;
  readonly panel: Rect;
  readonly layout: BoardLayout;
  readonly wires: readonly Wire[];
  readonly cables: readonly Cable[];
  readonly studio: Studio;
  readonly all: number;
}

function paintBoard(brush: Brush, board: Board): void {
  const { rect, panel, layout, studio, wires, all } = board;
  const { unit } = brush;
  const { words } = studio;
  paintRackFront(brush, rect, words.racks.plugboard);
  paintRecess(brush, panel, '#15110e');
  for (const field of layout.fields) outline(brush, inset(field, -3 * unit));
  for (const jack of [...layout.cells, ...layout.units]) paintJack(brush, jack, layout.pitch * 0.33);
  paintCables(brush, board);
  const below = panel.y + panel.height;
  const middle = panel.x + panel.width / 2;
  paintPlate(
    brush,
    words.selection(wires.length, all),
    { x: middle, y: below + 24 * unit },
    { size: 16, most: panel.width },
  );
  paintLegend(brush, { ...panel, y: below + 44 * unit, height: 24 * unit }, [
    inCapitals(words.excitatory),
    inCapitals(words.inhibitory),
  ]);
}

function outline({ ctx, unit }: Brush, field: Rect): void {
  tracePanel(ctx, field, 3 * unit);
  ctx.lineWidth = Math.max(0.6, 0.8 * unit);
  ctx.strokeStyle = 'rgba(230,205,150,0.22)';
  ctx.stroke();
}

function paintCables(brush: Brush, { panel, layout, wires, cables }: Board): void {
  const { ctx, unit } = brush;
  const width = Math.max(1.4, Math.min(layout.pitch * 0.34, 3.4 * unit));
  ctx.save();
  tracePanel(ctx, { ...panel, height: panel.height + 6 * unit }, 5 * unit);
  ctx.clip();
  cables.forEach((cable, wire) => {
    paintCable(brush, cable, { excites: wires[wire]!.excites, width });
  });
  ctx.restore();
  cables.forEach((cable, wire) => {
    const { excites } = wires[wire]!;
    paintPlug(brush, cable[0], layout.pitch * 0.42, excites);
    paintPlug(brush, cable[3], layout.pitch * 0.42, excites);
  });
}

/** What red and blue mean, with the bar that tells them apart without colour. */
function paintLegend(brush: Brush, strip: Rect, [excitatory, inhibitory]: readonly [string, string]): void {
  const { ctx, unit } = brush;
  const half = strip.width / 2;
  [excitatory, inhibitory].forEach((word, place) => {
    const spot = { x: strip.x + place * half + 8 * unit, y: strip.y + strip.height / 2 };
    paintPlug(brush, spot, 5.4 * unit, place === 0);
    const wanted = { font: SANS, size: 16 * unit, spacing: 0.03, align: 'left' } as const;
    const left = { x: spot.x + 11 * unit, y: spot.y };
    engrave(ctx, word, left, { ...fitting(ctx, word, wanted, half - 24 * unit), ink: INK.ivory });
  });
}

/** Both plugs of a wire glow while its S-unit is on. */
function glowPlugs({ stamp, resolution }: Studio, cables: readonly Cable[], pitch: number) {
  return createLampField({
    spots: cables.flatMap((cable) => [cable[0], cable[3]]),
    resolution,
    bulb: stamp(pitch, pitch, (brush) => paintHalo(brush, pitch * 0.42, '255,236,196', 0.6)),
    halo: stamp(pitch * 2.6, pitch * 2.6, (brush) => paintHalo(brush, pitch * 1.3, '255,190,110', 0.3)),
  });
}
