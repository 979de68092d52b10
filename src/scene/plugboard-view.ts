import { Container } from 'pixi.js';
import type { Mark1 } from '../core/index.ts';
import { layBoard, type BoardLayout } from './board-layout.ts';
import { createCableSignals } from './cable-signals.ts';
import { hang, stretch, type Cable } from './cable.ts';
import type { Rect } from './floor-plan.ts';
import { cellLookedInto, unitLookedInto, type Inspection } from './inspection.ts';
import { tracePanel, type Brush } from './paint/brush.ts';
import { paintCable, paintCableGlow, paintCutCable, paintJack, paintPlug } from './paint/cable.ts';
import { paintRing } from './paint/inspection-marks.ts';
import { engrave, fitting, inCapitals } from './paint/lettering.ts';
import { paintPlate, paintRecess } from './paint/plate.ts';
import { paintRackFront } from './rack.ts';
import { inset } from './rect.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';
import type { View } from './view.ts';
import { whenChanged } from './when-changed.ts';
import { chooseWires, wiresOf, type Wire } from './wires.ts';

/** How dark the chosen cables are while a part is looked into. */
const DIMMED = 0x5c5c5c;

/**
 * The S-A plugboard with a readable selection of its wires, or with all those of the part that is looked into; signals
 * run along those whose S-unit is on.
 */
export function createPlugboardView(studio: Studio, rect: Rect, machine: Mark1): View {
  const layout = layBoard(rect, studio.unit, machine.plan);
  const furniture = studio.bake(rect, (brush) => {
    paintBoard(brush, { rect, layout, studio });
  });
  const [idle, bright] = [studio.slate(rect), studio.slate(rect)];
  const signals = createCableSignals(studio, layout.pitch);
  const hangAll = (wires: readonly Wire[]): Strung => {
    const cables = wires.map((wire) => hangWire(wire, layout, { studio, machine }));
    return { layout, wires, cables };
  };
  let chosen: Strung = { layout, wires: [], cables: [] };
  const string = whenChanged((board: Mark1['board'], faults: Mark1['faults']) => {
    chosen = hangAll(chooseWires(wiresOf(board, faults), board.cells));
    idle.paint((brush) => {
      paintIdle(brush, chosen);
    });
  });
  const pickOut = whenChanged((shown: Strung, board: Mark1['board'], inspection: Inspection | null) => {
    const picked = inspection === null ? shown : hangAll(inspection.wires);
    idle.sprite.tint = inspection === null ? 0xffffff : DIMMED;
    bright.paint((brush) => {
      if (inspection !== null) paintPicked(brush, picked, inspection);
      paintCount(brush, layout.panel, studio.words.selection(picked.wires.length, board.originPoints.length));
    });
    signals.string(picked.wires, picked.cables);
  });
  return {
    container: new Container({
      children: [furniture, idle.sprite, bright.sprite, signals.container],
    }),
    draw: (sight) => {
      const { after, inspection } = sight;
      string(after.board, after.faults);
      pickOut(chosen, after.board, inspection);
      signals.draw(sight);
    },
    destroy() {
      this.container.destroy({ children: true });
    },
  };
}

/** Wires as they hang on the board. */
interface Strung {
  readonly layout: BoardLayout;
  readonly wires: readonly Wire[];
  readonly cables: readonly Cable[];
}

/** How far a cable hangs through, in pixels of the 1080p drawing. */
const SAG = 46;

/** Ribbons of straight wires have so many lanes. */
const LANES = 7;

function hangWire(
  { cell, unit: end }: Wire,
  { cells, units, pitch }: BoardLayout,
  { studio, machine }: { readonly studio: Studio; readonly machine: Mark1 },
): Cable {
  const { kind, side } = machine.plan;
  const [from, to] = [cells[cell]!, units[end]!];
  if (kind === 'mark1') return hang(from, to, { seed: cell * 7 + end, sag: SAG * studio.unit });
  const lane = (Math.floor(cell / side) + cell) % LANES;
  return stretch(from, to, ((lane - (LANES - 1) / 2) / LANES) * pitch * 0.8);
}

function paintBoard(
  brush: Brush,
  { rect, layout, studio }: { readonly rect: Rect; readonly layout: BoardLayout; readonly studio: Studio },
): void {
  const { unit } = brush;
  const { words } = studio;
  const { panel } = layout;
  paintRackFront(brush, rect, words.racks.plugboard);
  paintRecess(brush, panel, '#15110e');
  for (const field of layout.fields) outline(brush, inset(field, -3 * unit));
  for (const jack of [...layout.cells, ...layout.units]) paintJack(brush, jack, layout.pitch * 0.42);
  paintLegend(brush, { ...panel, y: panel.y + panel.height + 44 * unit, height: 24 * unit }, [
    inCapitals(words.excitatory),
    inCapitals(words.inhibitory),
  ]);
}

/** How many wires of how many are shown. */
function paintCount(brush: Brush, panel: Rect, text: string): void {
  const spot = { x: panel.x + panel.width / 2, y: panel.y + panel.height + 24 * brush.unit };
  paintPlate(brush, text, spot, { size: 16, most: panel.width });
}

function outline({ ctx, unit }: Brush, field: Rect): void {
  tracePanel(ctx, field, 3 * unit);
  ctx.lineWidth = Math.max(0.6, 0.8 * unit);
  ctx.strokeStyle = 'rgba(230,205,150,0.22)';
  ctx.stroke();
}

function clipTo({ ctx, unit }: Brush, panel: Rect): void {
  tracePanel(ctx, { ...panel, height: panel.height + 6 * unit }, 5 * unit);
  ctx.clip();
}

function cableWidth({ unit }: Brush, pitch: number): number {
  return Math.max(1.4, Math.min(pitch * 0.44, 3.8 * unit));
}

/** Cables without a signal: in the shade, so that those with one stand out. Their plugs are not. */
function paintIdle(brush: Brush, strung: Strung): void {
  const { ctx } = brush;
  const { panel, pitch } = strung.layout;
  ctx.save();
  clipTo(brush, panel);
  paintCables(brush, strung, cableWidth(brush, pitch));
  ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = 'rgba(14,10,8,0.3)';
  ctx.fillRect(panel.x, panel.y, panel.width, panel.height + 8 * brush.unit);
  ctx.restore();
  paintPlugs(brush, strung, pitch * 0.46);
}

/** All cables of the part that is looked into, and a ring round its jack. */
function paintPicked(brush: Brush, strung: Strung, inspection: Inspection): void {
  const { panel, pitch, cells, units } = strung.layout;
  const width = cableWidth(brush, pitch) * 1.1;
  brush.ctx.save();
  clipTo(brush, panel);
  strung.cables.forEach((cable, wire) => {
    const { excites, cut } = strung.wires[wire]!;
    if (!cut) paintCableGlow(brush, cable, { excites, width });
  });
  paintCables(brush, strung, width);
  brush.ctx.restore();
  paintPlugs(brush, strung, pitch * 0.5);
  const jack = units[unitLookedInto(inspection) ?? -1] ?? cells[cellLookedInto(inspection) ?? -1];
  if (jack !== undefined) paintRing(brush, jack, Math.max(6, pitch * 0.8));
}

function paintCables(brush: Brush, { cables, wires }: Strung, width: number): void {
  cables.forEach((cable, wire) => {
    const { excites, cut } = wires[wire]!;
    (cut ? paintCutCable : paintCable)(brush, cable, { excites, width });
  });
}

function paintPlugs(brush: Brush, { cables, wires }: Strung, radius: number): void {
  cables.forEach((cable, wire) => {
    for (const spot of [cable[0], cable[3]]) paintPlug(brush, spot, radius, wires[wire]!.excites);
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
