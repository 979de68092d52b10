import { html, type TemplateResult } from 'lit';
import { over, type PanelProps } from './panel.ts';
import { isCovered } from './sheet.ts';
import { drawIcon } from './signs.ts';

/** Pen, eraser, and a clean glass. */
export function toolsPanel(props: PanelProps): TemplateResult {
  const { state, words, plan, dispatch } = props;
  const tool = (name: 'pen' | 'eraser'): TemplateResult =>
    html`<button
      class="key"
      type="button"
      aria-label=${words.tools[name]}
      title=${words.tools[name]}
      aria-pressed=${state.tool === name}
      @click=${() => dispatch({ kind: 'take-tool', tool: name })}
    >
      ${drawIcon(name)}
    </button>`;
  return html`<div
    class="panel tools"
    role="toolbar"
    aria-label=${words.tools.place}
    style=${over(plan.desk.tools)}
    ?inert=${isCovered(props, 'desk')}
  >
    ${tool('pen')} ${tool('eraser')}
    <button
      class="key"
      type="button"
      aria-label=${words.tools.centre}
      title=${words.tools.centre}
      aria-pressed=${state.centred}
      @click=${() => dispatch({ kind: 'centre', on: !state.centred })}
    >
      ${drawIcon('centre')}
    </button>
    <button
      class="key"
      type="button"
      aria-label=${words.tools.clear}
      title=${words.tools.clear}
      @click=${() => dispatch({ kind: 'clear-glass' })}
    >
      ${drawIcon('clear')}
    </button>
  </div>`;
}
