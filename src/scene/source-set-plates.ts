import { NO_RESPONSE, type SourceSets } from '../core/index.ts';
import type { KnobPlate } from './knob-layout.ts';
import type { Brush } from './paint/brush.ts';
import { paintAluminium, paintPlate } from './paint/plate.ts';
import { paintScrews } from './paint/screw.ts';
import { inset } from './rect.ts';
import type { PlateWords } from './words.ts';

/** Paints the plate itself. */
export function paintKnobPlate(brush: Brush, { plate }: KnobPlate): void {
  paintAluminium(brush, plate);
  paintScrews(brush, inset(plate, 5 * brush.unit));
}

/** Engraves the lines between source-sets on a plate, and the name of those it carries under it. */
export function paintSourceSets(
  brush: Brush,
  plate: KnobPlate,
  { sourceSets, words }: { readonly sourceSets: SourceSets; readonly words: PlateWords },
): void {
  const owners = sourceSets.responseOf.subarray(plate.first, plate.first + plate.spots.length);
  owners.forEach((owner, knob) => {
    if (knob > 0 && owner !== owners[knob - 1]) divide(brush, plate, knob);
  });
  const name = nameSets(owners);
  const text = words.sourceSet === '' ? name : `${words.sourceSet} ${name}`;
  paintPlate(brush, text, plate.label, { size: 16, most: plate.plate.width });
}

function nameSets(owners: Uint8Array): string {
  return [...new Set(owners)].map((owner) => (owner === NO_RESPONSE ? '–' : `R${owner + 1}`)).join(' · ');
}

/** A thin engraved line before a knob: under the rows before it, and down beside it. */
function divide({ ctx, unit }: Brush, { plate, spots, pitch }: KnobPlate, knob: number): void {
  const { x, y } = spots[knob]!;
  const half = pitch / 2;
  const steps: readonly (readonly [number, number])[] = [
    [plate.x + plate.width - 3 * unit, y - half],
    [x - half, y - half],
    [x - half, y + half],
    [plate.x + 3 * unit, y + half],
  ];
  const straight = y !== spots[knob - 1]!.y;
  const path: typeof steps = straight ? [steps[0]!, [plate.x + 3 * unit, y - half]] : steps;
  for (const [shift, colour] of [
    [0, 'rgba(30,14,6,0.9)'],
    [Math.max(0.7, unit), 'rgba(255,255,250,0.75)'],
  ] as const) {
    ctx.beginPath();
    for (const [px, py] of path) ctx.lineTo(px + shift, py + shift);
    ctx.strokeStyle = colour;
    ctx.lineWidth = Math.max(0.8, 1.3 * unit);
    ctx.stroke();
  }
}
