import type { Evaluation } from './graph.ts';

/** ∂(output)/∂(node) for every node, and what it cost to know. */
export interface GraphGradient {
  /** [nodes] */
  readonly gradient: Float64Array;
  /** Slopes multiplied with one another. Those inside the slopes themselves are the same either way and not counted. */
  readonly multiplications: number;
  /** Additions to a node's gradient: of paths, or of edges. */
  readonly additions: number;
}

/** How many paths lead from each node to the output, one of length zero from the output itself; exact up to 2⁵³. */
export function countPaths({ edges }: Evaluation, output: number): Float64Array {
  checkOutput(edges.length, output);
  const paths = new Float64Array(edges.length);
  paths[output] = 1;
  for (let node = output; node > 0; node--) for (const { from } of edges[node]!) paths[from]! += paths[node]!;
  return paths;
}

/**
 * The theorem: ∂(output)/∂(node) is the sum over all paths from the node to the output of the product of the slopes along
 * the path. Every path is walked by itself, so that the cost grows with the number of paths, which can double with every
 * node. Throws a RangeError if there are more than `most` paths, counted over all nodes.
 */
export function gradientByPaths(evaluation: Evaluation, output: number, most: number): GraphGradient {
  const total = countPaths(evaluation, output).reduce((sum, paths) => sum + paths, 0);
  if (total > most) throw new RangeError(`There must be at most ${most} paths, found ${total}.`);
  const gradient = new Float64Array(evaluation.edges.length);
  let multiplications = 0;
  let additions = 0;
  walkPaths(evaluation, output, (slopes, node) => {
    gradient[node]! += slopes.reduce((product, slope) => product * slope, 1);
    // Of k slopes, k − 1 multiplications.
    multiplications += Math.max(0, slopes.length - 1);
    additions++;
  });
  return { gradient, multiplications, additions };
}

/**
 * Backpropagation: the nodes in reverse topological order. When a node's turn comes its gradient is complete, and it goes
 * on along every edge once, multiplied by the slope. The cost is one multiplication for each edge that leads to the output.
 */
export function gradientByReverseOrder({ edges }: Evaluation, output: number): GraphGradient {
  checkOutput(edges.length, output);
  const gradient = new Float64Array(edges.length);
  const reached = new Uint8Array(edges.length);
  gradient[output] = 1;
  reached[output] = 1;
  let multiplications = 0;
  for (let node = output; node >= 0; node--) {
    if (reached[node] === 0) continue;
    for (const { from, slope } of edges[node]!) {
      gradient[from]! += gradient[node]! * slope;
      reached[from] = 1;
      multiplications++;
    }
  }
  return { gradient, multiplications, additions: multiplications };
}

/** The paths from one node to the output, as the nodes on them, `from` first. Refuses like `gradientByPaths`. */
export function pathsBetween(evaluation: Evaluation, from: number, output: number, most: number): number[][] {
  const total = countPaths(evaluation, output).reduce((sum, paths) => sum + paths, 0);
  if (total > most) throw new RangeError(`There must be at most ${most} paths, found ${total}.`);
  const found: number[][] = [];
  walkPaths(evaluation, output, (_, node, nodes) => {
    if (node === from) found.push([...nodes].reverse());
  });
  return found;
}

/** Visits every path that ends in the output: the slopes along it, where it begins, and its nodes from the output on. */
function walkPaths(
  { edges }: Evaluation,
  output: number,
  visit: (slopes: readonly number[], node: number, nodes: readonly number[]) => void,
): void {
  const slopes: number[] = [];
  const nodes: number[] = [];
  const walk = (node: number): void => {
    nodes.push(node);
    visit(slopes, node, nodes);
    for (const { from, slope } of edges[node]!) {
      slopes.push(slope);
      walk(from);
      slopes.pop();
    }
    nodes.pop();
  };
  walk(output);
}

function checkOutput(nodes: number, output: number): void {
  if (!Number.isInteger(output) || output < 0 || output >= nodes)
    throw new RangeError(`The output must be a node, 0 to ${nodes - 1}, found ${output}.`);
}
