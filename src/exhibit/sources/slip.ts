import { html, nothing, type TemplateResult } from 'lit';
import { over } from '../panels/panel.ts';
import { saysOf } from './known.ts';
import type { Asked } from './sources-state.ts';
import type { SourcesProps } from './sources-parts.ts';

/** What lies over the sheets while they are asked: what to do, and the answer beside what was touched. */
export function askingLayer(props: SourcesProps, place: 'in-dialog' | 'over-hall'): TemplateResult {
  const { asked, asking } = props.state.sources;
  return html`${asking ? bar(props, place) : nothing} ${asked === null ? nothing : slip(props, asked)}`;
}

function bar({ texts, plan, dispatch }: SourcesProps, place: 'in-dialog' | 'over-hall'): TemplateResult {
  const isShort = plan.arrangement === 'single' && place === 'over-hall';
  return html`<div
    class="sources-bar ${place === 'in-dialog' ? place : 'panel'}"
    style=${place === 'in-dialog' ? nothing : over(plan.drawers)}
  >
    <p role="status">${isShort ? texts.shortHelpOnSheet : texts.helpOnSheet}</p>
    <button class="quiet" type="button" @click=${() => dispatch({ kind: 'ask-sheets', on: false })}>
      ${texts.done}
    </button>
  </div>`;
}

/** CSS pixels: how wide a slip is, and how far it stands from what was touched and from the edge of the window. */
const WIDEST = 460;
const GAP = 8;

function slip(props: SourcesProps, { answer, text, rect }: Asked): TemplateResult {
  const { texts, words, dispatch } = props;
  return html`<section
    class="slip known-says"
    role="dialog"
    aria-labelledby="asked-title"
    data-answer=${answer}
    style=${placeBeside(rect)}
  >
    <header>
      <h2 id="asked-title" tabindex="-1">
        ${text === '' ? nothing : html`<q>${text}</q>`} ${texts.answers[answer].name}
      </h2>
      <button
        class="bar"
        type="button"
        aria-label=${words.close}
        @click=${() => dispatch({ kind: 'ask-of', asked: null })}
      >
        ✕
      </button>
    </header>
    ${saysOf(props, texts, answer)}
  </section>`;
}

/** Below what was touched, or above it where there is more room. */
function placeBeside({ x, y, width, height }: Asked['rect']): string {
  const wide = Math.min(WIDEST, innerWidth - 2 * GAP);
  const left = Math.max(GAP, Math.min(x + width / 2 - wide / 2, innerWidth - wide - GAP));
  const above = Math.max(0, y);
  const below = Math.max(0, innerHeight - y - height);
  const upright =
    below >= above
      ? `top:${innerHeight - below + GAP}px;max-height:${below - 2 * GAP}px`
      : `bottom:${innerHeight - above + GAP}px;max-height:${above - 2 * GAP}px`;
  // What fills the window leaves no room beside it: then the slip lies over its foot.
  const most = Math.max(above, below) < innerHeight / 4 ? `bottom:${GAP}px;max-height:50vh` : upright;
  return `left:${left}px;width:${wide}px;${most}`;
}
