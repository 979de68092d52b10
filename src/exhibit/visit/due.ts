import { isLessonOver } from '../../core/index.ts';
import { isGlassEmpty, type ExhibitState } from '../state.ts';
import { VISITOR_SHAPES } from '../shapes.ts';
import { isShowing, type VisitAction } from './visit-state.ts';
import type { VisitSettings } from './settings.ts';

/** How long the countdown lasts, in seconds. */
export const COUNTDOWN = 10;
/** How long the end of a lesson is left to be looked at, before the next begins by itself, in seconds. */
const AFTERGLOW = 8;

/** What is due after so many seconds in which nobody touched anything and the machine was not at work; null for nothing. */
export function dueOf(state: ExhibitState, quiet: number, settings: VisitSettings): VisitAction | null {
  const { visit, stage } = state;
  if (isShowing(state)) {
    return isLessonOver(stage.session) && quiet >= AFTERGLOW ? { kind: 'play-by-itself' } : null;
  }
  if (visit.countdown !== null) return countDown(quiet, settings);
  if (isUntouched(state)) {
    const may = settings.idle !== null && quiet >= settings.idle && (settings.byAddress || visit.plays);
    return may ? { kind: 'play-by-itself' } : null;
  }
  const isLeft = settings.reset !== null && quiet >= settings.reset;
  return isLeft ? { kind: 'count-down', seconds: COUNTDOWN } : null;
}

function countDown(quiet: number, { reset }: VisitSettings): VisitAction {
  if (reset === null || quiet < reset) return { kind: 'count-down', seconds: null };
  const seconds = Math.ceil(reset + COUNTDOWN - quiet);
  return seconds <= 0 ? { kind: 'begin-anew' } : { kind: 'count-down', seconds };
}

/** So long a visitor may watch a machine at work without touching anything, in seconds; who has left a lesson running, has left. */
const PATIENCE = 600;

/** How long nobody has been there, in seconds, `untouched` seconds after the last touch. */
export function quietAfter(state: ExhibitState, untouched: number, quiet: number): number {
  if (!isAtWork(state)) return quiet;
  return isShowing(state) ? 0 : Math.max(0, untouched - PATIENCE);
}

/** Whether the machine is at work by itself: then nobody is said to have left it yet. */
export function isAtWork({ pace, stage }: ExhibitState): boolean {
  if (pace === 'held') return false;
  return stage.session.machine.phase !== 'rest' || (pace === 'lesson' && !isLessonOver(stage.session));
}

/** Whether everything is as a visitor finds it: nothing drawn, taught or turned, no sheet open, nothing to be answered. */
export function isUntouched(state: ExhibitState): boolean {
  const { lesson, past, stage, shapes, picking } = state;
  const { log, machine } = stage.session;
  if (lesson !== null || past !== null || picking !== null || machine.counters.trials > 0) return false;
  if (!isGlassEmpty(state) || log.some(({ command }) => command.kind !== 'present')) return false;
  return shapes.join() === VISITOR_SHAPES.join() && !isSheetOpen(state);
}

function isSheetOpen({
  operator,
  proof,
  successor,
  sources,
  lecture,
  keep,
  drawer,
  comparing,
}: ExhibitState): boolean {
  const sheets = [operator.page, operator.inspected, proof.page, lecture.station, drawer];
  const told = [keep.offer, keep.news];
  return (
    [...sheets, ...told].some((each) => each !== null) ||
    [successor.open, sources.on, keep.open, comparing].includes(true)
  );
}
