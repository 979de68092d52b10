import { describe, expect, it } from 'vitest';
import {
  drawCurve,
  MACHINE_INK,
  stretchOf,
  SUCCESSOR_INK,
  type ChartArea,
} from '../../src/scene/chart-ink.ts';

const AREA: ChartArea = { x: 10, y: 0, width: 100, height: 50, unit: 1 };

/** A brush that only writes down where its line went, and how it was dashed. */
function brush(): {
  readonly ctx: CanvasRenderingContext2D;
  readonly spots: [number, number][];
  readonly dashes: number[][];
} {
  const spots: [number, number][] = [];
  const dashes: number[][] = [];
  const ctx = {
    beginPath: () => {},
    lineTo: (x: number, y: number) => spots.push([x, y]),
    setLineDash: (dash: number[]) => dashes.push(dash),
    stroke: () => {},
  };
  return { ctx: ctx as unknown as CanvasRenderingContext2D, spots, dashes };
}

describe('the lines on the strip chart', () => {
  const trials = [{ correct: true }, { correct: false }, { correct: true }, { correct: true }];

  it('has the share right of the trials so far', () => {
    const { ctx, spots } = brush();
    const tip = drawCurve(ctx, AREA, { trials, from: 0, stretch: { first: 0, span: 10 }, ink: MACHINE_INK });
    expect(spots.map(([x]) => x)).toEqual([20, 30, 40, 50]);
    expect(spots[1]).toEqual([30, 25]);
    expect(tip).toEqual({ x: 50, y: 12.5 });
  });

  it('begins the successor’s line at the trial after which it began, dashed', () => {
    const { ctx, spots, dashes } = brush();
    drawCurve(ctx, AREA, {
      trials: trials.slice(2),
      from: 2,
      stretch: { first: 0, span: 10 },
      ink: SUCCESSOR_INK,
    });
    expect(spots).toEqual([
      [40, 0],
      [50, 0],
    ]);
    expect(dashes[0]).not.toEqual([]);
    expect(dashes.at(-1)).toEqual([]);
  });

  it('writes only what is on the stretch, with the share of trials that have left it', () => {
    const { ctx, spots } = brush();
    drawCurve(ctx, AREA, { trials, from: 0, stretch: { first: 3, span: 10 }, ink: MACHINE_INK });
    expect(spots).toEqual([
      [10, expect.closeTo(50 / 3)],
      [20, 12.5],
    ]);
  });

  it('lays a point at most every half pixel, and always the last', () => {
    const { ctx, spots } = brush();
    const many = Array.from({ length: 10_000 }, () => ({ correct: true }));
    drawCurve(ctx, AREA, { trials: many, from: 0, stretch: { first: 0, span: 10_000 }, ink: MACHINE_INK });
    expect(spots.length).toBeLessThan(210);
    expect(spots.at(-1)).toEqual([110, 0]);
  });
});

describe('the stretch of paper on show', () => {
  it('is a lesson’s whole sheet, however far it has come', () => {
    expect(stretchOf(0, 520)).toEqual({ first: 0, span: 520 });
    expect(stretchOf(700, 520)).toEqual({ first: 0, span: 700 });
  });

  it('moves on under the pen where nobody knows how many trials there will be', () => {
    expect(stretchOf(36, 0)).toEqual({ first: 0, span: 40 });
    expect(stretchOf(37, 0)).toEqual({ first: 1, span: 40 });
    expect(stretchOf(1000, 0)).toEqual({ first: 964, span: 40 });
  });
});
