import { roomIn } from './rack.ts';
import { inset, type Grid, type Rect } from './rect.ts';
import { layUnits, limitLamps, type Sizes } from './unit-layout.ts';

/** Where the lamps of the A-units are on their rack. */
export interface AssociationLayout extends Grid {
  /** The recess that they are in. */
  readonly panel: Rect;
}

export function layAssociation(rect: Rect, unit: number, sizes: Sizes): AssociationLayout {
  const panel = roomIn(rect, unit);
  return { panel, ...limitLamps(layUnits(inset(panel, 8 * unit), sizes), unit) };
}
