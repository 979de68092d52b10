import { DEAD, STUCK, STUCK_SHAFT, type Faults } from '../../core/index.ts';
import type { Damage } from '../messages/operating.ts';

/** How many parts are broken, kind by kind. */
export function damageOf({ pulled, cells, cut, slip }: Faults): Damage {
  return {
    pulled: countIf(pulled, (state) => state === 1),
    dead: countIf(cells, (state) => state === DEAD),
    stuck: countIf(cells, (state) => state === STUCK),
    cut: countIf(cut, (state) => state === 1),
    motors: countIf(slip, (loss) => loss === STUCK_SHAFT),
    clutches: countIf(slip, (loss) => loss > 0 && loss < STUCK_SHAFT),
  };
}

function countIf(parts: Uint8Array, is: (state: number) => boolean): number {
  return parts.reduce((sum, state) => sum + (is(state) ? 1 : 0), 0);
}
