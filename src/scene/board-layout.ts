import { roomIn } from './rack.ts';
import { columnsOf, inset, rowsOf, spreadIn, type Rect, type Spot } from './rect.ts';
import { layUnits, weighUnits, type Sizes } from './unit-layout.ts';

/** The largest distance by which jacks and plugs are sized, in pixels of the 1080p drawing. */
const WIDEST = 18;

/** Where the jacks of the plugboard are: every photocell's as on the retina, every A-unit's as on its rack. */
export interface BoardLayout {
  /** The recess that the jacks are in. */
  readonly panel: Rect;
  readonly pitch: number;
  readonly cells: readonly Spot[];
  readonly units: readonly Spot[];
  /** Round the jacks of the S-units and of the A-units. */
  readonly fields: readonly [Rect, Rect];
}

/** Lays out the plugboard on its rack: S-units above A-units on a tall board, beside them on a low one. */
export function layBoard(rect: Rect, unit: number, sizes: Sizes): BoardLayout {
  const room = roomIn(rect, unit);
  const panel = { ...room, height: room.height - 68 * unit };
  const inner = inset(panel, 10 * unit);
  const split = inner.height > inner.width ? rowsOf : columnsOf;
  const fields = split(inner, [sizes.side, weighUnits(sizes)], 18 * unit) as [Rect, Rect];
  const sensory = spreadIn(fields[0], sizes.side, sizes.side);
  const association = layUnits(fields[1], sizes, spreadIn);
  return {
    panel,
    pitch: Math.min(sensory.pitch, association.pitch, WIDEST * unit),
    cells: sensory.spots,
    units: association.spots,
    fields,
  };
}
