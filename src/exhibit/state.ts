import {
  createSession,
  openScenario,
  type Command,
  type MachineEvent,
  type Session,
  type Stroke,
  type Ticks,
} from '../core/index.ts';
import { newCameraDesk, type CameraDesk } from './camera/camera-state.ts';
import { newKeepDesk, type KeepDesk } from './keep/keep-state.ts';
import { newLecture, type Lecture } from './lecture-state.ts';
import { newOperator, type Operator } from './operator.ts';
import type { Past } from './playhead-state.ts';
import { newProof, type Proof } from './proof-state.ts';
import { createStage, tellBoth, type Stage } from './stage.ts';
import { newSuccessorDesk, type SuccessorDesk } from './successor-state.ts';
import {
  choicesForShapes,
  choicesForStimuli,
  planForShapes,
  VISITOR_SHAPES,
  type Choice,
  type ShapeSign,
} from './shapes.ts';
import type { ShippedScenario } from './scenarios.ts';
import { newSoundDesk, type SoundDesk } from './sound/sound-state.ts';
import { newSourcesDesk, type SourcesDesk } from './sources/sources-state.ts';
import type { PlaceName } from '../scene/floor-plan.ts';
import { newVisitDesk, type VisitDesk } from './visit/visit-state.ts';

/**
 * How machine time passes. `held`: not at all. `live`: it passes, and no lesson begins a trial. `lesson`: it passes, and
 * the lesson goes on. `trial`, `phase`: until the trial or the phase ends, then it is held.
 */
export type Pace = 'held' | 'live' | 'lesson' | 'trial' | 'phase';

/** Machine seconds in a second, from slow motion to fast forward. */
export const SPEEDS = [0.1, 0.35, 1, 8, 60] as const;
/** The place of real time among the speeds. */
export const REAL_TIME = 2;

/** What the conversation with a visitor has come to. */
export type Talk =
  /** With a `bet`, on the button of that shape, while the machine looks. */
  | { readonly kind: 'listening'; readonly bet?: number }
  /** The machine was asked, and waits until that tick, or a touch, for what the visitor thinks that it will say. */
  | { readonly kind: 'betting'; readonly until: Ticks }
  /** The machine was asked and answered: the visitor says whether it is right. Left to itself it has learned from that. */
  | { readonly kind: 'answered'; readonly corrections: number; readonly bet?: number }
  /** The machine was asked, and no A-unit fired. */
  | { readonly kind: 'no-answer' }
  /** A shape was told, and the glass is empty. */
  | { readonly kind: 'draw-first' }
  /** It was wrong, and there are several other shapes: which one is it? */
  | { readonly kind: 'which' }
  /** The visitor said right: nothing has to turn. */
  | { readonly kind: 'praised' }
  /** A trial with a wanted response is over. */
  | {
      readonly kind: 'taught';
      readonly correct: boolean;
      readonly corrections: number;
      readonly answered: boolean;
    };

/** Everything that the page shows. The machine is in `stage`; it changes in place, the rest is replaced when it changes. */
export interface ExhibitState {
  /** The lesson that is open, or none: the visitor's own machine. */
  readonly lesson: ShippedScenario | null;
  readonly seed: string;
  readonly stage: Stage;
  readonly shapes: readonly ShapeSign[];
  /** The shape whose sign is being picked, counted from 0. */
  readonly picking: number | null;
  readonly tool: Stroke['tool'];
  readonly strokes: readonly Stroke[];
  /** Whether a finished drawing is slid to the middle of the retina, as an operator would lay a card. */
  readonly centred: boolean;
  /** Where the keyboard draws, as a cell; null while nobody draws by keyboard. */
  readonly cursor: { readonly column: number; readonly row: number } | null;
  readonly pace: Pace;
  /** A place in SPEEDS. */
  readonly speed: number;
  readonly talk: Talk;
  /** What begins as soon as the trial under way is over. */
  readonly next: Command | null;
  /** The rack that a telephone shows. */
  readonly inSight: PlaceName;
  /** An open drawer: the assumptions, the machine's state in words, or what the lesson is about. */
  readonly drawer: 'assumptions' | 'words' | 'lesson' | null;
  readonly operator: Operator;
  readonly proof: Proof;
  readonly successor: SuccessorDesk;
  readonly sources: SourcesDesk;
  /** The earlier moment that is looked at; null where the stage shows the present. */
  readonly past: Past | null;
  /** The session from which the one on show has branched off. */
  readonly other: Stage | null;
  /** Whether the two lie side by side on a sheet. */
  readonly comparing: boolean;
  readonly lecture: Lecture;
  readonly keep: KeepDesk;
  readonly sound: SoundDesk;
  /** What happened when the machine last moved on; another array each time. */
  readonly news: readonly MachineEvent[];
  readonly camera: CameraDesk;
  readonly visit: VisitDesk;
}

/** The seed of a visitor's machine. A kiosk shows the same machine to everybody. */
const VISITOR_SEED = '1960';

/** The exhibit as a visitor finds it: two shapes, an empty glass, every knob at zero. */
export function openExhibit(): ExhibitState {
  return {
    lesson: null,
    seed: VISITOR_SEED,
    stage: createStage(
      createSession({ machine: planForShapes(VISITOR_SHAPES.length), lesson: null }, VISITOR_SEED),
    ),
    shapes: VISITOR_SHAPES,
    picking: null,
    tool: 'pen',
    strokes: [],
    centred: true,
    cursor: null,
    pace: 'live',
    speed: REAL_TIME,
    talk: { kind: 'listening' },
    next: null,
    inSight: 'sensory',
    drawer: null,
    operator: newOperator(VISITOR_SEED),
    proof: newProof(),
    successor: newSuccessorDesk(),
    sources: newSourcesDesk(),
    past: null,
    other: null,
    comparing: false,
    lecture: newLecture(),
    keep: newKeepDesk(),
    sound: newSoundDesk(),
    news: [],
    camera: newCameraDesk(),
    visit: newVisitDesk(),
  };
}

/** A new machine for the same lesson or shapes, from the same seed: the same start again. */
export function startAgain(state: ExhibitState): ExhibitState {
  const { lesson, seed, shapes } = state;
  const session: Session =
    lesson === null
      ? createSession({ machine: planForShapes(shapes.length), lesson: null }, seed)
      : openScenario(lesson.scenario);
  const { steepness } = state.stage.session;
  const stage = createStage(session);
  if (steepness !== null) tellBoth(stage, { kind: 'law', steepness });
  return {
    ...state,
    stage,
    past: null,
    other: null,
    comparing: false,
    strokes: [],
    cursor: null,
    picking: null,
    tool: 'pen',
    talk: { kind: 'listening' },
    next: null,
    pace: lesson === null ? 'live' : 'lesson',
    operator: { ...newOperator(session.seed), page: state.operator.page },
  };
}

/** What the machine's answers stand for: the visitor's shapes, or the stimuli of the lesson. */
export function choicesOf({ lesson, shapes, stage }: ExhibitState): readonly Choice[] {
  return lesson === null
    ? choicesForShapes(shapes)
    : choicesForStimuli(stage.session.plan.lesson?.stimuli ?? []);
}

/** Most teaching buttons that the desk has room for. */
const MOST_BUTTONS = 4;

/** The teaching buttons; none in a lesson of more classes than the desk has room for. */
export function buttonsOf(state: ExhibitState): readonly Choice[] {
  const choices = choicesOf(state);
  return choices.length > MOST_BUTTONS ? [] : choices;
}

/** Whether anything is on the glass. */
export function isGlassEmpty({ strokes }: ExhibitState): boolean {
  return !strokes.some(({ tool }) => tool === 'pen');
}

/** Whether the machine is left to itself: it learns from its own answers, and nobody tells it right or wrong. */
export function isSpontaneous({ stage }: ExhibitState): boolean {
  return stage.session.machine.panel.procedure === 'spontaneous';
}
