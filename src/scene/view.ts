import type { Container } from 'pixi.js';
import type { Mark1 } from '../core/index.ts';

/** One part of the picture. It owns nothing that could not be thrown away and painted again. */
export interface View {
  readonly container: Container;
  /** Shows the machine between two neighbouring ticks; progress runs from 0 to 1. */
  draw(before: Mark1, after: Mark1, progress: number): void;
  destroy(): void;
}
