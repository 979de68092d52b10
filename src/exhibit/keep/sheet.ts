import '../styles/proof.css';
import '../styles/keep.css';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { MOST_LINK_BYTES } from '../../core/index.ts';
import type { KeepMessages } from '../messages/keep.ts';
import { closeKey, focusWhenOpened } from '../panels/bench.ts';
import { over, type PanelProps } from '../panels/panel.ts';
import { closeOnEscape, focusFirst, layBetween } from '../panels/sheet.ts';
import { drawIcon } from '../panels/signs.ts';
import { askKey } from '../sources/ask-key.ts';
import { isKiosk } from '../visit/settings.ts';
import { bringFile } from './bring-in.ts';
import { copyLink, makeLink, savePicture, saveWriting } from './deeds.ts';
import type { LinkMade } from './keep-state.ts';
import type { Writing } from './outgoing.ts';
import { qrOf } from './qr.ts';
import { newsLines } from './strip.ts';

/** What the sheet is laid out from; its words come with it. */
export interface KeepProps extends PanelProps {
  readonly texts: KeepMessages;
}

const focusTitle = (title: Element | undefined): void => focusWhenOpened(title);

/** The sheet "Keep": not modal, so that the machine runs on beside it. */
export function keepPanel(props: KeepProps): TemplateResult | typeof nothing {
  const { state, plan, dispatch, texts } = props;
  if (!state.keep.open) return nothing;
  const close = (): void => {
    dispatch({ kind: 'open-keep', open: false });
    focusFirst('[data-opens="keep"]');
  };
  return html`<section
    class="panel sheet proof keep"
    role="dialog"
    aria-labelledby="keep-title"
    data-knows="keep"
    style=${over(layBetween(plan))}
    @keydown=${closeOnEscape(close)}
  >
    <header class="sheet-head">
      <h2 class="plate" id="keep-title" tabindex="-1" ${ref(focusTitle)}>${texts.title}</h2>
      ${askKey(props)} ${closeKey(props, close)}
    </header>
    <div class="sheet-page paper" role="region" aria-label=${texts.page} tabindex="0">
      <div class="news" role="status">${newsLines(state.keep.news, texts)}</div>
      <div class="keep-columns">
        <div>${filePart(props)} ${linkPart(props)}</div>
        <div>${exportPart(props)} ${browserPart(props)}</div>
      </div>
    </div>
  </section>`;
}

function filePart(props: KeepProps): TemplateResult {
  const { texts, dispatch } = props;
  const chosen = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void bringFile(file, dispatch);
    // The same file may be chosen again.
    input.value = '';
  };
  const choose = (event: Event): void => {
    (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.click();
  };
  return html`<h3>${texts.file.title}</h3>
    <p>${texts.file.about}</p>
    <div class="keep-keys">
      ${writingKey(props, 'session')}
      <button class="bar" type="button" @click=${choose}>${texts.file.open}</button>
      <input
        type="file"
        hidden
        tabindex="-1"
        aria-label=${texts.file.open}
        accept=".json,application/json"
        @change=${chosen}
      />
    </div>
    <p>${texts.file.drop}</p>
    ${
      props.state.keep.aside === null
        ? nothing
        : html`<button class="bar" type="button" @click=${() => dispatch({ kind: 'from-aside' })}>
            ${texts.back}
          </button>`
    }`;
}

function exportPart(props: KeepProps): TemplateResult {
  const { texts } = props;
  return html`<h3>${texts.export.title}</h3>
    <p>${texts.export.about}</p>
    <div class="keep-keys">
      ${writingKey(props, 'trials')} ${writingKey(props, 'curve')}
      <button class="bar" type="button" @click=${() => void savePicture(props)}>
        ${texts.writings.picture}
      </button>
      ${writingKey(props, 'scenario')}
    </div>
    <p>${texts.export.scenario}</p>`;
}

function writingKey(props: KeepProps, writing: Writing): TemplateResult {
  return html`<button class="bar" type="button" @click=${() => saveWriting(props, writing)}>
    ${props.texts.writings[writing]}
  </button>`;
}

function linkPart(props: KeepProps): TemplateResult {
  const { state, texts } = props;
  const { link } = state.keep;
  return html`<h3>${texts.link.title}</h3>
    <p>${texts.link.about}</p>
    <button class="bar" type="button" @click=${() => makeLink(props)}>${texts.link.make}</button>
    ${link === null ? nothing : linkMade(props, link)}`;
}

function linkMade(props: KeepProps, link: LinkMade): TemplateResult {
  const { texts } = props;
  if (link.kind === 'too-large') {
    return html`<p role="alert">${texts.link.tooLarge(link.bytes, MOST_LINK_BYTES)}</p>
      ${writingKey(props, 'session')}`;
  }
  const mark = (event: Event): void => (event.currentTarget as HTMLInputElement).select();
  return html`<p role="status">${texts.link.made(link.trials)}</p>
    <div class="address">
      <input readonly type="text" aria-label=${texts.link.address} .value=${link.address} @focus=${mark} />
      <button class="bar" type="button" @click=${() => void copyLink(props, link.address)}>
        ${texts.link.copy}
      </button>
    </div>
    ${guard([link.address], () => code(link.address, texts))}`;
}

function code(address: string, texts: KeepMessages): TemplateResult {
  const qr = qrOf(address);
  if (qr === null) return html`<p>${texts.link.noCode}</p>`;
  return html`<svg class="qr" viewBox="0 0 ${qr.side} ${qr.side}" role="img" aria-label=${texts.link.code}>
    ${svg`<path d=${qr.path} />`}
  </svg>`;
}

function browserPart({ state, texts, dispatch }: KeepProps): TemplateResult {
  const { plays } = state.visit;
  return html`<h3>${texts.browser.title}</h3>
    <p>${texts.browser.about}</p>
    ${
      isKiosk(location)
        ? nothing
        : html`<button
            class="bar"
            type="button"
            aria-pressed=${plays}
            @click=${() => dispatch({ kind: 'let-play', on: !plays })}
          >
            ${plays ? drawIcon('right') : drawIcon('wrong')}${texts.browser.plays}
          </button>`
    }`;
}
