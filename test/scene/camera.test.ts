import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK1_PLAN } from '../../src/core/index.ts';
import {
  between,
  HALL,
  hold,
  lookAt,
  lookAtRect,
  moveBy,
  NEAREST,
  sightOf,
  toHall,
  toWindow,
  viewOf,
  zoomAt,
  type Camera,
} from '../../src/scene/camera/camera.ts';
import { layFloorPlan, RACKS } from '../../src/scene/floor-plan.ts';
import { overlap, type Rect } from '../../src/scene/rect.ts';
import { shaftAngle, TRAVEL } from '../../src/scene/shaft-angle.ts';
import { layTouch, type Part } from '../../src/scene/touch-plan.ts';
import { readVolts, writeVolts } from '../../src/scene/volt-letters.ts';

const SIZES = [
  [1920, 1080],
  [1280, 800],
  [1080, 1920],
  [820, 1180],
  [390, 844],
] as const;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const cameras: fc.Arbitrary<Camera> = fc
  .record({ scale: fc.double({ min: 1, max: NEAREST, noNaN: true }), x: share, y: share })
  .map(hold);
const view: Rect = { x: 0, y: 80, width: 1200, height: 500 };
const spots = fc.record({
  x: fc.double({ min: 0, max: 1200, noNaN: true }),
  y: fc.double({ min: 80, max: 580, noNaN: true }),
});

function expectInside(inner: Rect, outer: Rect): void {
  expect(inner.x).toBeGreaterThan(outer.x - 1e-6);
  expect(inner.y).toBeGreaterThan(outer.y - 1e-6);
  expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width + 1e-6);
  expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height + 1e-6);
}

describe('the camera', () => {
  it.each(SIZES)(
    'sees every rack whole from the hall at %i × %i, and nothing of the desk',
    (width, height) => {
      for (const inSight of RACKS) {
        const plan = layFloorPlan(width, height, inSight);
        const whole = sightOf(HALL, viewOf(plan));
        for (const rect of Object.values(plan.racks)) if (rect !== null) expectInside(rect, whole);
        expect(whole.y + whole.height).toBeLessThanOrEqual(plan.timeline.y + 6 * plan.unit);
      }
    },
  );

  it('never sees beyond the view, however it is moved and zoomed', () => {
    fc.assert(
      fc.property(
        cameras,
        spots,
        spots,
        fc.double({ min: 0.05, max: 30, noNaN: true }),
        (camera, at, by, zoom) => {
          expectInside(sightOf(zoomAt(camera, view, { at, by: zoom }), view), view);
          expectInside(sightOf(moveBy(camera, view, by), view), view);
        },
      ),
    );
  });

  it('keeps what is at the finger under the finger as it comes nearer', () => {
    fc.assert(
      fc.property(cameras, spots, fc.double({ min: 1, max: 3, noNaN: true }), (camera, at, by) => {
        const nearer = zoomAt(camera, view, { at, by });
        const there = toWindow(nearer, view, toHall(camera, view, at));
        expect(there.x).toBeCloseTo(at.x, 4);
        expect(there.y).toBeCloseTo(at.y, 4);
      }),
    );
  });

  it('is the hall again when it has gone as far back as it can', () => {
    fc.assert(
      fc.property(cameras, spots, (camera, at) => {
        expect(zoomAt(camera, view, { at, by: 1 / NEAREST })).toBe(HALL);
      }),
    );
  });

  it('stays within the view on its way, and holds the place that is common to both ends', () => {
    const at = { x: 300, y: 200 };
    const near = zoomAt(HALL, view, { at, by: 6 });
    for (const part of [0.1, 0.5, 0.9]) {
      const there = toWindow(between(HALL, near, part), view, toHall(HALL, view, at));
      expect(there.x).toBeCloseTo(at.x, 4);
      expect(there.y).toBeCloseTo(at.y, 4);
    }
    fc.assert(
      fc.property(cameras, cameras, share, (from, to, part) => {
        expectInside(sightOf(between(from, to, part), view), view);
      }),
    );
  });

  it('shows a rectangle whole and in the middle', () => {
    const rect = { x: 500, y: 300, width: 120, height: 80 };
    const camera = lookAtRect(view, rect);
    expect(overlap(rect, sightOf(camera, view))).toEqual(rect);
    expect(toWindow(camera, view, { x: 560, y: 340 }).x).toBeCloseTo(600);
  });
});

describe('what can be touched from near', () => {
  it.each(SIZES)('is the knob under the finger at %i × %i, at any distance', (width, height) => {
    for (const inSight of ['association', 'sensory'] as const) {
      const plan = layFloorPlan(width, height, inSight);
      const machine = { plan: MARK1_PLAN };
      const part: Part =
        inSight === 'sensory' ? { kind: 'photocell', cell: 217 } : { kind: 'a-unit', unit: 217 };
      const home = layTouch(plan, machine);
      for (const scale of [2, 5, 12]) {
        const camera = lookAt(viewOf(plan), home.spotOf(part)!, scale);
        const near = layTouch(plan, machine, camera);
        const spot = near.spotOf(part)!;
        const off = 0.6 * near.reach(part);
        expect(near.partAt(spot.x + off, spot.y - off)).toEqual(part);
        expect(near.reach(part)).toBeCloseTo(scale * home.reach(part));
      }
    }
  });
});

describe('a shaft', () => {
  const STOP = MARK1_PLAN.stopMillivolts;

  it('stands at an angle of its own for every millivolt, evenly from end stop to end stop', () => {
    const step = TRAVEL / STOP;
    for (let millivolts = -STOP + 1; millivolts <= STOP; millivolts++)
      expect(shaftAngle(millivolts, STOP) - shaftAngle(millivolts - 1, STOP)).toBeCloseTo(step, 9);
    expect(shaftAngle(0, STOP)).toBe(0);
    expect(shaftAngle(STOP, STOP)).toBe(TRAVEL);
    expect(shaftAngle(-STOP, STOP)).toBe(-TRAVEL);
  });

  it('does not turn beyond its stops', () => {
    expect(shaftAngle(3 * STOP, STOP)).toBe(TRAVEL);
    expect(shaftAngle(-3 * STOP, STOP)).toBe(-TRAVEL);
  });

  it.each([
    [0, '0.000 V'],
    [1, '+0.001 V'],
    [-987, '−0.987 V'],
    [-11_000, '−11.000 V'],
    [10_250, '+10.250 V'],
    [3_040, '+3.040 V'],
  ])('of %i mV is lettered %s', (millivolts, text) => {
    const row = new Uint8Array(9);
    writeVolts(millivolts, row);
    expect(readVolts(row)).toBe(text);
  });
});
