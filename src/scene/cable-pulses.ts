import type { Container, Particle, Texture } from 'pixi.js';
import type { Mark1 } from '../core/index.ts';
import { along, CUT_AT, type Cable } from './cable.ts';
import { createParticles } from './lamp-field.ts';
import { hash } from './paint/noise.ts';
import { paintHalo } from './paint/bulb.ts';
import { shareOfPhase } from './phase-share.ts';
import type { Studio } from './studio.ts';
import type { Wire } from './wires.ts';

/** A signal is a bright head and what it leaves behind. */
const TAIL = 5;
/** Between head and tail, as a share of the cable. */
const SPACING = 0.028;
/** The last signal starts when this share of the phase is over. */
const LATEST = 0.3;

/** Where movement is unwelcome, signals stand at so many places one after the other. */
const STOPS = 3;

export interface CablePulses {
  readonly container: Container;
  draw(before: Mark1, after: Mark1, progress: number): void;
  hide(): void;
}

/** A bead of a signal; `pitch` is the distance of the jacks. */
export function stampPulse({ stamp }: Studio, pitch: number): Texture {
  const radius = Math.max(4, pitch * 0.95);
  return stamp(radius * 2, radius * 2, (brush) => paintHalo(brush, radius, '255,238,205', 1));
}

/** Signals on the cables of the lit cells while the A-units settle; where they are is how far the phase has come. */
export function createCablePulses(
  { resolution, reducedMotion }: Studio,
  { wires, cables, texture }: { wires: readonly Wire[]; cables: readonly Cable[]; texture: Texture },
): CablePulses {
  const { container, particles, show } = createParticles(
    wires.flatMap((_, wire) => Array.from({ length: TAIL }, () => cables[wire]![0])),
    texture,
  );
  container.blendMode = 'add';
  show(false);
  let shown = false;
  return {
    container,
    hide: () => {
      if (shown) show(false);
      shown = false;
    },
    draw: (before, after, progress) => {
      const share = shareOfPhase('settle-a', { before, after, progress });
      const come = share !== null && reducedMotion ? Math.round(share * STOPS) / STOPS : share;
      if (come === null && !shown) return;
      shown = come !== null;
      show(shown);
      if (!shown) return;
      for (let wire = 0; wire < wires.length; wire++) {
        const { cell, cut } = wires[wire]!;
        const lit = come !== null && after.retina[cell] === 1;
        const head = lit ? (come - hash(wire, 41) * LATEST) / (1 - LATEST) : -1;
        for (let bead = 0; bead < TAIL; bead++) {
          const reached = head - bead * SPACING;
          place(particles[wire * TAIL + bead]!, cables[wire]!, {
            share: cut && reached > CUT_AT ? 1 : reached,
            bead,
            scale: 1 / resolution,
          });
        }
      }
      container.update();
    },
  };
}

function place(
  particle: Particle,
  cable: Cable,
  { share, bead, scale }: { readonly share: number; readonly bead: number; readonly scale: number },
): void {
  const seen = share > 0 && share < 1;
  const size = seen ? scale * (1 - bead * 0.13) : 0;
  particle.scaleX = size;
  particle.scaleY = size;
  particle.alpha = seen ? 0.95 - bead * 0.17 : 0;
  if (!seen) return;
  const { x, y } = along(cable, share);
  particle.x = x;
  particle.y = y;
}
