import { Container, Sprite } from 'pixi.js';
import type { Rect } from './floor-plan.ts';
import { createJewels } from './jewels.ts';
import { createLampField } from './lamp-field.ts';
import { followNeedle, type Needle } from './needle.ts';
import type { Brush } from './paint/brush.ts';
import { AMBER, paintDarkBulb, paintHalo, paintLitBulb } from './paint/bulb.ts';
import { paintJewelSocket } from './paint/jewel.ts';
import { engrave, fitting, inCapitals } from './paint/lettering.ts';
import { paintInnerShadow, paintPhenolic, paintPlate, paintRecess } from './paint/plate.ts';
import { BLAME, lengthOfBlame, paintBlameScale } from './paint/weight-map.ts';
import { paintRackFront } from './rack.ts';
import { createSeldom, createStopwatch, type Elapsed, type MachineTime } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import { laySuccessor, type OutputTile, type SuccessorLayout } from './successor-layout.ts';
import type { LayerSight, SuccessorSight } from './successor-sight.ts';
import { INK, SANS } from './theme.ts';
import { createBlameBars, createWeightMaps } from './weight-maps.ts';
import type { SuccessorWords } from './words.ts';

/** The successor's rack. Like every view it owns nothing that could not be painted again. */
export interface SuccessorView {
  readonly container: Container;
  draw(sight: SuccessorSight, machine: MachineTime): void;
  destroy(): void;
}

/** The successor as a rack: maps of its weights, lamps for its hidden units, bars of blame, and its outputs. */
export function createSuccessorView(
  studio: Studio,
  rect: Rect,
  { layers, side }: { readonly layers: SuccessorSight['layers']; readonly side: number },
): SuccessorView {
  const hidden = layers.length > 1 ? layers[0]!.activations.length : 0;
  const outputs = layers.at(-1)!.activations.length;
  const layout = laySuccessor(rect, studio.unit, { hidden, outputs });
  const furniture = studio.bake(rect, (brush) => {
    paintFurniture(brush, rect, { layout, hidden, words: studio.words.successor });
  });
  const board = createBoard(studio, layout, { layers, side });
  const lamps = lightHidden(studio, layout);
  const ends = layout.outputs.map((tile) => createOutput(studio, tile));
  const jewels = createJewels(studio, layout.outputs);
  const signs = new Int8Array(outputs);
  const watch = createStopwatch(studio.reducedMotion);
  const isDue = createSeldom(2);
  let shown: unknown = board;
  return {
    container: new Container({
      children: [
        furniture,
        board.container,
        ...ends.map(({ hand }) => hand),
        lamps.container,
        jewels.container,
      ],
    }),
    draw: (sight, time) => {
      const elapsed = watch(time);
      if (isDue(elapsed) && sight.learnt !== shown) {
        shown = sight.learnt;
        board.show(sight);
      }
      if (hidden > 0) lamps.draw(sight.layers[0]!.activations, elapsed);
      const { activations } = sight.layers.at(-1)!;
      ends.forEach((end, r) => end.draw(activations[r]!, elapsed));
      activations.forEach((output, r) => (signs[r] = output > 0.5 ? 1 : -1));
      jewels.draw(signs, elapsed);
    },
    destroy() {
      this.container.destroy({ children: true });
    },
  };
}

function paintFurniture(
  brush: Brush,
  rect: Rect,
  {
    layout,
    hidden,
    words,
  }: { readonly layout: SuccessorLayout; readonly hidden: number; readonly words: SuccessorWords },
): void {
  const most = rect.width - 40 * brush.unit;
  paintRackFront(brush, rect, words.name);
  paintPlate(brush, words.date, layout.date, { size: 15, most, dim: true });
  if (hidden > 0)
    paintPlate(brush, words.weights(layout.tiles.length, hidden), layout.weights, { size: 15, most });
  for (const { map, lamp, radius, bar } of layout.tiles) {
    paintRecess(brush, map, '#6f6a60');
    paintBlameScale(brush, bar);
    paintDarkBulb(brush, lamp, radius * 2.6);
  }
  if (hidden > 0) paintLegend(brush, layout.legend, words);
  layout.outputs.forEach((output, r) => {
    paintOutput(brush, output, `R${r + 1}`);
  });
}

/** A lamp says how far a unit is on, a bar how much it was blamed. */
function paintLegend(brush: Brush, { x, y, width, height }: Rect, words: SuccessorWords): void {
  const { ctx, unit } = brush;
  const middle = y + height / 2;
  const style = { font: SANS, size: 15 * unit, align: 'left', weight: 600, ink: INK.ivory } as const;
  const [lamp, bar] = [inCapitals(words.activation), inCapitals(words.blame)];
  paintDarkBulb(brush, { x: x + 10 * unit, y: middle }, 15 * unit);
  engrave(ctx, lamp, { x: x + 24 * unit, y: middle }, style);
  const left = x + width * 0.36;
  const scale = { x: left, y: middle - 3 * unit, width: 46 * unit, height: 6 * unit };
  paintBlameScale(brush, scale);
  const blamed = lengthOfBlame(scale, 0.7);
  ctx.fillStyle = BLAME.plus;
  ctx.fillRect(blamed.x, scale.y, blamed.width, scale.height);
  engrave(
    ctx,
    bar,
    { x: left + 58 * unit, y: middle },
    fittingInk(ctx, bar, style, width * 0.64 - 60 * unit),
  );
}

function fittingInk<S extends Parameters<typeof engrave>[3]>(
  ctx: CanvasRenderingContext2D,
  text: string,
  style: S,
  room: number,
): S {
  return { ...style, ...fitting(ctx, text, style, room) };
}

function paintOutput(
  brush: Brush,
  { tile, plus, minus, radius, scale, bar, map }: OutputTile,
  name: string,
): void {
  paintPhenolic(brush, tile);
  const size = Math.min(16 * brush.unit, scale.width * 0.3);
  const spot = { x: tile.x + tile.width / 2, y: tile.y + size * 0.85 };
  engrave(brush.ctx, name, spot, { font: SANS, size, weight: 600, ink: INK.ivory });
  paintJewelSocket(brush, plus, radius, 1);
  paintJewelSocket(brush, minus, radius, -1);
  paintOutputScale(brush, scale);
  paintBlameScale(brush, bar);
  paintRecess(brush, map, '#6f6a60');
}

/** From 0 to 1, with a longer mark at one half, where the answer turns. */
function paintOutputScale(brush: Brush, rect: Rect): void {
  const { ctx, unit } = brush;
  ctx.fillStyle = '#e9dfc2';
  ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
  ctx.fillStyle = '#2a2218';
  for (let tenth = 0; tenth <= 10; tenth++) {
    const high = rect.height * (tenth === 5 ? 0.9 : tenth % 5 === 0 ? 0.6 : 0.35);
    ctx.fillRect(rect.x + placeOf(tenth / 10, rect.width) - 0.5 * unit, rect.y, unit, high);
  }
  paintInnerShadow({ ...brush, unit: unit * 0.35 }, rect);
}

/** Where an output of 0 to 1 stands on a scale of that width. */
const placeOf = (output: number, width: number): number => width * (0.05 + 0.9 * output);

/** What changes when the network has learnt: its weights and the blame of the last trial. */
interface Board {
  readonly container: Container;
  readonly show: (sight: SuccessorSight) => void;
}

function createBoard(
  studio: Studio,
  layout: SuccessorLayout,
  { layers, side }: { readonly layers: SuccessorSight['layers']; readonly side: number },
): Board {
  const first = hangLayer(studio, layout.tiles, { layer: layers[0]!, columns: side });
  const last = layers.at(-1)!;
  const columns = layers.length > 1 ? Math.ceil(inputsOf(last) / 2) : side;
  const outputs = hangLayer(studio, layout.outputs, { layer: last, columns });
  return {
    container: new Container({ children: [first.container, outputs.container] }),
    show: ({ layers: now }) => {
      first.show(now[0]!);
      outputs.show(now.at(-1)!);
    },
  };
}

function hangLayer(
  studio: Studio,
  places: readonly { readonly map: Rect; readonly bar: Rect }[],
  { layer, columns }: { readonly layer: LayerSight; readonly columns: number },
): { readonly container: Container; readonly show: (layer: LayerSight) => void } {
  const rects = places.map(({ map }) => map);
  const maps = createWeightMaps(studio, rects, { inputs: inputsOf(layer), columns });
  const bars = createBlameBars(places.map(({ bar }) => bar));
  return {
    container: new Container({ children: [maps.container, bars.container] }),
    show: ({ weights, blame }) => {
      maps.show(weights, greatest(weights));
      bars.show(blame, blame === null ? 1 : greatest(blame));
    },
  };
}

function inputsOf({ weights, activations }: LayerSight): number {
  return weights.length / activations.length;
}

/** What the scale of maps and bars is taken from; never 0. */
function greatest(numbers: Float64Array): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, Math.abs(number));
  return most || 1;
}

function lightHidden(
  { stamp, resolution }: Studio,
  { tiles }: SuccessorLayout,
): ReturnType<typeof createLampField> {
  const pitch = (tiles[0]?.radius ?? 1) * 2.6;
  return createLampField({
    spots: tiles.map(({ lamp }) => lamp),
    resolution,
    bulb: stamp(pitch, pitch, (brush) => paintLitBulb(brush, pitch, AMBER)),
    halo: stamp(pitch * 2.4, pitch * 2.4, (brush) => paintHalo(brush, pitch * 1.2, AMBER.halo, 0.4)),
  });
}

interface Output {
  readonly hand: Sprite;
  draw(output: number, elapsed: Elapsed): void;
}

/** An output's needle on its scale. */
function createOutput(studio: Studio, { scale }: OutputTile): Output {
  const width = Math.max(2, 3 * studio.unit);
  const texture = studio.stamp(width, scale.height, ({ ctx }) => {
    ctx.fillStyle = '#1f4e8c';
    ctx.fillRect(-width / 2, -scale.height / 2, width, scale.height);
  });
  const hand = new Sprite({ texture, anchor: 0.5, x: scale.x, y: scale.y + scale.height / 2 });
  hand.scale.set(1 / studio.resolution);
  const needle: Needle = { place: 0, speed: 0 };
  return {
    hand,
    draw: (output, elapsed) => {
      followNeedle(needle, output * 2 - 1, elapsed);
      hand.x = scale.x + placeOf((Math.max(-1, Math.min(1, needle.place)) + 1) / 2, scale.width);
    },
  };
}
