import { html, nothing, type TemplateResult } from 'lit';
import { endStop, type BlendProof, type Judgement } from '../../core/index.ts';
import { findingsOf } from '../proof.ts';
import { known } from '../sources/known.ts';
import { figure, formulaLine, press, smallPicture, studyLine, type ProofProps } from './proof-parts.ts';

/** Whether the lesson can be learned at all, R-unit by R-unit, and what proves it. */
export function beforePage(props: ProofProps): TemplateResult {
  const { before } = props.texts;
  const judgements = findingsOf(props.state, 'judge');
  return html`<p>${before.about}</p>
    ${studyLine(props, 'judge')} ${judgements === null ? nothing : verdicts(props, judgements)}`;
}

function verdicts(props: ProofProps, judgements: readonly Judgement[]): TemplateResult {
  const { before } = props.texts;
  const silent = judgements[0]?.silent ?? [];
  const able = judgements.filter(({ separability }) => separability.separable === true);
  return html`<ul class="verdicts">
      ${judgements.map((task) => verdict(props, task))}
    </ul>
    ${silent.length === 0 ? nothing : html`<p>${before.silent(silent.join(', '))}</p>`}
    ${judgements.map((task) => blends(props, task))} ${able.length === 0 ? nothing : promise(props, able)}`;
}

function verdict({ texts }: ProofProps, { response, separability }: Judgement): TemplateResult {
  const { before } = texts;
  if (separability.separable === 'unknown') {
    return html`<li class="unknown">
      <strong>${before.unknown(response + 1)}</strong> ${before.reasons[separability.reason]}
    </li>`;
  }
  return separability.separable
    ? html`<li class="yes"><strong>${before.yes(response + 1)}</strong></li>`
    : html`<li class="no"><strong>${before.no(response + 1)}</strong></li>`;
}

/** The two blends that are one to the machine. */
function blends(props: ProofProps, { separability }: Judgement): TemplateResult | typeof nothing {
  if (separability.separable !== false) return nothing;
  const { before } = props.texts;
  const { plus, minus } = separability.proof;
  return html`<figure class="blends ${plus.length === 1 && minus.length === 1 ? 'few' : ''}">
      <div class="blend">${pictures(props, plus, 1)}</div>
      <p class="same">${minus.length === 0 ? before.nothing : before.isTheSame}</p>
      ${minus.length === 0 ? nothing : html`<div class="blend">${pictures(props, minus, -1)}</div>`}
      <figcaption><strong>${before.blend(plus, minus)}</strong></figcaption>
    </figure>
    <p>${minus.length === 0 ? before.whySilent : before.why}</p>
    ${formulaLine(props, before.proof)}`;
}

function pictures({ state, texts }: ProofProps, parts: BlendProof['plus'], sign: -1 | 1): TemplateResult {
  const { before } = texts;
  const request = state.proof.studies.judge?.request;
  const lesson = request?.study === 'judge' ? request.lesson : null;
  return html`${parts.map((part, place) => {
      const picture = lesson?.stimuli[part.example]?.picture;
      return html`${place === 0 ? nothing : html`<span class="and" aria-hidden="true">+</span>`}
        <span class="part">
          <span aria-hidden="true">${String(part.parts)} ×</span>
          ${
            picture === undefined || lesson === null
              ? nothing
              : smallPicture(picture, lesson.side, before.pictureOf(part, sign))
          }
          <span aria-hidden="true">${part.name}</span>
        </span>`;
    })} <span class="wanted">${before.wanted(sign)}</span>`;
}

/** Margin and bound of the values that were found, and the key that sets them. */
function promise(props: ProofProps, able: readonly Judgement[]): TemplateResult {
  const { before } = props.texts;
  return html`<table>
      <caption>
        ${before.table.caption} ${known(props, 'theorem')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${before.table.response}</th>
          <th scope="col">${before.table.reach}</th>
          <th scope="col">${before.table.margin}</th>
          <th scope="col">${before.table.bound}</th>
        </tr>
      </thead>
      <tbody>
        ${able.map(
          ({ response, squaredReach, margin, bound }) =>
            html`<tr>
              <th scope="row">${props.texts.response(response + 1)}</th>
              <td>${squaredReach}</td>
              <td>${figure(props, margin)}</td>
              <td>${bound === null ? props.texts.none : bound.toLocaleString(props.words.language)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>${able.every(({ bound }) => bound === null) ? before.noPromise : before.promise}</p>
    ${formulaLine(props, before.bound)} ${setKey(props, able)}`;
}

function setKey(props: ProofProps, able: readonly Judgement[]): TemplateResult {
  const { state, texts } = props;
  const { before } = texts;
  const { machine } = state.stage.session;
  const stop = endStop(machine);
  const settings = able.flatMap(({ units, separability }) =>
    separability.separable === true
      ? units.map((unit, place) => ({ unit, millivolts: separability.values[place] ?? 0 }))
      : [],
  );
  const fits = settings.every(({ millivolts }) => Math.abs(millivolts) <= stop);
  const isSet = settings.every(({ unit, millivolts }) => machine.shafts[unit] === millivolts);
  return html`<p>${fits ? before.setAbout : before.beyondStops}</p>
    <button
      class="bar"
      type="button"
      ?disabled=${!fits || isSet}
      @click=${() => press(props, { kind: 'set-proved-values' })}
    >
      ${before.set}
    </button>
    <p role="status">${isSet ? before.isSet : nothing}</p>`;
}
