import type { Spot } from '../rect.ts';

export interface Lettering {
  readonly font: string;
  /** Height of the letters in CSS pixels. */
  readonly size: number;
  /** Space between letters, as a share of the size. */
  readonly spacing?: number;
  readonly weight?: 400 | 600 | 700;
  readonly italic?: boolean;
  readonly align?: CanvasTextAlign;
}

/** Sets the letters up; returns the space between them. */
function setUp(ctx: CanvasRenderingContext2D, lettering: Lettering): number {
  const { font, size, spacing = 0, weight = 600, italic = false, align = 'center' } = lettering;
  ctx.font = `${italic ? 'italic ' : ''}${weight} ${size}px ${font}`;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  if (!('letterSpacing' in ctx)) return 0;
  ctx.letterSpacing = `${spacing * size}px`;
  return spacing * size;
}

export function widthOf(ctx: CanvasRenderingContext2D, text: string, lettering: Lettering): number {
  const space = setUp(ctx, lettering);
  const { width } = ctx.measureText(text);
  ctx.letterSpacing = '0px';
  return width - space;
}

/** The lettering, smaller where the text would not fit a width. */
export function fitting(
  ctx: CanvasRenderingContext2D,
  text: string,
  lettering: Lettering,
  width: number,
): Lettering {
  const needed = widthOf(ctx, text, lettering);
  return needed <= width ? lettering : { ...lettering, size: (lettering.size * width) / needed };
}

export function letter(
  ctx: CanvasRenderingContext2D,
  text: string,
  spot: Spot,
  style: Lettering & { readonly ink: string },
): void {
  const space = setUp(ctx, style);
  const shift = (style.align ?? 'center') === 'center' ? space / 2 : 0;
  ctx.fillStyle = style.ink;
  // Capitals stand a little low about the middle line.
  ctx.fillText(text, spot.x + shift, spot.y + style.size * 0.06);
  ctx.letterSpacing = '0px';
}

/** Plates are lettered in capitals; what has a spelling of its own (CdS, V/s, θ) keeps it. */
export function inCapitals(text: string): string {
  const capitalise = (word: string): string =>
    /^\p{Lu}?[\p{Ll}\p{M}’'-]+$/u.test(word) && !/^[^a-z]$/u.test(word) ? word.toUpperCase() : word;
  return text.split(' ').map(capitalise).join(' ');
}

/** Letters cut into a plate and filled with paint. */
export function engrave(
  ctx: CanvasRenderingContext2D,
  text: string,
  spot: Spot,
  style: Lettering & { readonly ink: string },
): void {
  const cut = Math.max(0.5, style.size * 0.045);
  letter(ctx, text, { x: spot.x - cut * 0.5, y: spot.y - cut }, { ...style, ink: 'rgba(0,0,0,0.75)' });
  letter(ctx, text, { x: spot.x, y: spot.y + cut }, { ...style, ink: 'rgba(255,255,255,0.16)' });
  letter(ctx, text, spot, style);
}
