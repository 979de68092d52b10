import { Container } from 'pixi.js';
import { createCableLights, stampCableLight } from './cable-lights.ts';
import { createCablePulses, stampPulse } from './cable-pulses.ts';
import type { Cable } from './cable.ts';
import { createLampField } from './lamp-field.ts';
import { paintHalo } from './paint/bulb.ts';
import type { Spot } from './rect.ts';
import { createStopwatch } from './stopwatch.ts';
import type { Studio } from './studio.ts';
import type { Sight } from './view.ts';
import type { Wire } from './wires.ts';

/** All that is alight on the plugboard: cables and plugs of the S-units that are on, and the signals on their way. */
export interface CableSignals {
  readonly container: Container;
  /** Takes up other cables. */
  string(wires: readonly Wire[], cables: readonly Cable[]): void;
  draw(sight: Sight): void;
}

export function createCableSignals(studio: Studio, pitch: number): CableSignals {
  const { stamp, resolution } = studio;
  const light = stampCableLight(studio);
  const pulse = stampPulse(studio, pitch);
  const bulb = stamp(pitch, pitch, (brush) => paintHalo(brush, pitch * 0.42, '255,236,196', 0.6));
  const halo = stamp(pitch * 2.6, pitch * 2.6, (brush) => paintHalo(brush, pitch * 1.3, '255,190,110', 0.3));
  const container = new Container();
  let draw: CableSignals['draw'] = () => undefined;
  return {
    container,
    draw: (sight) => {
      draw(sight);
    },
    string: (wires, cables) => {
      container.visible = wires.length > 0;
      for (const old of container.removeChildren()) old.destroy({ children: true });
      const jacks = jacksOf(wires, cables);
      const crowd = Math.max(1, ...jacks.map((jack) => jack.wires.length));
      const lights = createCableLights(studio, { wires, cables, texture: light, crowd });
      const plugs = createLampField({ spots: jacks.map(({ spot }) => spot), resolution, bulb, halo });
      const pulses = createCablePulses(studio, { wires, cables, texture: pulse });
      container.addChild(lights.container, plugs.container, pulses.container);
      const watch = createStopwatch(studio.reducedMotion);
      const on = new Float32Array(wires.length);
      const lit = new Float32Array(jacks.length);
      draw = (sight) => {
        const { before, after, progress, shine } = sight;
        wires.forEach(({ cell }, wire) => (on[wire] = shine.retina[cell]!));
        jacks.forEach((jack, place) => (lit[place] = brightest(on, jack.wires)));
        const elapsed = watch(sight);
        lights.draw(on, elapsed);
        plugs.draw(lit, elapsed);
        // A long exposure shows no signal anywhere on its way, but the cables lit.
        if (shine.of === 'moment') pulses.draw(before, after, progress);
        else pulses.hide();
      };
    },
  };
}

function brightest(levels: Float32Array, wires: readonly number[]): number {
  let most = 0;
  for (const wire of wires) most = Math.max(most, levels[wire]!);
  return most;
}

/** A jack, and those of the shown wires whose signal reaches it. */
interface Jack {
  readonly spot: Spot;
  readonly wires: number[];
}

function jacksOf(wires: readonly Wire[], cables: readonly Cable[]): Jack[] {
  const jacks = new Map<string, Jack>();
  const plugIn = (name: string, spot: Spot, wire: number): void => {
    const jack = jacks.get(name) ?? { spot, wires: [] };
    jack.wires.push(wire);
    jacks.set(name, jack);
  };
  wires.forEach(({ cell, unit, cut }, wire) => {
    plugIn(`S${cell}`, cables[wire]![0], wire);
    if (!cut) plugIn(`A${unit}`, cables[wire]![3], wire);
  });
  return [...jacks.values()];
}
