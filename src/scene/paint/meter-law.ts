import { law, lawSlope } from '../../core/index.ts';
import { type Brush } from './brush.ts';
import { METER_SWEEP, type MeterShape } from './meter-face.ts';

/** The law is drawn for f from −EDGE to EDGE, from one end of the scale to the other. */
const EDGE = 6;
/** Where the response 0 and 1 and the slope 0 and its greatest stand, as shares of the way from the pivot to the scale. */
const RESPONSE = { none: 0.58, full: 0.82 } as const;
const SLOPE = { none: 0.32, full: 0.5 } as const;
/** The greatest slope of the textbook's sigmoid; a steeper law's leaves the band. */
const FULL_SLOPE = 0.25;
const POINTS = 160;

const RESPONSE_INK = '#1f4e8c';
const SLOPE_INK = '#8f1d14';

/** The response law along the needle's way, 0 nearer the pivot and 1 nearer the scale; under it the slope, dashed. */
export function paintLaw({ ctx, unit }: Brush, { pivot, reach }: MeterShape, steepness: number): void {
  const along = (radius: (f: number) => number): void => {
    ctx.beginPath();
    for (let point = 0; point <= POINTS; point++) {
      const place = (2 * point) / POINTS - 1;
      const angle = place * METER_SWEEP;
      const r = reach * radius(place * EDGE);
      ctx.lineTo(Math.sin(angle) * r, -Math.cos(angle) * r);
    }
    ctx.stroke();
  };
  ctx.translate(pivot.x, pivot.y);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.strokeStyle = 'rgba(60,45,20,0.35)';
  ctx.lineWidth = Math.max(0.6, 0.8 * unit);
  for (const radius of [RESPONSE.none, SLOPE.none]) along(() => radius);
  ctx.lineWidth = Math.max(1.2, 2.2 * unit);
  ctx.strokeStyle = RESPONSE_INK;
  along((f) => between(RESPONSE, law(f, steepness)));
  ctx.strokeStyle = SLOPE_INK;
  ctx.setLineDash([4 * unit, 3 * unit]);
  along((f) => between(SLOPE, Math.min(1, lawSlope(f, steepness) / FULL_SLOPE)));
  ctx.setLineDash([]);
  if (steepness === Infinity) ringAtZero({ ctx, unit }, reach);
}

const between = ({ none, full }: { none: number; full: number }, share: number): number =>
  none + (full - none) * share;

/** At zero the step has no slope: an open ring. */
function ringAtZero({ ctx, unit }: Pick<Brush, 'ctx' | 'unit'>, reach: number): void {
  ctx.beginPath();
  ctx.arc(0, -reach * SLOPE.none, Math.max(1.6, 3 * unit), 0, 2 * Math.PI);
  ctx.fillStyle = '#f3e9cb';
  ctx.fill();
  ctx.stroke();
}
