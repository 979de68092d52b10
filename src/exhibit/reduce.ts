import {
  apply,
  formatSigns,
  isLessonOpen,
  readAnswer,
  SPECIFICATION,
  type Command,
  type Point,
  type Stroke,
  type Wanted,
} from '../core/index.ts';
import type { Action } from './actions.ts';
import { doByHand, killShare, pullShare, rollSeed, undo, withOperator } from './by-hand.ts';
import { CAMERA_HANDLERS, moveCamera, stepBack } from './camera/camera.ts';
import { layCard } from './card.ts';
import { aim, inspect, inspectNext, pickWire, plugThere } from './inspect.ts';
import { KEEP_HANDLERS } from './keep/keep.ts';
import { LECTURE_HANDLERS } from './lecture.ts';
import { passTime } from './pacing.ts';
import { branchOff, PLAYHEAD_HANDLERS } from './playhead.ts';
import { offerMap, PROOF_HANDLERS } from './proof.ts';
import { shutSheets } from './sheets.ts';
import { SOUND_HANDLERS } from './sound/sound.ts';
import { SOURCES_HANDLERS } from './sources/sources.ts';
import { SUCCESSOR_HANDLERS } from './successor.ts';
import { SHIPPED } from './scenarios.ts';
import { choiceFor, SHAPE_SIGNS } from './shapes.ts';
import { buttonsOf, isGlassEmpty, isSpontaneous, startAgain, type ExhibitState } from './state.ts';
import { isBetDue, isBetOver, letPass, openBet, placeBet } from './visit/bet.ts';
import { strokesUnder } from './visit/next.ts';
import { VISIT_HANDLERS } from './visit/visit.ts';

/** Cells on a side of the glass. */
const SIDE = SPECIFICATION.retinaSide.value;
/** Half the width of the pen and of the eraser, in cells. */
const RADIUS = { pen: 1, eraser: 1.6 } as const;
/** A keyboard's dot just covers its cell. */
const DOT_RADIUS = 0.5;

type Handlers = {
  readonly [K in Action['kind']]: (state: ExhibitState, action: Extract<Action, { kind: K }>) => ExhibitState;
};

/** What an action makes of the exhibit. The same object comes back when nothing that the page shows has changed. */
export function reduce(state: ExhibitState, action: Action): ExhibitState {
  const handle = HANDLERS[action.kind] as (state: ExhibitState, action: Action) => ExhibitState;
  return stepBack(state, branchOff(handle(state, action)));
}

const HANDLERS: Handlers = {
  ...CAMERA_HANDLERS,
  ...KEEP_HANDLERS,
  ...LECTURE_HANDLERS,
  ...PROOF_HANDLERS,
  ...SUCCESSOR_HANDLERS,
  ...PLAYHEAD_HANDLERS,
  ...SOURCES_HANDLERS,
  ...SOUND_HANDLERS,
  ...VISIT_HANDLERS,
  pass: (state, { seconds, until }) => askIfDue(passTime(moveCamera(state, seconds), seconds, until)),
  'take-tool': (state, { tool }) => ({ ...state, tool }),
  'begin-stroke': (state, { point }) => draw(state, [...strokesUnder(state), strokeOf(state, [point])]),
  'extend-stroke': (state, { points }) => draw(state, extendLast(state.strokes, points)),
  'end-stroke': settle,
  'clear-glass': (state) => draw({ ...state, tool: 'pen' }, []),
  centre: (state, { on }) => centre({ ...state, centred: on }),
  'move-cursor': moveCursor,
  'draw-at-cursor': (state) => drawAtCursor(state),
  'leave-glass': (state) => (state.cursor === null ? state : settle({ ...state, cursor: null })),
  'ask-for-tour': (state) => ({ ...begin(letPass(state), null), pace: 'phase' }),
  ask: (state) => (isBetDue(state) ? openBet(settle(state)) : begin(letPass(state), null)),
  bet: (state, { button }) => placeBet(begin(state, null), button),
  teach: (state, { button }) => teach(state, button),
  'say-right': sayRight,
  'say-wrong': sayWrong,
  'pick-sign': (state, { button }) => ({ ...state, picking: button }),
  'name-shape': nameShape,
  'count-shapes': (state, { count }) =>
    count === state.shapes.length
      ? state
      : startAgain({ ...state, lesson: null, shapes: someShapes(state, count) }),
  'open-lesson': (state, { id }) =>
    offerMap(startAgain({ ...state, lesson: SHIPPED.find((lesson) => lesson.id === id) ?? null })),
  'start-again': startAgain,
  play: (state) =>
    isLessonOpen(state.stage.session) ? { ...goOn(state), pace: 'lesson' } : { ...state, pace: 'live' },
  hold: (state) => ({ ...state, pace: 'held' }),
  'one-trial': (state) => beginIfAtRest({ ...state, pace: 'trial' }),
  'one-phase': (state) => beginIfAtRest({ ...state, pace: 'phase' }),
  'set-speed': (state, { speed }) => ({ ...state, speed }),
  'turn-switch': (state, { change }) => doByHand(state, { kind: 'panel', change }),
  'as-it-was': (state) =>
    doByHand(state, { kind: 'panel', change: state.stage.session.plan.machine.panel }, null),
  'by-hand': (state, { command }) => doByHand(state, command),
  'pull-share': (state, { share }) => pullShare(state, share),
  'kill-share': (state, { share }) => killShare(state, share),
  undo,
  'open-bench': (state, { page }) =>
    withOperator(page !== null && state.operator.page === null ? shutSheets(state) : state, {
      page,
      refusal: null,
    }),
  'note-on-bench': (state, { note }) => withOperator(state, note),
  'roll-seed': (state) => withOperator(state, { seed: rollSeed(state.operator.seed) }),
  inspect: (state, { part }) => inspect(state, part),
  'inspect-next': (state, { by }) => inspectNext(state, by),
  'pick-wire': (state, { wire }) => pickWire(state, wire),
  aim: (state, { cell }) => aim(state, cell),
  'plug-there': plugThere,
  'look-at': (state, { rack }) => ({ ...state, inSight: rack }),
  'open-drawer': (state, { drawer }) => ({ ...state, drawer }),
};

/** New strokes on the glass; the photocells see them at once. */
function draw(state: ExhibitState, strokes: readonly Stroke[]): ExhibitState {
  const drawn: ExhibitState = { ...state, strokes, pace: 'live', talk: { kind: 'listening' }, picking: null };
  layCard(drawn, { centred: false });
  return drawn;
}

/** The switch lays the drawing anew; without one, a lesson that is running goes on. */
function centre(state: ExhibitState): ExhibitState {
  return isGlassEmpty(state) ? state : settle(draw(state, state.strokes));
}

/** The pen is lifted: the drawing is slid to the middle before the lens. */
function settle(state: ExhibitState): ExhibitState {
  if (!state.centred || isGlassEmpty(state)) return state;
  layCard(state, state);
  return { ...state };
}

function strokeOf({ tool }: ExhibitState, points: readonly Point[]): Stroke {
  return { tool, radius: RADIUS[tool], points };
}

function extendLast(strokes: readonly Stroke[], points: readonly Point[]): readonly Stroke[] {
  const last = strokes.at(-1);
  if (last === undefined) return strokes;
  return [...strokes.slice(0, -1), { ...last, points: [...last.points, ...points] }];
}

function moveCursor(
  state: ExhibitState,
  { right, down, drawing }: Extract<Action, { kind: 'move-cursor' }>,
): ExhibitState {
  if (state.cursor === null) return { ...state, cursor: { column: SIDE / 2 - 1, row: SIDE / 2 - 1 } };
  const within = (place: number): number => Math.max(0, Math.min(SIDE - 1, place));
  const cursor = { column: within(state.cursor.column + right), row: within(state.cursor.row + down) };
  const moved = { ...state, cursor };
  return drawing ? drawAtCursor(moved) : moved;
}

function drawAtCursor(state: ExhibitState): ExhibitState {
  const { cursor, tool } = state;
  if (cursor === null) return moveCursor(state, { kind: 'move-cursor', right: 0, down: 0, drawing: false });
  const point = { x: cursor.column + 0.5, y: cursor.row + 0.5 };
  return draw(state, [...strokesUnder(state), { tool, radius: DOT_RADIUS, points: [point] }]);
}

/** Who has let the time for a bet pass has asked all the same. */
function askIfDue(state: ExhibitState): ExhibitState {
  return isBetOver(state) ? begin(letPass(state), null) : state;
}

/** Starts a trial on what is on the glass, or as soon as the one under way is over. */
function begin(state: ExhibitState, wanted: Wanted): ExhibitState {
  const command: Command = { kind: 'trial', wanted };
  const live: ExhibitState = { ...settle(state), pace: 'live', talk: { kind: 'listening' }, picking: null };
  if (state.stage.session.machine.phase !== 'rest')
    return isUnderWay(state, wanted) ? state : { ...live, next: command };
  apply(state.stage.session, command);
  return live;
}

function teach(state: ExhibitState, button: number): ExhibitState {
  const choice = buttonsOf(state)[button];
  if (choice === undefined) return state;
  if (isSpontaneous(state)) return state;
  if (state.lesson === null && isGlassEmpty(state)) return { ...state, talk: { kind: 'draw-first' } };
  return begin(state, choice.wanted);
}

/** A second tap on the same button while its trial runs is one tap too many. */
function isUnderWay({ stage }: ExhibitState, wanted: Wanted): boolean {
  const told = readAnswer(stage.session.machine.wanted);
  return formatSigns(told) === formatSigns(wanted);
}

/** What is right needs no correction; but a machine that is forced learns from every trial that it is told of. */
function sayRight(state: ExhibitState): ExhibitState {
  const { panel, answer } = state.stage.session.machine;
  const named = choiceFor(buttonsOf(state), readAnswer(answer));
  if (panel.procedure === 'forced' && named !== undefined) return begin(state, named.wanted);
  return { ...state, talk: { kind: 'praised' } };
}

/** With two shapes, not the one means the other; with more, the visitor is asked which. */
function sayWrong(state: ExhibitState): ExhibitState {
  const buttons = buttonsOf(state);
  const named = choiceFor(buttons, readAnswer(state.stage.session.machine.answer));
  const others = buttons.filter((choice) => choice !== named);
  const only = others.length === 1 ? others[0] : undefined;
  return only === undefined ? { ...state, talk: { kind: 'which' } } : begin(state, only.wanted);
}

function nameShape(
  state: ExhibitState,
  { button, sign }: Extract<Action, { kind: 'name-shape' }>,
): ExhibitState {
  const shapes = state.shapes.map((shape, place) => (place === button ? sign : shape));
  return { ...state, shapes, picking: null };
}

/** The shapes there are, cut to the count or filled with signs not yet in use. */
function someShapes({ shapes }: ExhibitState, count: number): ExhibitState['shapes'] {
  const unused = SHAPE_SIGNS.filter((sign) => !shapes.includes(sign));
  return [...shapes, ...unused].slice(0, count);
}

/** The lesson goes on; what a visitor drew in between leaves the glass. */
function goOn(state: ExhibitState): ExhibitState {
  return { ...state, strokes: [], next: null, talk: { kind: 'listening' } };
}

function beginIfAtRest(state: ExhibitState): ExhibitState {
  const { session } = state.stage;
  if (session.machine.phase !== 'rest') return state;
  if (!isLessonOpen(session)) return { ...begin(state, null), pace: state.pace };
  apply(session, { kind: 'next-trial' });
  return goOn(state);
}
