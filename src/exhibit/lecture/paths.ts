import { html, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { PathsWords } from '../messages/lecture.ts';
import { printed, slider, verdict } from './frame-parts.ts';
import { drawDiamonds, drawPaths } from './paths-drawing.ts';
import {
  askNode,
  costOfDiamonds,
  costsOf,
  evaluate,
  freshPaths,
  isCompared,
  LEAST_INPUT,
  MOST_DIAMONDS,
  MOST_INPUT,
  NODES,
  pathsOf,
  setInput,
  sweep,
  sweepAll,
  sweepOf,
  type DiamondCosts,
  type Path,
  type Paths,
} from './paths-model.ts';
import type { Station, StationProps } from './station.ts';

type Props = StationProps<Paths, PathsWords>;

/** Station 5: blame along paths, and the one sweep that does them all. */
export const paths: Station<Paths, PathsWords> = {
  id: 'paths',
  fresh: freshPaths,
  lay: (props) =>
    html`<div class="halves paths">
      <section>${graph(props)} ${inputs(props)} ${sweepKeys(props)} ${judgement(props)}</section>
      <section>${sum(props)} ${diamonds(props)}</section>
    </div>`,
};

const nameOf = (node: number): string => NODES[node]?.name ?? '';

function graph({ state, words, put }: Props): TemplateResult {
  return drawPaths({
    evaluation: evaluate(state),
    node: state.node,
    lit: pathsOf(state)[state.path],
    sweep: sweepOf(state),
    label: words.graph,
    nodeLabel: words.node,
    ask: (node) => put((now) => askNode(now, node)),
  });
}

function inputs({ state, put }: Props): TemplateResult {
  const input = (place: 0 | 1): TemplateResult =>
    slider({
      name: nameOf(place),
      says: printed(state.inputs[place]),
      least: LEAST_INPUT,
      most: MOST_INPUT,
      value: state.inputs[place],
      slide: (value) => put((now) => setInput(now, place, value)),
    });
  return html`<div class="sliders">${input(0)} ${input(1)}</div>`;
}

function sweepKeys({ state, words, put }: Props): TemplateResult {
  const { multiplications } = sweepOf(state);
  return html`<div class="inputs">
      <button class="bar" type="button" @click=${() => put(sweep)}>
        ${state.swept === 0 ? words.sweep : state.swept === NODES.length ? words.sweepAgain : words.sweepOn}
      </button>
      <button class="bar dark" type="button" @click=${() => put(sweepAll)}>${words.sweepAll}</button>
    </div>
    <p class="small">
      ${state.swept === 0 ? words.sweepAbout : words.swept(nameOf(NODES.length - state.swept), multiplications)}
    </p>`;
}

function judgement({ state, words }: Props): TemplateResult {
  return isCompared(state) ? verdict('done', words.compared) : verdict('open', words.compare);
}

/** All paths of the node as products that add up; one of them is lit. */
function sum({ state, words, put }: Props): TemplateResult {
  const all = pathsOf(state);
  const total = all.reduce((so, { product }) => so + product, 0);
  const { paths: byPaths, sweep: bySweep } = costsOf(state);
  return html`<h3>${words.derivative(nameOf(state.node), all.length)}</h3>
    <ol class="path-list">
      ${all.map(
        (path, place) =>
          html`<li>
            <button
              class="path-key"
              type="button"
              aria-pressed=${place === state.path}
              @click=${() => put((now) => ({ ...now, path: place }))}
            >
              <span>${path.nodes.map(nameOf).join(' → ')}</span> <b>${productOf(path)}</b>
            </button>
          </li>`,
      )}
    </ol>
    <p class="total">
      <b
        >∂L/∂${nameOf(state.node)} =
        ${all.map(({ product }) => inSum(product)).join(' + ')}${all.length > 1 ? ` = ${printed(total)}` : ''}</b
      >
    </p>
    <p class="small">${words.costs(byPaths, bySweep)}</p>`;
}

const inSum = (value: number): string => (value < 0 ? `(${printed(value)})` : printed(value));

function productOf({ slopes, product }: Path): string {
  if (slopes.length < 2) return printed(product);
  return `${slopes.map(inSum).join(' · ')} = ${printed(product)}`;
}

function diamonds(props: Props): TemplateResult {
  const { state, words, put } = props;
  const costs = costOfDiamonds(state.diamonds);
  return html`<div class="diamonds">
    <h3>${words.diamonds}</h3>
    ${slider({
      name: words.chain,
      says: words.ofDiamonds(state.diamonds),
      least: 1,
      most: MOST_DIAMONDS,
      value: state.diamonds,
      slide: (count) => put((now) => ({ ...now, diamonds: count })),
    })}
    ${drawDiamonds(state.diamonds)}
    <p>${words.chainCosts(costs.count, costs.paths, costs.sweep)}</p>
    <div class="cost-plot">${plotOf(state.diamonds, words)}</div>
  </div>`;
}

/** Each drawn once. */
const plots = new Map<number, Promise<Element>>();

function plotOf(at: number, words: PathsWords): unknown {
  const drawn = plots.get(at) ?? draw(at, words);
  plots.set(at, drawn);
  return until(drawn);
}

async function draw(at: number, words: PathsWords): Promise<Element> {
  const { drawCosts } = await import('./paths-plot.ts');
  const all: readonly DiamondCosts[] = Array.from({ length: MOST_DIAMONDS }, (_, chain) =>
    costOfDiamonds(chain + 1),
  );
  return drawCosts(all, at, words.plot);
}
