import type { Mark1 } from '../core/index.ts';

/** The machine between two ticks: lamps, needles and wheels keep its time. */
export interface MachineTime {
  readonly before: Mark1;
  readonly after: Mark1;
  readonly progress: number;
  /** Machine time in a second of the wall clock, as a multiple of real time; without one, sixty drawings a second are taken for granted. */
  readonly speed?: number;
}

/** What has passed since the last drawing. */
export interface Elapsed {
  /** Machine time, in ticks. */
  readonly ticks: number;
  /**
   * `steady`: afterglow and damping follow machine time. `jump`: they settle at once. `hasty`: one drawing after the
   * other skips many ticks; lamps then follow slowly, drawing by drawing, so that no large area flickers.
   */
  readonly pace: 'steady' | 'jump' | 'hasty';
}

/** As a multiple of real time, and in ticks of one drawing at sixty a second: from there machine time runs away from the eye. */
const TOO_FAST = 3;
/** Ticks in one drawing that the eye still follows at a speed that it can follow, however few the drawings. */
const LONG_DRAWING = 16;

/** Measures machine time between drawings. Where movement is unwelcome, everything is a jump. */
export function createStopwatch(reducedMotion: boolean): (time: MachineTime) => Elapsed {
  let last: number | null = null;
  let skipped = false;
  return ({ before, after, progress, speed = Infinity }) => {
    const now = before.tick + (after.tick - before.tick) * progress;
    const ticks = last === null ? 0 : now - last;
    const many = ticks > (speed > TOO_FAST ? TOO_FAST : LONG_DRAWING) || ticks < 0;
    const stands = skipped && ticks === 0;
    const running = many && skipped;
    const first = last === null;
    last = now;
    skipped = many;
    if (running) return { ticks, pace: 'hasty' };
    return { ticks, pace: first || many || stands || reducedMotion ? 'jump' : 'steady' };
  };
}

/** How far a quantity has come towards its goal after some time, as a share of the way. */
export function shareCome({ ticks, pace }: Elapsed, timeConstant: number): number {
  if (pace === 'jump') return 1;
  if (pace === 'hasty') return HASTY_SHARE;
  return 1 - Math.exp(-ticks / timeConstant);
}

/** About a tenth of a second at sixty drawings a second. */
const HASTY_SHARE = 0.12;

/** In one of so many drawings, while the machine runs away from the eye. */
const SELDOM = 6;

/**
 * Tells whether a picture that has changed is to be painted anew now: always, but only seldom in fast forward. Those that
 * come at another `turn` are painted in another drawing.
 */
export function createSeldom(turn: number): (elapsed: Elapsed) => boolean {
  let drawings = turn;
  return ({ pace }) => pace !== 'hasty' || drawings++ % SELDOM === 0;
}
