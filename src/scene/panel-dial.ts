import { Container, Sprite } from 'pixi.js';
import type { Rect } from './floor-plan.ts';
import { fillDisc, type Brush } from './paint/brush.ts';
import { paintKnobBody, paintKnobPointer } from './paint/knob.ts';
import { engrave } from './paint/lettering.ts';
import { paintPlate } from './paint/plate.ts';
import type { Spot } from './rect.ts';
import type { Studio } from './studio.ts';
import { INK, SANS } from './theme.ts';

/** Half the sweep of a dial. */
const SWEEP = (135 * Math.PI) / 180;

export interface DialPlan {
  readonly label: string;
  /** The numbers engraved round it, from the first stop to the last, evenly spaced. */
  readonly scale: readonly number[];
}

export interface PanelDial {
  readonly container: Container;
  draw(value: number): void;
}

/** A dial of the operator's panel with its numbers. */
export function createPanelDial(studio: Studio, rect: Rect, plan: DialPlan): PanelDial {
  const { unit, resolution } = studio;
  const top = 30 * unit;
  const size = Math.min(rect.width, rect.height - top);
  const radius = size * 0.27;
  const spot = { x: rect.x + rect.width / 2, y: rect.y + top + (rect.height - top) * 0.53 };
  const furniture = studio.bake(rect, (brush) => {
    const plate = { x: spot.x, y: rect.y + 14 * unit };
    paintPlate(brush, plan.label, plate, { size: 16, most: rect.width });
    paintScale(brush, spot, radius, plan.scale);
    paintKnobBody(brush, spot, radius);
  });
  const texture = studio.stamp(radius * 2.1, radius * 2.1, (brush) => {
    paintKnobPointer(brush, radius);
  });
  const pointer = new Sprite({ texture, anchor: 0.5, x: spot.x, y: spot.y });
  pointer.scale.set(1 / resolution);
  return {
    container: new Container({ children: [furniture, pointer] }),
    draw: (value) => {
      pointer.rotation = (shareOf(plan.scale, value) * 2 - 1) * SWEEP;
    },
  };
}

/** Where a value stands on the scale, 0 to 1; between two numbers evenly. */
function shareOf(scale: readonly number[], value: number): number {
  const above = scale.findIndex((mark) => mark >= value);
  if (above === 0) return 0;
  if (above < 0) return 1;
  const [from, to] = [scale[above - 1]!, scale[above]!];
  return (above - 1 + (value - from) / (to - from)) / (scale.length - 1);
}

function paintScale({ ctx, unit }: Brush, spot: Spot, radius: number, scale: readonly number[]): void {
  const size = Math.max(12 * unit, 7);
  ctx.save();
  ctx.translate(spot.x, spot.y);
  scale.forEach((mark, place) => {
    const angle = ((place / (scale.length - 1)) * 2 - 1) * SWEEP;
    const dot = { x: Math.sin(angle) * radius * 1.24, y: -Math.cos(angle) * radius * 1.24 };
    fillDisc(ctx, dot, Math.max(0.9, 1.9 * unit), INK.ivory);
    const at = { x: Math.sin(angle) * radius * 1.68, y: -Math.cos(angle) * radius * 1.62 };
    engrave(ctx, String(mark), at, { font: SANS, size, weight: 600, ink: INK.ivory });
  });
  ctx.restore();
}
