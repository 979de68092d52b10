import '../styles/sound.css';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FloorPlan, Rect } from '../../scene/floor-plan.ts';
import type { SoundMessages } from '../messages/sound.ts';
import { over, type PanelProps } from '../panels/panel.ts';
import { closeOnEscape, focusFirst, isCovered } from '../panels/sheet.ts';
import { LOUDEST, type SoundSettings } from './sound-state.ts';

interface Props extends PanelProps {
  readonly texts: SoundMessages;
}

/** The loudspeaker between the racks and the desk: its switch, the key for the rest, and what is heard in words. */
export function soundPanel(props: Props): TemplateResult {
  const { plan, texts, state } = props;
  const isSingle = plan.arrangement === 'single';
  const keys = html`${switchKey(props)} ${settingsKey(props)}`;
  return html`<section
      class="panel sound"
      aria-label=${texts.place}
      style=${over(keysOf(plan))}
      ?inert=${isCovered(props, 'desk')}
    >
      ${keys} ${isSingle ? nothing : heardLine(props)}
    </section>
    ${isSingle ? html`<div class="panel sound-strip" style=${over(plan.sound)}>${heardLine(props)}</div>` : nothing}
    ${state.sound.open && !isCovered(props, 'desk') ? settings(props) : nothing}`;
}

/** A telephone has room for the keys only beside the slider for the speed. */
const PHONE_KEYS = { width: 84, height: 34 } as const;

function keysOf({ arrangement, sound, desk: { lesson } }: FloorPlan): Rect {
  if (arrangement !== 'single') return sound;
  const { width, height } = PHONE_KEYS;
  return { x: lesson.x + lesson.width - width, y: lesson.y + lesson.height - height, width, height };
}

/** Whoever listens by a screen reader hears the sound itself, and has the account in words: this line is to be seen only. */
function heardLine({ state, texts }: Props): TemplateResult | typeof nothing {
  const { captions, heard } = state.sound;
  if (!captions || heard === null) return nothing;
  return html`<p
    class=${heard.kind === 'bell' ? 'heard rings' : 'heard'}
    data-knows="sound"
    aria-hidden="true"
  >
    ${texts.heard(heard)}
  </p>`;
}

function switchKey({ state, texts, dispatch }: Props): TemplateResult {
  const { on, support } = state.sound;
  const plays = on && support !== 'missing';
  return html`<button
    class="key"
    type="button"
    role="switch"
    data-sound=${support}
    aria-label=${texts.sound}
    aria-checked=${plays}
    aria-disabled=${support === 'missing'}
    title=${texts.about(support, on)}
    @click=${() => dispatch(support === 'missing' ? { kind: 'open-sound', open: true } : set({ on: !on }))}
  >
    ${loudspeaker(plays)}
  </button>`;
}

function settingsKey({ state, texts, dispatch }: Props): TemplateResult {
  const { open } = state.sound;
  return html`<button
    class="key"
    type="button"
    data-opens="sound"
    aria-expanded=${open}
    aria-label=${texts.settings}
    title=${texts.settings}
    @click=${() => {
      dispatch({ kind: 'open-sound', open: !open });
      if (!open) focusFirst('.sound-settings input');
    }}
  >
    ${SLIDERS}
  </button>`;
}

function settings({ state, plan, texts, dispatch }: Props): TemplateResult {
  const { volume, captions, support } = state.sound;
  const { x, y } = keysOf(plan);
  const close = (): void => {
    dispatch({ kind: 'open-sound', open: false });
    focusFirst('[data-opens="sound"]');
  };
  const told = texts.volumeAt(volume, LOUDEST);
  return html`<div
    class="sound-settings"
    role="group"
    aria-label=${texts.settings}
    style="left:${plan.arrangement === 'single' ? plan.desk.lesson.x : x}px;bottom:${plan.height - y + 6}px"
    @keydown=${closeOnEscape(close)}
  >
    ${support === 'missing' ? html`<p role="alert">${texts.missing}</p>` : nothing}
    <label class="slide">
      <span>${texts.volume}</span>
      <input
        type="range"
        min="0"
        max=${LOUDEST}
        step="1"
        aria-label=${texts.volume}
        aria-valuetext=${told}
        .value=${live(String(volume))}
        @input=${(event: Event) => dispatch(set({ volume: Number((event.target as HTMLInputElement).value) }))}
      />
    </label>
    <button
      class="key"
      type="button"
      role="switch"
      aria-checked=${captions}
      @click=${() => dispatch(set({ captions: !captions }))}
    >
      ${texts.captions}
    </button>
  </div>`;
}

function set(settings: Partial<SoundSettings>): { kind: 'set-sound'; settings: Partial<SoundSettings> } {
  return { kind: 'set-sound', settings };
}

/** Drawn for this project, on a field of 24 × 24. */
function loudspeaker(plays: boolean): SVGTemplateResult {
  const waves = plays
    ? 'M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11'
    : 'M15.5 9.5l5.5 5.5M21 9.5l-5.5 5.5';
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M3.5 9.5h3.5L12 5v14l-5-4.5H3.5Z${waves}" /></svg>`;
}

const SLIDERS = svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M3.5 8h8M16.5 8h4M3.5 16h3M11.5 16h9M14 5.5a2.5 2.5 0 1 0 .01 0ZM9 13.5a2.5 2.5 0 1 0 .01 0Z" /></svg>`;
