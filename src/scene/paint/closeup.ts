import { TRAVEL, shaftAngle } from '../shaft-angle.ts';
import type { Grid, Rect, Spot } from '../rect.ts';
import { INK, SANS } from '../theme.ts';
import { fillDisc, tracePanel, type Brush } from './brush.ts';
import { line } from './knob.ts';
import { letter, widthOf } from './lettering.ts';

/** A part in sight: its number from 0, where it is, and how far it is to its neighbours, in CSS pixels of the hall. */
export interface Place {
  readonly number: number;
  readonly spot: Spot;
  readonly pitch: number;
}

/** The parts of a bank that lie, or reach, into a rectangle. */
export function placesIn({ spots, pitch }: Grid, { x, y, width, height }: Rect): Place[] {
  const reach = pitch / 2;
  return spots.flatMap((spot, number) => {
    const across = spot.x >= x - reach && spot.x <= x + width + reach;
    const down = spot.y >= y - reach && spot.y <= y + height + reach;
    return across && down ? [{ number, spot, pitch }] : [];
  });
}

/** A part's name in the corner of its place. */
export function paintName({ ctx }: Brush, { spot, pitch }: Place, name: string, ink: string): void {
  const at = { x: spot.x - pitch * 0.47, y: spot.y - pitch * 0.43 };
  letter(ctx, name, at, { font: SANS, size: pitch * 0.115, weight: 700, align: 'left', ink });
}

/** Words beside each other on a strip under a part, each in its ink. */
export function paintUnder(
  { ctx }: Brush,
  { spot, pitch }: Place,
  words: readonly (readonly [text: string, ink: string])[],
): void {
  const style = { font: SANS, size: pitch * 0.115, weight: 700, align: 'left' } as const;
  const gap = pitch * 0.05;
  const widths = words.map(([text]) => widthOf(ctx, text, style));
  const all = widths.reduce((sum, width) => sum + width, gap * (words.length - 1));
  const y = spot.y + pitch * 0.43;
  tracePanel(
    ctx,
    { x: spot.x - all / 2 - gap, y: y - pitch * 0.07, width: all + 2 * gap, height: pitch * 0.14 },
    pitch * 0.03,
  );
  ctx.fillStyle = 'rgba(8,6,5,0.82)';
  ctx.fill();
  let x = spot.x - all / 2;
  words.forEach(([text, ink], place) => {
    letter(ctx, text, { x, y }, { ...style, ink });
    x += widths[place]! + gap;
  });
}

/** Millivolts between two marks of a knob's scale, and between two long ones. */
const MARK = 1000;
const LONG = 5000;

/** A mark for every volt, and the two posts at which the pointer stops. */
export function paintKnobScale(
  { ctx }: Brush,
  { x, y }: Spot,
  { radius, stopMillivolts }: { readonly radius: number; readonly stopMillivolts: number },
): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.lineCap = 'butt';
  ctx.strokeStyle = INK.pen;
  const most = Math.floor(stopMillivolts / MARK) * MARK;
  for (let millivolts = -most; millivolts <= most; millivolts += MARK) {
    const isLong = millivolts % LONG === 0;
    ctx.lineWidth = radius * (isLong ? 0.05 : 0.03);
    line(ctx, shaftAngle(millivolts, stopMillivolts), [radius * 1.05, radius * (isLong ? 1.22 : 1.15)]);
  }
  for (const angle of [-TRAVEL, TRAVEL]) paintPost(ctx, angle, radius);
  ctx.restore();
}

function paintPost(ctx: CanvasRenderingContext2D, angle: number, radius: number): void {
  const spot = { x: Math.sin(angle) * radius * 1.2, y: -Math.cos(angle) * radius * 1.2 };
  fillDisc(ctx, { x: spot.x + radius * 0.02, y: spot.y + radius * 0.04 }, radius * 0.105, 'rgba(0,0,0,0.6)');
  fillDisc(ctx, spot, radius * 0.09, '#b9923f');
  fillDisc(ctx, { x: spot.x - radius * 0.025, y: spot.y - radius * 0.03 }, radius * 0.035, '#ffe7a8');
}
