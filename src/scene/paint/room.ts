import type { FloorPlan, Rect } from '../floor-plan.ts';
import { SANS, INK } from '../theme.ts';
import { downward, layGrain, withStops, type Brush } from './brush.ts';
import { fitting, inCapitals, letter } from './lettering.ts';

/** The wall in the light of tungsten lamps overhead, the dark floor before it, and the name of the machine. */
export function paintRoom(brush: Brush, plan: FloorPlan, title: string): void {
  const window = { x: 0, y: 0, width: plan.width, height: plan.height };
  const floor = { ...window, y: floorLine(plan), height: plan.height - floorLine(plan) };
  paintWall(brush, window);
  paintPools(brush, plan);
  paintFloor(brush, floor);
  paintFootlights(brush, plan);
  paintVignette(brush, window);
  if (plan.title !== null) paintTitle(brush, plan.title, title);
}

/** Where wall and floor meet: a little above the feet of the racks. */
function floorLine({ room, unit }: FloorPlan): number {
  return room.height - 30 * unit;
}

function paintWall(brush: Brush, wall: Rect): void {
  const { ctx } = brush;
  ctx.beginPath();
  ctx.rect(wall.x, wall.y, wall.width, wall.height);
  ctx.fillStyle = downward(ctx, wall, [
    [0, '#35332a'],
    [0.12, '#2b2c26'],
    [0.45, '#1c211f'],
    [1, '#0c0f0e'],
  ]);
  ctx.fill();
  layGrain(brush, brush.grain.dust, 0.28);
}

/** Pools of warm light, brightest just above the racks. */
function paintPools({ ctx, unit }: Brush, { racks, successor, room }: FloorPlan): void {
  ctx.save();
  ctx.fillStyle = withStops(ctx.createLinearGradient(0, 0, 0, room.height * 0.5), [
    [0, 'rgba(214,160,90,0.16)'],
    [1, 'rgba(214,160,90,0)'],
  ]);
  ctx.fillRect(0, 0, room.width, room.height);
  for (const rack of [...Object.values(racks), successor]) if (rack !== null) paintPool(ctx, rack, unit);
  ctx.restore();
}

/** A flat cone of light over a rack. */
function paintPool(ctx: CanvasRenderingContext2D, rack: Rect, unit: number): void {
  ctx.save();
  ctx.translate(rack.x + rack.width / 2, rack.y + 6 * unit);
  ctx.scale((rack.width * 0.62 + 60 * unit) / 100, (105 * unit) / 100);
  ctx.fillStyle = withStops(ctx.createRadialGradient(0, 0, 0, 0, 0, 100), [
    [0, 'rgba(255,204,128,0.42)'],
    [0.4, 'rgba(240,176,98,0.2)'],
    [0.75, 'rgba(210,140,66,0.05)'],
    [1, 'rgba(200,130,60,0)'],
  ]);
  ctx.fillRect(-100, -100, 200, 200);
  ctx.restore();
}

function paintFloor(brush: Brush, floor: Rect): void {
  const { ctx, unit } = brush;
  ctx.beginPath();
  ctx.rect(floor.x, floor.y, floor.width, floor.height);
  ctx.fillStyle = downward(ctx, floor, [
    [0, '#070807'],
    [0.05, '#10120f'],
    [1, '#050605'],
  ]);
  ctx.fill();
  layGrain(brush, brush.grain.dust, 0.2);
  ctx.fillStyle = 'rgba(255,220,160,0.09)';
  ctx.fillRect(floor.x, floor.y, floor.width, Math.max(1, unit));
}

/** The shadow in which the racks stand. */
function paintFootlights({ ctx, unit }: Brush, { racks, successor, room }: FloorPlan): void {
  for (const rack of [...Object.values(racks), successor]) {
    if (rack === null || room.height - rack.y - rack.height > 90 * unit) continue;
    ctx.save();
    ctx.translate(rack.x + rack.width / 2, rack.y + rack.height);
    ctx.scale((rack.width * 0.56) / 100, (26 * unit) / 100);
    ctx.fillStyle = withStops(ctx.createRadialGradient(0, 0, 0, 0, 0, 100), [
      [0, 'rgba(0,0,0,0.9)'],
      [0.7, 'rgba(0,0,0,0.6)'],
      [1, 'rgba(0,0,0,0)'],
    ]);
    ctx.fillRect(-100, -100, 200, 200);
    ctx.restore();
  }
}

function paintVignette({ ctx }: Brush, { width, height }: Rect): void {
  const far = Math.hypot(width, height) / 2;
  ctx.fillStyle = withStops(
    ctx.createRadialGradient(width / 2, height * 0.42, far * 0.55, width / 2, height / 2, far * 1.08),
    [
      [0, 'rgba(0,0,0,0)'],
      [1, 'rgba(0,0,0,0.62)'],
    ],
  );
  ctx.fillRect(0, 0, width, height);
}

/** Raised letters on the wall, lit from the top left. */
function paintTitle(brush: Brush, place: Rect, name: string): void {
  const title = inCapitals(name);
  const { ctx, unit } = brush;
  const wanted = {
    font: SANS,
    size: Math.min(40 * unit, place.height * 0.6),
    spacing: 0.2,
    weight: 700,
    align: 'left',
  } as const;
  const style = fitting(ctx, title, wanted, place.width);
  const spot = { x: place.x + 8 * unit, y: place.y + place.height * 0.52 };
  letter(
    ctx,
    title,
    { x: spot.x + 2.2 * unit, y: spot.y + 3.2 * unit },
    { ...style, ink: 'rgba(0,0,0,0.6)' },
  );
  letter(ctx, title, { x: spot.x - 0.7 * unit, y: spot.y - 0.9 * unit }, { ...style, ink: '#fff4d4' });
  letter(ctx, title, spot, { ...style, ink: INK.ivory });
  const brass = ctx.createLinearGradient(0, spot.y - style.size / 2, 0, spot.y + style.size / 2);
  letterIn(brush, title, spot, {
    style,
    fill: withStops(brass, [
      [0, '#f7e7bd'],
      [0.5, '#dcbd7c'],
      [1, '#a98648'],
    ]),
  });
}

function letterIn(
  { ctx }: Brush,
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  { style, fill }: { readonly style: Parameters<typeof fitting>[2]; readonly fill: CanvasGradient },
): void {
  const spacing = (style.spacing ?? 0) * style.size;
  ctx.save();
  ctx.font = `${style.weight ?? 600} ${style.size}px ${style.font}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  if ('letterSpacing' in ctx) ctx.letterSpacing = `${spacing}px`;
  ctx.fillStyle = fill;
  ctx.fillText(text, x, y + style.size * 0.06);
  ctx.restore();
}
