import { readAnswer, SPECIFICATION } from '../../core/index.ts';
import { choiceFor } from '../shapes.ts';
import { buttonsOf, isGlassEmpty, isSpontaneous, REAL_TIME, SPEEDS, type ExhibitState } from '../state.ts';

/** How long the visitor may think about what the machine will say, in seconds. */
export const BET_SECONDS = 3;
/** Whoever lets it pass so often in a row is asked no more. */
const MOST_PASSES = 2;

/** Whether the visitor is to be asked first what the machine will say. Whoever is in a hurry is not, nor in a lesson. */
export function isBetDue(state: ExhibitState): boolean {
  const { lesson, past, speed, stage, talk, visit } = state;
  if (lesson !== null || past !== null || talk.kind === 'betting' || isSpontaneous(state)) return false;
  if (speed > REAL_TIME || visit.passes >= MOST_PASSES) return false;
  return stage.session.machine.phase === 'rest' && !isGlassEmpty(state);
}

/** The shapes are held out to the visitor. The machine waits; nothing is given to it. */
export function openBet(state: ExhibitState): ExhibitState {
  const { ticksPerSecond } = SPECIFICATION;
  const ticks = BET_SECONDS * ticksPerSecond.value * (SPEEDS[state.speed] ?? 1);
  const until = state.stage.session.machine.tick + Math.round(ticks);
  return { ...state, pace: 'live', talk: { kind: 'betting', until }, picking: null };
}

/** Whether the time for a bet is over. */
export function isBetOver({ talk, stage }: ExhibitState): boolean {
  return talk.kind === 'betting' && stage.session.machine.tick >= talk.until;
}

/** No bet was made; where none was asked for, nothing has changed. */
export function letPass(state: ExhibitState): ExhibitState {
  if (state.talk.kind !== 'betting') return state;
  return { ...state, visit: { ...state.visit, passes: state.visit.passes + 1 } };
}

/** The trial that has begun carries the visitor's bet along. */
export function placeBet(state: ExhibitState, button: number): ExhibitState {
  return { ...state, talk: { kind: 'listening', bet: button }, visit: { ...state.visit, passes: 0 } };
}

/** The visitor's bet on the trial under way or just answered, and whether the machine has said the same. */
export interface Bet {
  readonly button: number;
  /** Null before the machine has answered. */
  readonly agrees: boolean | null;
}

/** The bet that is on show, or none. */
export function betOf(state: ExhibitState): Bet | null {
  const { talk } = state;
  if ((talk.kind !== 'listening' && talk.kind !== 'answered') || talk.bet === undefined) return null;
  if (talk.kind === 'listening') return { button: talk.bet, agrees: null };
  const buttons = buttonsOf(state);
  const named = choiceFor(buttons, readAnswer(state.stage.session.machine.answer));
  return { button: talk.bet, agrees: named !== undefined && named === buttons[talk.bet] };
}
