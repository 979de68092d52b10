import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario } from '../../core/index.ts';
import type { PanelProps } from './panel.ts';

/** What a lesson is about: its story, what kind of history it is, its sources, and print beside this machine. */
export function lessonStory(scenario: Scenario, props: PanelProps): TemplateResult {
  const { words } = props;
  return html`${scenario.story === undefined ? nothing : html`<p>${words.pick(scenario.story)}</p>`}
    <h3>${words.about.kind}</h3>
    <p>${words.kinds[scenario.kind]}</p>
    <h3>${words.about.sources}</h3>
    <p>${words.sources(scenario.sources)}</p>
    ${scenario.published.length === 0 ? nothing : besidePrint(scenario, props)}
    <button class="bar" type="button" @click=${() => props.dispatch({ kind: 'open-proof', page: 'first' })}>
      ${words.proof.title}
    </button>`;
}

function besidePrint({ published }: Scenario, { state, words }: PanelProps): TemplateResult {
  const { about } = words;
  const lines = published.map(({ after, correct, relation, source }) =>
    about.print({ share: words.percent(correct), relation: about.relations[relation], after, source }),
  );
  const tests = state.stage.session.results.tests.map(({ after, fraction }) =>
    about.ours(after, words.percent(fraction)),
  );
  return html`<h3>${about.published}</h3>
    <ul>
      ${[...lines, ...(tests.length === 0 ? [about.noTest] : tests)].map((line) => html`<li>${line}</li>`)}
    </ul>`;
}
