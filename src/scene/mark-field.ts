import type { ParticleContainer, Texture } from 'pixi.js';
import { createParticles } from './lamp-field.ts';
import type { Spot } from './rect.ts';

/** Places of one kind that carry a mark, or none. Without any mark it costs nothing. */
export interface MarkField {
  readonly container: ParticleContainer;
  show(isMarked: (place: number) => boolean): void;
}

export function createMarkField(spots: readonly Spot[], texture: Texture, resolution: number): MarkField {
  const { container, particles } = createParticles(spots, texture);
  container.visible = false;
  return {
    container,
    show: (isMarked) => {
      particles.forEach((particle, place) => {
        particle.alpha = isMarked(place) ? 1 : 0;
        particle.scaleX = particle.scaleY = particle.alpha / resolution;
      });
      container.visible = particles.some(({ alpha }) => alpha > 0);
      if (container.visible) container.update();
    },
  };
}
