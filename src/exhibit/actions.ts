import type { HandCommand, Panel, Point, Stroke } from '../core/index.ts';
import type { PlaceName } from '../scene/floor-plan.ts';
import type { CameraAction } from './camera/camera-state.ts';
import type { KeepAction } from './keep/keep-state.ts';
import type { BenchPage } from './operator.ts';
import type { LectureAction } from './lecture-state.ts';
import type { PlayheadAction } from './playhead-state.ts';
import type { ProofAction } from './proof-state.ts';
import type { SuccessorAction } from './successor-state.ts';
import type { SoundAction } from './sound/sound-state.ts';
import type { SourcesAction } from './sources/sources-state.ts';
import type { Part } from '../scene/touch-plan.ts';
import type { ShapeCount, ShapeSign } from './shapes.ts';
import type { VisitAction } from './visit/visit-state.ts';

/** Everything that a visitor, or the clock, can do to the exhibit, as plain data. */
export type Action =
  | CameraAction
  | KeepAction
  | LectureAction
  | ProofAction
  | SuccessorAction
  | PlayheadAction
  | SourcesAction
  | SoundAction
  | VisitAction
  /** The wall clock has moved on; what machine time is due when it shows `until` milliseconds stays due. */
  | { readonly kind: 'pass'; readonly seconds: number; readonly until?: number }
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
  /** Switches and dials of the operator's panel. */
  | { readonly kind: 'turn-switch'; readonly change: Partial<Panel> }
  /** The panel as it was at power-on. */
  | { readonly kind: 'as-it-was' }
  /** Anything else that is done to the machine by hand. */
  | { readonly kind: 'by-hand'; readonly command: HandCommand }
  /** Until that share of all A-units is pulled, or of all photocells is dead, from 0 to 1. */
  | { readonly kind: 'pull-share'; readonly share: number }
  | { readonly kind: 'kill-share'; readonly share: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'open-bench'; readonly page: BenchPage | null }
  /** The card and the A-unit that the drawer's keys are for, and the seed in its field. */
  | {
      readonly kind: 'note-on-bench';
      readonly note: { readonly card?: number; readonly unit?: number; readonly seed?: string };
    }
  | { readonly kind: 'roll-seed' }
  | { readonly kind: 'inspect'; readonly part: Part | null }
  /** The next part of the same kind, or so many further on; round and round. */
  | { readonly kind: 'inspect-next'; readonly by: number }
  /** The wire that is to be plugged elsewhere. */
  | { readonly kind: 'pick-wire'; readonly wire: number | null }
  /** The cell that it may go to, and the arrow keys' way to another. */
  | { readonly kind: 'aim'; readonly cell: number }
  | { readonly kind: 'plug-there' }
  | { readonly kind: 'look-at'; readonly rack: PlaceName }
  | { readonly kind: 'open-drawer'; readonly drawer: 'assumptions' | 'words' | 'lesson' | null };
