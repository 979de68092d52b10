import { Container } from 'pixi.js';
import type { Mark1 } from '../core/index.ts';
import { createLampField, createParticles, type ParticleField } from './lamp-field.ts';
import { paintHalo } from './paint/bulb.ts';
import { paintKnobPointer, TRAVEL } from './paint/knob.ts';
import type { Spot } from './rect.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import type { View } from './view.ts';

/** The share of the pitch that a knob's radius takes. */
export const KNOB_RADIUS = 0.385;

/** What moves on the potentiometers: the pointers, and the warm light on those whose motor runs. */
export function createKnobField(studio: Studio, spots: readonly Spot[], pitch: number): View {
  const { stamp, resolution, reducedMotion } = studio;
  const radius = pitch * KNOB_RADIUS;
  const pointers = createParticles(
    spots,
    stamp(radius * 2.1, radius * 2.1, (brush) => paintKnobPointer(brush, radius)),
  );
  for (const particle of pointers.particles) {
    particle.alpha = 1;
    particle.scaleX = particle.scaleY = 1 / resolution;
  }
  const warm = createLampField({
    spots,
    resolution,
    bulb: stamp(radius * 2.2, radius * 2.2, (brush) => paintHalo(brush, radius * 1.1, '255,176,72', 0.38)),
    halo: stamp(pitch * 2, pitch * 2, (brush) => paintHalo(brush, pitch, '255,160,60', 0.62)),
  });
  const watch = createStopwatch(reducedMotion);
  const container = new Container({ children: [warm.container, pointers.container] });
  return {
    container,
    draw: (before, after, progress) => {
      turn(pointers, before, after, progress);
      warm.draw(after.pulses, watch(before, after, progress));
    },
    destroy: () => container.destroy({ children: true }),
  };
}

/** A knob never jumps: it stands between its two neighbouring ticks. */
function turn({ container, particles }: ParticleField, before: Mark1, after: Mark1, progress: number): void {
  const radians = TRAVEL / after.plan.stopMillivolts;
  let turned = false;
  for (let unit = 0; unit < particles.length; unit++) {
    const from = before.shafts[unit]!;
    const rotation = (from + (after.shafts[unit]! - from) * progress) * radians;
    const particle = particles[unit]!;
    if (particle.rotation === rotation) continue;
    particle.rotation = rotation;
    turned = true;
  }
  if (turned) container.update();
}
