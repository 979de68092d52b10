import { describe, expect, it } from 'vitest';
import { network } from '../../src/core/index.ts';
import {
  countInputs,
  freshBoolean,
  growthOfParity,
  isStubborn,
  toggleRow,
  usePattern,
  type BooleanFunction,
} from '../../src/exhibit/lecture/boolean-model.ts';
import {
  cornersOf,
  countRight,
  firingSide,
  freshHalfSpace,
  moveEnd,
  shiftLine,
  turnRound,
  weigh,
  type Gate,
  type HalfSpace,
} from '../../src/exhibit/lecture/half-space-model.ts';
import {
  askNode,
  costOfDiamonds,
  diamondsOf,
  evaluate,
  freshPaths,
  isCompared,
  NODES,
  OUTPUT,
  pathsOf,
  setInput,
  sweep,
  sweepAll,
  sweepOf,
  type Paths,
} from '../../src/exhibit/lecture/paths-model.ts';
import {
  freshSmooth,
  isDown,
  layBall,
  moves,
  roll,
  STEEPNESSES,
  step,
  turnLaw,
  type Smooth,
} from '../../src/exhibit/lecture/smooth-model.ts';
import { STATION_IDS } from '../../src/exhibit/lecture/station.ts';
import { linkOf } from '../../src/exhibit/lecture/frame-links.ts';
import { freshXor, FUNCTIONS, graphOf, pickFunction, proofOf } from '../../src/exhibit/lecture/xor-model.ts';
import { fragmentOf, stationOfFragment } from '../../src/exhibit/lecture-state.ts';
import { reduce } from '../../src/exhibit/reduce.ts';
import { openExhibit } from '../../src/exhibit/state.ts';

/** A line between two places, in tenths. */
const line = (gate: Gate, [ax, ay, bx, by]: readonly [number, number, number, number]): HalfSpace => ({
  gate,
  ends: [
    { x: ax, y: ay },
    { x: bx, y: by },
  ],
});

describe('the half-space', () => {
  it.each([
    ['and', [3, 15, 15, 3]],
    ['or', [-3, 10, 10, -3]],
    ['nand', [15, 3, 3, 15]],
    ['nor', [10, -3, -3, 10]],
    ['without', [15, 10, 0, -5]],
  ] as const)('does %s with a line in the right place', (gate, ends) => {
    expect(countRight(line(gate, ends))).toBe(4);
    expect(countRight(turnRound(line(gate, ends)))).toBe(0);
  });

  it('never does more than three corners of XOR', () => {
    const places = [-5, -2, 2, 5, 8, 12, 15];
    const spots = places.flatMap((x) => places.map((y) => ({ x, y })));
    const best = spots.flatMap((from) =>
      spots.filter((to) => to !== from).map((to) => countRight({ gate: 'xor', ends: [from, to] })),
    );
    expect(Math.max(...best)).toBe(3);
  });

  it('does not fire for a corner that lies exactly on the line', () => {
    const through = line('and', [-5, 15, 15, -5]);
    expect(cornersOf(through).map(({ given }) => given)).toEqual([0, 0, 0, 1]);
  });

  it('begins unsolved', () => {
    expect(countRight(freshHalfSpace())).toBe(3);
  });

  it('keeps its ends on the plane, in whole tenths, and apart from one another', () => {
    const fresh = freshHalfSpace();
    expect(moveEnd(fresh, 0, { x: 99, y: 3.4 }).ends[0]).toEqual({ x: 15, y: 3 });
    expect(moveEnd(fresh, 0, fresh.ends[1])).toBe(fresh);
  });

  it('keeps its weights when the whole line is moved, as far as there is room', () => {
    const fresh = freshHalfSpace();
    const shifted = shiftLine(fresh, 40, 1);
    expect(shifted.ends).toEqual([
      { x: 15, y: 13 },
      { x: 15, y: -1 },
    ]);
    expect(weigh(shifted).weights).toEqual(weigh(fresh).weights);
    expect(weigh(shifted).threshold).not.toBe(weigh(fresh).threshold);
  });

  it('shades the side on which it fires, and the other side when it is turned round', () => {
    const area = (state: HalfSpace): number => {
      const places = firingSide(weigh(state));
      const cross = places.map(({ x, y }, at) => {
        const next = places[(at + 1) % places.length]!;
        return x * next.y - next.x * y;
      });
      return cross.reduce((sum, part) => sum + part, 0) / 2;
    };
    const nearTop = line('and', [-5, 13, 15, 13]);
    expect(area(nearTop)).toBeCloseTo(20 * 2, 9);
    expect(area(turnRound(nearTop))).toBeCloseTo(20 * 18, 9);
  });
});

describe('one cannot, three can', () => {
  it('has a graph for every function of two inputs: one unit where one can, else three', () => {
    for (const number of FUNCTIONS) {
      const graph = graphOf(number);
      expect(network.tableOfGraph(graph)).toEqual(network.tableOfNumber(2, number));
      expect(graph.units.length).toBe(proofOf(number).kind === 'one-perceptron' ? 1 : 3);
    }
  });

  it('counts both functions that one perceptron cannot compute, each once', () => {
    const seen = [...FUNCTIONS, ...FUNCTIONS].reduce(pickFunction, freshXor());
    expect(seen.found).toEqual([6, 9]);
  });
});

describe('any Boolean function', () => {
  const tableOf = (number: number): BooleanFunction =>
    [...network.tableOfNumber(3, number)].reduce(
      (state, value, row) => (state.table[row] === value ? state : toggleRow(state, row)),
      freshBoolean(),
    );

  it('has exactly two functions of three inputs that stay at four ANDs, parity and its opposite', () => {
    const largest = Array.from({ length: 256 }, (_, number) => number).filter((number) =>
      isStubborn(tableOf(number)),
    );
    expect(largest).toEqual([0b01101001, 0b10010110]);
  });

  it('compiles what stands in the table, in both ways', () => {
    const random = usePattern(countInputs(freshBoolean(), 5), 'random');
    expect(network.tableOfGraph(random.rows.graph)).toEqual(random.table);
    expect(network.tableOfGraph(random.fewest.graph)).toEqual(random.table);
    expect(random.fewest.terms.length).toBeLessThan(random.rows.terms.length);
  });

  it('draws another random table each time, and the same ones after beginning again', () => {
    const draw = (): BooleanFunction => usePattern(countInputs(freshBoolean(), 6), 'random');
    expect(usePattern(draw(), 'random').table).not.toEqual(draw().table);
    expect(draw().table).toEqual(draw().table);
  });

  it('keeps its pattern with more inputs', () => {
    const majority = countInputs(usePattern(freshBoolean(), 'majority'), 5);
    expect(majority.table.reduce((sum, value) => sum + value, 0)).toBe(16);
  });

  it('tells how parity grows: 2ⁿ⁻¹ ANDs and an OR, or n + 1 by counting', () => {
    for (const { inputs, twoLayers, counting } of growthOfParity()) {
      expect(twoLayers).toBe(2 ** (inputs - 1) + 1);
      expect(counting).toBe(inputs + 1);
    }
  });
});

describe('the step made smooth', () => {
  const letGo = (state: Smooth): Smooth => {
    let rolling: Smooth = { ...state, rolling: true };
    for (let frame = 0; frame < 10_000 && rolling.rolling; frame++) rolling = roll(rolling);
    return rolling;
  };

  it('does not move at the step, on either side', () => {
    for (const f of [-2, 2]) {
      const stands = letGo(layBall(freshSmooth(), f));
      expect(stands.f).toBe(f);
      expect(stands.rolling).toBe(false);
      expect(isDown(stands)).toBe(false);
    }
  });

  it('rolls down at the textbook’s sigmoid, and says when it is down', () => {
    const down = letGo(turnLaw(freshSmooth(), STEEPNESSES.indexOf(1)));
    expect(isDown(down)).toBe(true);
    expect(down.steps).toBeLessThan(200);
    expect(down.rolling).toBe(false);
  });

  it('all but stands where a steep sigmoid is flat', () => {
    const steep = turnLaw(freshSmooth(), STEEPNESSES.indexOf(16));
    expect(moves(steep)).toBe(false);
    expect(step(steep).f).toBeGreaterThan(steep.f);
  });

  it('is not done by carrying the ball', () => {
    const carried = layBall(turnLaw(freshSmooth(), STEEPNESSES.indexOf(1)), 5);
    expect(isDown(carried)).toBe(false);
    expect(isDown(step(carried))).toBe(false);
  });
});

describe('blame along paths', () => {
  const places: readonly (readonly [number, number])[] = [
    [2, 3],
    [-3, 1],
    [0, 0],
    [3, -2],
  ];
  const at = ([x, y]: readonly [number, number]): Paths => setInput(setInput(freshPaths(), 0, x), 1, y);

  it('adds the paths of every node up to what the sweep finds', () => {
    for (const place of places) {
      const swept = sweepOf(sweepAll(at(place)));
      NODES.forEach((_, node) => {
        const sum = pathsOf(askNode(at(place), node)).reduce((so, { product }) => so + product, 0);
        expect(sum).toBe(swept.gradient[node]);
      });
    }
  });

  it('agrees with the difference that a small change of x makes', () => {
    const lossAt = (x: number): number => evaluate({ ...freshPaths(), inputs: [x, 3] }).values[OUTPUT]!;
    const sum = pathsOf(askNode(freshPaths(), 0)).reduce((so, { product }) => so + product, 0);
    expect(sum).toBeCloseTo((lossAt(2.0001) - lossAt(1.9999)) / 0.0002, 5);
  });

  it('calls a gradient complete only when it is', () => {
    const whole = sweepOf(sweepAll(freshPaths())).gradient;
    let state = freshPaths();
    for (let turn = 0; turn < NODES.length; turn++) {
      const { complete, gradient } = sweepOf(state);
      complete.forEach((isComplete, node) => {
        if (isComplete) expect(gradient[node]).toBe(whole[node]);
      });
      state = sweep(state);
    }
    expect(sweepOf(freshPaths()).complete.filter(Boolean)).toHaveLength(1);
    expect(sweepOf(state).complete.every(Boolean)).toBe(true);
  });

  it('is done when x and y have been asked and the sweep is over', () => {
    const asked = askNode(freshPaths(), 1);
    expect(isCompared(sweepAll(asked))).toBe(true);
    expect(isCompared(asked)).toBe(false);
    expect(isCompared(sweepAll(freshPaths()))).toBe(false);
  });

  it('counts the paths of diamonds without walking them, as the walk itself does', () => {
    for (let diamonds = 1; diamonds <= 8; diamonds++) {
      const evaluation = network.evaluateGraph(diamondsOf(diamonds), [1]);
      const walked = network.gradientByPaths(evaluation, evaluation.edges.length - 1, 1e6);
      expect(costOfDiamonds(diamonds)).toEqual({
        diamonds,
        count: 2 ** diamonds,
        paths: walked.multiplications,
        sweep: 4 * diamonds,
      });
    }
  });
});

describe('the way to a station', () => {
  it('is a fragment with its number, and no other', () => {
    for (const id of STATION_IDS) expect(stationOfFragment(fragmentOf(id))).toBe(id);
    expect(fragmentOf('boolean')).toBe('#station=3');
    for (const odd of ['', '#', '#station=0', '#station=11', '#station=x', '#station=3x', '#seed=3'])
      expect(stationOfFragment(odd)).toBeNull();
  });

  it('leads back to where the lecture was left', () => {
    const opened = reduce(openExhibit(), { kind: 'open-lecture', station: 'smooth' });
    const left = reduce(opened, { kind: 'open-lecture', station: null });
    expect(left.lecture.station).toBeNull();
    expect(reduce(left, { kind: 'open-lecture', station: 'last' }).lecture.station).toBe('smooth');
  });

  it('leads on to a lesson that there is, or to a graph on the page', () => {
    const graphs = STATION_IDS.filter((id) => linkOf(id) === null);
    expect(graphs).toEqual(['paths']);
  });
});
