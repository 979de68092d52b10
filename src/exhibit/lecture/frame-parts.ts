import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A row of positions of which one is chosen. */
export interface Choice<T extends string | number> {
  /** Unlike any other on the page. */
  readonly name: string;
  readonly legend: string;
  readonly values: readonly T[];
  /** As many as there are values, unless they stand in several rows. */
  readonly columns?: number;
  readonly chosen: T;
  readonly label: (value: T) => string | TemplateResult;
  readonly choose: (value: T) => void;
}

/** A switch with a position for each value. */
export function choice<T extends string | number>(props: Choice<T>): TemplateResult {
  const { name, legend, values, columns = values.length, chosen, label, choose } = props;
  return html`<fieldset class="choice">
    <legend class="plate">${legend}</legend>
    <div class="positions" style="--positions:${columns}">
      ${values.map(
        (value) =>
          html`<label class="position">
            <input
              type="radio"
              name=${name}
              .checked=${live(value === chosen)}
              @change=${() => choose(value)}
            />
            <span>${label(value)}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** A slider with its name and what it stands at. */
export interface Slide {
  readonly name: string;
  readonly says: string;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly value: number;
  readonly slide: (value: number) => void;
}

export function slider({ name, says, least, most, step = 1, value, slide }: Slide): TemplateResult {
  return html`<label class="slider">
    <span class="plate">${name}</span><span class="stands" aria-hidden="true">${says}</span>
    <input
      type="range"
      min=${least}
      max=${most}
      step=${step}
      aria-valuetext=${says}
      .value=${live(String(value))}
      @input=${(event: Event) => slide((event.target as HTMLInputElement).valueAsNumber)}
    />
  </label>`;
}

/** Whether the task is done, told by a sign and not by colour alone. */
export function verdict(is: 'done' | 'open', says: string): TemplateResult {
  return html`<p class="verdict-line ${is}" role="status">${says}</p>`;
}

/** A number as it is printed, with a true minus. */
export function printed(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
