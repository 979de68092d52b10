import '../styles/keep.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../actions.ts';
import type { KeepMessages } from '../messages/keep.ts';
import type { PanelProps } from '../panels/panel.ts';
import { bringIn } from './bring-in.ts';
import type { KeepNews, Offer } from './keep-state.ts';

/** Sentences that are told of a file; the rest are counted. */
const MOST_PROBLEMS = 4;

/** A strip over the hall: what was kept is offered, or what has come of a file or a link is told, until it is read. */
export function keepStrip({
  state,
  plan,
  dispatch,
  texts,
}: PanelProps & { readonly texts: KeepMessages }): TemplateResult | typeof nothing {
  const { offer, news, open } = state.keep;
  const isNews = news !== null && !open;
  if (offer === null && !isNews) return nothing;
  const { caption, width } = plan;
  const top = `${caption.y + caption.height + 6}px`;
  return html`<div
    class="keep-strip"
    data-knows="keep"
    role="alert"
    aria-label=${texts.title}
    style="top:${top};width:min(${width - 16}px, max(340px, 46em))"
  >
    ${isNews ? told(news, texts, dispatch) : nothing}
    ${offer === null ? nothing : offered(offer, texts, dispatch)}
  </div>`;
}

function told(news: KeepNews, texts: KeepMessages, dispatch: (action: Action) => void): TemplateResult {
  const read = (): void => dispatch({ kind: 'tell-of-keeping', news: null });
  return html`<div class="say">
    <div>${newsLines(news, texts)}</div>
    ${
      news.kind === 'opening'
        ? nothing
        : html`<button class="bar" type="button" @click=${read}>${texts.dismiss}</button>`
    }
  </div>`;
}

function offered(offer: Offer, texts: KeepMessages, dispatch: (action: Action) => void): TemplateResult {
  const goOn = (): void => void bringIn({ kind: 'session', file: offer.file }, 'browser', dispatch);
  const decline = (): void => dispatch({ kind: 'offer-kept', offer: null });
  return html`<div class="say">
    <p>${texts.offer(offer.trials, offer.minutes)}</p>
    <button class="bar" type="button" @click=${goOn}>${texts.goOn}</button>
    <button class="bar" type="button" @click=${decline}>${texts.decline}</button>
  </div>`;
}

/** What there is to say, and of what was refused, why. */
export function newsLines(news: KeepNews | null, texts: KeepMessages): TemplateResult | typeof nothing {
  if (news === null) return nothing;
  const problems = news.kind === 'refused' ? news.problems : [];
  const rest = problems.length - MOST_PROBLEMS;
  return html`<p>${texts.news(news)}</p>
    ${
      problems.length === 0
        ? nothing
        : html`<ul>
            ${problems.slice(0, MOST_PROBLEMS).map((problem) => html`<li>${problem}</li>`)}
            ${rest > 0 ? html`<li>${texts.more(rest)}</li>` : nothing}
          </ul>`
    }`;
}
