import type { Panel, Point, Stroke } from '../core/index.ts';
import type { RackName } from '../scene/floor-plan.ts';
import type { ShapeCount, ShapeSign } from './shapes.ts';

/** Everything that a visitor, or the clock, can do to the exhibit, as plain data. */
export type Action =
  /** The wall clock has moved on. */
  | { readonly kind: 'pass'; readonly seconds: number }
  | { readonly kind: 'take-tool'; readonly tool: Stroke['tool'] }
  | { readonly kind: 'begin-stroke'; readonly point: Point }
  | { readonly kind: 'extend-stroke'; readonly points: readonly Point[] }
  | { readonly kind: 'end-stroke' }
  | { readonly kind: 'clear-glass' }
  /** Whether a finished drawing is slid to the middle of the retina. */
  | { readonly kind: 'centre'; readonly on: boolean }
  /** The keyboard moves over the glass, drawing or not; the first move only shows where it is. */
  | { readonly kind: 'move-cursor'; readonly right: number; readonly down: number; readonly drawing: boolean }
  | { readonly kind: 'draw-at-cursor' }
  | { readonly kind: 'leave-glass' }
  | { readonly kind: 'ask' }
  /** The teaching button of that place. */
  | { readonly kind: 'teach'; readonly button: number }
  | { readonly kind: 'say-right' }
  | { readonly kind: 'say-wrong' }
  | { readonly kind: 'pick-sign'; readonly button: number | null }
  | { readonly kind: 'name-shape'; readonly button: number; readonly sign: ShapeSign }
  | { readonly kind: 'count-shapes'; readonly count: ShapeCount }
  /** The lesson of that name, or the visitor's own machine. */
  | { readonly kind: 'open-lesson'; readonly id: string | null }
  | { readonly kind: 'start-again' }
  | { readonly kind: 'play' }
  | { readonly kind: 'hold' }
  | { readonly kind: 'one-trial' }
  | { readonly kind: 'one-phase' }
  | { readonly kind: 'set-speed'; readonly speed: number }
  | { readonly kind: 'turn-switch'; readonly change: Partial<Pick<Panel, 'polarity'>> }
  | { readonly kind: 'look-at'; readonly rack: RackName }
  | { readonly kind: 'open-drawer'; readonly drawer: 'assumptions' | 'words' | 'lesson' | null };
