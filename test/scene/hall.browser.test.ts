import { expect, it, describe } from 'vitest';
import { overwriteMark1, copyMark1 } from '../../src/core/index.ts';
import type { Rect } from '../../src/scene/floor-plan.ts';
import { RACKS } from '../../src/scene/floor-plan.ts';
import { compare, createMachine, EMPTY_DESK, look, standHall, useHalls } from './support/hall.ts';

const stand = useHalls();

describe('the hall shows the state of the machine', () => {
  it('brightens the lamp of a photocell that is lit, and no other rack', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const dark = look(hall, canvas, machine);
    machine.retina[21 * 5] = 1;
    const lit = look(hall, canvas, machine);
    expect(compare(dark, lit, plan.racks.sensory!).brighter).toBeGreaterThan(500);
    expect(compare(dark, lit, plan.racks.association!).changed).toBe(0);
    expect(compare(dark, lit, plan.racks.potentiometers!).changed).toBe(0);
  });

  it('lights the lamp of an A-unit that fires', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const dark = look(hall, canvas, machine);
    machine.active[100] = 1;
    const lit = look(hall, canvas, machine);
    expect(compare(dark, lit, plan.racks.association!).brighter).toBeGreaterThan(300);
  });

  it('turns the knob of a shaft that has turned', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine, { width: 1280, height: 800 });
    const before = look(hall, canvas, machine);
    machine.shafts[0] = 11_000;
    const after = look(hall, canvas, machine);
    const { changed } = compare(before, after, plan.racks.potentiometers!);
    expect(changed).toBeGreaterThan(5);
    expect(changed).toBeLessThan(200);
  });

  it('turns a knob through the places between two ticks', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine, { width: 1280, height: 800 });
    const before = copyMark1(machine);
    machine.shafts.fill(8000);
    const from = look(hall, canvas, before);
    hall.draw({ before, after: machine, progress: 0, desk: EMPTY_DESK, inspected: null });
    expect(compare(from, look(hall, canvas, before), plan.racks.potentiometers!).changed).toBe(0);
    expect(compare(from, look(hall, canvas, machine), plan.racks.potentiometers!).changed).toBeGreaterThan(
      500,
    );
  });

  it('shows the answer of every R-unit in use', async () => {
    const machine = createMachine(5);
    const { hall, canvas, plan } = await stand(machine, { width: 1280, height: 800 });
    const dark = look(hall, canvas, machine);
    machine.answer.set([1, -1, 1, -1, 1]);
    const lit = look(hall, canvas, machine);
    expect(compare(dark, lit, plan.racks.response!).brighter).toBeGreaterThan(5000);
  });

  it('draws the visitor’s ink on the glass and rubs it out', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const points = [
      { x: 4, y: 15 },
      { x: 16, y: 15 },
    ];
    const pen = { tool: 'pen', radius: 1, points } as const;
    const empty = look(hall, canvas, machine);
    const inked = look(hall, canvas, machine, { desk: { ...EMPTY_DESK, strokes: [pen] } });
    const rubbed = look(hall, canvas, machine, {
      desk: { ...EMPTY_DESK, strokes: [pen, { ...pen, tool: 'eraser', radius: 3 }] },
    });
    const { x, y, width, height } = plan.desk.glass;
    const lower: Rect = { x, y: y + height * 0.65, width, height: height * 0.3 };
    expect(compare(empty, inked, lower).brighter).toBeLessThan(-5000);
    expect(compare(empty, rubbed, lower).changed).toBe(0);
  });

  it('writes the share right and the tests on the chart', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const empty = look(hall, canvas, machine);
    const trials = Array.from({ length: 30 }, (_, trial) => ({ correct: trial % 3 > 0 }));
    const tests = [{ after: 20, trials: 10, correct: 5, fraction: 0.5 }];
    const written = look(hall, canvas, machine, { desk: { ...EMPTY_DESK, trials, tests, lessonTrials: 60 } });
    expect(compare(empty, written, plan.desk.chart).changed).toBeGreaterThan(20);
  });

  it('draws the same state as the same picture, whatever came between', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const blank = copyMark1(machine);
    const first = look(hall, canvas, machine);
    machine.retina.fill(1);
    machine.active.fill(1);
    machine.meters[0] = 90_000;
    machine.tick += 100;
    look(hall, canvas, machine);
    overwriteMark1(machine, blank);
    look(hall, canvas, machine);
    expect(compare(first, look(hall, canvas, machine), { ...plan.deskTop, y: 0 }).changed).toBe(0);
  });
});

describe('the hall fits its window', () => {
  it.each([
    [1920, 1080],
    [1280, 800],
    [1080, 1920],
    [820, 1180],
    [390, 844],
    [640, 400],
  ])('at %i × %i everything stands inside it', async (width, height) => {
    for (const inSight of RACKS) {
      const machine = createMachine();
      const { hall, canvas, plan } = await standHall(machine, { width, height, inSight });
      for (const rect of [...Object.values(plan.racks), ...Object.values(plan.desk), plan.caption]) {
        if (rect === null) continue;
        expect(rect.x).toBeGreaterThanOrEqual(0);
        expect(rect.y).toBeGreaterThanOrEqual(0);
        expect(rect.x + rect.width).toBeLessThanOrEqual(width + 0.01);
        expect(rect.y + rect.height).toBeLessThanOrEqual(height + 0.01);
        expect(rect.width).toBeGreaterThan(0);
        expect(rect.height).toBeGreaterThan(0);
      }
      expect(plan.racks[inSight]).not.toBeNull();
      if (inSight !== 'sensory' && plan.arrangement !== 'single') {
        hall.destroy();
        canvas.remove();
        continue;
      }
      look(hall, canvas, machine);
      expect(canvas.width).toBe(width);
      expect(canvas.height).toBe(height);
      hall.destroy();
      canvas.remove();
    }
  });

  it('builds another machine in', async () => {
    const machine = createMachine();
    const { hall, canvas, plan } = await stand(machine);
    const one = look(hall, canvas, machine);
    const five = createMachine(5);
    hall.install(five);
    expect(compare(one, look(hall, canvas, five), plan.racks.response!).changed).toBeGreaterThan(50);
  });
});

describe('the hall survives its renderer', () => {
  it('is the same picture after a lost WebGL context', async () => {
    const machine = createMachine();
    machine.retina.fill(1, 0, 60);
    machine.active.fill(1, 200, 260);
    const { hall, canvas, plan } = await stand(machine);
    expect(hall.renderer).toBe('webgl');
    const before = look(hall, canvas, machine);
    const gl = canvas.getContext('webgl2')!;
    const loss = gl.getExtension('WEBGL_lose_context')!;
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }));
    loss.loseContext();
    await lost;
    hall.draw({ before: machine, after: machine, progress: 1, desk: EMPTY_DESK, inspected: null });
    const restored = new Promise((done) =>
      canvas.addEventListener('webglcontextrestored', done, { once: true }),
    );
    await new Promise((done) => setTimeout(done, 50));
    loss.restoreContext();
    await restored;
    const everywhere = { x: 0, y: 0, width: plan.width, height: plan.height };
    expect(compare(before, look(hall, canvas, machine), everywhere).changed).toBe(0);
    hall.repaint();
    expect(compare(before, look(hall, canvas, machine), everywhere).changed).toBe(0);
  });

  it('falls back on a plain canvas', async () => {
    const { getContext } = HTMLCanvasElement.prototype;
    const withoutWebGl = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    };
    HTMLCanvasElement.prototype.getContext = withoutWebGl as typeof getContext;
    try {
      const machine = createMachine();
      const { hall, canvas, plan } = await stand(machine);
      expect(hall.renderer).toBe('canvas');
      const dark = look(hall, canvas, machine);
      machine.retina[50] = 1;
      machine.active[9] = 1;
      const lit = look(hall, canvas, machine);
      expect(compare(dark, lit, plan.racks.sensory!).brighter).toBeGreaterThan(500);
      expect(compare(dark, lit, plan.racks.association!).brighter).toBeGreaterThan(300);
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
  });
});
