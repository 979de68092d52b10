import type { Pixels } from './compare.ts';

/** WCAG 2.3.1: a change of a tenth of the full relative luminance, the darker state below 0.80. */
const CHANGE = 0.1;
const DARKER = 0.8;
/** A tenth of a field of ten degrees: a quarter of any block of so much of the window (341 × 256 of 1024 × 768 pixels). */
const BLOCK = 1 / 3;
const SHARE = 0.25;
/** Changes that come within a tenth of a second are one to the eye. */
const TOGETHER_SECONDS = 0.1;

export interface FlashCount {
  /** Pairs of opposing changes within one second in the block that has most of them; more than 3 break WCAG 2.3.1. */
  readonly flashes: number;
  /** The largest share of any block that changed one way within a tenth of a second. */
  readonly largest: number;
}

/** Watches frames for general flashes, in cells of 4 × 4 pixels. */
export interface FlashWatch {
  add(frame: Pixels): void;
  count(): FlashCount;
}

const CELL = 4;

export function watchFlashes(width: number, height: number, framesPerSecond: number): FlashWatch {
  const across = Math.floor(width / CELL);
  const down = Math.floor(height / CELL);
  const cells = createCells(across * down);
  const blocks = layBlocks(across, down);
  const together = Math.round(TOGETHER_SECONDS * framesPerSecond);
  let frame = 0;
  let largest = 0;
  return {
    add: (picture) => {
      cells.follow(lightOf(picture, across, down), frame);
      for (const way of [1, -1] as const) {
        const sums = sumUp(across, down, (cell) => (cells.changed(cell, way, frame - together) ? 1 : 0));
        for (const block of blocks) {
          const share = block.shareOf(sums);
          largest = Math.max(largest, share);
          if (share >= SHARE && block.last !== way) {
            block.last = way;
            block.changes.push(frame);
          }
        }
      }
      frame++;
    },
    count: () => ({
      largest,
      flashes: Math.max(...blocks.map(({ changes }) => most(changes, framesPerSecond))) / 2,
    }),
  };
}

/** The most of these frames within one second. */
function most(frames: readonly number[], framesPerSecond: number): number {
  return frames.reduce((found, from) => {
    const within = frames.filter((frame) => frame >= from && frame < from + framesPerSecond);
    return Math.max(found, within.length);
  }, 0);
}

interface Cells {
  follow(light: Float32Array, frame: number): void;
  /** Whether a cell's last change was that way, and after a frame. */
  changed(cell: number, way: 1 | -1, after: number): boolean;
}

function createCells(count: number): Cells {
  const low = new Float32Array(count).fill(Infinity);
  const high = new Float32Array(count).fill(-Infinity);
  const way = new Int8Array(count);
  const since = new Int32Array(count).fill(-1e6);
  return {
    follow: (light, frame) => {
      for (let cell = 0; cell < count; cell++) {
        const now = light[cell]!;
        low[cell] = Math.min(low[cell]!, now);
        high[cell] = Math.max(high[cell]!, now);
        const rises = way[cell] !== 1 && now - low[cell]! >= CHANGE && low[cell]! < DARKER;
        const falls = way[cell] !== -1 && high[cell]! - now >= CHANGE && now < DARKER;
        if (!rises && !falls) continue;
        way[cell] = rises ? 1 : -1;
        since[cell] = frame;
        low[cell] = high[cell] = now;
      }
    },
    changed: (cell, direction, after) => way[cell] === direction && since[cell]! > after,
  };
}

interface Block {
  /** The way of its last change, and the frames of all of them. */
  last: 1 | -1 | 0;
  readonly changes: number[];
  readonly shareOf: (sums: Int32Array) => number;
}

/** Blocks that overlap by seven eighths. */
function layBlocks(across: number, down: number): Block[] {
  const [width, height] = [Math.round(across * BLOCK), Math.round(down * BLOCK)];
  const blocks: Block[] = [];
  for (let y = 0; y + height <= down; y += Math.ceil(height / 8)) {
    for (let x = 0; x + width <= across; x += Math.ceil(width / 8)) {
      const at = (right: number, below: number): number => (y + below) * (across + 1) + x + right;
      blocks.push({
        last: 0,
        changes: [],
        shareOf: (sums) =>
          (sums[at(width, height)]! - sums[at(0, height)]! - sums[at(width, 0)]! + sums[at(0, 0)]!) /
          (width * height),
      });
    }
  }
  return blocks;
}

/** Of every cell, the sum over all above and left of it. */
function sumUp(across: number, down: number, amount: (cell: number) => number): Int32Array {
  const sums = new Int32Array((across + 1) * (down + 1));
  for (let y = 0; y < down; y++) {
    let row = 0;
    for (let x = 0; x < across; x++) {
      row += amount(y * across + x);
      sums[(y + 1) * (across + 1) + x + 1] = sums[y * (across + 1) + x + 1]! + row;
    }
  }
  return sums;
}

/** Relative luminance of every level of sRGB. */
const LINEAR = Float32Array.from({ length: 256 }, (_, level) => {
  const share = level / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Relative luminance, 0 to 1, as the mean over each cell. */
function lightOf({ width, data }: Pixels, across: number, down: number): Float32Array {
  const light = new Float32Array(across * down);
  for (let y = 0; y < down * CELL; y++) {
    for (let x = 0; x < across * CELL; x++) {
      const i = (y * width + x) * 4;
      const luminance =
        0.2126 * LINEAR[data[i]!]! + 0.7152 * LINEAR[data[i + 1]!]! + 0.0722 * LINEAR[data[i + 2]!]!;
      light[Math.floor(y / CELL) * across + Math.floor(x / CELL)]! += luminance / (CELL * CELL);
    }
  }
  return light;
}
