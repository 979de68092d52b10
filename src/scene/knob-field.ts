import { Container } from 'pixi.js';
import type { Mark1 } from '../core/index.ts';
import { createLampField, createParticles, type ParticleField } from './lamp-field.ts';
import { paintHalo } from './paint/bulb.ts';
import { paintBeyondMark, paintKnobCap, paintKnobPointer } from './paint/knob.ts';
import type { Grid } from './rect.ts';
import { shaftAngle, TRAVEL } from './shaft-angle.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import type { Sight } from './view.ts';

/** The share of the pitch that a knob's radius takes. */
export const KNOB_RADIUS = 0.385;

/** The colours of values above and below zero, which almost all eyes tell apart; the pointer says it too. */
const ABOVE = 0xffa53a;
const BELOW = 0x4a9dff;
/** How strong the colour gets. */
const DEEPEST = 0.92;

export interface KnobField {
  readonly container: Container;
  draw(sight: Sight): void;
}

/**
 * What moves on the potentiometers: pointers, caps tinted by the value, and the warm light round those whose motor runs.
 * In an ideal machine a value may lie beyond the scale: the pointer stays at its end, and a mark shows there.
 */
export function createKnobField(studio: Studio, { spots, pitch }: Grid): KnobField {
  const { stamp, resolution, reducedMotion } = studio;
  const radius = pitch * KNOB_RADIUS;
  const size = radius * 2.1;
  const caps = createParticles(
    spots,
    stamp(size, size, (brush) => paintKnobCap(brush, radius)),
  );
  const pointers = createParticles(
    spots,
    stamp(size, size, (brush) => paintKnobPointer(brush, radius)),
  );
  const beyond = createParticles(
    spots,
    stamp(radius * 3, radius * 3, (brush) => paintBeyondMark(brush, radius)),
  );
  for (const particle of [...pointers.particles, ...caps.particles]) {
    particle.scaleX = particle.scaleY = 1 / resolution;
  }
  for (const particle of pointers.particles) particle.alpha = 1;
  const warm = createLampField({
    spots,
    resolution,
    bulb: stamp(radius * 3.2, radius * 3.2, (brush) => paintHalo(brush, radius * 1.6, '255,206,120', 0.5)),
    halo: stamp(pitch * 2, pitch * 2, (brush) => paintHalo(brush, pitch, '255,176,80', 0.62)),
  });
  beyond.show(false);
  const watch = createStopwatch(reducedMotion);
  const turn = createTurner({ caps, pointers, beyond }, resolution);
  return {
    container: new Container({
      children: [warm.container, caps.container, pointers.container, beyond.container],
    }),
    draw: (sight) => {
      turn(sight.before, sight.after, sight.progress);
      warm.draw(sight.shine.motors, watch(sight));
    },
  };
}

interface Turning {
  readonly caps: ParticleField;
  readonly pointers: ParticleField;
  readonly beyond: ParticleField;
}

/** A knob never jumps: it stands between its two neighbouring ticks. */
function createTurner(
  { caps, pointers, beyond }: Turning,
  resolution: number,
): (before: Mark1, after: Mark1, progress: number) => void {
  const shown = new Float64Array(pointers.particles.length).fill(Number.NaN);
  const tint = createTinter(caps);
  const mark = createBeyondMarker(beyond, resolution);
  return (before, after, progress) => {
    const stop = after.plan.stopMillivolts;
    let turned = false;
    let passed = false;
    for (let unit = 0; unit < shown.length; unit++) {
      const from = before.shafts[unit]!;
      const value = from + (after.shafts[unit]! - from) * progress;
      if (shown[unit] === value) continue;
      shown[unit] = value;
      turned = true;
      const share = Math.max(-1, Math.min(1, value / stop));
      pointers.particles[unit]!.rotation = shaftAngle(value, stop);
      tint(unit, share);
      if (mark(unit, Math.abs(value) > stop ? Math.sign(value) : 0)) passed = true;
    }
    if (!turned) return;
    pointers.container.update();
    caps.container.update();
    if (!passed) return;
    beyond.show(beyond.particles.some(({ alpha }) => alpha > 0));
    beyond.container.update();
  };
}

/** Tints a cap by the share of the travel that its value is from zero. */
function createTinter({ particles }: ParticleField): (unit: number, share: number) => void {
  const sides = new Int8Array(particles.length);
  return (unit, share) => {
    const cap = particles[unit]!;
    const side = share > 0 ? 1 : -1;
    if (sides[unit] !== side) {
      sides[unit] = side;
      cap.tint = side > 0 ? ABOVE : BELOW;
    }
    cap.alpha = Math.abs(share) * DEEPEST;
  };
}

/** Marks a value that lies beyond the scale, on its side; tells whether that is new. */
function createBeyondMarker(
  { particles }: ParticleField,
  resolution: number,
): (unit: number, side: number) => boolean {
  const sides = new Int8Array(particles.length);
  return (unit, side) => {
    if (sides[unit] === side) return false;
    sides[unit] = side;
    const mark = particles[unit]!;
    mark.rotation = side * TRAVEL;
    mark.alpha = Math.abs(side);
    mark.scaleX = mark.scaleY = mark.alpha / resolution;
    return true;
  };
}
