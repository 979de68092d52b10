import { html, nothing, type TemplateResult } from 'lit';
import { rectInWindow, viewOf } from '../../scene/camera/camera.ts';
import { RACKS, type Rect } from '../../scene/floor-plan.ts';
import { laySensoryUnit } from '../../scene/sensory-plan.ts';
import { cameraNow } from '../camera/camera-state.ts';
import { lectureKey, successorKey } from './header.ts';
import { over, type PanelProps } from './panel.ts';

/** On a telephone one rack is in sight: keys along the way of the signal. */
export function rackKeys(props: PanelProps): TemplateResult | typeof nothing {
  const { state, words, plan, dispatch } = props;
  const rack = state.inSight === 'successor' ? plan.successor : plan.racks[state.inSight];
  if (plan.arrangement !== 'single' || rack === null) return nothing;
  return html`<nav class="panel racks" aria-label=${words.racks.place} style=${over(below(rack))}>
    ${RACKS.map(
      (name) =>
        html`<button
          class="key"
          type="button"
          aria-pressed=${state.inSight === name}
          @click=${() => dispatch({ kind: 'look-at', rack: name })}
        >
          ${words.racks.names[name]}
        </button>`,
    )}
    ${successorKey(props, 'key')} ${lectureKey(props, 'key')}
  </nav>`;
}

function below({ x, y, width, height }: Rect): Rect {
  return { x, y: y + height + 4, width, height: 44 };
}

/** The polarity switch under the photocells, where the sensory unit is in sight. */
export function polaritySwitch({
  state,
  words,
  plan,
  dispatch,
}: PanelProps): TemplateResult | typeof nothing {
  const rack = plan.racks.sensory;
  const isUnderSheet = state.operator.page !== null && plan.arrangement !== 'single';
  if (rack === null || isUnderSheet) return nothing;
  const view = viewOf(plan);
  const toggle = rectInWindow(cameraNow(state.camera), view, laySensoryUnit(rack, plan.unit).toggle);
  if (!isWithin(toggle, view)) return nothing;
  const { polarity } = state.stage.session.machine.panel;
  const other = polarity === 'figure' ? 'ground' : 'figure';
  return html`<button
    class="polarity"
    type="button"
    role="switch"
    aria-checked=${polarity === 'ground'}
    aria-label=${words.polarity.name}
    ?hidden=${state.camera.share < 1}
    style=${over(toggle)}
    @click=${() => dispatch({ kind: 'turn-switch', change: { polarity: other } })}
  ></button>`;
}

/** With what rounding may cost. */
function isWithin(inner: Rect, outer: Rect): boolean {
  const right = inner.x + inner.width;
  const foot = inner.y + inner.height;
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    right <= outer.x + outer.width + 1 &&
    foot <= outer.y + outer.height + 1
  );
}
