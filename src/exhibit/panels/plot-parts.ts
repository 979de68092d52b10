import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { svgKey } from '../keep/svg-key.ts';
import type * as Drawings from '../plot-drawing.ts';
import { studyOf } from '../proof.ts';
import type { StudyName } from '../study.ts';
import { press, type ProofProps } from './proof-parts.ts';

/** Begins a study, once. */
export function plotKey(props: ProofProps, name: StudyName, label: string): TemplateResult {
  const standing = studyOf(props.state, name)?.standing;
  return html`<button
    class="bar"
    type="button"
    ?disabled=${standing === 'running' || standing === 'done'}
    @click=${() => press(props, { kind: 'begin-study', study: name })}
  >
    ${label}
  </button>`;
}

type Drawing = typeof Drawings;

const KEPT = new WeakMap<object, Promise<unknown>>();

/** The plotting library comes with the first plot; a plot is drawn once and kept as long as its findings. */
export function drawn(findings: object, draw: (drawing: Drawing) => Element): unknown {
  const kept = KEPT.get(findings) ?? import('../plot-drawing.ts').then((drawing) => draw(drawing));
  KEPT.set(findings, kept);
  return until(kept, nothing);
}

/** A plot as a table. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The same as the plot, for whoever cannot see it or wants the numbers. */
export function plotTable({ texts, words }: ProofProps, { columns, rows }: Rows): TemplateResult {
  return html`${svgKey(words.keep.svg, 'plot')}
    <details>
      <summary>${texts.plots.asTable}</summary>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((value) => html`<td>${value}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
}
