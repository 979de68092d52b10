import { html, nothing, type TemplateResult } from 'lit';
import { besidePrint, type BesidePrint, type Scenario, type SeedRecord } from '../../core/index.ts';
import type { CurveMessages } from '../messages/curves.ts';
import type { Messages } from '../messages/messages.ts';

/** What is printed of a lesson, and what many machines came to. */
export interface PrintAndOurs {
  readonly words: Messages;
  readonly texts: CurveMessages;
  readonly scenario: Scenario;
  readonly record: SeedRecord;
}

/** Every printed value beside ours, where it lies among them, and why ours may differ. */
export function besideList(props: PrintAndOurs): TemplateResult {
  const { scenario, record } = props;
  return html`<ul>
    ${besidePrint(scenario.published, record).map((beside) => besideLine(props, beside))}
  </ul>`;
}

/** A printed share keeps the digits that print gives it. */
export function exactPercent(share: number, language: string): string {
  return `${(share * 100).toLocaleString(language, { maximumSignificantDigits: 4 })} %`;
}

function besideLine({ words, texts, scenario }: PrintAndOurs, beside: BesidePrint): TemplateResult {
  const { about } = words;
  const { after, correct, relation, source, why } = beside.published;
  const print = about.print({
    share: exactPercent(correct, words.language),
    relation: about.relations[relation],
    after,
    source,
  });
  const reason = why === undefined ? usualReason(texts, scenario, beside) : words.pick(why);
  return html`<li>
    ${print} ${texts.ours(beside, words.percent)}
    <strong>${texts.verdict(beside)}</strong> ${reason ?? nothing}
  </li>`;
}

/** Said where fewer than half of our machines come up to print and the lesson itself gives no reason. */
function usualReason(
  { why }: CurveMessages,
  { kind }: Scenario,
  { lies, reaching, machines }: BesidePrint,
): string | null {
  return lies !== 'within' || 2 * reaching < machines ? why[kind] : null;
}
