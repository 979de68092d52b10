import { describe, expect, it } from 'vitest';
import { createRandom, network } from '../../src/core/index.ts';
import {
  CAPACITY_STEPS,
  capacityLesson,
  freshCapacity,
  reshape,
  TEST_EVERY,
  weightsIn,
  workOnCapacity,
  type CapacityState,
} from '../../src/exhibit/lecture/capacity-model.ts';
import { drawLetters, LETTERS, shareRight } from '../../src/exhibit/lecture/letter-lesson.ts';
import {
  cellOf,
  computeLayer,
  freshMatrices,
  lightOf,
  moveInput,
  pairsBehind,
  type Equation,
} from '../../src/exhibit/lecture/matrices-model.ts';
import {
  bringRateBack,
  freshRates,
  LEARNERS,
  rateOf,
  RATE_STEPS,
  startRates,
  turnRate,
  type RateState,
} from '../../src/exhibit/lecture/rate-model.ts';
import { workOnRuns, type RunGroup } from '../../src/exhibit/lecture/run-group.ts';
import { fillSlice, type TimeSlice } from '../../src/exhibit/lecture/time-slice.ts';
import { lossNow } from '../../src/exhibit/lecture/training-run.ts';
import { COMPARED, freshUnits, readUnit, startUnits, unitOf } from '../../src/exhibit/lecture/units-model.ts';
import { seeLayers, STARTS, startWeights } from '../../src/exhibit/lecture/weights-model.ts';

/** A clock on which a piece of work takes as long as the next of these, round and round. */
function clockOf(...lengths: readonly number[]): () => number {
  let time = 0;
  let looks = 0;
  return () => (time += lengths[looks++ % lengths.length] ?? 0);
}

/** Slices in which a step or two have room, or six, in uneven order. */
const UNEVEN: readonly TimeSlice[] = [0.1, 2.5, 9, 1.5, 30].map((budget) => ({ budget, now: clockOf(1) }));
const WIDE: readonly TimeSlice[] = [{ budget: Infinity, now: clockOf(1) }];

function finish<G extends RunGroup>(group: G, slices: readonly TimeSlice[]): G {
  let now = group;
  for (let turn = 0; now.playing; turn++) now = workOnRuns(now, slices[turn % slices.length]!);
  return now;
}

function finishTry(state: CapacityState, slices: readonly TimeSlice[]): CapacityState {
  let now: CapacityState = { ...state, playing: true };
  for (let turn = 0; now.playing; turn++) now = workOnCapacity(now, slices[turn % slices.length]!);
  return now;
}

const lossesIn = ({ runs }: RunGroup): number[][] => runs.map(({ losses }) => [...losses]);

describe('a slice of time', () => {
  it('does pieces until the longest so far would no longer fit', () => {
    let done = 0;
    const piece = (): boolean => ++done > 0;
    fillSlice({ budget: 3, now: clockOf(0.9) }, 100, piece);
    expect(done).toBe(3);
    done = 0;
    fillSlice({ budget: 3, now: clockOf(5) }, 100, piece);
    expect(done).toBe(1);
    done = 0;
    fillSlice({ budget: Infinity, now: clockOf(1) }, 7, piece);
    expect(done).toBe(7);
  });
});

describe('runs on the lecture bench', () => {
  it('come to the same numbers however time is cut into slices', () => {
    const uneven = finish(startRates(freshRates()), UNEVEN);
    const wide = finish(startRates(freshRates()), WIDE);
    expect(lossesIn(uneven)).toEqual(lossesIn(wide));
    expect(uneven.runs.map(({ standing }) => standing)).toEqual(['over', 'over', 'over', 'over']);
    expect(uneven.runs.map(({ losses }) => losses.length)).toEqual(Array(4).fill(RATE_STEPS + 1));
  });

  it('do nothing while they are held, and change no more when they are over', () => {
    const held = freshRates();
    expect(workOnRuns(held, WIDE[0]!)).toBe(held);
    const over = finish(startRates(held), WIDE);
    expect(workOnRuns(over, WIDE[0]!)).toBe(over);
  });
});

describe('the learning rate', () => {
  const place = LEARNERS.indexOf('large');

  it('crawls when too small, oscillates when too large; a good and an adaptive one come down', () => {
    const { runs } = finish(startRates(freshRates()), WIDE);
    const [small, good, large, adaptive] = runs.map(lossNow);
    expect(small).toBeGreaterThan(0.1);
    expect(good).toBeLessThan(0.01);
    expect(adaptive).toBeLessThan(0.01);
    expect(large).toBeLessThan(1);
    const rises = runs.map(({ losses }) => losses.filter((loss, at) => loss > losses[at - 1]! * 1.05).length);
    expect(rises[0]).toBe(0);
    expect(rises[1]).toBeLessThan(4);
    expect(rises[place]).toBeGreaterThan(20);
  });

  it('diverges when turned up in mid-run, and comes back to its best state with half the rate', () => {
    let state: RateState = startRates(freshRates());
    while (state.runs[place]!.steps < 95) state = workOnRuns(state, WIDE[0]!);
    const learnt = Math.min(...state.runs[place]!.losses.slice(0, 91));
    state = finish(turnRate(state, 'large', 1), WIDE);
    const lost = state.runs[place]!;
    expect(lost.standing).toBe('diverged');
    expect(lost.steps).toBeLessThan(RATE_STEPS);
    expect(lost.losses.slice(0, -1).every((loss) => loss <= 1e6)).toBe(true);
    const back = bringRateBack(state, 'large');
    const run = back.runs[place]!;
    expect(rateOf(back, 'large')).toBe(0.5);
    expect(run.standing).toBe('learning');
    expect(run.steps % 10).toBe(0);
    expect(run.losses).toHaveLength(run.steps);
    const next = workOnRuns(turnRate(back, 'large', 0.0003), WIDE[0]!).runs[place]!;
    expect(next.losses[run.steps]).toBe(lost.good.loss);
    expect(lost.good.loss).toBeLessThan(2 * learnt);
  });

  it('begins a run anew that was over, and leaves the others as they are', () => {
    const over = finish(startRates(freshRates()), WIDE);
    const turned = turnRate(over, 'good', 0.05);
    expect(turned.runs[1]!.steps).toBe(0);
    expect(turned.runs[0]).toBe(over.runs[0]);
    expect(turned.playing).toBe(true);
    expect(lossesIn(finish(turned, UNEVEN))[0]).toEqual(lossesIn(over)[0]);
  });
});

describe('units compared', () => {
  it('reads g and the slope that a nudge of f finds, and no slope at a corner', () => {
    for (const name of COMPARED)
      for (const f of [-2.5, -0.3, 0.7, 3]) {
        const { g, slope } = readUnit(name, f);
        const nudge = (network.activate(unitOf(name), f + 1e-6) - g) / 1e-6;
        expect(slope).toBeCloseTo(nudge, 4);
      }
    expect(COMPARED.map((name) => readUnit(name, 0).slope)).toEqual([null, 0.25, 1, null, null]);
  });

  it('shows the step learning least: no blame passes its hidden units', () => {
    const { runs } = finish({ ...freshUnits(), ...startUnits('now') }, UNEVEN);
    const [step, ...smooth] = runs.map(lossNow);
    for (const loss of smooth) expect(loss).toBeLessThan(step! / 4);
    const { trainee, last, plan } = runs[0]!;
    const first = network.createNetwork(plan.network, createRandom(plan.seed));
    expect(trainee.network.layers[0]!.weights.cells).toEqual(first.layers[0]!.weights.cells);
    expect(last?.gradients.layers[0]!.weights.cells.every((part) => part === 0)).toBe(true);
  });
});

describe('initial weights', () => {
  it('vanish when tiny, saturate when huge, and keep their spread by Glorot', () => {
    const { runs } = startWeights('tanh', 'at rest');
    const sights = runs.map((run) => seeLayers(run, 'tanh'));
    const [tiny, huge, glorot] = sights.map((layers) => layers.map(({ spread }) => spread));
    expect(tiny).toHaveLength(4);
    expect(tiny!.at(-1)).toBeLessThan(tiny![0]! / 1000);
    expect(sights[1]!.every(({ flat }) => flat > 0.5)).toBe(true);
    expect(sights[2]!.every(({ flat }) => flat < 0.1)).toBe(true);
    expect(glorot!.at(-1)).toBeGreaterThan(glorot![0]! / 3);
    expect(huge!.at(-1)).toBeGreaterThan(0.8);
    const { histogram } = sights[2]![0]!;
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(12 * 32);
  });

  it.each(['tanh', 'relu'] as const)('are learnt from by Glorot and He only, with %s', (unit) => {
    const { runs } = finish(startWeights(unit, 'now'), WIDE);
    const [tiny, huge, glorot, he] = STARTS.map((_, at) => lossNow(runs[at]!));
    expect(tiny).toBeGreaterThan(2);
    expect(huge).toBeGreaterThan(5 * Math.max(glorot!, he!));
    expect(Math.max(glorot!, he!)).toBeLessThan(0.1);
  });
});

describe('width and depth', () => {
  it('gives the same curves however time is cut, a test for every so many steps', () => {
    const [uneven, wide] = [UNEVEN, WIDE].map((slices) => finishTry(freshCapacity(), slices));
    expect(uneven!.run.losses).toEqual(wide!.run.losses);
    expect(uneven!.tested).toEqual(wide!.tested);
    expect(uneven!.tested).toHaveLength(CAPACITY_STEPS / TEST_EVERY + 1);
    const fresh = capacityLesson().test.examples;
    const { run, tested } = wide!;
    expect(tested.at(-1)).toBe(network.lossOn(run.trainee.network, run.plan.loss, fresh));
  });

  it('overfits: the loss on fresh pictures turns up while the other falls', () => {
    const { run, tested, tries } = finishTry(freshCapacity({ depth: 1, width: 32 }), WIDE);
    expect(lossNow(run)).toBeLessThan(0.01);
    expect(tested.at(-1)).toBeGreaterThan(1.1 * Math.min(...tested));
    expect(tries[0]).toMatchObject({ train: 1, weights: 400 * 32 + 32 + 32 * 4 + 4 });
    expect(tries[0]!.test).toBeLessThan(0.9);
  });

  it('remembers one try for each shape, the newest first', () => {
    const first = finishTry(freshCapacity({ depth: 0, width: 8 }), WIDE);
    expect(weightsIn(first.run)).toBe(400 * 4 + 4);
    const second = finishTry(reshape(first, { depth: 1, width: 1 }), WIDE);
    expect(second.tries.map(({ shape }) => shape.depth)).toEqual([1, 0]);
    expect(second.tries[0]!.train).toBeLessThan(1);
    const third = finishTry(reshape(second, { depth: 0, width: 2 }), WIDE);
    expect(third.tries.map(({ shape }) => shape.depth)).toEqual([0, 1]);
  });
});

describe('a layer in matrices', () => {
  const { equations, loss } = computeLayer(freshMatrices().inputs);
  const equation = (id: Equation['id'], from = equations): Equation => from.find((one) => one.id === id)!;

  it('gives every product as the sum of its pairs, in matching shapes', () => {
    const products = equations.filter(({ kind }) => kind === 'product');
    expect(products.map(({ id }) => id)).toEqual(['sums', 'ofWeights', 'ofInputs']);
    for (const one of products) {
      const [first, second] = one.operands.map(({ matrix }) => matrix);
      const { matrix } = one.result;
      expect([first!.columns, first!.rows, second!.columns]).toEqual([
        second!.rows,
        matrix.rows,
        matrix.columns,
      ]);
      for (let row = 0; row < matrix.rows; row++)
        for (let column = 0; column < matrix.columns; column++) {
          const sum = pairsBehind(one, row, column).reduce((total, [a, b]) => total + a * b, 0);
          expect(cellOf(matrix, row, column)).toBeCloseTo(sum, 12);
        }
    }
  });

  it('gives every number-by-number result as the product of its factors', () => {
    const { result, operands } = equation('ofSums');
    for (let unit = 0; unit < 2; unit++) {
      const factors = operands.map(({ matrix }) => cellOf(matrix, unit, 0));
      expect(cellOf(result.matrix, unit, 0)).toBeCloseTo(
        factors.reduce((a, b) => a * b, 1),
        12,
      );
    }
  });

  it('blames an input by what a nudge of it does to the loss', () => {
    const blamed = equation('ofInputs').result.matrix;
    for (let place = 0; place < 3; place++) {
      const state = freshMatrices();
      const nudged = computeLayer(moveInput(state, place, state.inputs[place]! + 1e-6).inputs);
      expect((nudged.loss - loss) / 1e-6).toBeCloseTo(cellOf(blamed, place, 0), 4);
    }
  });

  it('lights the row of the first and the column of the second', () => {
    const sums = equation('sums');
    const at = { equation: 'sums', row: 1, column: 0 } as const;
    expect([0, 1].map((row) => lightOf(sums, 0, [row, 2], at))).toEqual([null, 'row']);
    expect([0, 2].map((row) => lightOf(sums, 1, [row, 0], at))).toEqual(['column', 'column']);
    expect(lightOf(equation('ofWeights'), 0, [1, 0], at)).toBeNull();
  });
});

describe('the letters of a lesson', () => {
  it('are as many of each, the same for the same seed, and right where the greatest output is', () => {
    const vary = { shift: 1, noise: 0.1 };
    const { pictures, examples } = drawLetters(3, vary, 'a');
    expect(pictures).toHaveLength(3 * LETTERS.length);
    expect(drawLetters(3, vary, 'a').examples).toEqual(examples);
    expect(drawLetters(3, vary, 'b').examples).not.toEqual(examples);
    expect(shareRight(examples.wanted, examples.wanted)).toBe(1);
    const wrong = {
      ...examples.wanted,
      cells: examples.wanted.cells.map((one, at) => (at < 4 ? 1 - one : one)),
    };
    expect(shareRight(wrong, examples.wanted)).toBe(11 / 12);
  });
});
