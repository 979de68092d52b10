import { html, type TemplateResult } from 'lit';
import type { SourcesMessages } from '../messages/sources.ts';
import type { PanelProps } from '../panels/panel.ts';
import { sourceOf } from './bibliography.ts';
import { ledgerFragment } from './sources-state.ts';

/** What cards and ledger are laid out from; their words come with them. */
export interface SourcesProps extends PanelProps {
  readonly texts: SourcesMessages;
}

/** A sentence whose KEYs, in square brackets, lead to their lines in the ledger. */
export function withKeys(sentence: string): TemplateResult {
  const parts = sentence.split(/\[([A-Z][A-Z0-9]{2,23})\]/);
  return html`${parts.map((part, place) => (place % 2 === 0 ? part : keyLink(part)))}`;
}

/** A KEY that leads to its line in the ledger. */
export function keyLink(key: string): TemplateResult {
  const title = sourceOf(key)?.title ?? key;
  return html`<a class="source-key" href=${ledgerFragment(key)} title=${title}>${key}</a>`;
}
