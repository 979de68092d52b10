import { describe, expect, it } from 'vitest';
import { lookAt, viewOf, type Camera } from '../../src/scene/camera/camera.ts';
import { layKnobs, knobSpots } from '../../src/scene/knob-layout.ts';
import { compare, createMachine, EMPTY_DESK, look, useHalls } from './support/hall.ts';
import { copyMark1, type Mark1 } from '../../src/core/index.ts';
import type { Hall } from '../../src/scene/hall.ts';

/** Drawings until everything that is in sight has been built. */
const SETTLED = 10;

function settle(hall: Hall, canvas: HTMLCanvasElement, machine: Mark1, camera: Camera): ImageData {
  const still = {
    before: copyMark1(machine),
    after: machine,
    progress: 1,
    desk: EMPTY_DESK,
    inspected: null,
  };
  for (let drawing = 1; drawing < SETTLED; drawing++) hall.draw({ ...still, camera });
  return look(hall, canvas, machine, { camera });
}

describe('the hall from near', () => {
  const stand = useHalls();

  async function atKnob(scale: number) {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const spot = knobSpots(layKnobs(plan.racks.potentiometers!, plan.unit, machine.plan))[300]!;
    const view = viewOf(plan);
    return { machine, hall, canvas, plan, view, camera: lookAt(view, spot, scale) };
  }

  it('is sharper once it stands still, and back at the hall it is the picture that it was', async () => {
    const { machine, hall, canvas, view, camera } = await atKnob(8);
    const before = look(hall, canvas, machine);
    const coarse = look(hall, canvas, machine, { camera });
    const sharp = settle(hall, canvas, machine, camera);
    expect(edges(sharp, view)).toBeGreaterThan(1.3 * edges(coarse, view));
    const after = look(hall, canvas, machine);
    expect(compare(before, after, { x: 0, y: 0, width: before.width, height: before.height }).changed).toBe(
      0,
    );
  });

  it('leaves wall and desk as they are', async () => {
    const { machine, hall, canvas, plan, view, camera } = await atKnob(8);
    const before = look(hall, canvas, machine);
    const near = settle(hall, canvas, machine, camera);
    const desk = { x: 0, y: view.y + view.height + 1, width: plan.width, height: 1e4 };
    const foot = { ...desk, height: plan.height - desk.y };
    expect(compare(before, near, foot).changed).toBe(0);
    expect(compare(before, near, { x: 0, y: 0, width: plan.width, height: view.y - 1 }).changed).toBe(0);
    expect(compare(before, near, view).changed).toBeGreaterThan(1000);
  });

  it('letters the voltage of a knob, and letters it anew when its shaft has turned by a millivolt', async () => {
    const { machine, hall, canvas, view, camera } = await atKnob(14);
    const before = settle(hall, canvas, machine, camera);
    machine.shafts[300] = 1;
    const after = look(hall, canvas, machine, { camera });
    expect(compare(before, after, view).changed).toBeGreaterThan(3);
  });
});

/** How much light differs between neighbours along the rows of a rectangle. */
function edges(
  { data, width }: ImageData,
  rect: { x: number; y: number; width: number; height: number },
): number {
  let sum = 0;
  for (let y = Math.ceil(rect.y + 4); y < rect.y + rect.height - 4; y++)
    for (let x = 1; x < rect.width; x++) {
      const i = (y * width + x) * 4;
      sum += Math.abs(data[i]! - data[i - 4]!);
    }
  return sum;
}
