import { describe, expect, it } from 'vitest';
import { runAdaline } from '../../../src/core/adaline/adaline.ts';
import { contrastOf } from '../../../src/core/scenario/contrast.ts';
import { shipped } from '../../support/scenarios.ts';

/**
 * ADALINE's own rule, worked out once more and apart from the library: in every trial W ← W + α ε X / |X|², ε the error of the
 * meter [WIDROWLEHR90, secondary]; T, G and F are to read +60, 0 and −60 [HAGAN, secondary]. Four by four switches, each +1 or
 * −1, a bias, α and the order of the pictures are assumed.
 */
const MARKS: Readonly<Record<string, number>> = { T: 60, G: 0, F: -60 };
const ALPHA = 0.5;

/** The middles of the sixteen squares of a picture, +1 where lit and −1 where dark, behind a switch that is always on. */
function switchesOf(rows: readonly string[]): number[] {
  const squares = [2, 7, 12, 17].flatMap((row) => [2, 7, 12, 17].map((column) => rows[row]![column]!));
  return [1, ...squares.map((cell) => (cell === '#' ? 1 : -1))];
}

const lesson = shipped('29-t-g-f');
const CONTRAST = contrastOf(lesson)!;
const PICTURES = Object.entries(lesson.stimuli).map(([name, stimulus]) => {
  if (!('picture' in stimulus)) throw new Error(`${name} is no picture.`);
  return { switches: switchesOf(stimulus.picture), mark: MARKS[name[0]!]! };
});

function read(weights: readonly number[], switches: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * switches[place]!, 0);
}

function teach(weights: number[], { switches, mark }: (typeof PICTURES)[number]): number[] {
  const turn = (ALPHA * (mark - read(weights, switches))) / switches.length;
  return weights.map((weight, place) => weight + turn * switches[place]!);
}

/** How many passes it takes until every picture reads within `near` of its mark. */
function passesUntil(near: number): number {
  let weights = Array<number>(17).fill(0);
  for (let pass = 0; pass < 1000; pass++) {
    const errors = PICTURES.map(({ switches, mark }) => Math.abs(mark - read(weights, switches)));
    if (errors.every((error) => error < near)) return pass;
    weights = PICTURES.reduce(teach, weights);
  }
  return Infinity;
}

describe("the library's ADALINE", () => {
  it('has the marks of the textbook, and its weights come out as worked out here', () => {
    expect(CONTRAST.patterns.map(({ switches, mark }) => ({ switches, mark }))).toEqual(PICTURES);
    let weights = Array<number>(17).fill(0);
    for (let pass = 0; pass < CONTRAST.passes; pass++) weights = PICTURES.reduce(teach, weights);
    expect(runAdaline(CONTRAST).at(-1)?.weights).toEqual(weights);
  });
});

describe("ADALINE's own rule on the lesson's pictures", () => {
  it('comes to its marks in as many passes as the lesson says, which is as long as its table', () => {
    const told = lesson.captions.find(({ at }) => at === 'end')!.say.en;
    expect(told).toContain(`within 1 of its mark after ${passesUntil(1)} passes`);
    expect(CONTRAST.passes).toBe(passesUntil(1));
  });

  it('corrects long after every letter could be told by the nearest mark', () => {
    expect(passesUntil(30)).toBeLessThan(passesUntil(1) / 2);
  });
});
