import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import type { Scenario } from '../../core/index.ts';
import { SHIPPED } from '../scenarios.ts';
import { known } from '../sources/known.ts';
import { createDoor } from './door.ts';
import type { PanelProps } from './panel.ts';

/** What a lesson is about: its story, what kind of history it is, its sources, and print beside this machine. */
export function lessonStory(scenario: Scenario, props: PanelProps): TemplateResult {
  const { words } = props;
  return html`${scenario.story === undefined ? nothing : html`<p>${words.pick(scenario.story)}</p>`}
    <h3>${words.about.kind}</h3>
    ${known(props, 'lesson')}
    <p>${words.kinds[scenario.kind]}</p>
    ${contrastDoor(props)}
    <h3>${words.about.sources}</h3>
    ${known(props, 'lesson')}
    <p>${words.sources(scenario.sources)}</p>
    ${scenario.published.length === 0 ? nothing : besidePrint(scenario, props)}
    <button class="bar" type="button" @click=${() => props.dispatch({ kind: 'open-proof', page: 'first' })}>
      ${words.proof.title}
    </button>`;
}

/** The plate of another machine, where the lesson sets one beside the Mark I. */
const contrastDoor = createDoor(
  ({ state }) => state.lesson?.scenario.contrast !== undefined,
  async ({ words }) => {
    const [{ contrastPlate }, texts] = await Promise.all([
      import('../contrast/plate.ts'),
      words.about.contrast(),
    ]);
    return { contrastPlate, texts };
  },
  ({ contrastPlate, texts }, props) =>
    props.state.lesson === null ? nothing : contrastPlate({ ...props, texts }, props.state.lesson.scenario),
);

/** What a hundred machines came to comes as soon as it is here; until then, and without it, this machine stands for them. */
function besidePrint(scenario: Scenario, props: PanelProps): TemplateResult {
  const { words, state } = props;
  const tests = state.stage.session.results.tests.map(({ after, fraction }) =>
    words.about.ours(after, words.percent(fraction)),
  );
  return html`<h3>${words.about.published}</h3>
    ${known(props, 'print')} ${until(fetchBeside(scenario, props), printAlone(scenario, props))}
    <ul>
      ${(tests.length === 0 ? [words.about.noTest] : tests).map((line) => html`<li>${line}</li>`)}
    </ul>`;
}

function printAlone({ published }: Scenario, { words }: PanelProps): TemplateResult {
  const { about } = words;
  const lines = published.map(({ after, correct, relation, source }) =>
    about.print({ share: words.percent(correct), relation: about.relations[relation], after, source }),
  );
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

const KEPT = new WeakMap<Scenario, Promise<TemplateResult>>();

/** Fetched once for each lesson, so that what is on the page is not laid out anew with every frame. */
function fetchBeside(scenario: Scenario, props: PanelProps): Promise<TemplateResult> {
  const kept = KEPT.get(scenario) ?? layBeside(scenario, props);
  KEPT.set(scenario, kept);
  return kept;
}

async function layBeside(scenario: Scenario, props: PanelProps): Promise<TemplateResult> {
  const { words } = props;
  const shipped = SHIPPED.find((lesson) => lesson.scenario === scenario);
  const [{ fetchKeptSeeds }, { besideList }, texts] = await Promise.all([
    import('../kept-seeds.ts'),
    import('./beside-print.ts'),
    words.about.curves(),
  ]);
  const record = shipped === undefined ? null : await fetchKeptSeeds(shipped.id);
  if (record === null) return printAlone(scenario, props);
  return html`${besideList({ words, texts, scenario, record })}
    <p><code>${record.command}</code></p>`;
}
