import type { Rect } from '../rect.ts';
import type { Brush } from './brush.ts';

/** Lightness says the sign as well as the colour: weights for plus are light, for minus dark, none is grey. */
const [PLUS, NONE, MINUS] = [
  [255, 222, 150],
  [112, 106, 96],
  [12, 30, 74],
] as const;

/** Steps of colour from no weight to the weight of full colour. */
const STEPS = 255;

/** The colours of all weights, the most negative first, as pixels in the byte order of this computer. */
const COLOURS = new Uint32Array(
  Uint8ClampedArray.from(
    Array.from({ length: 2 * STEPS + 1 }, (_, place) => {
      const depth = (place - STEPS) / STEPS;
      const end = depth > 0 ? PLUS : MINUS;
      return [...NONE.map((none, channel) => none + (end[channel]! - none) * Math.abs(depth)), 255];
    }).flat(),
  ).buffer,
);

/** The pixel of a weight, as a share (−1 to 1) of the weight of full colour. */
export function pixelOf(share: number): number {
  return COLOURS[Math.round(Math.max(-1, Math.min(1, share)) * STEPS) + STEPS]!;
}

/** The two colours of blame: for more, and for less. */
export const BLAME = { plus: '#ffd98a', minus: '#7fb2ff' } as const;

/** What lies from the middle of a scale to a share of it: to the right for plus, to the left for minus; share −1 to 1. */
export function lengthOfBlame(
  { x, width }: Rect,
  share: number,
): { readonly x: number; readonly width: number } {
  const middle = x + width / 2;
  const long = (width / 2) * Math.max(-1, Math.min(1, share));
  return { x: Math.min(middle, middle + long), width: Math.abs(long) };
}

/** A scale with zero in its middle. */
export function paintBlameScale({ ctx, unit }: Brush, rect: Rect): void {
  const middle = rect.x + rect.width / 2;
  ctx.fillStyle = '#0b0908';
  ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
  ctx.fillStyle = '#f2e8d2';
  ctx.fillRect(middle - 0.6 * unit, rect.y - 1.5 * unit, 1.2 * unit, rect.height + 3 * unit);
}
