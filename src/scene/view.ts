import type { Container } from 'pixi.js';
import type { Inspection } from './inspection.ts';
import type { Shine } from './shutter.ts';
import type { MachineTime } from './stopwatch.ts';
import type { SuccessorSight } from './successor-sight.ts';

/** What every rack is drawn from. */
export interface Sight extends MachineTime {
  readonly shine: Shine;
  /** The same object until what it tells has changed. */
  readonly inspection: Inspection | null;
  /** The network beside the machine; none while the response law is the step. */
  readonly successor?: SuccessorSight | null;
}

/** One part of the picture. It owns nothing that could not be thrown away and painted again. */
export interface View {
  readonly container: Container;
  /** Shows the machine between two neighbouring ticks; progress runs from 0 to 1. */
  draw(sight: Sight): void;
  destroy(): void;
}
