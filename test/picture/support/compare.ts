/** A picture in red, green, blue and opacity, 0 to 255, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** The picture at one part of its width: the mean of so many by so many pixels becomes one. */
export function reducePicture({ width, height, data }: Pixels, by: number): Pixels {
  const small = { width: Math.floor(width / by), height: Math.floor(height / by) };
  const reduced = new Uint8ClampedArray(small.width * small.height * 4);
  const sum = [0, 0, 0];
  for (let at = 0; at < reduced.length; at += 4) {
    sum.fill(0);
    const left = ((at / 4) % small.width) * by;
    const top = Math.floor(at / 4 / small.width) * by;
    for (let y = top; y < top + by; y++) {
      for (let i = (y * width + left) * 4; i < (y * width + left + by) * 4; i += 4) {
        for (let colour = 0; colour < 3; colour++) sum[colour]! += data[i + colour]!;
      }
    }
    for (let colour = 0; colour < 3; colour++) reduced[at + colour] = sum[colour]! / (by * by);
    reduced[at + 3] = 255;
  }
  return { ...small, data: reduced };
}

/** Side of a tile, in pixels of the reduced picture. Tiles overlap by half. */
const TILE = 12;

export interface Difference {
  /** Of the tile that differs most, the mean difference of its pixels, 0 to 255. */
  readonly worst: number;
  /** Its middle, as shares of width and height. */
  readonly at: { readonly x: number; readonly y: number };
  /** Mean over the whole picture. */
  readonly mean: number;
}

/** How far two pictures of one size are apart. Of each pixel the colour counts that differs most. @throws RangeError for another size. */
export function differ(one: Pixels, other: Pixels): Difference {
  const apart = apartBy(one, other);
  const { width, height } = one;
  let worst = { worst: 0, at: { x: 0, y: 0 } };
  for (let y = 0; y + TILE <= height; y += TILE / 2) {
    for (let x = 0; x + TILE <= width; x += TILE / 2) {
      const amount = meanIn(apart, width, x, y);
      if (amount > worst.worst)
        worst = { worst: amount, at: { x: (x + TILE / 2) / width, y: (y + TILE / 2) / height } };
    }
  }
  return { ...worst, mean: apart.reduce((sum, amount) => sum + amount, 0) / apart.length };
}

function apartBy(one: Pixels, other: Pixels): Uint8Array {
  if (one.width !== other.width || one.height !== other.height)
    throw new RangeError(
      `The pictures must be of one size, found ${one.width} × ${one.height} and ${other.width} × ${other.height}.`,
    );
  return Uint8Array.from({ length: one.width * one.height }, (_, pixel) => {
    let most = 0;
    for (let i = pixel * 4; i < pixel * 4 + 3; i++)
      most = Math.max(most, Math.abs(one.data[i]! - other.data[i]!));
    return most;
  });
}

function meanIn(apart: Uint8Array, width: number, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + TILE; y++) {
    for (let x = left; x < left + TILE; x++) sum += apart[y * width + x]!;
  }
  return sum / (TILE * TILE);
}

/** Where two pictures differ, bright on black, eight times as strong. */
export function showDifference(one: Pixels, other: Pixels): Pixels {
  const apart = apartBy(one, other);
  const data = new Uint8ClampedArray(apart.length * 4);
  apart.forEach((amount, pixel) => {
    data.fill(amount * 8, pixel * 4, pixel * 4 + 3);
    data[pixel * 4 + 3] = 255;
  });
  return { width: one.width, height: one.height, data };
}
