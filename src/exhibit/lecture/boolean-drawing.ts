import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type * as network from '../../core/network/index.ts';
import { printed } from './frame-parts.ts';

/** What is drawn of a graph: whose signals are on, and how it is called. */
export interface GraphPicture {
  readonly graph: network.ThresholdGraph;
  /** The inputs, then the units, 0 or 1 each. */
  readonly signals: Uint8Array;
  readonly label: string;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const WIDE = 560;
const RADIUS = 27;
/** The least height of a node's place. */
const TALL = 86;
/** Weights are written at the wires of graphs so small. */
const MOST_NAMED_WIRES = 8;

/** A graph of perceptrons from left to right: full wires excite, dashed ones inhibit; whatever is on is filled. */
export function drawGraph(picture: GraphPicture): TemplateResult {
  const { graph, label } = picture;
  const columns = columnsOf(graph);
  const tall = Math.max(3, ...columns.map(({ length }) => length)) * TALL;
  const spots = new Map<number, Spot>();
  columns.forEach((column, depth) => {
    const x = RADIUS + 34 + (depth * (WIDE - 2 * RADIUS - 80)) / Math.max(1, columns.length - 1);
    column.forEach((node, at) => spots.set(node, { x, y: ((at + 0.5) * tall) / column.length }));
  });
  const wires = graph.units.flatMap((unit, number) => wiresInto(picture, spots, unit, number));
  const nodes = [...spots].map(([node, spot]) => nodeOf(picture, node, spot));
  return html`<svg
    class="graph"
    viewBox="0 0 ${WIDE} ${tall}"
    preserveAspectRatio="xMidYMin"
    role="img"
    aria-label=${label}
  >
    ${wires} ${nodes}
  </svg>`;
}

/** Inputs, then units by how many perceptrons stand before them; the last unit stands at the end. */
function columnsOf({ inputs, units }: network.ThresholdGraph): number[][] {
  const depths: number[] = Array.from({ length: inputs }, () => 0);
  for (const { from } of units) depths.push(1 + Math.max(0, ...from.map((source) => depths[source] ?? 0)));
  const columns = Array.from({ length: Math.max(...depths) + 1 }, (): number[] => []);
  depths.forEach((depth, node) => columns[depth]?.push(node));
  return columns;
}

function wiresInto(
  { graph, signals }: GraphPicture,
  spots: ReadonlyMap<number, Spot>,
  { from, weights }: network.ThresholdUnit,
  number: number,
): SVGTemplateResult[] {
  const end = spots.get(graph.inputs + number) ?? { x: 0, y: 0 };
  const all = graph.units.reduce((sum, unit) => sum + unit.from.length, 0);
  return from.map((source, wire) => {
    const begin = spots.get(source) ?? end;
    const weight = weights[wire] ?? 0;
    const look = `wire ${weight < 0 ? 'inhibits' : 'excites'} ${signals[source] === 1 ? 'on' : 'off'}`;
    const share = 0.36;
    const name = svg`<text class="weight" x=${begin.x + share * (end.x - begin.x)}
        y=${begin.y + share * (end.y - begin.y) + (end.y > begin.y ? 23 : -9)} text-anchor="middle">${weight > 0 ? '+' : ''}${printed(weight)}</text>`;
    return svg`<path class=${look} d="M${begin.x} ${begin.y}L${end.x} ${end.y}" />${all > MOST_NAMED_WIRES ? nothing : name}`;
  });
}

/** An input shows its signal, a unit the sum that it must exceed, and its signal beside it. */
function nodeOf({ graph, signals }: GraphPicture, node: number, { x, y }: Spot): SVGTemplateResult {
  const signal = signals[node] ?? 0;
  const unit = graph.units[node - graph.inputs];
  const look = `node ${unit === undefined ? 'input' : 'unit'} ${signal === 1 ? 'on' : 'off'}`;
  const name = inputName(node);
  return svg`<g class=${look} transform="translate(${x} ${y})"><circle r=${RADIUS} />
    <text y="7" text-anchor="middle">${unit === undefined ? signal : `> ${printed(-unit.bias)}`}</text>
    ${unit === undefined ? svg`<text class="name" x=${-RADIUS - 7} y="6" text-anchor="end">${name}</text>` : svg`<text class="signal" y=${-RADIUS - 6} text-anchor="middle">${signal}</text>`}</g>`;
}

const SUBSCRIPTS = ['₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈'] as const;
/** The name of an input, counted from 0. */
export const inputName = (input: number): string => `x${SUBSCRIPTS[input] ?? ''}`;
