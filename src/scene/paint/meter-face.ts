import type { Rect } from '../floor-plan.ts';
import { NUMBERED_VOLTS, PLAIN_VOLTS, placeOnScale } from '../meter-scale.ts';
import { inset, type Spot } from '../rect.ts';
import { SANS, SERIF } from '../theme.ts';
import type { PlateWords } from '../words.ts';
import { ballLight, downward, fillDisc, tracePanel, withStops, type Brush } from './brush.ts';
import { paintCasing } from './casing.ts';
import { line } from './knob.ts';
import { fitting, letter } from './lettering.ts';
import { paintInnerShadow } from './plate.ts';

/** From the middle of the scale to its end. */
export const METER_SWEEP = (47 * Math.PI) / 180;

/** Where a meter's scale and pivot are. */
export interface MeterShape {
  readonly body: Rect;
  readonly face: Rect;
  readonly pivot: Spot;
  /** From the pivot to the scale. */
  readonly reach: number;
}

export function shapeMeter(body: Rect, unit: number): MeterShape {
  const face = inset(body, 11 * unit);
  const above = 20 * unit;
  const below = 47 * unit;
  const reach = Math.min((face.height - above - below) / 1.2, (face.width * 0.37) / Math.sin(METER_SWEEP));
  const spare = face.height - above - below - reach * 1.2;
  const pivot = { x: face.x + face.width / 2, y: face.y + face.height - below - spare / 2 };
  return { body, face, pivot, reach };
}

const INK = '#231c12';

export function paintMeter(brush: Brush, shape: MeterShape, words: PlateWords): void {
  paintCase(brush, shape);
  const { ctx } = brush;
  ctx.save();
  tracePanel(ctx, shape.face, 4 * brush.unit);
  ctx.clip();
  paintScale(brush, shape);
  paintWords(brush, shape, words);
  paintInnerShadow(brush, shape.face);
  ctx.restore();
}

function paintCase(brush: Brush, { body, face }: MeterShape): void {
  const { ctx, unit } = brush;
  paintCasing(brush, body, 10 * unit, [
    [0, '#4a4540'],
    [0.12, '#23201d'],
    [0.8, '#0e0d0c'],
    [1, '#1d1a18'],
  ]);
  tracePanel(ctx, face, 4 * unit);
  ctx.fillStyle = downward(ctx, face, [
    [0, '#fbf3da'],
    [0.7, '#f0e4c1'],
    [1, '#d3c298'],
  ]);
  ctx.fill();
}

function paintScale({ ctx, unit }: Brush, { pivot, reach }: MeterShape): void {
  ctx.save();
  ctx.translate(pivot.x, pivot.y);
  ctx.strokeStyle = INK;
  ctx.lineWidth = Math.max(0.8, 1.1 * unit);
  ctx.beginPath();
  ctx.arc(0, 0, reach, -Math.PI / 2 - METER_SWEEP, -Math.PI / 2 + METER_SWEEP);
  ctx.stroke();
  for (const volts of PLAIN_VOLTS) mark(ctx, volts, [reach, reach * 1.045]);
  ctx.lineWidth = Math.max(1, 1.9 * unit);
  for (const volts of NUMBERED_VOLTS) {
    mark(ctx, volts, [reach, reach * 1.1]);
    for (const sign of [-1, 1])
      number(ctx, volts * sign, reach * 1.2, Math.max(6, Math.min(12.5 * unit, reach * 0.16)));
  }
  paintZero(ctx, reach, unit);
  ctx.restore();
}

function mark(ctx: CanvasRenderingContext2D, volts: number, ends: readonly [number, number]): void {
  for (const sign of [-1, 1]) line(ctx, placeOnScale(volts) * sign * METER_SWEEP, ends);
}

function number(ctx: CanvasRenderingContext2D, volts: number, radius: number, size: number): void {
  const angle = placeOnScale(volts) * METER_SWEEP;
  ctx.save();
  ctx.rotate(angle);
  letter(ctx, String(Math.abs(volts)), { x: 0, y: -radius }, { font: SANS, size, weight: 600, ink: INK });
  ctx.restore();
}

/** The mark at which the R-unit switches. */
function paintZero(ctx: CanvasRenderingContext2D, reach: number, unit: number): void {
  ctx.strokeStyle = '#a3231a';
  ctx.fillStyle = '#a3231a';
  ctx.lineWidth = Math.max(1.2, 2.4 * unit);
  line(ctx, 0, [reach * 0.955, reach * 1.13]);
  ctx.beginPath();
  ctx.moveTo(0, -reach * 0.95);
  ctx.lineTo(-5 * unit, -reach * 0.87);
  ctx.lineTo(5 * unit, -reach * 0.87);
  ctx.fill();
}

function paintWords({ ctx, unit }: Brush, { face, pivot }: MeterShape, words: PlateWords): void {
  const size = Math.max(7, 13.5 * unit);
  const say = (text: string, y: number, room: number): void => {
    const wanted = { font: SERIF, size, italic: true, weight: 400 } as const;
    letter(ctx, text, { x: pivot.x, y }, { ...fitting(ctx, text, wanted, room), ink: INK });
  };
  const foot = face.y + face.height - 12 * unit;
  say(`${words.sum} · ${words.volts}`, foot - 15 * unit, face.width * 0.74);
  say(words.switchesAtZero, foot, face.width * 0.7);
  const big = Math.max(14, 27 * unit);
  const ends = face.width * 0.44;
  for (const [sign, x] of [
    ['−', pivot.x - ends],
    ['+', pivot.x + ends],
  ] as const) {
    letter(ctx, sign, { x, y: foot - unit }, { font: SANS, size: big, weight: 600, ink: INK });
  }
}

/** The needle, standing up from its pivot. */
export function paintNeedle({ ctx }: Brush, length: number, width: number, ink: string): void {
  ctx.beginPath();
  ctx.moveTo(-width, 0);
  ctx.lineTo(-width * 0.32, -length);
  ctx.lineTo(width * 0.32, -length);
  ctx.lineTo(width, 0);
  ctx.closePath();
  ctx.fillStyle = ink;
  ctx.fill();
}

/** What lies over the needle: its hub, and the glass that takes the light. */
export function paintMeterGlass({ ctx, unit }: Brush, { face, pivot }: MeterShape): void {
  ctx.save();
  tracePanel(ctx, face, 4 * unit);
  ctx.clip();
  const hub = 15 * unit;
  fillDisc(
    ctx,
    pivot,
    hub,
    ballLight(ctx, pivot, hub, [
      [0, '#5a534c'],
      [0.5, '#26221f'],
      [1, '#0b0a09'],
    ]),
  );
  ctx.beginPath();
  ctx.moveTo(face.x, face.y);
  ctx.lineTo(face.x + face.width * 0.56, face.y);
  ctx.lineTo(face.x + face.width * 0.3, face.y + face.height);
  ctx.lineTo(face.x, face.y + face.height);
  ctx.fillStyle = withStops(
    ctx.createLinearGradient(face.x, face.y, face.x + face.width * 0.5, face.y + face.height),
    [
      [0, 'rgba(255,255,255,0.3)'],
      [1, 'rgba(255,255,255,0.02)'],
    ],
  );
  ctx.fill();
  ctx.restore();
}
