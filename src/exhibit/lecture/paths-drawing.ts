import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type * as network from '../../core/network/index.ts';
import { printed } from './frame-parts.ts';
import { NODES, slopeBetween, type NamedNode, type Path, type Sweep } from './paths-model.ts';

const ACROSS = 196;
const DOWN = 128;
const LEFT = 62;
const TOP = 52;
const RADIUS = 33;

const x = ({ column }: NamedNode): number => LEFT + column * ACROSS;
const y = ({ line }: NamedNode): number => TOP + line * DOWN;
const WIDE = 2 * LEFT + 3 * ACROSS;
const TALL = 2 * TOP + 2 * DOWN + 30;

/** What is drawn of the small graph. */
export interface PathPicture {
  readonly evaluation: network.Evaluation;
  /** The node that is asked about. */
  readonly node: number;
  readonly lit: Path | undefined;
  /** While it is under way its gradients stand below the nodes. */
  readonly sweep: Sweep;
  readonly label: string;
  readonly nodeLabel: (name: string) => string;
  readonly ask: (node: number) => void;
}

/** The small graph from left to right, every edge with its slope; the lit path is drawn broad. */
export function drawPaths(picture: PathPicture): TemplateResult {
  const { evaluation, label } = picture;
  const edges = evaluation.edges.flatMap((into, node) => into.map(({ from }) => edge(picture, from, node)));
  return html`<svg class="paths-graph" viewBox="0 0 ${WIDE} ${TALL}" role="group" aria-label=${label}>
    ${edges} ${NODES.map((_, node) => drawNode(picture, node))}
  </svg>`;
}

function edge({ evaluation, lit, sweep }: PathPicture, from: number, node: number): SVGTemplateResult {
  const [begin, end] = [NODES[from], NODES[node]];
  if (begin === undefined || end === undefined) return svg``;
  const isLit = lit?.nodes.some((one, at) => one === from && lit.nodes[at + 1] === node) ?? false;
  const isNow = sweep.turn === node;
  const share = begin.line === end.line ? 0.5 : 0.27;
  const [tx, ty] = [x(begin) + share * (x(end) - x(begin)), y(begin) + share * (y(end) - y(begin))];
  const look = `edge ${isLit ? 'lit' : ''} ${isNow ? 'now' : ''}`;
  return svg`<path class=${look} d="M${x(begin)} ${y(begin)}L${x(end)} ${y(end)}" />
    <text class="weight" x=${tx} y=${ty + 6} text-anchor="middle">${printed(slopeBetween(evaluation, from, node))}</text>`;
}

function drawNode(picture: PathPicture, number: number): SVGTemplateResult {
  const { evaluation, node, lit, sweep, nodeLabel, ask } = picture;
  const named = NODES[number];
  if (named === undefined) return svg``;
  const value = printed(evaluation.values[number] ?? 0);
  const gradient = sweep.gradient[number] ?? null;
  const isComplete = sweep.complete[number] === true;
  const look = [
    'path-node',
    number === node ? 'asked' : '',
    lit?.nodes.includes(number) === true ? 'lit' : '',
  ];
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    ask(number);
  };
  return svg`<g class=${look.join(' ')} role="button" tabindex="0" transform="translate(${x(named)} ${y(named)})"
      aria-label=${nodeLabel(named.name)} aria-pressed=${number === node} @click=${() => ask(number)} @keydown=${press}>
    <circle r=${RADIUS} /><text y="-2" text-anchor="middle">${named.name}</text>
    <text class="value" y="19" text-anchor="middle">${value}</text>
    <text class="rule" y=${-RADIUS - 8} text-anchor="middle">${named.rule}</text>
    ${
      sweep.turn === null || gradient === null
        ? nothing
        : svg`<text class=${isComplete ? 'gradient complete' : 'gradient'} y=${RADIUS + 22} text-anchor="middle">${isComplete ? '' : '… '}${printed(gradient)}</text>`
    }</g>`;
}

/** A chain of diamonds, from left to right. */
export function drawDiamonds(count: number): TemplateResult {
  const links = Array.from({ length: count }, (_, at) => `M${at * 20} 8l10 -6l10 6l-10 6z`).join('');
  const joints = Array.from({ length: count + 1 }, (_, at) => svg`<circle cx=${at * 20} cy="8" r="2.2" />`);
  return html`<svg class="chain" viewBox="-3 0 406 16" aria-hidden="true">
    ${svg`<path d=${links} />`}${joints}
  </svg>`;
}
