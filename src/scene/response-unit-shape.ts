import type { Rect } from './floor-plan.ts';
import { paintBarScale } from './paint/bar-scale.ts';
import type { Brush } from './paint/brush.ts';
import { paintBlank, paintJewelSocket } from './paint/jewel.ts';
import { engrave } from './paint/lettering.ts';
import { paintPhenolic } from './paint/plate.ts';
import type { Spot } from './rect.ts';
import { INK, SANS } from './theme.ts';

/** Where the parts of one R-unit are on the response panel. */
export interface ResponseUnitShape {
  readonly tile: Rect;
  readonly label: Spot;
  readonly plus: Spot;
  readonly minus: Spot;
  readonly radius: number;
  readonly scale: Rect;
}

export function shapeResponseUnit(tile: Rect): ResponseUnitShape {
  const { x, y, width, height } = tile;
  const radius = Math.min(width * 0.142, height * 0.265);
  const middle = y + height * 0.365;
  return {
    tile,
    radius,
    label: { x: x + width * 0.14, y: middle },
    plus: { x: x + width * 0.46, y: middle },
    minus: { x: x + width * 0.8, y: middle },
    scale: { x: x + width * 0.07, y: y + height * 0.8, width: width * 0.86, height: height * 0.14 },
  };
}

/** Paints what stands still of R-unit `r`, counted from 0; one that is not in use is blanked off. */
export function paintResponseUnit(brush: Brush, shape: ResponseUnitShape, r: number, inUse: boolean): void {
  const { tile, label, plus, minus, radius, scale } = shape;
  paintPhenolic(brush, tile);
  const size = Math.min(17 * brush.unit, radius * 1.3);
  engrave(brush.ctx, `R${r + 1}`, label, {
    font: SANS,
    size,
    weight: 600,
    ink: inUse ? INK.ivory : INK.ivoryDim,
  });
  if (!inUse) {
    paintBlank(brush, plus, radius);
    paintBlank(brush, minus, radius);
    return;
  }
  paintJewelSocket(brush, plus, radius, 1);
  paintJewelSocket(brush, minus, radius, -1);
  paintBarScale(brush, scale);
}
