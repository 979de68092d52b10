import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  NO_RESPONSE,
  originPointsOf,
  SPECIFICATION,
  STUCK_SHAFT,
  type Mark1,
  type OriginPoint,
  type HandCommand,
} from '../../core/index.ts';
import type { UnitStanding } from '../messages/operating.ts';
import { miniRetina, placeOf, retinaLegend, tellAim } from './mini-retina.ts';
import { known } from '../sources/known.ts';
import type { PanelProps } from './panel.ts';
import { handFocusOn, type CardText } from './sheet.ts';
import { turnList } from './turns.ts';

/** The card of an A-unit: how it stands, where its wires come from, and all that a hand can do to it. */
export function unitCard(props: PanelProps, unit: number): CardText {
  const { state, words } = props;
  const { machine } = state.stage.session;
  const { card } = words.operating;
  const points = originPointsOf(machine.board, unit);
  const standing = standingOf(machine, unit);
  const marks = points.map(({ wire, cell, sign }) => ({ cell, sign, cut: machine.faults.cut[wire] === 1 }));
  const isAiming = state.operator.wire !== null;
  const body = html`<div class="columns" ?data-aiming=${isAiming}>
    <div class="left">
      ${miniRetina(props, { name: card.origins, marks, own: null })} ${retinaLegend(props)}
      <ul class="unseen" aria-label=${card.origins}>
        ${points.map((point) => html`<li>${tellWire(props, point)}</li>`)}
      </ul>
    </div>
    <div class="right">
      <p class="standing-line">${card.standing(standing)}</p>
      ${isAiming ? nothing : html`${known(props, 'a-units')} ${known(props, 'by-hand')} ${valueKnob(props, unit)}`}
      <div class="pairs">
        ${isAiming ? nothing : handling(props, unit, points)} ${wireSelect(props, points)}
      </div>
      ${aiming(props)} ${isAiming ? nothing : turnList(props, unit)}
    </div>
  </div>`;
  return { title: card.unit(standing), body };
}

/** What a hand can do to the unit while it has no wire in hand. */
function handling(props: PanelProps, unit: number, points: readonly OriginPoint[]): TemplateResult {
  return html`${pullKey(props, unit)} ${cutKey(props, points)} ${motorSelect(props, unit)}
  ${responseSelect(props, unit)}`;
}

function standingOf(machine: Mark1, unit: number): UnitStanding {
  const { plan, panel, sourceSets, faults, active, sums, shafts } = machine;
  const r = sourceSets.responseOf[unit] ?? NO_RESPONSE;
  const state = active[unit] === 1 ? 'fires' : 'silent';
  return {
    unit: unit + 1,
    card: plan.kind === 'mark1' ? Math.floor(unit / SPECIFICATION.unitsPerCard.value) + 1 : null,
    response: r === NO_RESPONSE ? null : r + 1,
    state: faults.pulled[unit] === 1 ? 'pulled' : state,
    sum: sums[unit] ?? 0,
    threshold: panel.threshold,
    millivolts: shafts[unit] ?? 0,
  };
}

function tellWire({ state, words }: PanelProps, { wire, cell, sign }: OriginPoint): string {
  const { faults, plan } = state.stage.session.machine;
  return words.operating.card.wireOf(sign, placeOf(cell, plan.side), faults.cut[wire] === 1);
}

/** How finely a hand turns a knob, in mV. */
const FINEST = 50;

function valueKnob({ state, words, dispatch }: PanelProps, unit: number): TemplateResult {
  const { machine } = state.stage.session;
  const { card } = words.operating;
  const { stopMillivolts } = machine.plan;
  const value = machine.shafts[unit] ?? 0;
  const turn = (event: Event): void => {
    const millivolts = Number((event.target as HTMLInputElement).value);
    dispatch({ kind: 'by-hand', command: { kind: 'values', settings: [{ unit, millivolts }] } });
  };
  return html`<label class="knob">
    <span class="plate">${card.value}</span>
    <input
      type="range"
      min=${-stopMillivolts}
      max=${stopMillivolts}
      step=${FINEST}
      aria-label=${card.value}
      aria-valuetext=${card.volts(value)}
      .value=${live(String(Math.round(value / FINEST) * FINEST))}
      @input=${turn}
    />
  </label>`;
}

function key({ dispatch }: PanelProps, name: string, command: HandCommand): TemplateResult {
  return html`<button class="key" type="button" @click=${() => dispatch({ kind: 'by-hand', command })}>
    ${name}
  </button>`;
}

function pullKey(props: PanelProps, unit: number): TemplateResult {
  const { card } = props.words.operating;
  const isOut = props.state.stage.session.machine.faults.pulled[unit] === 1;
  const parts = { part: 'a-units', units: [unit] } as const;
  return isOut
    ? key(props, card.putBack, { kind: 'repair', repair: parts })
    : key(props, card.pull, { kind: 'break', fault: parts });
}

function cutKey(props: PanelProps, points: readonly OriginPoint[]): TemplateResult | typeof nothing {
  if (points.length === 0) return nothing;
  const { card } = props.words.operating;
  const { cut } = props.state.stage.session.machine.faults;
  const parts = { part: 'cables', wires: points.map(({ wire }) => wire) } as const;
  return parts.wires.every((wire) => cut[wire] === 1)
    ? key(props, card.mend, { kind: 'repair', repair: parts })
    : key(props, card.cut, { kind: 'break', fault: parts });
}

/** A clutch that slips as one would notice, in per cent. */
const SLIPPING = 50;

function motorSelect({ state, words, dispatch }: PanelProps, unit: number): TemplateResult {
  const { card } = words.operating;
  const slip = state.stage.session.machine.faults.slip[unit] ?? 0;
  const choose = (event: Event): void => {
    const chosen = Number((event.target as HTMLSelectElement).value);
    dispatch({ kind: 'by-hand', command: slipTo(unit, chosen) });
  };
  const slips = slip === 0 || slip === STUCK_SHAFT ? SLIPPING : slip;
  const states = [
    [0, card.motors.sound],
    [STUCK_SHAFT, card.motors.sticks],
    [slips, slips === SLIPPING ? card.motors.slips : card.slips(slips)],
  ] as const;
  return html`<select class="pick" aria-label=${card.motor} .value=${live(String(slip))} @change=${choose}>
    ${states.map(([loss, name]) => html`<option value=${loss} ?selected=${loss === slip}>${name}</option>`)}
  </select>`;
}

function slipTo(unit: number, slipPercent: number): HandCommand {
  const units = [unit];
  if (slipPercent === 0) return { kind: 'repair', repair: { part: 'motors', units } };
  if (slipPercent === STUCK_SHAFT) return { kind: 'break', fault: { part: 'motors', units } };
  return { kind: 'break', fault: { part: 'clutches', units, slipPercent } };
}

function responseSelect({ state, words, dispatch }: PanelProps, unit: number): TemplateResult {
  const { sourceSets } = state.stage.session.machine;
  const { card } = words.operating;
  const owner = sourceSets.responseOf[unit] ?? NO_RESPONSE;
  const choose = (event: Event): void => {
    const chosen = Number((event.target as HTMLSelectElement).value);
    const response = chosen === NO_RESPONSE ? null : chosen;
    dispatch({ kind: 'by-hand', command: { kind: 'assign', units: [unit], response } });
  };
  const choices = [
    ...Array.from({ length: sourceSets.responses }, (_, r) => [r, card.toResponse(r + 1)] as const),
    [NO_RESPONSE, card.noResponse] as const,
  ];
  return html`<select
    class="pick"
    aria-label=${card.response}
    .value=${live(String(owner))}
    @change=${choose}
  >
    ${choices.map(([r, name]) => html`<option value=${r} ?selected=${r === owner}>${name}</option>`)}
  </select>`;
}

function wireSelect(props: PanelProps, points: readonly OriginPoint[]): TemplateResult | typeof nothing {
  if (points.length === 0) return nothing;
  const { state, words, dispatch } = props;
  const { card } = words.operating;
  const picked = state.operator.wire;
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    dispatch({ kind: 'pick-wire', wire: value === '' ? null : Number(value) });
  };
  return html`<select
    class="pick wide"
    aria-label=${card.wire}
    .value=${live(picked === null ? '' : String(picked))}
    @change=${choose}
  >
    <option value="">${card.keepWires}</option>
    ${points.map(
      (point) =>
        html`<option value=${point.wire} ?selected=${point.wire === picked}>
          ${tellWire(props, point)}
        </option>`,
    )}
  </select>`;
}

/** While a wire is in hand: where it would go, and the key that plugs it there. */
function aiming(props: PanelProps): TemplateResult | typeof nothing {
  const { state, words, dispatch } = props;
  const { wire, target } = state.operator;
  if (wire === null || target === null) return nothing;
  const isThere = state.stage.session.machine.board.originPoints[wire] === target;
  const plug = (event: Event): void => {
    handFocusOn(event);
    dispatch({ kind: 'plug-there' });
  };
  return html`<p class="does">${isThere ? words.operating.card.aimHelp : tellAim(props, target)}</p>
    <button class="bar" type="button" ?disabled=${isThere} @click=${plug}>
      ${words.operating.card.plugThere}
    </button>`;
}
