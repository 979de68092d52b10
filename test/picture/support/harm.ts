import { copyMark1, type Mark1 } from '../../../src/core/index.ts';
import { frameOf, type Moment } from '../../../src/gallery/moments.ts';
import type { Frame } from '../../../src/scene/hall.ts';

let falsifications = 0;

/** A frame in which the machine is drawn as it is not: what a fault of a view would show. */
export function falsified(moment: Moment, change: (machine: Mark1) => void): Frame {
  const frame = frameOf(moment);
  const machine = copyMark1(frame.after);
  change(machine);
  // Lamps and needles follow machine time: without any they would stay as they were.
  machine.tick += ++falsifications * 1000;
  return { ...frame, before: machine, after: machine };
}

/** Small faults that the references must bring to light, each in one part of the picture. */
export const HARMS: Readonly<Record<string, (machine: Mark1) => void>> = {
  'dead lamps of the photocells': ({ retina }) => retina.fill(0),
  'dead lamps of the A-units': ({ active }) => active.fill(0),
  'a blank camera screen': ({ picture }) => picture.fill(0),
  'a needle at another place': ({ meters }) => (meters[0]! *= 0.25),
  'a dead jewel': ({ answer }) => (answer[0] = 0),
  'a dial at another place': (machine) => {
    machine.panel = { ...machine.panel, threshold: 10 };
  },
};
