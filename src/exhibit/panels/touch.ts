import { html, nothing, type TemplateResult } from 'lit';
import { RACKS } from '../../scene/floor-plan.ts';
import { layTouch } from '../../scene/touch-plan.ts';
import { over, type PanelProps } from './panel.ts';

/** The racks can be touched: a lamp, a jack or a knob shows its card, and the dials open the operator's drawer. */
export function touchLayer(props: PanelProps): TemplateResult | typeof nothing {
  const { plan, dispatch } = props;
  if (plan.arrangement === 'single') return nothing;
  return html`${RACKS.map((name) => {
    const rack = plan.racks[name];
    if (rack === null) return nothing;
    return html`<div
      class="panel touch"
      style=${over(rack)}
      @click=${({ clientX, clientY }: MouseEvent) => touchRack(props, clientX, clientY)}
    ></div>`;
  })}
  ${
    plan.successor === null
      ? nothing
      : html`<div
          class="panel touch"
          style=${over(plan.successor)}
          @click=${() => dispatch({ kind: 'open-successor', open: true })}
        ></div>`
  }`;
}

/** What a touch at a place of the window comes to. */
export function touchRack({ state, plan, dispatch }: PanelProps, x: number, y: number): void {
  const part = layTouch(plan, state.stage.session.machine).partAt(x, y);
  if (part !== null) dispatch({ kind: 'inspect', part });
  else if (isOnDials({ plan }, x, y)) dispatch({ kind: 'open-bench', page: 'switches' });
}

/** The dials stand in the foot of the potentiometers' rack: how high, at most, in pixels of the drawing and as a share. */
const DIALS_FOOT = { pixels: 150, share: 0.34 };

function isOnDials({ plan }: Pick<PanelProps, 'plan'>, x: number, y: number): boolean {
  const rack = plan.racks.potentiometers;
  if (rack === null) return false;
  const right = rack.x + rack.width;
  const foot = rack.y + rack.height;
  const high = Math.min(DIALS_FOOT.pixels * plan.unit, DIALS_FOOT.share * rack.height);
  return x >= rack.x && x <= right && y <= foot && y >= foot - high;
}
