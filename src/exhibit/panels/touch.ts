import { html, nothing, type TemplateResult } from 'lit';
import { HALL, isHall, lookAt, lookAtRect, toHall, viewOf } from '../../scene/camera/camera.ts';
import { RACKS, type RackName } from '../../scene/floor-plan.ts';
import { roomIn } from '../../scene/rack.ts';
import { middleOf, type Rect, type Spot } from '../../scene/rect.ts';
import { layTouch } from '../../scene/touch-plan.ts';
import { cameraNow } from '../camera/camera-state.ts';
import {
  goHome,
  liftFinger,
  loseFinger,
  moveFinger,
  pressKey,
  putFinger,
  secondsFor,
  stepNearer,
  turnWheel,
} from '../camera/gestures.ts';
import { drawIcon } from './signs.ts';
import { over, type PanelProps } from './panel.ts';

/**
 * The racks can be touched and come nearer: a lamp, a jack or a knob shows its card, the dials open the operator's drawer,
 * a rack's name brings the rack near; wheel, two fingers and keys go from the hall to one knob.
 */
export function touchLayer(props: PanelProps): TemplateResult {
  const { plan, words } = props;
  const touch = (at: Spot): void => touchRack(props, at.x, at.y);
  return html`<div
      class="panel ${plan.arrangement === 'single' ? 'swipe' : 'touch'}"
      id="hall"
      role="group"
      tabindex="0"
      aria-label=${words.camera.hall}
      aria-describedby="hall-help"
      ?data-near=${!isHall(props.state.camera.to)}
      style=${over(hallRect(props))}
      @pointerdown=${putFinger}
      @pointermove=${(event: PointerEvent) => moveFinger(event, props)}
      @pointerup=${(event: PointerEvent) => liftFinger(event, props, touch)}
      @pointercancel=${loseFinger}
      @wheel=${(event: WheelEvent) => turnWheel(event, props)}
      @keydown=${(event: KeyboardEvent) => pressKey(event, props, touch)}
    >
      <span class="unseen" id="hall-help">${words.camera.help}</span>
    </div>
    ${nearKeys(props)} ${followKey(props)}`;
}

/** On a telephone the rack; else all of them, with the wall between. */
function hallRect({ plan, state }: PanelProps): Rect {
  if (plan.arrangement !== 'single') return viewOf(plan);
  const rack = state.inSight === 'successor' ? plan.successor : plan.racks[state.inSight];
  return rack ?? viewOf(plan);
}

/** While the camera is near: farther, nearer, and back to the hall. */
function nearKeys(props: PanelProps): TemplateResult | typeof nothing {
  const { state, plan, words } = props;
  if (isHall(state.camera.to) || state.camera.tour !== null) return nothing;
  const { x, y, width } = viewOf(plan);
  const most = Math.min(width - 16, Math.max(230, 340 * plan.unit));
  const place = { x: x + width - most - 8, y: y + 8, width: most, height: Math.max(44, 60 * plan.unit) };
  const { nearer, farther, home } = words.camera;
  return html`<nav class="panel near" aria-label=${words.camera.place} style=${over(place)}>
    <button
      class="key"
      type="button"
      aria-label=${farther}
      title=${farther}
      @click=${() => stepNearer(props, -1)}
    >
      ${drawIcon('farther')}
    </button>
    <button
      class="key"
      type="button"
      aria-label=${nearer}
      title=${nearer}
      @click=${() => stepNearer(props, 1)}
    >
      ${drawIcon('nearer')}
    </button>
    <button class="key home" type="button" @click=${() => goHome(props)}>${home}</button>
  </nav>`;
}

/** The tour begins where the signal does: a key in the corner of the sensory unit. */
function followKey({ state, plan, words, dispatch }: PanelProps): TemplateResult | typeof nothing {
  const rack = plan.racks.sensory;
  const isUnderSheet = state.operator.page !== null && plan.arrangement !== 'single';
  if (rack === null || isUnderSheet || !isHall(state.camera.to) || state.camera.tour !== null) return nothing;
  const { follow } = words.camera;
  const place = {
    x: rack.x + 8 * plan.unit,
    y: rack.y + (plan.arrangement === 'single' ? 1 : 5 * plan.unit),
    width: Math.max(40, 48 * plan.unit),
    height: Math.max(32, 46 * plan.unit),
  };
  return html`<button
    class="panel key follow"
    type="button"
    data-opens="tour"
    aria-label=${follow}
    title=${follow}
    style=${over(place)}
    @click=${() => dispatch({ kind: 'lead', tour: { kind: 'preparing' } })}
  >
    ${drawIcon('follow')}
  </button>`;
}

/** What a touch at a place of the window comes to. */
function touchRack({ state, plan, dispatch }: PanelProps, x: number, y: number): void {
  const camera = cameraNow(state.camera);
  const at = toHall(camera, viewOf(plan), { x, y });
  if (plan.successor !== null && isIn(plan.successor, at)) {
    dispatch({ kind: 'open-successor', open: true });
    return;
  }
  const part = layTouch(plan, state.stage.session.machine, camera).partAt(x, y);
  const named = plan.arrangement === 'single' ? null : rackNamedAt(plan, at);
  if (part !== null) dispatch({ kind: 'inspect', part });
  else if (isOnDials({ plan }, at)) dispatch({ kind: 'open-bench', page: 'switches' });
  else if (named !== null) lookAtRack({ plan, state, dispatch }, named);
}

/** Seconds from the hall to a rack. */
const TO_RACK = 0.6;

/** A rack of the wide hall is as high as the view: it is seen from so near at least. */
const AT_A_RACK = 2;

/** Goes to a rack, or from it back to the hall. */
function lookAtRack(
  { plan, state, dispatch }: Pick<PanelProps, 'plan' | 'state' | 'dispatch'>,
  rect: Rect,
): void {
  const view = viewOf(plan);
  const { scale } = lookAtRect(view, rect);
  const camera = isHall(state.camera.to) ? lookAt(view, middleOf(rect), Math.max(scale, AT_A_RACK)) : HALL;
  dispatch({ kind: 'look', camera, seconds: secondsFor(TO_RACK) });
}

function rackNamedAt(plan: PanelProps['plan'], at: Spot): Rect | null {
  const name = RACKS.find((rack: RackName) => {
    const rect = plan.racks[rack];
    return rect !== null && isIn({ ...rect, height: roomIn(rect, plan.unit).y - rect.y }, at);
  });
  return name === undefined ? null : plan.racks[name];
}

function isIn({ x, y, width, height }: Rect, at: Spot): boolean {
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
}

/** The dials stand in the foot of the potentiometers' rack: how high, at most, in pixels of the drawing and as a share. */
const DIALS_FOOT = { pixels: 150, share: 0.34 };

function isOnDials({ plan }: Pick<PanelProps, 'plan'>, at: Spot): boolean {
  const rack = plan.racks.potentiometers;
  if (rack === null) return false;
  const high = Math.min(DIALS_FOOT.pixels * plan.unit, DIALS_FOOT.share * rack.height);
  return isIn({ ...rack, y: rack.y + rack.height - high, height: high }, at);
}
