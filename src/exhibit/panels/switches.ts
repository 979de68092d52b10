import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isLocked } from '../by-hand.ts';
import type { AnswerId } from '../sources/answers.ts';
import { known } from '../sources/known.ts';
import type { PanelProps } from './panel.ts';
import { handFocusOn } from './sheet.ts';
import {
  DIAL_ORIGINS,
  DIALS,
  isIdle,
  ORIGINS,
  SWITCHES,
  type DialName,
  type Origin,
  type SwitchName,
} from './settings.ts';

/** What stands behind every plate of the panel: one without an answer does not compile. */
const ANSWERS_TO: Readonly<Record<SwitchName | DialName, AnswerId>> = {
  procedure: 'procedure',
  reinforcement: 'procedure',
  valence: 'valence',
  correction: 'correction',
  zero: 'meter',
  discrimination: 'r-units',
  polarity: 'polarity',
  build: 'build',
  threshold: 'threshold',
  stepMillivolts: 'values',
  decayPerTrial: 'decay',
  motorSpeed: 'motor-speed',
  illumination: 'camera',
};

/** Every switch and dial of the operator's panel. */
export function switchesPage(props: PanelProps): TemplateResult {
  const { state, words, dispatch } = props;
  const { machine, plan } = state.stage.session;
  const isAsItWas = JSON.stringify(machine.panel) === JSON.stringify(plan.machine.panel);
  return html`<div class="settings">
    ${(Object.keys(SWITCHES) as SwitchName[]).map((name) => switchOf(props, name))}
    ${(Object.keys(DIALS) as DialName[]).map((name) => dialOf(props, name))}
    <button
      class="bar"
      type="button"
      ?disabled=${isAsItWas || isLocked(machine, plan.machine.panel)}
      @click=${(event: Event) => {
        handFocusOn(event);
        dispatch({ kind: 'as-it-was' });
      }}
    >
      ${words.operating.asItWas}
    </button>
  </div>`;
}

interface Position {
  readonly name: string;
  readonly does: string;
}

function switchOf(props: PanelProps, name: SwitchName): TemplateResult {
  const { state, words, dispatch } = props;
  const { machine } = state.stage.session;
  const { plate } = words.operating.switches[name];
  const positions: Readonly<Record<string, Position>> = words.operating.switches[name].positions;
  const origins: Readonly<Record<string, Origin>> = ORIGINS[name];
  const chosen = machine.panel[name];
  const other = SWITCHES[name].find((position) => position !== chosen);
  const locked = isLocked(machine, { [name]: other });
  return html`<fieldset class="setting switch" ?disabled=${locked}>
    <legend class="plate">${plate}</legend>
    <div class="positions" style="--positions:${SWITCHES[name].length}">
      ${SWITCHES[name].map(
        (position) =>
          html`<label class="position">
            <input
              type="radio"
              name=${name}
              value=${position}
              .checked=${live(position === chosen)}
              @change=${() => dispatch({ kind: 'turn-switch', change: { [name]: position } })}
            />
            <span>${positions[position]?.name}</span>
          </label>`,
      )}
    </div>
    ${about(props, positions[chosen]?.does ?? '', origins[chosen])} ${known(props, ANSWERS_TO[name])}
    ${isIdle(name, machine) ? html`<p class="idle">${words.operating.idle[name]}</p>` : nothing}
    ${locked ? html`<p class="idle">${words.operating.locked}</p>` : nothing}
  </fieldset>`;
}

/** What a setting does, and where it comes from. */
function about({ words }: PanelProps, does: string, origin: Origin | undefined): TemplateResult {
  return html`<p class="does">
    ${does}
    ${origin === undefined ? nothing : html`<span class="origin-mark">${words.operating.origin(origin)}</span>`}
  </p>`;
}

function dialOf(props: PanelProps, name: DialName): TemplateResult {
  const { state, words, dispatch } = props;
  const { machine } = state.stage.session;
  const { plate, does, value } = words.operating.dials[name];
  const { least, most, step } = DIALS[name];
  const setting = machine.panel[name];
  const locked = isLocked(machine, { [name]: -1 });
  const turn = (event: Event): void => {
    const turned = Number((event.target as HTMLInputElement).value);
    if (turned !== setting) dispatch({ kind: 'turn-switch', change: { [name]: turned } });
  };
  return html`<div class="setting dial">
    <label>
      <span class="plate">${plate}</span>
      <output>${value(setting)}</output>
      <input
        type="range"
        min=${least}
        max=${most}
        step=${step}
        aria-label=${plate}
        aria-valuetext=${value(setting)}
        ?disabled=${locked}
        .value=${live(String(setting))}
        @input=${turn}
      />
    </label>
    ${about(props, does, DIAL_ORIGINS[name])} ${known(props, ANSWERS_TO[name])}
    ${locked ? html`<p class="idle">${words.operating.locked}</p>` : nothing}
  </div>`;
}
