import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Picture } from '../../core/index.ts';
import type { RunWords } from '../messages/lecture-networks.ts';
import { drawIcon } from '../panels/signs.ts';
import type { Pen } from './curve-plot.ts';
import { SIDE } from './letter-lesson.ts';
import type { PlayKey } from './run-group.ts';

/** Starts, pauses, goes on, or starts once more. */
export function playKey(what: PlayKey, words: RunWords, press: () => void): TemplateResult {
  return html`<button class="bar play" type="button" @click=${press}>
    ${drawIcon(what === 'pause' ? 'hold' : what === 'once-more' ? 'again' : 'play')} ${words.keys[what]}
  </button>`;
}

/** A sample of a line, as it is drawn in the plot. */
export function lineSample({ ink, dash }: Pen): TemplateResult {
  return html`<svg class="line-sample" viewBox="0 0 44 8" aria-hidden="true">
    ${svg`<path d="M1 4H43" stroke=${ink} stroke-dasharray=${dash === 'none' ? nothing : dash} />`}
  </svg>`;
}

/** Pictures of the retina side by side, small. */
export function pictureStrip(pictures: readonly Picture[], account: string): TemplateResult {
  const across = Math.min(pictures.length, ACROSS);
  const rows = Math.ceil(pictures.length / across);
  return html`<svg
    class="picture-strip"
    viewBox="0 0 ${across * STRIDE - 2} ${rows * STRIDE - 2}"
    role="img"
    aria-label=${account}
  >
    ${pictures.map((picture, place) => smallPicture(picture, place))}
  </svg>`;
}

/** Pictures in a row. */
const ACROSS = 12;
const STRIDE = SIDE + 2;

function smallPicture(picture: Picture, place: number): SVGTemplateResult {
  const lit = Array.from(picture.keys()).filter((cell) => (picture[cell] ?? 0) > 0);
  const cells = lit.map((cell) => `M${cell % SIDE} ${Math.floor(cell / SIDE)}h1v1h-1z`).join('');
  return svg`<g transform="translate(${(place % ACROSS) * STRIDE} ${Math.floor(place / ACROSS) * STRIDE})"><rect width=${SIDE} height=${SIDE} /><path d=${cells} /></g>`;
}

/** One of a few positions, as on the operator's switches. */
export interface Choice<T extends string | number> {
  readonly legend: string;
  readonly name: string;
  readonly positions: readonly T[];
  readonly chosen: T;
  readonly say: (position: T) => string;
  readonly choose: (position: T) => void;
}

/** A switch of a few positions. */
export function switchOf<T extends string | number>(choice: Choice<T>): TemplateResult {
  const { legend, name, positions, chosen, say, choose } = choice;
  return html`<fieldset class="setting">
    <legend class="plate">${legend}</legend>
    <div class="positions" style="--positions:${positions.length}">
      ${positions.map(
        (position) =>
          html`<label class="position">
            <input
              type="radio"
              name=${name}
              value=${position}
              .checked=${position === chosen}
              @change=${() => choose(position)}
            />
            <span>${say(position)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
