import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { EDGE, standingAt, standingOf, steepnessOf, type Smooth, type Standing } from './smooth-model.ts';

const WIDE = 600;
const TALL = 150;
/** From the floor of one drawing to that of the next. */
const APART = 208;
const LEFT = 12;

/** One of the drawings: what it shows and what its height stands for. */
interface Strip {
  readonly of: keyof Standing;
  readonly name: string;
  readonly most: number;
}

const across = (f: number): number => LEFT + ((f + EDGE) / (2 * EDGE)) * WIDE;
const short = (length: number): number => Math.round(length * 100) / 100;
const floorOf = (place: number): number => TALL + 30 + place * APART;

/** The law, its slope under it, and the error with the ball: all over the same sums. */
export function drawLaw(
  state: Smooth,
  names: Readonly<Record<'answer' | 'slope' | 'error', string>>,
  label: string,
): TemplateResult {
  const steepness = steepnessOf(state);
  const strips: readonly Strip[] = [
    { of: 'answer', name: names.answer, most: 1 },
    { of: 'slope', name: names.slope, most: steepestShown(steepness) },
    { of: 'error', name: names.error, most: 0.5 },
  ];
  const x = short(across(state.f));
  return html`<svg
    class="law"
    viewBox="0 0 ${WIDE + 2 * LEFT} ${floorOf(2) + 34}"
    role="img"
    aria-label=${label}
  >
    ${svg`<path class="at-ball" d="M${x} 30V${floorOf(2)}" />`}
    ${strips.map((strip, place) => drawStrip(state, strip, place))} ${axis()}
  </svg>`;
}

/** A gentle slope is shown as tall as that of the textbook's sigmoid, a steep one as tall as it is. */
function steepestShown(steepness: number): number {
  return steepness === Infinity ? 1 : Math.max(0.25, steepness / 4);
}

function drawStrip(state: Smooth, { of, name, most }: Strip, place: number): SVGTemplateResult {
  const steepness = steepnessOf(state);
  const floor = floorOf(place);
  const height = (f: number): number => short(floor - (TALL * standingAt(f, steepness)[of]) / most);
  const line = Array.from({ length: POINTS + 1 }, (_, point) => {
    const f = EDGE * ((2 * point) / POINTS - 1);
    return `${short(across(f))} ${height(f)}`;
  }).join('L');
  const y = short(floor - (TALL * standingOf(state)[of]) / most);
  const isError = of === 'error';
  return svg`<path class="axes" d="M${LEFT} ${floor}h${WIDE}M${across(0)} ${floor - TALL}V${floor}" />
    <text x=${LEFT + WIDE} y=${floor - TALL - 8} text-anchor="end">${name}</text>
    <text class="tick" x=${across(0) + 6} y=${floor - TALL + 14}>${most}</text>
    <path class=${`curve ${of}`} d="M${line}" />
    <circle class=${isError ? 'ball' : 'at'} cx=${short(across(state.f))} cy=${isError ? y - BALL : y} r=${isError ? BALL : 7} />`;
}

const BALL = 15;
/** Fine enough for the step to look upright. */
const POINTS = 480;

function axis(): SVGTemplateResult {
  const ticks = [-6, -4, -2, 0, 2, 4, 6].map(
    (f) =>
      svg`<text class="tick" x=${across(f)} y=${floorOf(2) + 22} text-anchor="middle">${f < 0 ? `−${-f}` : f}</text>`,
  );
  return svg`${ticks}`;
}
