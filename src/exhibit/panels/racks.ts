import { html, nothing, type TemplateResult } from 'lit';
import { RACKS, type PlaceName, type Rect } from '../../scene/floor-plan.ts';
import { laySensoryUnit } from '../../scene/sensory-plan.ts';
import { lectureKey, successorKey } from './header.ts';
import { over, type PanelProps } from './panel.ts';
import { touchRack } from './touch.ts';

/** A finger that moves this far sideways over a rack turns to the next one, in CSS pixels. */
const SWIPE = 40;
/** A finger that moves less than this touches one part. */
const TAP = 10;

/** On a telephone one rack is in sight: keys and a swipe along the way of the signal. */
export function rackKeys(props: PanelProps): TemplateResult | typeof nothing {
  const { state, words, plan, dispatch } = props;
  const rack = state.inSight === 'successor' ? plan.successor : plan.racks[state.inSight];
  if (plan.arrangement !== 'single' || rack === null) return nothing;
  return html`<div
      class="panel swipe"
      style=${over(rack)}
      @pointerdown=${(event: PointerEvent) => watchSwipe(event, props)}
    ></div>
    <nav class="panel racks" aria-label=${words.racks.place} style=${over(below(rack))}>
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

function watchSwipe(down: PointerEvent, props: PanelProps): void {
  const { state, plan, dispatch } = props;
  const rack = down.currentTarget as HTMLElement;
  rack.setPointerCapture(down.pointerId);
  const inReach: readonly PlaceName[] = state.stage.duel === null ? RACKS : [...RACKS, 'successor'];
  const lift = (up: PointerEvent): void => {
    const moved = up.clientX - down.clientX;
    const next = inReach[inReach.indexOf(state.inSight) - Math.sign(moved)];
    if (Math.abs(moved) < TAP && plan.successor === null) touchRack(props, up.clientX, up.clientY);
    if (Math.abs(moved) > SWIPE && next !== undefined) dispatch({ kind: 'look-at', rack: next });
  };
  const over = new AbortController();
  rack.addEventListener('pointerup', lift, { once: true, signal: over.signal });
  rack.addEventListener('pointercancel', () => over.abort(), { once: true });
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
  const { toggle } = laySensoryUnit(rack, plan.unit);
  const { polarity } = state.stage.session.machine.panel;
  const other = polarity === 'figure' ? 'ground' : 'figure';
  return html`<button
    class="polarity"
    type="button"
    role="switch"
    aria-checked=${polarity === 'ground'}
    aria-label=${words.polarity.name}
    style=${over(toggle)}
    @click=${() => dispatch({ kind: 'turn-switch', change: { polarity: other } })}
  ></button>`;
}
