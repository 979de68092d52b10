import { describe, expect, it } from 'vitest';
import { layFloorPlan, RACKS } from '../../src/scene/floor-plan.ts';
import type { SuccessorSight } from '../../src/scene/successor-sight.ts';
import { compare, createMachine, look, useHalls } from './support/hall.ts';

const stand = useHalls();

const BESIDE = { width: 800, height: 500, company: 'duel' } as const;

/** Six hidden units and one output; what is not told is dark, unblamed and of no weight. */
function sightOf({
  hidden = [0, 0, 0, 0, 0, 0],
  output = 0,
  blame = null as readonly number[] | null,
  weight = 0,
} = {}): SuccessorSight {
  return {
    learnt: {},
    layers: [
      {
        activations: Float64Array.from(hidden),
        blame: blame === null ? null : Float64Array.from(blame),
        weights: new Float64Array(6 * 400).fill(0).map((_, at) => (at < 400 ? weight : 0)),
      },
      { activations: Float64Array.of(output), blame: null, weights: new Float64Array(6) },
    ],
  };
}

describe("the successor's rack", () => {
  it('stands beside the machine in every arrangement, and is out of sight when the machine is alone', () => {
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
    ] as const) {
      const { successor, racks } = layFloorPlan(width, height, 'sensory', 'duel');
      expect(successor!.width).toBeGreaterThan(0.1 * width);
      expect(successor!.x + successor!.width).toBeLessThanOrEqual(width);
      for (const name of RACKS) expect(racks[name]!.x + racks[name]!.width).toBeLessThanOrEqual(width);
      expect(layFloorPlan(width, height, 'sensory').successor).toBeNull();
    }
    expect(layFloorPlan(390, 844, 'successor', 'duel').successor).not.toBeNull();
    expect(layFloorPlan(390, 844, 'sensory', 'duel').successor).toBeNull();
  });

  it('lights the lamp of a hidden unit as far as it is on', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine, BESIDE);
    const seen = (level: number): ImageData =>
      look(hall, canvas, machine, { successor: sightOf({ hidden: [0, 0, level, 0, 0, 0] }) });
    const [dark, half, full] = [seen(0), seen(0.4), seen(1)];
    const rect = plan.successor!;
    expect(compare(dark, half, rect).brighter).toBeGreaterThan(200);
    expect(compare(half, full, rect).brighter).toBeGreaterThan(200);
    expect(compare(dark, full, plan.racks.association!).changed).toBe(0);
  });

  it('shows weights lighter for plus and darker for minus, and blame as a bar', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine, BESIDE);
    const seen = (sight: Parameters<typeof sightOf>[0]): ImageData =>
      look(hall, canvas, machine, { successor: sightOf(sight) });
    const rect = plan.successor!;
    const none = seen({});
    expect(compare(none, seen({ weight: 1 }), rect).brighter).toBeGreaterThan(10_000);
    expect(compare(none, seen({ weight: -1 }), rect).brighter).toBeLessThan(-10_000);
    const blamed = compare(none, seen({ blame: [0, 0, 1, 0, 0, 0] }), rect).changed;
    expect(blamed).toBeGreaterThan(20);
    expect(blamed).toBeLessThan(1000);
  });

  it('turns from minus to plus where the output passes one half', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine, BESIDE);
    const seen = (output: number): ImageData =>
      look(hall, canvas, machine, { successor: sightOf({ output }) });
    const [below, nearer, above] = [seen(0.1), seen(0.49), seen(0.51)];
    const turned = compare(nearer, above, plan.successor!).changed;
    expect(turned).toBeGreaterThan(3 * compare(below, nearer, plan.successor!).changed);
  });

  it('is torn down and built again as it was', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine, BESIDE);
    const successor = sightOf({ hidden: [1, 0, 1, 0, 0.5, 0], output: 0.8, weight: 0.5 });
    const before = look(hall, canvas, machine, { successor });
    hall.repaint();
    expect(compare(before, look(hall, canvas, machine, { successor }), plan.successor!).changed).toBe(0);
  });
});

describe('the response law on the face of the meter', () => {
  it('bends from the step to the sigmoid, and the machine stays as it is', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine, { width: 800, height: 500 });
    const step = look(hall, canvas, machine);
    expect(compare(step, look(hall, canvas, machine, { steepness: Infinity }), plan.deskTop).changed).toBe(0);
    const steep = look(hall, canvas, machine, { steepness: 10 });
    const sigmoid = look(hall, canvas, machine, { steepness: 1 });
    const rect = plan.racks.response!;
    expect(compare(step, steep, rect).changed).toBeGreaterThan(30);
    expect(compare(steep, sigmoid, rect).changed).toBeGreaterThan(30);
    for (const name of RACKS.slice(0, 4))
      expect(compare(step, sigmoid, plan.racks[name]!).changed, name).toBe(0);
  });
});
