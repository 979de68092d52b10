import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSegment, drawStrokes, type Point, type Stroke } from '../../../src/core/stimulus/drawing.ts';
import { formatPicture } from '../../../src/core/stimulus/picture.ts';

const SIDE = 10;

function pen(points: readonly Point[], radius = 0.5): Stroke {
  return { tool: 'pen', radius, points };
}

const places = fc.record({
  x: fc.double({ min: -3, max: SIDE + 3, noNaN: true }),
  y: fc.double({ min: -3, max: SIDE + 3, noNaN: true }),
});

/** From a cell's centre to the nearest of many points along a line. */
function distanceTo(cell: number, from: Point, to: Point): number {
  const centre = { x: (cell % SIDE) + 0.5, y: Math.floor(cell / SIDE) + 0.5 };
  const steps = Array.from({ length: 401 }, (_, step) => step / 400);
  return Math.min(
    ...steps.map((share) =>
      Math.hypot(from.x + share * (to.x - from.x) - centre.x, from.y + share * (to.y - from.y) - centre.y),
    ),
  );
}

describe('a line of the pen', () => {
  it('inks the cells that it goes through, and no others', () => {
    const picture = drawStrokes(
      [
        pen([
          { x: 1.5, y: 2.5 },
          { x: 6.5, y: 2.5 },
        ]),
      ],
      SIDE,
    );
    expect(formatPicture(picture, SIDE)[2]).toBe('.######...');
    expect(picture.filter((light) => light > 0)).toHaveLength(6);
  });

  it('lights every cell under it, wherever it goes, and none that is farther than its edge', () => {
    fc.assert(
      fc.property(places, places, fc.double({ min: 0.5, max: 3, noNaN: true }), (from, to, radius) => {
        const picture = drawStrokes([pen([from, to], radius)], SIDE);
        picture.forEach((light, cell) => {
          const distance = distanceTo(cell, from, to);
          if (distance < radius - 0.5) expect(light).toBe(255);
          if (distance > radius + 0.55) expect(light).toBe(0);
        });
      }),
    );
  });

  it('fades over one cell at its edge', () => {
    const picture = drawStrokes(
      [
        pen(
          [
            { x: 5, y: 0.5 },
            { x: 5, y: 9.5 },
          ],
          1,
        ),
      ],
      SIDE,
    );
    expect([...picture.subarray(50, 60)]).toEqual([0, 0, 0, 0, 255, 255, 0, 0, 0, 0]);
    const wider = drawStrokes(
      [
        pen(
          [
            { x: 5, y: 0.5 },
            { x: 5, y: 9.5 },
          ],
          1.5,
        ),
      ],
      SIDE,
    );
    expect([...wider.subarray(50, 60)]).toEqual([0, 0, 0, 128, 255, 255, 128, 0, 0, 0]);
  });

  it('is the same drawn in one piece or with points between', () => {
    const ends = [
      { x: 1, y: 1 },
      { x: 9, y: 5 },
    ] as const;
    const middle = { x: 5, y: 3 };
    expect(drawStrokes([pen([ends[0], middle, ends[1]])], SIDE)).toEqual(drawStrokes([pen(ends)], SIDE));
  });

  it('of one point is a dot', () => {
    const dot = drawStrokes([pen([{ x: 4.5, y: 4.5 }])], SIDE);
    expect(dot.indexOf(255)).toBe(44);
    expect(dot.filter((light) => light > 0)).toHaveLength(1);
  });

  it('does not darken what is lit already', () => {
    const [across, down] = [
      pen([
        { x: 0, y: 5 },
        { x: 10, y: 5 },
      ]),
      pen([
        { x: 5, y: 0 },
        { x: 5, y: 10 },
      ]),
    ];
    const both = drawStrokes([across, down], SIDE);
    const alone = drawStrokes([across], SIDE);
    expect(both.every((light, cell) => light >= alone[cell]!)).toBe(true);
  });
});

describe('the eraser', () => {
  it('takes away the ink under it and leaves the rest', () => {
    const line = pen([
      { x: 0.5, y: 4.5 },
      { x: 9.5, y: 4.5 },
    ]);
    const rub: Stroke = { tool: 'eraser', radius: 1, points: [{ x: 5, y: 4.5 }] };
    expect(formatPicture(drawStrokes([line, rub], SIDE), SIDE)[4]).toBe('####..####');
  });

  it('can be drawn over again', () => {
    const dot = pen([{ x: 4.5, y: 4.5 }]);
    const rub: Stroke = { ...dot, tool: 'eraser', radius: 3 };
    expect(drawStrokes([dot, rub], SIDE).every((light) => light === 0)).toBe(true);
    expect(drawStrokes([dot, rub, dot], SIDE)).toEqual(drawStrokes([dot], SIDE));
  });
});

describe('a piece of a stroke', () => {
  it('is added to the picture that is there, as a drawing grows under the hand', () => {
    const points = [
      { x: 1, y: 1 },
      { x: 4, y: 8 },
      { x: 9, y: 2 },
    ] as const;
    const growing = drawStrokes([pen([points[0]])], SIDE);
    drawSegment(growing, SIDE, { tool: 'pen', radius: 0.5 }, [points[0], points[1]]);
    drawSegment(growing, SIDE, { tool: 'pen', radius: 0.5 }, [points[1], points[2]]);
    expect(growing).toEqual(drawStrokes([pen(points)], SIDE));
  });
});

describe('a glass that nobody has drawn on', () => {
  it('is dark', () => {
    expect(drawStrokes([], SIDE).every((light) => light === 0)).toBe(true);
    expect(drawStrokes([pen([])], SIDE).every((light) => light === 0)).toBe(true);
  });
});
