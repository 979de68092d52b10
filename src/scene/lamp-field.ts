import { Container, Particle, ParticleContainer, type Texture } from 'pixi.js';
import type { Spot } from './rect.ts';
import { shareCome, type Elapsed } from './stopwatch.ts';

/** A tungsten lamp warms in about 80 ms and fades in about 200: time constants in ticks of 1/60 s. */
const WARM_TICKS = 2;
const FADE_TICKS = 4.6;

export interface LampFieldOptions {
  readonly spots: readonly Spot[];
  /** A lit bulb. */
  readonly bulb: Texture;
  /** Its glow, added to what lies under it. */
  readonly halo: Texture;
  readonly resolution: number;
}

/** Many lamps of one kind. The dark bulbs under them are furniture. */
export interface LampField {
  readonly container: Container;
  /** How bright each lamp shows, 0 to 1. */
  readonly levels: Float32Array;
  /** Lights every lamp whose state is not 0: a fraction in part, any other fully. */
  draw(states: ArrayLike<number>, elapsed: Elapsed): void;
}

export function createLampField({ spots, bulb, halo, resolution }: LampFieldOptions): LampField {
  const halos = createParticles(spots, halo);
  const bulbs = createParticles(spots, bulb);
  halos.container.blendMode = 'add';
  for (const { show } of [bulbs, halos]) show(false);
  const container = new Container({ children: [bulbs.container, halos.container] });
  const levels = new Float32Array(spots.length);
  return {
    container,
    levels,
    draw: (states, elapsed) => {
      if (!follow(levels, states, elapsed)) return;
      shine(bulbs, levels, resolution);
      shine(halos, levels, resolution);
    },
  };
}

/** Particles that are uploaded only when their container is told to update. */
export interface ParticleField {
  readonly container: ParticleContainer;
  readonly particles: readonly Particle[];
  /** Shows the particles, or none of them: then the container costs nothing, not even a draw call. */
  readonly show: (any: boolean) => void;
}

/** Particles about their centres, dark as yet. */
export function createParticles(spots: readonly Spot[], texture: Texture): ParticleField {
  const particles = spots.map(
    ({ x, y }) => new Particle({ texture, x, y, anchorX: 0.5, anchorY: 0.5, scaleX: 0, scaleY: 0, alpha: 0 }),
  );
  const container = new ParticleContainer({
    texture,
    particles: [...particles],
    dynamicProperties: { position: false, vertex: false, rotation: false, uvs: false, color: false },
  });
  // Pixi uploads what it was constructed with only when told to.
  container.update();
  const all = container.particleChildren;
  const none: Particle[] = [];
  const show = (any: boolean): void => {
    container.particleChildren = any ? all : none;
  };
  return { container, particles, show };
}

/** Brings lamps nearer to their states; tells whether any has changed. */
export function follow(levels: Float32Array, states: ArrayLike<number>, elapsed: Elapsed): boolean {
  const warm = shareCome(elapsed, WARM_TICKS);
  const fade = shareCome(elapsed, FADE_TICKS);
  let changed = false;
  for (let lamp = 0; lamp < levels.length; lamp++) {
    const goal = goalOf(states[lamp]!);
    const level = levels[lamp]!;
    if (level === goal) continue;
    const next = level + (goal - level) * (goal > level ? warm : fade);
    levels[lamp] = Math.abs(goal - next) < 0.004 ? goal : next;
    changed = true;
  }
  return changed;
}

function goalOf(state: number): number {
  if (state === 0) return 0;
  return state > 0 && state < 1 ? state : 1;
}

/** A dark particle has no size, so that it costs no fill. */
function shine(
  { container, particles, show }: ParticleField,
  levels: Float32Array,
  resolution: number,
): void {
  let any = false;
  for (let place = 0; place < particles.length; place++) {
    const level = levels[place]!;
    const particle = particles[place]!;
    if (level > 0) any = true;
    particle.alpha = level;
    const scale = level > 0 ? 1 / resolution : 0;
    particle.scaleX = scale;
    particle.scaleY = scale;
  }
  show(any);
  if (any) container.update();
}
