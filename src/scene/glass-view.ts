import { Container, type Sprite } from 'pixi.js';
import type { Stroke } from '../core/index.ts';
import type { Rect } from './floor-plan.ts';
import { withStops, type Brush } from './paint/brush.ts';
import { letter } from './paint/lettering.ts';
import { paintInnerShadow } from './paint/plate.ts';
import type { Studio } from './studio.ts';
import { INK, SERIF } from './theme.ts';

export interface GlassView {
  readonly container: Container;
  /** Shows strokes whose points are in cells of the retina. */
  draw(strokes: readonly Stroke[]): void;
  destroy(): void;
}

/** The glass to draw on: paper lit from below, the visitor's ink on it, and the word that invites while it is empty. */
export function createGlassView(studio: Studio, rect: Rect, side: number): GlassView {
  const paper = studio.bake(rect, (brush) => {
    paintPaper(brush, rect, side);
  });
  const invitation = invite(studio, rect);
  const ink = studio.hang(rect);
  const pane = studio.bake(rect, (brush) => {
    paintPane(brush, rect);
  });
  const container = new Container({ children: [paper, invitation, ink.sprite, pane] });
  let drawn = '';
  return {
    container,
    draw: (strokes) => {
      const now = nameOf(strokes);
      if (now === drawn) return;
      drawn = now;
      drawInk(ink.ctx, strokes, ink.canvas.width / side);
      ink.show();
      invitation.visible = strokes.length === 0;
    },
    destroy: () => container.destroy({ children: true }),
  };
}

/** Tells one drawing from another: strokes only ever grow, come or go. */
function nameOf(strokes: readonly Stroke[]): string {
  return strokes
    .map(({ tool, radius, points }) => {
      const last = points.at(-1);
      const first = points[0];
      return `${tool} ${radius} ${points.length} ${first?.x ?? ''} ${first?.y ?? ''} ${last?.x ?? ''} ${last?.y ?? ''}`;
    })
    .join(';');
}

function drawInk(ctx: CanvasRenderingContext2D, strokes: readonly Stroke[], scale: number): void {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.setTransform(scale, 0, 0, scale, 0, 0);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (const stroke of strokes) drawStroke(ctx, stroke);
  ctx.globalCompositeOperation = 'source-over';
}

/** Straight from point to point, as the photocells get it. */
function drawStroke(ctx: CanvasRenderingContext2D, { tool, radius, points }: Stroke): void {
  const [first] = points;
  if (first === undefined) return;
  ctx.globalCompositeOperation = tool === 'pen' ? 'source-over' : 'destination-out';
  ctx.strokeStyle = ctx.fillStyle = INK.pen;
  ctx.lineWidth = 2 * radius;
  ctx.beginPath();
  ctx.arc(first.x, first.y, radius, 0, 2 * Math.PI);
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(first.x, first.y);
  for (const { x, y } of points) ctx.lineTo(x, y);
  ctx.stroke();
}

function paintPaper({ ctx, unit }: Brush, rect: Rect, side: number): void {
  const { x, y, width, height } = rect;
  const light = ctx.createRadialGradient(
    x + width / 2,
    y + height * 0.48,
    0,
    x + width / 2,
    y + height / 2,
    width * 0.75,
  );
  ctx.fillStyle = withStops(light, [
    [0, '#fffaea'],
    [0.5, '#fbf0d2'],
    [0.85, '#ecd9ac'],
    [1, '#d9c08a'],
  ]);
  ctx.fillRect(x, y, width, height);
  for (let place = 1; place < side; place++) {
    const strong = place % 5 === 0;
    ctx.strokeStyle = `rgba(120,95,50,${strong ? 0.22 : 0.12})`;
    ctx.lineWidth = Math.max(0.5, (strong ? 1 : 0.7) * unit);
    ctx.beginPath();
    ctx.moveTo(x + (place * width) / side, y);
    ctx.lineTo(x + (place * width) / side, y + height);
    ctx.moveTo(x, y + (place * height) / side);
    ctx.lineTo(x + width, y + (place * height) / side);
    ctx.stroke();
  }
}

function invite({ bake, words }: Studio, rect: Rect): Sprite {
  return bake(rect, ({ ctx }) => {
    const spot = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    const size = rect.height * 0.17;
    letter(ctx, words.draw, spot, {
      font: SERIF,
      size,
      italic: true,
      weight: 400,
      ink: 'rgba(96,66,22,0.62)',
    });
  });
}

function paintPane(brush: Brush, rect: Rect): void {
  const { ctx } = brush;
  const { x, y, width, height } = rect;
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  paintInnerShadow({ ...brush, unit: brush.unit * 0.5 }, rect);
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + width * 0.42, y);
  ctx.lineTo(x, y + height * 0.62);
  ctx.fillStyle = withStops(ctx.createLinearGradient(x, y, x + width * 0.25, y + height * 0.25), [
    [0, 'rgba(255,255,255,0.26)'],
    [1, 'rgba(255,255,255,0.03)'],
  ]);
  ctx.fill();
  ctx.restore();
}
