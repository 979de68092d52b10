import { html, nothing, type TemplateResult } from 'lit';
import { fingerprint } from '../../core/index.ts';
import { askKey } from '../sources/ask-key.ts';
import { accountLines } from './account.ts';
import { createDoor } from './door.ts';
import { modal } from './modal.ts';
import type { PanelProps } from './panel.ts';

/** A drawer over the hall: the machine's state in words, or what the lesson is about. The ledger has its own page. */
export function drawerPanel(props: PanelProps): TemplateResult | typeof nothing {
  const { state, words, dispatch } = props;
  const onClose = (): void => dispatch({ kind: 'open-drawer', drawer: null });
  const opened = (title: string, body: TemplateResult): TemplateResult =>
    modal({ title, close: words.close, onClose, ask: askKey(props) }, body);
  if (state.drawer === 'words') return opened(words.words.open, stateInWords(props));
  if (state.drawer !== 'lesson' || state.lesson === null) return nothing;
  return opened(words.pick(state.lesson.scenario.title), html`${storyDoor(props)}`);
}

/** Fetched when it is first opened, with the words of its marks. */
const storyDoor = createDoor(
  () => true,
  async () => {
    const { lessonStory } = await import('./lesson-story.ts');
    return { lessonStory };
  },
  ({ lessonStory }, props) =>
    props.state.lesson === null ? nothing : lessonStory(props.state.lesson.scenario, props),
);

function stateInWords({ state, words }: PanelProps): TemplateResult {
  return html`<div data-knows="words">
    ${accountLines(state, words)}
    <p>${words.words.fingerprint(fingerprint(state.stage.session.machine))}</p>
  </div>`;
}
