import type { Container, Texture } from 'pixi.js';
import { along, CUT_AT, type Cable } from './cable.ts';
import { createParticles, follow } from './lamp-field.ts';
import type { Spot } from './rect.ts';
import type { Elapsed } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import type { Wire } from './wires.ts';
import { withStops } from './paint/brush.ts';

/** Length and breadth of the light's stamp, and how long a piece of cable it lies on, in pixels of the 1080p drawing. */
const STAMP = { length: 24, breadth: 9 };
const PIECE = 15;
const COLOURS = { excites: 0xff8a66, inhibits: 0x78b0ff };
/** How strong a light is, and how weak where many lie over each other. */
const STRENGTH = 0.34;
const WEAKEST = 0.07;

export interface CableLights {
  readonly container: Container;
  /** Lights the cables whose state is not 0. */
  draw(states: ArrayLike<number>, elapsed: Elapsed): void;
}

/** A short soft stroke of light. */
export function stampCableLight({ stamp, unit }: Studio): Texture {
  const [length, breadth] = [STAMP.length * unit, STAMP.breadth * unit];
  return stamp(length, breadth, ({ ctx }) => {
    for (const [share, alpha] of [
      [1, 0.16],
      [0.62, 0.26],
      [0.3, 0.7],
    ] as const) {
      ctx.fillStyle = withStops(ctx.createLinearGradient(-length / 2, 0, length / 2, 0), [
        [0, 'rgba(255,255,255,0)'],
        [0.3, `rgba(255,255,255,${alpha})`],
        [0.7, `rgba(255,255,255,${alpha})`],
        [1, 'rgba(255,255,255,0)'],
      ]);
      ctx.fillRect(-length / 2, (-breadth / 2) * share, length, breadth * share);
    }
  });
}

export interface CableLightsPlan {
  readonly wires: readonly Wire[];
  readonly cables: readonly Cable[];
  readonly texture: Texture;
  /** How many cables lie over each other. */
  readonly crowd: number;
}

/** The light on the cables of the cells that are on, as far as a cut. */
export function createCableLights(
  { resolution, unit }: Studio,
  { wires, cables, texture, crowd }: CableLightsPlan,
): CableLights {
  const pieces = cables.flatMap((cable, wire) =>
    cutUp(cable, { wire, upTo: wires[wire]!.cut ? CUT_AT : 1, unit }),
  );
  const { container, particles, show } = createParticles(pieces, texture);
  container.blendMode = 'add';
  show(false);
  pieces.forEach(({ wire, angle }, place) => {
    const particle = particles[place]!;
    particle.rotation = angle;
    particle.tint = wires[wire]!.excites ? COLOURS.excites : COLOURS.inhibits;
  });
  const levels = new Float32Array(wires.length);
  const strength = Math.max(WEAKEST, STRENGTH * Math.min(1, 3 / crowd));
  return {
    container,
    draw: (states, elapsed) => {
      if (!follow(levels, states, elapsed)) return;
      pieces.forEach(({ wire, stretch }, place) => {
        const level = levels[wire]!;
        const particle = particles[place]!;
        particle.alpha = level * strength;
        particle.scaleX = level > 0 ? stretch / resolution : 0;
        particle.scaleY = level > 0 ? 1 / resolution : 0;
      });
      show(levels.some((level) => level > 0));
      container.update();
    },
  };
}

interface Piece extends Spot {
  readonly wire: number;
  readonly angle: number;
  /** Its length over that of the stamp's bright middle. */
  readonly stretch: number;
}

function cutUp(
  cable: Cable,
  { wire, upTo, unit }: { readonly wire: number; readonly upTo: number; readonly unit: number },
): Piece[] {
  const count = Math.max(2, Math.ceil((lengthOf(cable) * upTo) / (PIECE * unit)));
  return Array.from({ length: count }, (_, piece) => {
    const from = along(cable, (upTo * piece) / count);
    const to = along(cable, (upTo * (piece + 1)) / count);
    const [across, down] = [to.x - from.x, to.y - from.y];
    const length = Math.sqrt(across * across + down * down);
    return {
      wire,
      x: (from.x + to.x) / 2,
      y: (from.y + to.y) / 2,
      angle: Math.atan2(down, across),
      stretch: (length * 1.5) / (STAMP.length * unit),
    };
  });
}

/** About as long as the way from one point of it to the next. */
function lengthOf([a, b, c, d]: Cable): number {
  const way = (from: Spot, to: Spot): number => Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2);
  return (way(a, b) + way(b, c) + way(c, d) + way(a, d)) / 2;
}
