import { Container } from 'pixi.js';
import { STUCK_SHAFT, type Faults } from '../core/index.ts';
import { KNOB_RADIUS } from './knob-field.ts';
import { createMarkField } from './mark-field.ts';
import { paintKnobCover, paintSlipTag, paintStuckTag } from './paint/fault-marks.ts';
import type { Grid } from './rect.ts';
import type { Studio } from './studio.ts';
import { whenChanged } from './when-changed.ts';

/** What is broken at the values: covers over pulled A-units, tags on stuck motors and on clutches that slip. */
export function createKnobFaults(
  { stamp, resolution }: Studio,
  { spots, pitch }: Grid,
): { readonly container: Container; readonly show: (faults: Faults) => void } {
  const radius = pitch * KNOB_RADIUS;
  const size = radius * 2.8;
  const stuck = createMarkField(
    spots,
    stamp(size, size, (brush) => paintStuckTag(brush, radius)),
    resolution,
  );
  const slips = createMarkField(
    spots,
    stamp(size, size, (brush) => paintSlipTag(brush, radius)),
    resolution,
  );
  const covers = createMarkField(
    spots,
    stamp(size, size, (brush) => paintKnobCover(brush, radius)),
    resolution,
  );
  return {
    container: new Container({ children: [stuck.container, slips.container, covers.container] }),
    show: whenChanged(({ slip, pulled }: Faults) => {
      stuck.show((unit) => slip[unit] === STUCK_SHAFT);
      slips.show((unit) => slip[unit]! > 0 && slip[unit]! < STUCK_SHAFT);
      covers.show((unit) => pulled[unit] === 1);
    }),
  };
}
