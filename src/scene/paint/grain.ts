import { createCanvas } from './canvas.ts';
import { hash } from './noise.ts';

/** Surfaces that repeat without a seam: more or less black where they darken a colour, white where they lighten it. */
export interface Grain {
  readonly hammertone: HTMLCanvasElement;
  readonly brushed: HTMLCanvasElement;
  readonly dust: HTMLCanvasElement;
}

export function createGrain(): Grain {
  return { hammertone: paintHammertone(), brushed: paintBrushed(), dust: paintDust() };
}

const TILE = 192;
/** Dimples on a side of the tile. */
const DIMPLES = 24;

/** Enamel that shrinks into dimples as it dries, lit from the top left. */
function paintHammertone(): HTMLCanvasElement {
  const heights = Float32Array.from({ length: TILE * TILE }, (_, i) =>
    dimple(i % TILE, Math.floor(i / TILE)),
  );
  return paintTile((x, y) => {
    const here = heights[y * TILE + x]!;
    const before = heights[((y + TILE - 1) % TILE) * TILE + ((x + TILE - 1) % TILE)]!;
    return 128 + (here - before) * 210 + (hash(x, y) - 0.5) * 14;
  });
}

function dimple(x: number, y: number): number {
  const size = TILE / DIMPLES;
  const column = Math.floor(x / size);
  const row = Math.floor(y / size);
  let nearest = Infinity;
  let second = Infinity;
  for (let place = 0; place < 9; place++) {
    const c = column - 1 + (place % 3);
    const r = row - 1 + Math.floor(place / 3);
    const seed = ((c + DIMPLES) % DIMPLES) * 71 + ((r + DIMPLES) % DIMPLES) * 131;
    const dx = (c + hash(seed, 1)) * size - x;
    const dy = (r + hash(seed, 2)) * size - y;
    const distance = Math.sqrt(dx * dx + dy * dy) / size;
    if (distance < nearest) {
      second = nearest;
      nearest = distance;
    } else if (distance < second) second = distance;
  }
  return Math.min(1, (second - nearest) * 1.4);
}

/** Aluminium drawn along one direction. */
function paintBrushed(): HTMLCanvasElement {
  const streak = (x: number, y: number): number => {
    let sum = 0;
    for (let k = 0; k < 24; k++) sum += hash((x + k) % TILE, y);
    return sum / 24 - 0.5;
  };
  return paintTile(
    (x, y) => 128 + streak(x, y) * 190 + (hash(7, y) - 0.5) * 44 + (hash(x, y + 999) - 0.5) * 10,
  );
}

function paintDust(): HTMLCanvasElement {
  return paintTile((x, y) => 128 + (hash(x, y) - 0.5) * 70);
}

function paintTile(grey: (x: number, y: number) => number): HTMLCanvasElement {
  const { canvas, ctx } = createCanvas(TILE, TILE);
  const image = ctx.createImageData(TILE, TILE);
  for (let i = 0; i < TILE * TILE; i++) {
    const shade = (grey(i % TILE, Math.floor(i / TILE)) - 128) / 128;
    const tone = shade > 0 ? 255 : 0;
    image.data.set([tone, tone, tone, Math.min(1, Math.abs(shade)) * 255], i * 4);
  }
  ctx.putImageData(image, 0, 0);
  return canvas;
}
