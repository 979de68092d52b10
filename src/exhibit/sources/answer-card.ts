import { html, nothing, type TemplateResult } from 'lit';
import { SPECIFICATION, type AssumedChoice, type QuantityName } from '../../core/index.ts';
import type { FloorPlan, Rect } from '../../scene/floor-plan.ts';
import { closeKey } from '../panels/bench.ts';
import { over } from '../panels/panel.ts';
import { closeOnEscape, focusFirst, layBench, layCardOf } from '../panels/sheet.ts';
import { answerTo, isAssumedIn } from './answers.ts';
import { sourceOf } from './bibliography.ts';
import type { Mark } from './marks.ts';
import { keyLink, withKeys, type SourcesProps } from './sources-parts.ts';
import { ledgerFragment } from './sources-state.ts';

/** How one thing is known: its sentence, its sources and their standing, and what is assumed of it. */
export function answerCard(props: SourcesProps, { answer, rect }: Mark): TemplateResult {
  const { texts, plan, dispatch } = props;
  const known = answerTo(answer);
  const { name, says } = texts.answers[answer];
  const close = (): void => {
    dispatch({ kind: 'how-do-we-know', answer: null });
    focusFirst(`[data-answer="${answer}"]`);
  };
  return html`<section
    class="panel sheet answer"
    role="dialog"
    aria-labelledby="answer-title"
    style=${over(placeFor(rect, plan))}
    @keydown=${closeOnEscape(close)}
  >
    <header class="sheet-head">
      <h2 class="plate" id="answer-title" tabindex="-1">${name}</h2>
      ${closeKey(props, close)}
    </header>
    <div class="sheet-page paper" role="region" aria-label=${name} tabindex="0">
      <p>
        <span class="origin-mark">${texts.standing(texts.standings[known.standing])}</span>
        ${
          known.standing === 'assumed'
            ? nothing
            : html`<span class="origin-mark"
                >${isAssumedIn(known) ? texts.assumes : texts.assumesNothing}</span
              >`
        }
      </p>
      <p>
        ${withKeys(says)}
        ${known.standing === 'ours' ? html`<a href=${ledgerFragment(answer)}>${texts.inLedger}</a>` : nothing}
      </p>
      ${answer === 'lesson' || answer === 'caption' ? lessonNow(props) : nothing}
      ${numbers(props, known.quantities)} ${choices(props, known.choices)} ${sources(props, known.keys)}
    </div>
  </section>`;
}

/** Out of the way of what was touched: at the lesson's end of the desk, else over the racks. */
function placeFor(touched: Rect, plan: FloorPlan): Rect {
  const { bottom, ...low } = layCardOf(plan);
  const isClear = touched.x + touched.width <= low.x || touched.y + touched.height <= low.y;
  if (isClear && bottom >= 0) return low;
  const { caption, room, arrangement } = plan;
  const y = caption.y + caption.height + 4;
  return arrangement === 'single' ? { ...room, y, height: room.height - y } : layBench(plan);
}

/** What the open lesson says of itself. */
function lessonNow({ state, words, texts }: SourcesProps): TemplateResult {
  if (state.lesson === null) return html`<p>${texts.noLesson}</p>`;
  const { kind, sources: keys } = state.lesson.scenario;
  return html`<p>${texts.ofLesson(words.kinds[kind])} ${keys.map((key) => html`${keyLink(key)} `)}</p>`;
}

function numbers(
  { words, texts }: SourcesProps,
  names: readonly QuantityName[],
): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<h3>${texts.numbers}</h3>
    <table>
      <tbody>
        ${names.map((name) => {
          const { value, unit, standing, keys } = SPECIFICATION[name];
          return html`<tr>
            <th scope="row"><a href=${ledgerFragment(name)}>${words.quantities[name]}</a></th>
            <td>${value.toLocaleString(words.language)} ${words.units(unit)}</td>
            <td>${keys.map((key) => html`${keyLink(key)} `)}${words.standings[standing]}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}

function choices(
  { words, texts }: SourcesProps,
  names: readonly AssumedChoice[],
): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<h3>${texts.choices}</h3>
    <ul>
      ${names.map(
        (name) => html`<li>${words.choices[name]} <a href=${ledgerFragment(name)}>${texts.inLedger}</a></li>`,
      )}
    </ul>`;
}

function sources({ texts }: SourcesProps, keys: readonly string[]): TemplateResult | typeof nothing {
  if (keys.length === 0) return nothing;
  return html`<h3>${texts.sources}</h3>
    <ul>
      ${keys.map((key) => {
        const source = sourceOf(key);
        return html`<li>
          ${keyLink(key)}
          ${source === null ? nothing : `${source.title} (${texts.sourceStandings[source.standing]})`}
        </li>`;
      })}
    </ul>`;
}
