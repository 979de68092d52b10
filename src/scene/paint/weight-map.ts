import type { Rect } from '../rect.ts';
import type { Brush } from './brush.ts';
import { createCanvas } from './canvas.ts';

/** Lightness says the sign as well as the colour: weights for plus are light, for minus dark, none is grey. */
const [PLUS, NONE, MINUS] = [
  [255, 222, 150],
  [112, 106, 96],
  [12, 30, 74],
] as const;

/** Paints rows of weights as maps of so many columns, each over its rectangle. `scale` is the weight of full colour. */
export function createWeightPainter(): (
  brush: Brush,
  weights: Float64Array,
  place: { readonly rect: Rect; readonly columns: number; readonly scale: number },
) => void {
  const easel = createCanvas(1, 1);
  return ({ ctx }, weights, { rect, columns, scale }) => {
    const rows = Math.ceil(weights.length / columns);
    easel.canvas.width = columns;
    easel.canvas.height = rows;
    const image = easel.ctx.createImageData(columns, rows);
    for (let cell = 0; cell < weights.length; cell++) tint(image.data, cell, weights[cell]! / scale);
    easel.ctx.putImageData(image, 0, 0);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(easel.canvas, rect.x, rect.y, rect.width, rect.height);
  };
}

function tint(data: Uint8ClampedArray, cell: number, share: number): void {
  const depth = Math.min(1, Math.abs(share));
  const end = share > 0 ? PLUS : MINUS;
  for (let channel = 0; channel < 3; channel++) {
    data[cell * 4 + channel] = NONE[channel]! + (end[channel]! - NONE[channel]!) * depth;
  }
  data[cell * 4 + 3] = 255;
}

/** A scale with zero in its middle, and a bar from there: to the right for plus, to the left for minus; share −1 to 1. */
export function paintBlameBar({ ctx, unit }: Brush, rect: Rect, share: number): void {
  const middle = rect.x + rect.width / 2;
  const long = (rect.width / 2) * Math.max(-1, Math.min(1, share));
  ctx.fillStyle = '#0b0908';
  ctx.fillRect(rect.x, rect.y, rect.width, rect.height);
  ctx.fillStyle = share > 0 ? '#ffd98a' : '#7fb2ff';
  ctx.fillRect(Math.min(middle, middle + long), rect.y, Math.abs(long), rect.height);
  ctx.fillStyle = '#f2e8d2';
  ctx.fillRect(middle - 0.6 * unit, rect.y - 1.5 * unit, 1.2 * unit, rect.height + 3 * unit);
}
