import { activate, checkUnit, slopeOf, type Unit } from './activation.ts';

/** One scalar. `of` names the nodes it is computed from by their numbers; the same one may come twice. */
export type GraphNode =
  | { readonly kind: 'input' }
  | { readonly kind: 'sum' | 'product'; readonly of: readonly number[] }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly of: readonly [number] };

/**
 * A computation as a directed graph without circles. Every node comes after those that it is computed from, so that the
 * order of the nodes is a topological one.
 */
export interface Graph {
  readonly nodes: readonly GraphNode[];
}

/** An edge, seen from the node it ends in: where it begins, and ∂(end)/∂(begin) along this edge alone. */
export interface Edge {
  readonly from: number;
  readonly slope: number;
}

/** A graph with numbers in it. */
export interface Evaluation {
  /** [nodes] */
  readonly values: Float64Array;
  /** Of each node, the edges that end in it. */
  readonly edges: readonly (readonly Edge[])[];
}

/** Throws a RangeError if a node is computed from one that does not come before it. */
function checkGraph({ nodes }: Graph): void {
  nodes.forEach((node, number) => {
    for (const from of operandsOf(node)) {
      if (!Number.isInteger(from) || from < 0 || from >= number)
        throw new RangeError(`Node ${number} must be computed from nodes before it, found ${from}.`);
    }
    if (node.kind === 'unit') checkUnit(node.unit);
  });
}

/** The numbers of the nodes that are inputs, in order. */
export function inputsOf({ nodes }: Graph): number[] {
  return nodes.flatMap(({ kind }, number) => (kind === 'input' ? [number] : []));
}

/** Computes every node and the slope of every edge. Throws a RangeError unless there is one number for each input. */
export function evaluateGraph(graph: Graph, inputs: ArrayLike<number>): Evaluation {
  checkGraph(graph);
  const places = inputsOf(graph);
  if (inputs.length !== places.length)
    throw new RangeError(`The graph must have ${places.length} inputs, found ${inputs.length}.`);
  const values = new Float64Array(graph.nodes.length);
  places.forEach((place, number) => (values[place] = inputs[number]!));
  graph.nodes.forEach((node, number) => {
    if (node.kind !== 'input') values[number] = valueOf(node, values);
  });
  return { values, edges: graph.nodes.map((node, number) => edgesInto(node, values, values[number]!)) };
}

function operandsOf(node: GraphNode): readonly number[] {
  return node.kind === 'input' ? [] : node.of;
}

function valueOf(node: Exclude<GraphNode, { kind: 'input' }>, values: Float64Array): number {
  switch (node.kind) {
    case 'sum':
      return node.of.reduce((sum, from) => sum + values[from]!, 0);
    case 'product':
      return node.of.reduce((product, from) => product * values[from]!, 1);
    case 'unit':
      return activate(node.unit, values[node.of[0]]!);
  }
}

/** Along an edge into a sum the slope is 1; into a product, the product of the other factors; into a unit, u'. */
function edgesInto(node: GraphNode, values: Float64Array, value: number): Edge[] {
  switch (node.kind) {
    case 'input':
      return [];
    case 'sum':
      return node.of.map((from) => ({ from, slope: 1 }));
    case 'product':
      return node.of.map((from, place) => ({ from, slope: productBut(node.of, place, values) }));
    case 'unit':
      return [{ from: node.of[0], slope: slopeOf(node.unit, value) }];
  }
}

function productBut(factors: readonly number[], left: number, values: Float64Array): number {
  return factors.reduce((product, from, place) => (place === left ? product : product * values[from]!), 1);
}
