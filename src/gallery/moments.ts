import type { Mark1, Phase, Reading, Stroke, Ticks } from '../core/index.ts';
import { fetchDuelWorks } from '../exhibit/duel-works.ts';
import { reduce } from '../exhibit/reduce.ts';
import { passTicks, type Stage } from '../exhibit/stage.ts';
import { openExhibit, type ExhibitState } from '../exhibit/state.ts';
import { LAST_LAW } from '../exhibit/successor-state.ts';
import type { Frame } from '../scene/hall.ts';
import type { Part } from '../scene/touch-plan.ts';

/** The exhibit at a held tick, come to by what a visitor can do and by machine time alone. */
export interface Moment {
  readonly stage: Stage;
  readonly strokes: readonly Stroke[];
}

/** The exhibit as a visitor finds it, one tick after power-on. */
export function idle(): Moment {
  const state = openExhibit();
  passTicks(state.stage, 1, { lesson: false });
  return state;
}

/** A lesson, so many of its trials on. */
export function inLesson(id: string, trials: number): Moment {
  const state = reduce(openExhibit(), { kind: 'open-lesson', id });
  passTrials(state.stage, trials);
  return state;
}

/** A lesson in the middle of a trial: in a phase of it, after a share of that phase, 0 to 1, in whole ticks. */
export function inPhase(id: string, { trials, phase, share }: LessonPlace): Moment {
  const moment = inLesson(id, trials);
  const { stage } = moment;
  passUntil(stage, (machine) => machine.phase === phase);
  const { phaseEnds, tick } = stage.session.machine;
  passTicks(stage, Math.round((phaseEnds - tick) * share), { lesson: true });
  return moment;
}

export interface LessonPlace {
  readonly trials: number;
  readonly phase: Phase;
  readonly share: number;
}

/** A lesson for the machine and its successor, with the law at the textbook's sigmoid. */
export async function inDuel(id: string, trials: number): Promise<Moment> {
  await fetchDuelWorks();
  const bent = reduce(openExhibit(), { kind: 'bend-law', position: LAST_LAW });
  const state = reduce(bent, { kind: 'open-lesson', id });
  passTrials(state.stage, trials);
  return state;
}

const SQUARE = [
  [5, 5],
  [15, 5],
  [15, 15],
  [5, 15],
  [5, 5],
].map(([x = 0, y = 0]) => ({ x, y }));
const BAR = [
  { x: 10, y: 3 },
  { x: 10, y: 17 },
];

/** A visitor's machine that was taught two drawings, was shown the first again, and has answered. */
export function answered(): Moment {
  let state = openExhibit();
  for (const [points, button] of [
    [BAR, 0],
    [SQUARE, 1],
    [BAR, 0],
    [SQUARE, 1],
  ] as const) {
    state = reduce(drawn(state, points), { kind: 'teach', button });
    passUntil(state.stage, ({ phase }) => phase === 'rest');
  }
  state = reduce(drawn(state, SQUARE), { kind: 'ask' });
  passUntil(state.stage, ({ phase }) => phase === 'rest');
  // At rest lamps and meters follow the card again.
  passTicks(state.stage, 60, { lesson: false });
  return state;
}

function drawn(state: ExhibitState, [first, ...points]: readonly (typeof SQUARE)[number][]): ExhibitState {
  if (first === undefined) return state;
  return (
    [
      { kind: 'clear-glass' },
      { kind: 'begin-stroke', point: first },
      { kind: 'extend-stroke', points },
      { kind: 'end-stroke' },
    ] as const
  ).reduce(reduce, state);
}

/** Lets the lesson go on until so many of its trials are over. */
function passTrials(stage: Stage, trials: number): void {
  const done = stage.session.results.trials;
  passUntil(stage, ({ phase }) => done.length >= trials && phase === 'rest');
}

/** More ticks than any of these lessons takes. */
const PATIENCE: Ticks = 1_000_000;

/** Lets the lesson go on until a tick with which a condition holds. @throws Error where it never does. */
function passUntil(stage: Stage, holds: (machine: Mark1) => boolean): void {
  const { machine } = stage.session;
  for (const until = machine.tick + PATIENCE; !holds(machine) && machine.tick < until;) {
    const from = machine.tick;
    passTicks(stage, 1, { lesson: stage.session.plan.lesson !== null });
    if (machine.tick === from) break;
  }
  if (!holds(machine)) throw new Error('The machine never comes to this moment.');
}

/** What the hall is drawn from. */
export function frameOf(
  { stage, strokes }: Moment,
  { inspected = null, reading = null }: { inspected?: Part | null; reading?: Reading | null } = {},
): Frame {
  const { session, before, fraction, record, duel, lit } = stage;
  const { machine } = session;
  return {
    before,
    after: machine,
    progress: fraction,
    desk: {
      strokes,
      tests: session.results.tests,
      trials: record,
      successor: duel?.record ?? null,
      lessonTrials: session.plan.lesson?.trials ?? 0,
    },
    inspected,
    lit,
    reading,
    successor: duel?.look(machine.picture) ?? null,
    steepness: session.steepness ?? Infinity,
  };
}
