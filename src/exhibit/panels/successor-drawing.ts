import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import * as network from '../../core/network/index.ts';
import type { SuccessorMessages } from '../messages/successor.ts';

/** The law is drawn for sums from −EDGE to EDGE. */
const EDGE = 6;
/** The height of the picture for the response 1, and for the slope of the textbook's sigmoid where it is steepest. */
const TALL = 40;
const WIDE = 120;
const FLOOR = { response: 52, slope: 104 } as const;

const across = (f: number): number => ((Math.max(-EDGE, Math.min(EDGE, f)) + EDGE) / (2 * EDGE)) * WIDE;
const short = (length: number): number => Math.round(length * 100) / 100;

/** The response law with its slope under it, and where the successor's first output stands on both. */
export function lawCurve(steepness: number, texts: SuccessorMessages, sum: number | null): TemplateResult {
  const response = trace((f) => FLOOR.response - TALL * network.law(f, steepness));
  const slope = trace((f) => slopeHeight(f, steepness));
  return html`<svg
    class="law-curve"
    viewBox="-4 -2 ${WIDE + 8} 118"
    role="img"
    aria-label=${texts.curve(steepness)}
  >
    ${svg`<path class="axes" d="M0 ${FLOOR.response}h${WIDE}M0 ${FLOOR.slope}h${WIDE}M${WIDE / 2} 6V${FLOOR.response}M${WIDE / 2} 58V${FLOOR.slope}" />
      <path class="response" d=${response} /><path class="slope" d=${slope} />
      <text x="2" y="10">${texts.response}</text><text x="2" y="67">${texts.slope}</text>`}
    ${steepness === Infinity ? nowhere(texts) : nothing} ${sum === null ? nothing : standing(sum, steepness)}
  </svg>`;
}

/** At zero the step has no slope: an open ring. */
function nowhere({ flat }: SuccessorMessages): SVGTemplateResult {
  return svg`<circle class="nowhere" cx=${WIDE / 2} cy=${FLOOR.slope} r="2.6" />
    <text class="flat" x=${WIDE / 2} y="95" text-anchor="middle">${flat}</text>`;
}

/** A steeper law than the textbook's has a slope that leaves the picture. */
function slopeHeight(f: number, steepness: number): number {
  return FLOOR.slope - Math.min(1, 4 * network.lawSlope(f, steepness)) * TALL;
}

function standing(sum: number, steepness: number): SVGTemplateResult {
  const x = short(across(sum));
  const [response, slope] = [
    short(FLOOR.response - TALL * network.law(sum, steepness)),
    short(slopeHeight(sum, steepness)),
  ];
  return svg`<path class="standing-at" d="M${x} ${response}V${slope}" />
    <circle class="at" cx=${x} cy=${response} r="3" /><circle class="at" cx=${x} cy=${slope} r="3" />`;
}

/** Fine enough for the step to look upright. */
const POINTS = 240;

function trace(height: (f: number) => number): string {
  const points = Array.from({ length: POINTS + 1 }, (_, place) => {
    const f = ((place - POINTS / 2) * 2 * EDGE) / POINTS;
    return `${short(across(f))} ${short(height(f))}`;
  });
  return `M${points.join('L')}`;
}

/** A small dial for every hidden unit: its hand points down-left at 0 and down-right at 1. */
export function dials(activations: Float64Array, account: string): TemplateResult {
  const rows = Math.ceil(activations.length / IN_A_ROW);
  return html`<svg class="dials" viewBox="0 0 ${IN_A_ROW} ${rows}" role="img" aria-label=${account}>
    ${Array.from(activations, (activation, unit) => {
      const [x, y] = [(unit % IN_A_ROW) + 0.5, Math.floor(unit / IN_A_ROW) + 0.5];
      const turn = short(-135 + 270 * activation);
      return svg`<g transform="translate(${x} ${y})"><circle r="0.42" />
        <path d="M0 0V-0.36" transform="rotate(${turn})" /></g>`;
    })}
  </svg>`;
}

const IN_A_ROW = 6;

/** A bar for every hidden unit, up or down from the middle by its share of the greatest blame; the greatest is marked. */
export function blameBars(blame: Float64Array, most: number, account: string): TemplateResult {
  const greatest = Math.abs(blame[most] ?? 0);
  return html`<svg
    class="blame-bars"
    viewBox="0 -5 ${blame.length} 10.8"
    preserveAspectRatio="none"
    role="img"
    aria-label=${account}
  >
    ${svg`<path class="axes" d="M0 0H${blame.length}" />`}
    ${Array.from(blame, (part, unit) => {
      const tall = greatest === 0 ? 0 : (4.6 * Math.abs(part)) / greatest;
      const top = part > 0 ? -tall : 0;
      const look = `${part > 0 ? 'plus' : 'minus'} depth-2`;
      return svg`<rect class=${look} x=${unit + 0.15} y=${short(top)} width="0.7" height=${short(tall)} />`;
    })}
    ${svg`<path class="most" d="M${most + 0.1} 5.4h0.8" />`}
  </svg>`;
}
