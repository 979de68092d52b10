export interface Easel {
  readonly canvas: HTMLCanvasElement;
  readonly ctx: CanvasRenderingContext2D;
}

/** A canvas to paint a picture on; at least one pixel large. */
export function createCanvas(width: number, height: number, use: 'baked' | 'live' = 'baked'): Easel {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const ctx = canvas.getContext('2d', { willReadFrequently: use === 'live' });
  if (ctx === null) throw new Error('This browser has no 2D canvas to paint on.');
  return { canvas, ctx };
}
