import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../../src/core/network/activation.ts';
import { evaluateGraph, inputsOf, type Graph, type GraphNode } from '../../../src/core/network/graph.ts';
import {
  countPaths,
  gradientByPaths,
  gradientByReverseOrder,
  pathsBetween,
} from '../../../src/core/network/graph-gradient.ts';
import { matrixOf } from '../../../src/core/network/matrix.ts';
import { createNetwork, parametersOf, type Network } from '../../../src/core/network/mlp.ts';
import { backward, forward, gradientsInOrder } from '../../../src/core/network/passes.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { anyUnit, stir } from './networks.ts';

const INPUT: GraphNode = { kind: 'input' };
const sum = (...of: number[]): GraphNode => ({ kind: 'sum', of });
const product = (...of: number[]): GraphNode => ({ kind: 'product', of });
const MANY = 1e6;

/** x, then n times two ways from one node to the next. */
function diamonds(count: number): Graph {
  const nodes: GraphNode[] = [INPUT];
  for (let diamond = 0; diamond < count; diamond++) {
    const top = nodes.length - 1;
    nodes.push(sum(top), { kind: 'unit', unit: UNITS.tanh, of: [top] }, sum(top + 1, top + 2));
  }
  return { nodes };
}

/** One to three inputs, then sums, products and units of whatever came before; the same node may come twice. */
function anyGraph(): fc.Arbitrary<{ graph: Graph; inputs: number[] }> {
  const node = fc.record({
    kind: fc.constantFrom<'sum' | 'product' | 'unit'>('sum', 'sum', 'product', 'unit', 'unit'),
    of: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    unit: anyUnit(),
  });
  return fc
    .record({
      inputs: fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 3 }),
      later: fc.array(node, { minLength: 1, maxLength: 8 }),
    })
    .map(({ inputs, later }) => {
      const nodes: GraphNode[] = inputs.map(() => INPUT);
      for (const { kind, of, unit } of later) {
        const from = of.map((number) => number % nodes.length);
        nodes.push(kind === 'unit' ? { kind, unit, of: [from[0]!] } : { kind, of: from });
      }
      return { graph: { nodes }, inputs };
    });
}

/** The scalars of a network and half its squared error on one example; every parameter is an input. */
function graphOfNetwork(network: Network, wanted: readonly number[]): { graph: Graph; inputs: number[] } {
  const nodes: GraphNode[] = [];
  const inputs: number[] = [];
  const add = (node: GraphNode): number => nodes.push(node) - 1;
  const give = (value: number): number => {
    inputs.push(value);
    return add(INPUT);
  };
  const one = give(1);
  let signals = Array.from({ length: network.inputs }, (_, input) => give(0.3 + input));
  for (const { weights, biases, unit } of network.layers) {
    const products = Array.from(weights.cells, (weight, at) =>
      add(product(give(weight), signals[at % weights.columns]!)),
    );
    signals = Array.from(biases, (bias, row) => {
      const own = products.slice(row * weights.columns, (row + 1) * weights.columns);
      return add({ kind: 'unit', unit, of: [add(sum(...own, give(bias)))] });
    });
  }
  const errors = signals.map((signal, at) => add(sum(signal, give(-wanted[at]!))));
  const half = add(product(one, give(0.5)));
  add(sum(...errors.map((error) => add(product(half, error, error)))));
  return { graph: { nodes }, inputs };
}

describe('evaluateGraph', () => {
  it('computes sums, products and units, and the slope of every edge', () => {
    // x, y, x·y·x, relu, and the sum of that, of x and of x again.
    const graph: Graph = {
      nodes: [INPUT, INPUT, product(0, 1, 0), { kind: 'unit', unit: UNITS.relu, of: [2] }, sum(3, 0, 0)],
    };
    const { values, edges } = evaluateGraph(graph, [3, 2]);
    expect([...values]).toEqual([3, 2, 18, 18, 24]);
    expect(edges[2]).toEqual([
      { from: 0, slope: 6 },
      { from: 1, slope: 9 },
      { from: 0, slope: 6 },
    ]);
    expect(edges[3]).toEqual([{ from: 2, slope: 1 }]);
    const gradient = gradientByReverseOrder({ values, edges }, 4);
    expect([...gradient.gradient]).toEqual([14, 9, 1, 1, 1]);
    expect([...evaluateGraph(graph, [3, -2]).values]).toEqual([3, -2, -18, 0, 6]);
    expect(inputsOf({ nodes: [sum(), INPUT, INPUT] })).toEqual([1, 2]);
  });
});

describe('both gradients', () => {
  it('are equal, and the slope of the output between two near inputs', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyGraph(), ({ graph, inputs }) => {
        const output = graph.nodes.length - 1;
        const here = evaluateGraph(graph, inputs);
        const reverse = gradientByReverseOrder(here, output);
        const paths = gradientByPaths(here, output, MANY);
        reverse.gradient.forEach((slope, node) => {
          const size = Math.max(1, Math.abs(slope));
          expect(Math.abs(paths.gradient[node]! - slope) / size).toBeLessThan(1e-12);
        });
        inputs.forEach((value, input) => {
          const corners = new Set<string>();
          const h = 1e-4;
          const [a, b, c, d] = [-2, -1, 1, 2].map((steps) => {
            const moved = inputs.map((old, at) => (at === input ? value + steps * h : old));
            const { values, edges } = evaluateGraph(graph, moved);
            corners.add(
              graph.nodes
                .map((node, number) => (node.kind === 'unit' ? values[edges[number]![0]!.from]! > 0 : ''))
                .join(),
            );
            return values[output]!;
          }) as [number, number, number, number];
          if (corners.size > 1) return;
          compared++;
          const expected = (a - 8 * b + 8 * c - d) / (12 * h);
          const scale = Math.max(1e-3 * (1 + Math.abs(here.values[output]!)), Math.abs(expected));
          expect(Math.abs(reverse.gradient[input]! - expected) / scale).toBeLessThan(1e-5);
        });
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(400);
  }, 30_000);

  it('are those of backpropagation through the layers of a network', () => {
    const layer = { initialisation: { kind: 'glorot' } } as const;
    const random = createRandom('graph');
    const network = createNetwork(
      {
        inputs: 2,
        layers: [
          { ...layer, units: 3, unit: UNITS.tanh },
          { ...layer, units: 2, unit: { kind: 'leaky-relu', leak: 0.2 } },
          { ...layer, units: 2, unit: UNITS.sigmoid },
        ],
      },
      random,
    );
    stir(network, random);
    const wanted = [1, 0.2];
    const { graph, inputs } = graphOfNetwork(network, wanted);
    const here = evaluateGraph(graph, inputs);
    const output = graph.nodes.length - 1;
    const { gradient } = gradientByReverseOrder(here, output);
    const pass = forward(network, matrixOf([[0.3, 1.3]]), 'training');
    const layers = gradientsInOrder(backward(network, pass, 'squared-error', matrixOf([wanted])));
    // The graph's inputs that are parameters, weights before biases, layer by layer, as parametersOf has them.
    const places = inputsOf(graph).filter((_, number) => number > network.inputs);
    const expected = layers.flatMap((array) => [...array]);
    expect(parametersOf(network).flatMap((array) => [...array])).toEqual(
      places.slice(0, expected.length).map((place) => here.values[place]),
    );
    expected.forEach((slope, number) => expect(gradient[places[number]!]).toBeCloseTo(slope, 14));
    const byPaths = gradientByPaths(here, output, MANY).gradient;
    expected.forEach((slope, number) => expect(byPaths[places[number]!]).toBeCloseTo(slope, 14));
  });
});

describe('what they cost', () => {
  it.each([1, 2, 5, 10, 14])('%i diamonds have 2ⁿ paths, and the reverse order takes 4 n', (count) => {
    const graph = diamonds(count);
    const here = evaluateGraph(graph, [0.4]);
    const output = graph.nodes.length - 1;
    expect(countPaths(here, output)[0]).toBe(2 ** count);
    // One path of length 0 from the output, two of 1 and two of 2 below it, four and four, …
    const paths = 1 + 2 * (2 ** (count + 1) - 2);
    const theorem = gradientByPaths(here, output, MANY);
    expect(theorem.additions).toBe(paths);
    let multiplications = 0;
    for (let level = 1; level <= count; level++)
      multiplications += 2 ** level * (2 * level - 2 + 2 * level - 1);
    expect(theorem.multiplications).toBe(multiplications);
    const reverse = gradientByReverseOrder(here, output);
    expect(reverse.multiplications).toBe(4 * count);
    expect(reverse.gradient[0]).toBeCloseTo(theorem.gradient[0]!, 12);
  });

  it('shows the paths one by one, each as often as its edges allow', () => {
    const here = evaluateGraph(diamonds(2), [0.4]);
    expect(pathsBetween(here, 0, 6, MANY)).toEqual([
      [0, 1, 3, 4, 6],
      [0, 2, 3, 4, 6],
      [0, 1, 3, 5, 6],
      [0, 2, 3, 5, 6],
    ]);
    expect(pathsBetween(evaluateGraph({ nodes: [INPUT, product(0, 0)] }, [3]), 0, 1, MANY)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('refuses more paths than are wanted, before walking any', () => {
    const here = evaluateGraph(diamonds(60), [0.4]);
    expect(countPaths(here, 180)[0]).toBe(2 ** 60);
    expect(() => gradientByPaths(here, 180, MANY)).toThrow('There must be at most 1000000 paths, found');
    expect(() => pathsBetween(here, 0, 180, MANY)).toThrow(RangeError);
    expect(gradientByReverseOrder(here, 180).multiplications).toBe(240);
    const few = evaluateGraph(diamonds(1), [0.4]);
    expect(gradientByPaths(few, 3, 5).additions).toBe(5);
    expect(() => gradientByPaths(few, 3, 4)).toThrow('found 5.');
  });

  it('leaves alone what does not lead to the output', () => {
    const graph: Graph = { nodes: [INPUT, INPUT, product(0, 0), product(1, 1), product(3, 3)] };
    const { gradient, multiplications } = gradientByReverseOrder(evaluateGraph(graph, [3, 5]), 2);
    expect([...gradient]).toEqual([6, 0, 1, 0, 0]);
    expect(multiplications).toBe(2);
    const later = gradientByReverseOrder(evaluateGraph(graph, [3, 5]), 3);
    expect([...later.gradient]).toEqual([0, 10, 0, 1, 0]);
    expect(later.multiplications).toBe(2);
  });
});

describe('bad graphs', () => {
  it('are refused in one sentence', () => {
    expect(() => evaluateGraph({ nodes: [INPUT, sum(1)] }, [1])).toThrow(
      'Node 1 must be computed from nodes before it, found 1.',
    );
    for (const from of [-1, 0.5, 7])
      expect(() => evaluateGraph({ nodes: [INPUT, sum(from)] }, [1])).toThrow(RangeError);
    expect(() =>
      evaluateGraph(
        { nodes: [INPUT, { kind: 'unit', unit: { kind: 'sigmoid', steepness: 0 }, of: [0] }] },
        [1],
      ),
    ).toThrow(RangeError);
    expect(() => evaluateGraph({ nodes: [INPUT] }, [])).toThrow('The graph must have 1 inputs, found 0.');
    const here = evaluateGraph({ nodes: [INPUT] }, [1]);
    for (const output of [-1, 1, 0.5]) {
      expect(() => gradientByReverseOrder(here, output)).toThrow(
        `The output must be a node, 0 to 0, found ${output}.`,
      );
      expect(() => gradientByPaths(here, output, MANY)).toThrow(RangeError);
    }
  });
});
