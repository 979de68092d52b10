import type { LitTime } from './lit-time.ts';
import { createStopwatch, type MachineTime } from './stopwatch.ts';

/** How bright every lamp shows, 0 dark to 1, and where the meters stand, in mV. */
export interface Shine {
  /** By the present state, or by all that was lit since the last drawing. */
  readonly of: 'moment' | 'exposure';
  readonly retina: ArrayLike<number>;
  readonly active: ArrayLike<number>;
  readonly motors: ArrayLike<number>;
  readonly plus: ArrayLike<number>;
  readonly minus: ArrayLike<number>;
  readonly meters: ArrayLike<number>;
}

type Lamps = Exclude<keyof Shine, 'of' | 'meters'>;

/** What a light that is on for a share of the time comes to on a screen, whose levels are not light. */
const SCREEN_GAMMA = 2.2;

/**
 * Tells how bright the lamps show in each drawing. Where machine time runs away from the eye, one moment would say
 * nothing of what was lit between two drawings: the eye sees the share of the time.
 */
export function createShutter(): (time: MachineTime, lit: LitTime | null) => Shine {
  const watch = createStopwatch(false);
  let exposed: Exposure | null = null;
  return (time, lit) => {
    const { pace } = watch(time);
    if (exposed?.lit !== lit) exposed = lit === null ? null : createExposure(lit);
    const shine = exposed?.shine() ?? null;
    return pace === 'hasty' && shine !== null ? shine : momentary(time);
  };
}

/** How bright the lamps show by the present state alone. */
export function momentary({ after }: MachineTime): Shine {
  const { retina, active, pulses, answer, meters } = after;
  return {
    of: 'moment',
    retina,
    active,
    motors: pulses,
    plus: answer.map((sign) => Number(sign > 0)),
    minus: answer.map((sign) => Number(sign < 0)),
    meters,
  };
}

interface Exposure {
  readonly lit: LitTime;
  /** What shone since this was last asked; null where no time has passed. */
  shine(): Shine | null;
}

function createExposure(lit: LitTime): Exposure {
  const last = { ...copyOf(lit) };
  const shine = { of: 'exposure' as const, ...copyOf(lit) };
  return {
    lit,
    shine: () => {
      const ticks = lit.ticks - last.ticks;
      if (ticks <= 0) return null;
      last.ticks = lit.ticks;
      for (const name of LAMPS) {
        expose(shine[name], lit[name], { last: last[name], ticks });
      }
      for (let r = 0; r < lit.meters.length; r++)
        shine.meters[r] = (lit.meters[r]! - last.meters[r]!) / ticks;
      last.meters.set(lit.meters);
      return shine;
    },
  };
}

const LAMPS: readonly Lamps[] = ['retina', 'active', 'motors', 'plus', 'minus'];

function copyOf({ ticks, retina, active, motors, plus, minus, meters }: LitTime): LitTime {
  return {
    ticks,
    retina: retina.slice(),
    active: active.slice(),
    motors: motors.slice(),
    plus: plus.slice(),
    minus: minus.slice(),
    meters: meters.slice(),
  };
}

/** Takes down each lamp's share of the time since the last time, as a screen shows it. */
function expose(
  shares: Float64Array,
  now: Float64Array,
  { last, ticks }: { readonly last: Float64Array; readonly ticks: number },
): void {
  for (let lamp = 0; lamp < shares.length; lamp++) {
    const share = (now[lamp]! - last[lamp]!) / ticks;
    shares[lamp] = share <= 0 ? 0 : Math.min(1, share ** (1 / SCREEN_GAMMA));
    last[lamp] = now[lamp]!;
  }
}
