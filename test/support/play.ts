import type { Session } from '../../src/core/timeline/session.ts';
import { isLessonOver, playLesson } from '../../src/core/timeline/session.ts';

/** Plays a lesson tick by tick until its last trial is over. Returns how long that took. */
export function playToTheEnd(session: Session): number {
  while (!isLessonOver(session)) playLesson(session, 1);
  return session.machine.tick;
}

/** Plays so many ticks as a screen would show them: whole ticks of 1/60 s in every frame, as many as are due by then. */
export function playAtFrameRate(session: Session, until: number, framesPerSecond: number): void {
  for (let frame = 1; session.machine.tick < until; frame++) {
    const due = Math.min(until, Math.floor((frame * 60) / framesPerSecond));
    playLesson(session, due - session.machine.tick);
  }
}
