import * as network from '../../core/network/index.ts';

/** A node of the small graph: its letter, what it is, and where it stands on a board of 4 × 3. */
export interface NamedNode {
  readonly name: string;
  readonly rule: string;
  readonly column: number;
  readonly line: number;
}

/** x and y, their product and sum, again the product and the sum of these, and all added up. */
const GRAPH: network.Graph = {
  nodes: [
    { kind: 'input' },
    { kind: 'input' },
    { kind: 'product', of: [0, 1] },
    { kind: 'sum', of: [0, 1] },
    { kind: 'product', of: [2, 3] },
    { kind: 'sum', of: [2, 3] },
    { kind: 'sum', of: [4, 5] },
  ],
};
export const NODES: readonly NamedNode[] = [
  { name: 'x', rule: '', column: 0, line: 0 },
  { name: 'y', rule: '', column: 0, line: 2 },
  { name: 'a', rule: 'x · y', column: 1, line: 0 },
  { name: 'b', rule: 'x + y', column: 1, line: 2 },
  { name: 'c', rule: 'a · b', column: 2, line: 0 },
  { name: 'd', rule: 'a + b', column: 2, line: 2 },
  { name: 'L', rule: 'c + d', column: 3, line: 1 },
];
export const OUTPUT = NODES.length - 1;
/** The small graph has far fewer. */
const MOST_PATHS = 1000;

/** The inputs of the small graph, the node asked about, the path that is lit, and how far the sweep has come. */
export interface Paths {
  readonly inputs: readonly [number, number];
  readonly node: number;
  readonly path: number;
  /** Nodes that have had their turn in the sweep. */
  readonly swept: number;
  /** Nodes whose paths have been added up by hand. */
  readonly asked: readonly number[];
  readonly diamonds: number;
}

export const LEAST_INPUT = -3;
export const MOST_INPUT = 3;
export const MOST_DIAMONDS = 20;

export function freshPaths(): Paths {
  return { inputs: [2, 3], node: 0, path: 0, swept: 0, asked: [0], diamonds: 4 };
}

export function setInput(state: Paths, input: 0 | 1, value: number): Paths {
  const [x, y] = state.inputs;
  return { ...state, inputs: input === 0 ? [value, y] : [x, value], swept: 0 };
}

export function askNode(state: Paths, node: number): Paths {
  const asked = state.asked.includes(node) ? state.asked : [...state.asked, node];
  return { ...state, node, path: 0, asked };
}

/** The next node has its turn; after the last the sweep begins again. */
export function sweep(state: Paths): Paths {
  return { ...state, swept: state.swept === NODES.length ? 0 : state.swept + 1 };
}

export function sweepAll(state: Paths): Paths {
  return { ...state, swept: NODES.length };
}

export function evaluate({ inputs }: Paths): network.Evaluation {
  return network.evaluateGraph(GRAPH, inputs);
}

/** One path from a node to L: the nodes on it, the slopes along it, and their product. */
export interface Path {
  readonly nodes: readonly number[];
  readonly slopes: readonly number[];
  readonly product: number;
}

/** All paths from the node that is asked about. L itself has one, of no slopes, whose product is 1. */
export function pathsOf(state: Paths): readonly Path[] {
  const evaluation = evaluate(state);
  return network.pathsBetween(evaluation, state.node, OUTPUT, MOST_PATHS).map((nodes) => {
    const slopes = nodes.slice(1).map((node, at) => slopeBetween(evaluation, nodes[at] ?? 0, node));
    return { nodes, slopes, product: slopes.reduce((product, slope) => product * slope, 1) };
  });
}

/** The graph has no two edges between the same nodes. */
export function slopeBetween({ edges }: network.Evaluation, from: number, node: number): number {
  return edges[node]?.find((edge) => edge.from === from)?.slope ?? 0;
}

/** What the sweep has come to: gradients that are complete, and those that are still being added up. */
export interface Sweep {
  /** Node by node; null where no edge has reached it yet. */
  readonly gradient: readonly (number | null)[];
  /** Nodes to whose gradient nothing more will come. */
  readonly complete: readonly boolean[];
  /** The node whose turn it was last; none before the first. */
  readonly turn: number | null;
  readonly multiplications: number;
}

/** The reverse sweep after so many nodes have had their turn: each hands its gradient on along every edge once. */
export function sweepOf(state: Paths): Sweep {
  const { edges } = evaluate(state);
  const gradient: (number | null)[] = NODES.map((_, node) => (node === OUTPUT ? 1 : null));
  let multiplications = 0;
  for (let node = OUTPUT; node > OUTPUT - state.swept; node--) {
    for (const { from, slope } of edges[node] ?? []) {
      gradient[from] = (gradient[from] ?? 0) + (gradient[node] ?? 0) * slope;
      multiplications++;
    }
  }
  const isOver = (node: number): boolean => node > OUTPUT - state.swept;
  const isComplete = (node: number): boolean =>
    edges.every((into, end) => isOver(end) || into.every(({ from }) => from !== node));
  return {
    gradient,
    complete: NODES.map((_, node) => isComplete(node)),
    turn: state.swept === 0 ? null : NODES.length - state.swept,
    multiplications,
  };
}

/** Whether a node was asked about, and the whole sweep done after that. */
export function isCompared({ asked, swept }: Paths): boolean {
  return swept === NODES.length && asked.includes(0) && asked.includes(1);
}

/** What both ways cost, counted by the library: multiplications of slopes. */
export interface Costs {
  readonly paths: number;
  readonly sweep: number;
}

export function costsOf(state: Paths): Costs {
  const evaluation = evaluate(state);
  return {
    paths: network.gradientByPaths(evaluation, OUTPUT, MOST_PATHS).multiplications,
    sweep: network.gradientByReverseOrder(evaluation, OUTPUT).multiplications,
  };
}

/** A chain of diamonds: two ways from every node to the next. */
export function diamondsOf(count: number): network.Graph {
  const nodes: network.GraphNode[] = [{ kind: 'input' }];
  for (let diamond = 0; diamond < count; diamond++) {
    const top = nodes.length - 1;
    nodes.push(
      { kind: 'sum', of: [top] },
      { kind: 'sum', of: [top] },
      { kind: 'sum', of: [top + 1, top + 2] },
    );
  }
  return { nodes };
}

/** What a chain of so many diamonds costs, and how many paths lead from its beginning to its end. */
export interface DiamondCosts extends Costs {
  readonly diamonds: number;
  readonly count: number;
}

/** Counted without walking the paths: of each node, how many lead on to the end, and how long they are in all. */
export function costOfDiamonds(diamonds: number): DiamondCosts {
  const evaluation = network.evaluateGraph(diamondsOf(diamonds), [1]);
  const output = evaluation.edges.length - 1;
  const paths = network.countPaths(evaluation, output);
  const lengths = new Float64Array(paths.length);
  for (let node = output; node > 0; node--)
    for (const { from } of evaluation.edges[node] ?? [])
      lengths[from] = (lengths[from] ?? 0) + (lengths[node] ?? 0) + (paths[node] ?? 0);
  // A path of k slopes is k − 1 multiplications; the one of the output itself has none.
  const multiplications = paths.reduce(
    (sum, count, node) => (node === output ? sum : sum + (lengths[node] ?? 0) - count),
    0,
  );
  const { multiplications: swept } = network.gradientByReverseOrder(evaluation, output);
  return { diamonds, count: paths[0] ?? 0, paths: multiplications, sweep: swept };
}
