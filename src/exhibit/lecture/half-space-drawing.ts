import { nothing, svg, type SVGTemplateResult } from 'lit';
import { LEAST, MOST, type Spot } from './half-space-model.ts';

/** A tenth of an input is so many units of the drawing. */
const SCALE = 20;
export const SIDE = (MOST - LEAST) * SCALE;
/** Room for the axes' names. */
const MARGIN = 26;
export const PLANE_BOX = `${-MARGIN} ${-8} ${SIDE + MARGIN + 8} ${SIDE + MARGIN + 8}`;

export const across = (x: number): number => (x - LEAST) * SCALE;
export const upward = (y: number): number => (MOST - y) * SCALE;

/** The place of the plane under a pointer, in tenths. */
export function spotUnder(drawing: SVGSVGElement, { clientX, clientY }: PointerEvent): Spot {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(drawing.getScreenCTM()?.inverse());
  return { x: LEAST + x / SCALE, y: MOST - y / SCALE };
}

/** The paper of the plane with both axes; every second line of the grid is half an input. */
export function plane(): SVGTemplateResult {
  const lines = [0, 5, 10].map((at) => `M${across(at)} 0V${SIDE}M0 ${upward(at)}H${SIDE}`).join('');
  const named = (at: number): SVGTemplateResult =>
    svg`<text class="tick" x=${across(at)} y=${SIDE + 20} text-anchor="middle">${at / 10}</text>
      <text class="tick" x="-8" y=${upward(at) + 6} text-anchor="end">${at / 10}</text>`;
  return svg`<rect class="sheet-of-plane" width=${SIDE} height=${SIDE} /><path class="grid" d=${lines} />
    ${[0, 10].map(named)}
    <text class="axis" x=${across(5)} y=${SIDE + 21} text-anchor="middle">x₁ →</text>
    <text class="axis" x="-6" y=${upward(5)} text-anchor="end">x₂</text>
    <text class="axis" x="-10" y=${upward(5) - 20} text-anchor="end">↑</text>`;
}

/** A side of the plane, hatched. */
export function side(places: readonly Spot[]): SVGTemplateResult {
  const points = places.map(({ x, y }) => `${across(x)},${upward(y)}`).join(' ');
  return svg`<defs><pattern id="fires" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="12" height="12" /><path class="hatch" d="M0 0V12" /></pattern></defs>
    <polygon class="firing-side" points=${points} />`;
}

/** A corner: a disc with what is wanted there, black for 1 and white for 0, and whether it is given. */
export function corner(row: number, wanted: number, right: boolean | null): SVGTemplateResult {
  const [x, y] = [across(10 * (row & 1)), upward(10 * (row >> 1))];
  const badge = svg`<circle class=${right === true ? 'badge right' : 'badge wrong'} cx="23" cy="-21" r="13" />
    <path class="badge-mark" d=${right === true ? 'M17 -21l4 5 8-10' : 'M18 -26l10 10M28 -26l-10 10'} />`;
  return svg`<g class="corner" transform="translate(${x} ${y})" data-wanted=${wanted}><circle r="23" />
    <text y="8" text-anchor="middle">${wanted}</text>${right === null ? nothing : badge}</g>`;
}
