import type { Container } from 'pixi.js';
import type { Mark1 } from '../core/index.ts';
import type { Inspection } from './inspection.ts';

/** One part of the picture. It owns nothing that could not be thrown away and painted again. */
export interface View {
  readonly container: Container;
  /**
   * Shows the machine between two neighbouring ticks; progress runs from 0 to 1. The inspection is the same object until
   * what it tells has changed.
   */
  draw(before: Mark1, after: Mark1, progress: number, inspection: Inspection | null): void;
  destroy(): void;
}
