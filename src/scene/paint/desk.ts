import type { FloorPlan, Rect } from '../floor-plan.ts';
import { inset } from '../rect.ts';
import { downward, layGrain, slanting, tracePanel, withStops, type Brush, type Stops } from './brush.ts';
import { paintCasing } from './casing.ts';
import { paintScrews } from './screw.ts';

const ENAMEL: Stops = [
  [0, '#6c7a72'],
  [0.05, '#5b6961'],
  [0.45, '#46524c'],
  [1, '#2a332f'],
];

/** The desk before the racks, with the frames of glass and chart and the panels on which the controls lie. */
export function paintDesk(brush: Brush, plan: FloorPlan): void {
  paintTop(brush, plan);
  const { desk } = plan;
  for (const place of controlPlaces(plan)) paintControlPanel(brush, place);
  paintGlassLight(brush, plan);
  paintFrame(brush, desk.glass, 11);
  paintFrame(brush, inset(desk.chart, 9 * brush.unit), 9);
}

/** Asking and teaching share a panel where they stand one over the other. */
function controlPlaces({ arrangement, desk }: FloorPlan): readonly Rect[] {
  if (arrangement === 'single') return [desk.shapes, desk.lesson];
  return [{ ...desk.ask, height: desk.shapes.y + desk.shapes.height - desk.ask.y }, desk.lesson];
}

/** The desk's far edge is a little narrower, as seen from where one stands. */
function traceTop({ ctx, unit }: Brush, { deskTop, arrangement }: FloorPlan): void {
  const { x, y, width, height } = deskTop;
  const away = arrangement === 'single' ? 0 : 22 * unit;
  ctx.beginPath();
  ctx.moveTo(x + away, y);
  ctx.lineTo(x + width - away, y);
  ctx.lineTo(x + width + away * 0.5, y + height);
  ctx.lineTo(x - away * 0.5, y + height);
  ctx.closePath();
}

function paintTop(brush: Brush, plan: FloorPlan): void {
  const { ctx, unit } = brush;
  const { deskTop } = plan;
  ctx.save();
  ctx.shadowColor = 'rgba(0,0,0,0.9)';
  ctx.shadowBlur = 26 * unit * ctx.getTransform().a;
  ctx.shadowOffsetY = -5 * unit * ctx.getTransform().a;
  traceTop(brush, plan);
  ctx.fillStyle = '#2a332f';
  ctx.fill();
  ctx.restore();
  traceTop(brush, plan);
  ctx.fillStyle = downward(ctx, deskTop, ENAMEL);
  ctx.fill();
  layGrain(brush, brush.grain.hammertone, 0.2);
  const { x, y, width, height } = deskTop;
  const light = ctx.createRadialGradient(x + width * 0.42, y, 0, x + width * 0.42, y, width * 0.62);
  ctx.fillStyle = withStops(light, [
    [0, 'rgba(255,222,168,0.2)'],
    [0.6, 'rgba(0,0,0,0)'],
    [1, 'rgba(0,0,0,0.35)'],
  ]);
  ctx.fill();
  ctx.save();
  ctx.clip();
  ctx.fillStyle = withStops(ctx.createLinearGradient(0, y, 0, y + 9 * unit), [
    [0, 'rgba(255,246,222,0.75)'],
    [0.25, 'rgba(255,240,205,0.28)'],
    [1, 'rgba(255,240,205,0)'],
  ]);
  ctx.fillRect(x, y, width, height);
  ctx.restore();
}

/** A shallow tray in the enamel. */
function paintControlPanel({ ctx, unit }: Brush, place: Rect): void {
  const rect = inset(place, -9 * unit);
  tracePanel(ctx, rect, 9 * unit);
  ctx.fillStyle = downward(ctx, rect, [
    [0, 'rgba(0,0,0,0.34)'],
    [1, 'rgba(0,0,0,0.16)'],
  ]);
  ctx.fill();
  ctx.lineWidth = Math.max(1, 1.4 * unit);
  ctx.strokeStyle = slanting(ctx, rect, [
    [0, 'rgba(0,0,0,0.6)'],
    [0.5, 'rgba(0,0,0,0.2)'],
    [1, 'rgba(255,245,220,0.28)'],
  ]);
  ctx.stroke();
}

function paintFrame(brush: Brush, hole: Rect, thickness: number): void {
  const { unit } = brush;
  const frame = inset(hole, -thickness * unit);
  paintCasing(brush, frame, 7 * unit, [
    [0, '#57514a'],
    [0.08, '#27231f'],
    [0.85, '#0f0d0c'],
    [1, '#2a2622'],
  ]);
  layGrain(brush, brush.grain.dust, 0.12);
  if (thickness * unit > 7)
    paintScrews({ ...brush, unit: unit * 0.62 }, inset(frame, (thickness / 2) * unit));
}

/** Light from the lit glass on the enamel round it. */
function paintGlassLight(brush: Brush, plan: FloorPlan): void {
  const { ctx } = brush;
  const { glass } = plan.desk;
  const x = glass.x + glass.width / 2;
  const y = glass.y + glass.height / 2;
  const reach = Math.max(glass.width, glass.height) * 0.9;
  traceTop(brush, plan);
  ctx.fillStyle = withStops(ctx.createRadialGradient(x, y, glass.width * 0.4, x, y, reach), [
    [0, 'rgba(255,208,130,0.42)'],
    [0.45, 'rgba(255,194,110,0.13)'],
    [1, 'rgba(255,190,100,0)'],
  ]);
  ctx.fill();
}
