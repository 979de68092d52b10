import type { Sprite } from 'pixi.js';
import type { WireMark } from './inspection.ts';
import { paintRing, paintWireMark } from './paint/inspection-marks.ts';
import type { Grid, Rect } from './rect.ts';
import type { Studio } from './studio.ts';

/** What is marked on a bank of parts: the one that is looked into, and those at the other ends of its wires. */
export interface Marks {
  readonly ringed: number | null;
  readonly wires: readonly WireMark[];
}

/** The marks on one bank of lamps or knobs, painted when they are others. */
export interface InspectionSlate {
  readonly sprite: Sprite;
  show(marks: Marks): void;
}

export function createInspectionSlate(studio: Studio, rect: Rect, { spots, pitch }: Grid): InspectionSlate {
  const slate = studio.slate(rect);
  return {
    sprite: slate.sprite,
    show: ({ ringed, wires }) => {
      const ring = ringed === null ? undefined : spots[ringed];
      if (ring === undefined && wires.length === 0) {
        slate.wipe();
        return;
      }
      slate.paint((brush) => {
        // Seen from near, no mark need be larger than its part.
        const least = studio.within === undefined ? 1 : 0;
        const radius = Math.max(3.2 * least, pitch * 0.46);
        for (const mark of wires) paintWireMark(brush, spots[mark.place]!, radius, mark);
        if (ring !== undefined) paintRing(brush, ring, Math.max(6 * least, pitch * 0.66));
      });
    },
  };
}
