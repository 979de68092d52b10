import { html, nothing, type TemplateResult } from 'lit';
import { SHAPE_SIGNS } from '../shapes.ts';
import { modal } from './modal.ts';
import type { PanelProps } from './panel.ts';
import { drawSign } from './signs.ts';

/** The signs with which a visitor may name a shape; those in use for another shape cannot be picked. */
export function signPicker(props: PanelProps): TemplateResult | typeof nothing {
  const { state, words, dispatch } = props;
  const button = state.picking;
  if (button === null) return nothing;
  const onClose = (): void => dispatch({ kind: 'pick-sign', button: null });
  const keys = SHAPE_SIGNS.map((sign) => {
    const own = state.shapes[button] === sign;
    return html`<button
      class="key"
      type="button"
      aria-label=${words.signs[sign]}
      aria-pressed=${own}
      ?disabled=${!own && state.shapes.includes(sign)}
      @click=${() => dispatch({ kind: 'name-shape', button, sign })}
    >
      ${drawSign(sign)}
    </button>`;
  });
  return modal(
    { title: words.teach.pick, close: words.close, onClose },
    html`<div class="signs">${keys}</div>`,
  );
}
