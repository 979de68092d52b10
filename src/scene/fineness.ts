/** Most device pixels that are drawn, those of a screen of 3840 × 2160, and most of them in a CSS pixel. */
const MOST_PIXELS = 3840 * 2160;
const MOST_IN_ONE = 3;
/** What share of the fineness is left, from the finest picture to the coarsest, in which plates can still be read. */
const SHARES = [1, 0.8, 0.65] as const;

/** How coarse a picture may get on a slow computer, from 0. */
export const COARSEST = SHARES.length - 1;

/** Device pixels to be drawn in a CSS pixel of a window, on a screen that has `pixelRatio` of them. */
export function finenessFor(
  { width, height }: { readonly width: number; readonly height: number },
  pixelRatio: number,
  coarseness: number,
): number {
  const affordable = Math.sqrt(MOST_PIXELS / (width * height));
  const finest = Math.max(1, Math.min(pixelRatio, MOST_IN_ONE, affordable));
  return finest * SHARES[Math.min(coarseness, COARSEST)]!;
}
