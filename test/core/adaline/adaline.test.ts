import { describe, expect, it } from 'vitest';
import {
  ADALINE_WEIGHTS,
  correctWeights,
  greatestError,
  readMeter,
  restingWeights,
  runAdaline,
  switchesFor,
  type MarkedPattern,
} from '../../../src/core/adaline/adaline.ts';
import { pictureFromRows } from '../../../src/core/stimulus/picture.ts';

const SQUARES = ['##..', '#...', '..#.', '...#'];
const TOY: MarkedPattern = {
  name: 'toy',
  switches: switchesFor(pictureFromRows(SQUARES), 4),
  mark: 40,
};
const OTHER: MarkedPattern = { ...TOY, switches: TOY.switches.map((on) => on || 1).reverse(), mark: -8 };

describe('the switches of ADALINE', () => {
  it('are a bias and the sixteen squares, row by row, up where more than half of the cells are lit', () => {
    expect(TOY.switches).toEqual([1, 1, 1, -1, -1, 1, -1, -1, -1, -1, -1, 1, -1, -1, -1, -1, 1]);
    expect(TOY.switches).toHaveLength(ADALINE_WEIGHTS);
    const halves = Array.from({ length: 8 }, (_, row) => (row === 0 ? '##.###..' : '####....'));
    expect(switchesFor(pictureFromRows(halves), 8).slice(1, 5)).toEqual([1, 1, -1, -1]);
    expect(switchesFor(pictureFromRows(halves), 8).slice(5, 9)).toEqual([1, 1, -1, -1]);
  });

  it('need a side that four squares fill', () => {
    expect(() => switchesFor(pictureFromRows(Array<string>(6).fill('......')), 6)).toThrow(
      'A side must be a multiple of 4, found 6.',
    );
  });
});

describe('the rule of ADALINE', () => {
  it('takes the share α of the error away, and moves every weight equally far', () => {
    const weights = correctWeights(restingWeights(), TOY, 0.25);
    expect(readMeter(weights, TOY.switches)).toBeCloseTo(10, 12);
    for (const weight of weights) expect(Math.abs(weight)).toBeCloseTo(10 / 17, 12);
  });

  it('corrects a reading that is on the right side too, and leaves one alone that stands on its mark', () => {
    const near = correctWeights(restingWeights(), TOY, 0.9);
    expect(readMeter(near, TOY.switches)).toBeGreaterThan(0);
    expect(correctWeights(near, TOY, 0.9)).not.toEqual(near);
    const there = TOY.switches.map((on) => (on * TOY.mark) / 17);
    for (const [place, weight] of correctWeights(there, TOY, 0.9).entries())
      expect(weight).toBeCloseTo(there[place]!, 12);
  });

  it('goes through its patterns in order, over and over, and tells what the meter read before each correction', () => {
    const trials = runAdaline({ alpha: 0.5, passes: 3, patterns: [TOY, OTHER] });
    expect(trials.map(({ trial, pattern }) => [trial, pattern.mark])).toEqual([
      [1, 40],
      [2, -8],
      [3, 40],
      [4, -8],
      [5, 40],
      [6, -8],
    ]);
    expect(trials[0]).toMatchObject({ reading: 0, error: 40 });
    for (const [place, { pattern, reading, error }] of trials.entries()) {
      const before = trials[place - 1]?.weights ?? restingWeights();
      expect(reading).toBe(readMeter(before, pattern.switches));
      expect(error).toBe(pattern.mark - reading);
    }
  });

  it('tells the greatest error of them all', () => {
    expect(greatestError(restingWeights(), [OTHER, TOY])).toBe(40);
    expect(greatestError(restingWeights(), [OTHER])).toBe(8);
  });
});
